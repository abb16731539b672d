package org.edaran.lang.compile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.Declared;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.model.DayHalf;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** What lists of dates, ranges and windows stand for. */
final class DateCompiler {

    private final Environment env;
    private final SourceText source;
    private final DateEnds ends;

    DateCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
        this.ends = new DateEnds(env, source);
    }

    /** The union of some dates; nothing if one of them is at fault. */
    Optional<DateSet> dates(List<DateSpan> spans) {
        List<DateRange> ranges = new ArrayList<>();
        List<DateSet> sets = new ArrayList<>();
        boolean broken = false;
        for (DateSpan span : spans) {
            Optional<DateSet> set = span.accept(new Sets());
            broken |= set.isEmpty();
            if (set.isPresent() && set.get() instanceof DateSet.Ranges written && !isWindow(span)) {
                ranges.addAll(written.ranges());
            } else {
                set.ifPresent(sets::add);
            }
        }
        if (broken) {
            return Optional.empty();
        }
        if (!ranges.isEmpty()) {
            sets.add(new DateSet.Ranges(ranges));
        }
        return Optional.of(sets.size() == 1 ? sets.get(0) : new DateSet.Union(sets));
    }

    private static boolean isWindow(DateSpan span) {
        return span instanceof DateSpan.NamedDates;
    }

    private Optional<DateSet> named(DateSpan.NamedDates dates) {
        String name = dates.name().text();
        env.use(name);
        Optional<Declared<Statement.Window>> declared = env.declarations().find(name, Statement.Window.class);
        if (declared.isPresent()) {
            return Optional.ofNullable(env.windows().get(name));
        }
        AstExpression.Reference reference = new AstExpression.Reference(dates.name(), List.of(), dates.span());
        if (ExpressionCompiler.ofPeople(env, source).references().isValue(reference)) {
            return ends.end(reference).map(end -> new DateSet.Between(Optional.of(end.date()), List.of(end.date())));
        }
        new NameFaults(env)
                .notThis(
                        name,
                        source,
                        dates.span(),
                        "a window",
                        () -> env.declarations().namesOf(Statement.Window.class));
        return Optional.empty();
    }

    private final class Sets implements DateSpan.Visitor<Optional<DateSet>> {

        @Override
        public Optional<DateSet> visitSingleDate(DateSpan.SingleDate dates) {
            LocalDate date = dates.date().value();
            return Optional.of(new DateSet.Ranges(List.of(new DateRange(date, date))));
        }

        @Override
        public Optional<DateSet> visitSingleHalf(DateSpan.SingleHalf dates) {
            return Optional.of(new DateSet.OneHalf(dates.half().value(), DateEnds.half(dates.half())));
        }

        @Override
        public Optional<DateSet> visitNamedDates(DateSpan.NamedDates dates) {
            return named(dates);
        }

        @Override
        public Optional<DateSet> visitRange(DateSpan.Range dates) {
            Optional<DateEnds.End> from = ends.end(dates.from());
            Optional<DateEnds.End> to = ends.end(dates.to());
            return from.flatMap(first -> to.flatMap(last -> between(first, List.of(last), dates.span())));
        }

        @Override
        public Optional<DateSet> visitStarting(DateSpan.Starting dates) {
            Optional<DateEnds.End> from = ends.end(dates.from());
            List<DateEnds.End> lasts = new ArrayList<>();
            boolean broken = from.isEmpty();
            if (dates.length().isPresent() && from.isPresent()) {
                Optional<DateEnds.End> last =
                        ends.after(from.get(), dates.length().get());
                last.ifPresent(lasts::add);
                broken |= last.isEmpty();
            }
            if (dates.until().isPresent()) {
                Optional<DateEnds.End> last = ends.end(dates.until().get());
                last.ifPresent(lasts::add);
                broken |= last.isEmpty();
            }
            return broken ? Optional.empty() : between(from.get(), lasts, dates.span());
        }

        @Override
        public Optional<DateSet> visitUntil(DateSpan.Until dates) {
            return ends.end(dates.until())
                    .flatMap(last -> between(DateEnds.End.whole(DateRange.MIN), List.of(last), dates.span()));
        }
    }

    /** The dates from one end to the earliest of some, less the halves that the ends leave out. */
    private Optional<DateSet> between(DateEnds.End first, List<DateEnds.End> lasts, SourceSpan span) {
        Optional<LocalDate> from = first.written();
        boolean written = from.isPresent()
                && lasts.stream().allMatch(last -> last.written().isPresent());
        DateSet whole;
        if (written) {
            LocalDate last = lasts.stream()
                    .flatMap(end -> end.written().stream())
                    .min(Comparator.naturalOrder())
                    .orElse(DateRange.MAX);
            Optional<DateRange> range = ordered(from.get(), last, span);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            whole = new DateSet.Ranges(List.of(range.get()));
        } else {
            whole = new DateSet.Between(
                    from.filter(DateRange.MIN::equals).isPresent() ? Optional.empty() : Optional.of(first.date()),
                    lasts.stream().map(DateEnds.End::date).toList());
        }
        List<DateSet> left = new ArrayList<>();
        if (first.half().filter(DayHalf.PM::equals).isPresent()) {
            left.add(new DateSet.OneHalf(from.orElseThrow(), DayHalf.AM));
        }
        for (DateEnds.End last : lasts) {
            if (last.half().filter(DayHalf.AM::equals).isPresent()) {
                left.add(new DateSet.OneHalf(last.written().orElseThrow(), DayHalf.PM));
            }
        }
        return nothingLeft(first, left, whole, span)
                ? Optional.empty()
                : Optional.of(left.isEmpty() ? whole : new DateSet.Minus(whole, new DateSet.Union(left)));
    }

    /** Reports a range within one date that starts in the afternoon and ends in the morning. */
    private boolean nothingLeft(DateEnds.End first, List<DateSet> left, DateSet whole, SourceSpan span) {
        boolean oneDate = whole instanceof DateSet.Ranges ranges
                && ranges.ranges().get(0).first().equals(ranges.ranges().get(0).last());
        if (!oneDate || left.size() < DayHalf.values().length) {
            return false;
        }
        LocalDate date = first.written().orElseThrow();
        env.fault(
                DiagnosticCode.REVERSED_RANGE,
                source,
                span,
                "the range ends before it starts",
                "write `" + date + " am to " + date + " pm`, or correct one of the dates");
        return true;
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
                "write `" + last + " to " + first + "`, or correct one of the dates");
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
