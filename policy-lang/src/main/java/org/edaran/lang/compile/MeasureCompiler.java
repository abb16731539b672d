package org.edaran.lang.compile;

import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Denominator;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Tail;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Value;
import org.edaran.model.ValueType.Plain;

/** What the quantity of a count is in: a share, people or days. */
final class MeasureCompiler {

    private static final Fraction ALL = Fraction.of(1);

    private final Sentences sentences;
    private final Environment env;

    MeasureCompiler(Sentences sentences) {
        this.sentences = sentences;
        this.env = sentences.env();
    }

    /** What a quantity is in; nothing if that is at fault. */
    Optional<Measure> measure(Sentence.Count node, Typed quantity) {
        if (quantity.type() == Plain.PERCENT) {
            if (node.measure() == Sentence.Measure.UNSPECIFIED) {
                return possible(quantity) ? Optional.of(Measure.SHARE) : Optional.empty();
            }
            env.fault(
                    DiagnosticCode.NUMBER_OR_PERCENT,
                    sentences.source(),
                    quantity.span(),
                    "`" + quantity.words() + "` is a percentage, but a number of " + Sentences.lower(node.measure())
                            + " is needed here",
                    "write a number, or leave out `" + Sentences.lower(node.measure()) + "`");
            return Optional.empty();
        }
        if (!Types.isNumber(quantity.type())) {
            env.fault(
                    DiagnosticCode.WRONG_TYPE,
                    sentences.source(),
                    quantity.span(),
                    "`" + quantity.words() + "` is " + Types.words(quantity.type())
                            + ", but a percentage or a number is needed here");
            return Optional.empty();
        }
        if (node.measure() == Sentence.Measure.UNSPECIFIED && node.tails().has(Tail.DifferentOffices.class)) {
            return Optional.of(Measure.OFFICES);
        }
        if (node.measure() == Sentence.Measure.UNSPECIFIED && node.tails().has(Tail.DifferentPeople.class)) {
            return Optional.of(Measure.PEOPLE);
        }
        if (node.measure() == Sentence.Measure.UNSPECIFIED) {
            env.fault(
                    DiagnosticCode.SHARE_OR_COUNT,
                    sentences.source(),
                    quantity.span(),
                    "the sentence does not say what `" + quantity.words() + "` counts",
                    units(node, quantity));
            return Optional.empty();
        }
        return Optional.of(Measure.valueOf(node.measure().name()));
    }

    private static String units(Sentence.Count node, Typed quantity) {
        boolean written = quantity.expression() instanceof Expression.Constant;
        if (written
                && quantity.expression() instanceof Expression.Constant constant
                && constant.value() instanceof Value.Numeric share
                && !share.value().isWhole()
                && share.value().compareTo(Fraction.of(1)) < 0) {
            return "write `" + share.value().times(Fraction.of(100)) + "%`";
        }
        boolean ownDays = node.denominator().isPresent() && node.denominator().get() instanceof Denominator.OfOwnDays;
        String number = "`" + quantity.words();
        if (node.denominator().isEmpty()) {
            return "write " + number + " people` or " + number + " days`";
        }
        String count = number + (ownDays ? " days`" : " people`");
        return written ? "write " + number + "%` or " + count : "write " + count;
    }

    private boolean possible(Typed share) {
        boolean outside = share.expression() instanceof Expression.Constant constant
                && constant.value() instanceof Value.Numeric number
                && (number.value().signum() < 0 || number.value().compareTo(ALL) > 0);
        if (outside) {
            env.fault(
                    DiagnosticCode.IMPOSSIBLE_SHARE,
                    sentences.source(),
                    share.span(),
                    "`" + share.words() + "` is no share: a share is from 0% to 100%",
                    "write a percentage from `0%` to `100%`");
        }
        return !outside;
    }
}
