package org.edaran.lang.ast;

import static org.edaran.lang.ast.Trees.NOWHERE;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary exceptions. */
final class ExceptionTrees {

    private ExceptionTrees() {}

    static Arbitrary<Statement> exceptions() {
        Arbitrary<ExceptionTarget> targets = Combinators.combine(
                        Trees.names(), Trees.texts().optional())
                .as((name, policy) -> new ExceptionTarget(name, policy, NOWHERE));
        return Combinators.combine(
                        Trees.names(),
                        targets.list().ofMinSize(1).ofMaxSize(3),
                        Trees.texts().optional(),
                        effects())
                .as((name, to, cites, effect) -> new Statement.RuleException(name, to, cites, effect, NOWHERE));
    }

    private static Arbitrary<ExceptionEffect> effects() {
        Arbitrary<Tails> tails = SentenceTrees.tails();
        Arbitrary<List<Name>> modes = Trees.names().list().ofMinSize(1).ofMaxSize(2);
        Arbitrary<Optional<Modal>> strengths =
                SentenceTrees.modals(Modal.Verb.values()).optional();
        Arbitrary<List<AllowedPlace>> places =
                SentenceTrees.places().list().ofMinSize(1).ofMaxSize(2);
        return Arbitraries.oneOf(
                tails.map(rest -> new ExceptionEffect.Waived(rest, NOWHERE)),
                SentenceTrees.sentences()
                        .map(sentence -> new ExceptionEffect.Restated(sentence, sentence.tails(), NOWHERE)),
                limits(strengths),
                Combinators.combine(SentenceTrees.requirements(), modes, tails)
                        .as((modal, names, rest) -> new ExceptionEffect.OtherModes(modal, names, rest, NOWHERE)),
                Combinators.combine(strengths, Trees.expressions(), tails)
                        .as((modal, condition, rest) ->
                                new ExceptionEffect.OtherCondition(modal, condition, rest, NOWHERE)),
                Combinators.combine(strengths, places, tails)
                        .as((modal, allowed, rest) -> new ExceptionEffect.OtherPlaces(modal, allowed, rest, NOWHERE)),
                Combinators.combine(strengths, Trees.dateSpans(), tails)
                        .as((modal, dates, rest) -> new ExceptionEffect.OtherDates(modal, dates, rest, NOWHERE)),
                Combinators.combine(Trees.deadlines(), tails)
                        .as((deadline, rest) -> new ExceptionEffect.OtherDeadline(deadline, rest, NOWHERE)));
    }

    private static Arbitrary<ExceptionEffect> limits(Arbitrary<Optional<Modal>> strengths) {
        return Combinators.combine(
                        strengths, Arbitraries.of(Bound.values()), SentenceTrees.amounts(), SentenceTrees.tails())
                .as((modal, bound, amount, rest) -> new ExceptionEffect.OtherLimit(
                        modal,
                        bound,
                        amount.quantity(),
                        amount.measure(),
                        amount.denominator(),
                        amount.denominator().isPresent() ? SentenceTrees.together(rest) : rest,
                        NOWHERE));
    }
}
