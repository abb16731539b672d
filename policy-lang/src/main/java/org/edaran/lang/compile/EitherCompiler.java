package org.edaran.lang.compile;

import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Sentence;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Path;
import org.edaran.model.Sentence.Count;
import org.edaran.model.Sentence.Either;
import org.edaran.model.Sentence.Half;
import org.edaran.model.Step;
import org.edaran.model.Timing;
import org.edaran.source.SourceSpan;

/** Compiles {@code either A or else B}. */
final class EitherCompiler {
    private static final Expression PERSON = new Expression.Identity(Path.of(Step.EMPLOYEE));

    private final Sentences sentences;

    EitherCompiler(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The two counts with their dates; nothing if they cannot be one rule. */
    Optional<Built> compile(Sentence.Either node, Built first, DateSet firstDates, Built second, DateSet secondDates) {
        boolean fine = fits(node.first(), (Count) first.sentence()) && fits(node.second(), (Count) second.sentence());
        if (fine && first.strength() != second.strength()) {
            fault(
                    node.second().span(),
                    "one half of the rule is `should`, the other is not",
                    "write both halves with `should be`, or none");
            fine = false;
        }
        Half one = new Half((Count) first.sentence(), firstDates);
        Half other = new Half((Count) second.sentence(), secondDates);
        return fine ? Built.of(new Either(List.of(one, other)), first.strength()) : Optional.empty();
    }

    private boolean fits(Sentence.Count node, Count count) {
        boolean person = count.per().size() == 1
                && count.per().get(0).value().equals(PERSON)
                && count.groups().size() == 1;
        if (!person) {
            fault(
                    node.span(),
                    "a choice is judged for each person, but this half does not count each person alone",
                    "write `per employee` and no other key");
            return false;
        }
        if (!(count.timing() instanceof Timing.Each)) {
            fault(
                    node.span(),
                    "a choice is judged over periods of the calendar, but this half counts over others",
                    "write `each week`, `each month` or `each window`");
            return false;
        }
        return true;
    }

    private void fault(SourceSpan span, String message, String help) {
        sentences.env().fault(DiagnosticCode.NO_CHOICE, sentences.source(), span, message, help);
    }
}
