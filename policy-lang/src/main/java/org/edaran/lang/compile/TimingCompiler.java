package org.edaran.lang.compile;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tail;
import org.edaran.lang.check.Declared;
import org.edaran.lang.parse.LengthsOfTime;
import org.edaran.model.Parameter;
import org.edaran.model.Period;
import org.edaran.model.Timing;
import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;

/** Compiles over which time a count counts. */
final class TimingCompiler {
    private static final Pattern NO_WORDS = Pattern.compile("\"[^\"]*\"|//[^\\r\\n]*");
    private static final Pattern SECOND_PER = Pattern.compile("\\bper\\b[^\"]*?\\bper\\s+([\\p{L}_]+)");
    private static final BigInteger MOST = BigInteger.valueOf(65_000);

    private final Sentences sentences;
    private final Environment env;

    TimingCompiler(Sentences sentences) {
        this.sentences = sentences;
        this.env = sentences.env();
    }

    /** The time; nothing if it is at fault. */
    Optional<Timing> timing(Sentence.Count node) {
        Optional<Tail.Each> each = node.tails().find(Tail.Each.class);
        if (node.measure() == Sentence.Measure.CONSECUTIVE_DAYS) {
            return consecutive(each);
        }
        if (each.isEmpty() && saidWithPer(node)) {
            return Optional.empty();
        }
        if (each.isEmpty()) {
            env.fault(
                    DiagnosticCode.NO_PERIOD,
                    sentences.source(),
                    node.quantity().span(),
                    "the rule does not say over which time it counts",
                    "add `each day`, `each week`, `each month` or `each window`");
            return Optional.empty();
        }
        return each.get().period().accept(new Reading());
    }

    /** True for {@code per unit per day}: the second {@code per} is at fault, and reported already. */
    private boolean saidWithPer(Sentence.Count node) {
        String tails =
                NO_WORDS.matcher(sentences.source().textOf(node.tails().span())).replaceAll("");
        return SECOND_PER
                .matcher(tails)
                .results()
                .anyMatch(found -> LengthsOfTime.each(found.group(1)).isPresent());
    }

    private Optional<Timing> consecutive(Optional<Tail.Each> each) {
        if (each.isEmpty()) {
            return Optional.of(Timing.each(Period.WINDOW));
        }
        env.fault(
                DiagnosticCode.PART_WITHOUT_MEANING,
                sentences.source(),
                each.get().span(),
                "`" + Words.of(sentences.source(), each.get().span())
                        + "` means nothing for consecutive days, because they run on from one period into the next",
                "leave it out");
        return Optional.empty();
    }

    private final class Reading implements org.edaran.lang.ast.Period.Visitor<Optional<Timing>> {
        @Override
        public Optional<Timing> visitCalendar(org.edaran.lang.ast.Period.Calendar period) {
            Period unit = Period.valueOf(period.unit().name());
            Optional<LocalDate> from = period.start().map(Literal.Date::value);
            if (period.length().compareTo(MOST) > 0) {
                return tooLong(period.length(), period.span());
            }
            int length = period.length().intValue();
            boolean fitsYear = (unit == Period.MONTH && length <= 12 && 12 % length == 0)
                    || (unit == Period.QUARTER && length <= 4 && 4 % length == 0);
            if (length > 1 && from.isEmpty() && !fitsYear) {
                String words = Words.of(sentences.source(), period.span());
                env.fault(
                        DiagnosticCode.PERIOD_WITHOUT_START,
                        sentences.source(),
                        period.span(),
                        "`" + words + "` does not say when the first of these periods begins",
                        "write `" + words + " from " + env.inForce().first() + "`");
                return Optional.empty();
            }
            return Optional.of(new Timing.Each(unit, length, from));
        }

        @Override
        public Optional<Timing> visitWholeWindow(org.edaran.lang.ast.Period.WholeWindow period) {
            return Optional.of(Timing.each(Period.WINDOW));
        }

        @Override
        public Optional<Timing> visitRolling(org.edaran.lang.ast.Period.Rolling period) {
            return period.days().compareTo(MOST) > 0
                    ? tooLong(period.days(), period.span())
                    : Optional.of(new Timing.Rolling(period.days().intValue()));
        }

        @Override
        public Optional<Timing> visitDecided(org.edaran.lang.ast.Period.Decided period) {
            return decided(period);
        }
    }

    private Optional<Timing> tooLong(BigInteger length, SourceSpan span) {
        env.fault(
                DiagnosticCode.PERIOD_TOO_LONG,
                sentences.source(),
                span,
                "a period of " + length + " is longer than any roster",
                "write a number up to `" + MOST + "`");
        return Optional.empty();
    }

    private Optional<Timing> decided(org.edaran.lang.ast.Period.Decided period) {
        String name = period.parameter().text();
        env.use(name);
        Parameter parameter = env.parameters().get(name);
        if (parameter != null
                && parameter.type() instanceof ValueType.Symbols symbols
                && ValueType.Symbols.PERIODS.names().containsAll(symbols.names())) {
            return Optional.of(new Timing.Decided(parameter));
        }
        Optional<Declared<Statement.Parameter>> declared = env.declarations().find(name, Statement.Parameter.class);
        if (parameter == null && declared.isPresent()) {
            return Optional.empty();
        }
        String help = "write `each day`, `each week`, `each month`, `each quarter`, `each year` or `each window`";
        Diagnostic fault = Diagnostic.of(
                        DiagnosticCode.NOT_A_PERIOD,
                        sentences.source(),
                        period.parameter().span(),
                        "`" + name + "` is no period")
                .withHelp(
                        parameter == null
                                ? help + ", or the name of a parameter of type `period`"
                                : "declare it as `parameter " + name + " …: period`");
        env.fault(declared.map(at -> fault.withLabel(at.source(), at.name().span(), "declared here"))
                .orElse(fault));
        return Optional.empty();
    }
}
