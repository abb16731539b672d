package org.edaran.lang.compile;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.Declared;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** What lists of dates, ranges and windows stand for. */
final class DateCompiler {

    private final Environment env;
    private final SourceText source;

    DateCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /** The union of some dates; nothing if one of them is at fault. */
    Optional<DateSet> dates(List<DateSpan> spans) {
        List<DateRange> ranges = new ArrayList<>();
        List<DateSet> windows = new ArrayList<>();
        boolean broken = false;
        for (DateSpan span : spans) {
            if (span instanceof DateSpan.NamedDates named) {
                Optional<DateSet> window = window(named.name().text(), named.span());
                window.ifPresent(windows::add);
                broken |= window.isEmpty();
            } else {
                Optional<DateRange> range = range(span);
                range.ifPresent(ranges::add);
                broken |= range.isEmpty();
            }
        }
        if (broken) {
            return Optional.empty();
        }
        if (!ranges.isEmpty()) {
            windows.add(new DateSet.Ranges(ranges));
        }
        return Optional.of(windows.size() == 1 ? windows.get(0) : new DateSet.Union(windows));
    }

    /** The dates of a declared window, or a report. */
    Optional<DateSet> window(String name, SourceSpan span) {
        env.use(name);
        Optional<Declared<Statement.Window>> declared = env.declarations().find(name, Statement.Window.class);
        if (declared.isPresent()) {
            return Optional.ofNullable(env.windows().get(name));
        }
        if (env.declarations().find(name, Statement.Parameter.class).isPresent()) {
            env.fault(
                    DiagnosticCode.NOT_JUDGED_YET,
                    source,
                    span,
                    "dates that a parameter decides cannot be judged yet",
                    "write the dates themselves");
            return Optional.empty();
        }
        new NameFaults(env)
                .notThis(
                        name, source, span, "a window", () -> env.declarations().namesOf(Statement.Window.class));
        return Optional.empty();
    }

    private Optional<DateRange> range(DateSpan span) {
        return span.accept(new Ranges());
    }

    private final class Ranges implements DateSpan.Visitor<Optional<DateRange>> {

        @Override
        public Optional<DateRange> visitSingleDate(DateSpan.SingleDate dates) {
            LocalDate date = dates.date().value();
            return Optional.of(new DateRange(date, date));
        }

        @Override
        public Optional<DateRange> visitNamedDates(DateSpan.NamedDates dates) {
            return Optional.empty();
        }

        @Override
        public Optional<DateRange> visitRange(DateSpan.Range dates) {
            Optional<LocalDate> from = end(dates.from());
            Optional<LocalDate> to = end(dates.to());
            return from.flatMap(first -> to.flatMap(last -> ordered(first, last, dates.span())));
        }

        @Override
        public Optional<DateRange> visitStarting(DateSpan.Starting dates) {
            Optional<LocalDate> from = end(dates.from());
            if (from.isEmpty()) {
                return Optional.empty();
            }
            LocalDate last = DateRange.MAX;
            if (dates.length().isPresent()) {
                Literal.Duration length = dates.length().get();
                Optional<LocalDate> ended = lastDay(from.get(), length);
                if (ended.isEmpty()) {
                    return Optional.empty();
                }
                last = ended.get();
            }
            if (dates.until().isPresent()) {
                Optional<LocalDate> until = end(dates.until().get());
                if (until.isEmpty()) {
                    return Optional.empty();
                }
                if (until.get().isBefore(last)) {
                    last = until.get();
                }
            }
            return ordered(from.get(), last, dates.span());
        }

        @Override
        public Optional<DateRange> visitUntil(DateSpan.Until dates) {
            return end(dates.until()).map(last -> new DateRange(DateRange.MIN, last));
        }
    }

    private Optional<LocalDate> lastDay(LocalDate first, Literal.Duration length) {
        ExpressionCompiler unused = ExpressionCompiler.ofPeople(env, source);
        Optional<Period> period = new CalculationCompiler(env, source, unused).period(length);
        try {
            return period.map(by -> first.plus(by).minusDays(1))
                    .map(date -> date.isAfter(DateRange.MAX) ? DateRange.MAX : date);
        } catch (DateTimeException tooLong) {
            return Optional.of(DateRange.MAX);
        }
    }

    private Optional<LocalDate> end(AstExpression node) {
        if (node instanceof Literal.Date date) {
            return Optional.of(date.value());
        }
        if (node instanceof AstExpression.Reference reference
                && reference.owners().isEmpty()
                && env.declarations()
                        .find(reference.name().text(), Statement.Parameter.class)
                        .isEmpty()) {
            String name = reference.name().text();
            new NameFaults(env).notThis(name, source, node.span(), "a date", List::of);
            return Optional.empty();
        }
        env.fault(
                DiagnosticCode.NOT_JUDGED_YET,
                source,
                node.span(),
                "`" + Words.of(source, node.span()) + "` cannot be the end of dates yet",
                "write the date itself");
        return Optional.empty();
    }

    /** The dates from one to another, or a report that they are reversed. */
    Optional<DateRange> ordered(LocalDate first, LocalDate last, SourceSpan span) {
        if (!last.isBefore(first)) {
            return Optional.of(new DateRange(first, last));
        }
        env.fault(
                DiagnosticCode.REVERSED_RANGE,
                source,
                span,
                "the range ends before it starts",
                "let it run from " + last + " to " + first + ", or correct one of the dates");
        return Optional.empty();
    }

    /** The dates of a set that pass a written filter. */
    static DateSet filtered(DateSet dates, Optional<org.edaran.lang.ast.DayFilter> filter) {
        return filter.<DateSet>map(written -> new DateSet.Filtered(dates, filterOf(written)))
                .orElse(dates);
    }

    private static DayFilter filterOf(org.edaran.lang.ast.DayFilter written) {
        Set<DayOfWeek> days =
                written.weekdays().isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(written.weekdays());
        return new DayFilter(days, written.workdays());
    }
}
