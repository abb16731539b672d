package org.edaran.lang.analyse;

import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Bound;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Timing;
import org.edaran.model.Value;
import org.edaran.source.SourceSpan;

/** Bounds that every count keeps, such as {@code at most 100%}, or none, such as {@code more than 100%}. */
final class BoundWithoutEffect implements Check {

    @Override
    public void look(Subject subject) {
        for (Rule rule : subject.policy.rules()) {
            if (rule.sentence() instanceof Sentence.Count count
                    && !count.counting().orEveryDutyDay()
                    && count.quantity() instanceof Expression.Constant constant
                    && constant.value() instanceof Value.Numeric number) {
                verdict(count, number.value()).ifPresent(verdict -> report(subject, rule, verdict));
            }
        }
    }

    private record Verdict(String message, String help) {}

    private static void report(Subject subject, Rule rule, Verdict verdict) {
        SourceSpan span = subject.statement(rule)
                .map(statement -> statement.sentence())
                .filter(org.edaran.lang.ast.Sentence.Count.class::isInstance)
                .map(sentence -> ((org.edaran.lang.ast.Sentence.Count) sentence)
                        .quantity()
                        .span())
                .orElseGet(() -> subject.nameOf(rule));
        subject.report(Diagnostic.of(DiagnosticCode.BOUND_WITHOUT_EFFECT, subject.source, span, verdict.message())
                .withHelp(verdict.help()));
    }

    private static Optional<Verdict> verdict(Sentence.Count count, Fraction quantity) {
        Bound bound = count.bound();
        int least = quantity.signum();
        Optional<Fraction> most = most(count);
        int toMost = most.map(quantity::compareTo).orElse(-1);
        boolean always = (bound == Bound.AT_MOST && toMost >= 0)
                || (bound == Bound.LESS_THAN && toMost > 0)
                || (bound == Bound.AT_LEAST && least <= 0);
        boolean never = (bound == Bound.LESS_THAN && least <= 0)
                || (bound == Bound.MORE_THAN && toMost >= 0)
                || ((bound == Bound.AT_LEAST || bound == Bound.EXACTLY) && toMost > 0);
        never &= !count.counting().orEveryDutyDay();
        if (always) {
            return Optional.of(new Verdict(
                    "every count keeps this bound, so the rule never finds anything",
                    "write a " + (bound.isFloor() ? "greater" : "smaller") + " quantity, or remove the rule"));
        }
        return never
                ? Optional.of(new Verdict(
                        "no count can keep this bound, so the rule is broken wherever it applies",
                        "write a " + (bound.isCeiling() ? "greater" : "smaller") + " quantity, or correct the bound"))
                : Optional.empty();
    }

    /** The greatest count there can be: everyone, or every day of the longest period of its kind. */
    private static Optional<Fraction> most(Sentence.Count count) {
        if (count.measure() == Measure.SHARE) {
            return Optional.of(Fraction.of(1));
        }
        if (count.measure() != Measure.DAYS) {
            return Optional.empty();
        }
        return switch (count.period()) {
            case DAY -> Optional.of(Fraction.of(1));
            case WEEK -> Optional.of(Fraction.of(7));
            case MONTH -> Optional.of(Fraction.of(31));
            case QUARTER -> Optional.of(Fraction.of(92));
            case YEAR -> Optional.of(Fraction.of(366));
            case WINDOW, SPAN ->
                count.timing() instanceof Timing.Rolling rolling
                        ? Optional.of(Fraction.of(rolling.days()))
                        : Optional.empty();
        };
    }
}
