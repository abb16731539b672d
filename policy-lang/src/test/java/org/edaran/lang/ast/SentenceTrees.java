package org.edaran.lang.ast;

import static org.edaran.lang.ast.Trees.NOWHERE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary sentences with their tails. */
final class SentenceTrees {

    private SentenceTrees() {}

    static Arbitrary<Sentence> sentences() {
        Arbitrary<List<Name>> modes = Trees.names().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Optional<Modal>> strengths = modals(Modal.Verb.values()).optional();
        Modal.Verb[] duties = {Modal.Verb.MUST, Modal.Verb.SHOULD};
        Arbitrary<List<AllowedPlace>> places = places().list().ofMinSize(1).ofMaxSize(2);
        return Arbitraries.oneOf(
                counts(strengths),
                Combinators.combine(counts(strengths), counts(strengths))
                        .as((first, second) ->
                                new Sentence.Either((Sentence.Count) first, (Sentence.Count) second, NOWHERE)),
                Combinators.combine(groups(), requirements(), modes, tails())
                        .as((group, modal, names, tails) -> new Sentence.MustBe(group, modal, names, tails, NOWHERE)),
                Combinators.combine(modes, strengths, Trees.expressions(), tails())
                        .as((names, modal, condition, tails) ->
                                new Sentence.OnlyIf(names, modal, condition, tails, NOWHERE)),
                Combinators.combine(modes, strengths, places, tails())
                        .as((names, modal, allowed, tails) ->
                                new Sentence.OnlyAt(names, modal, allowed, tails, NOWHERE)),
                Combinators.combine(modes, strengths, Trees.dateSpans(), tails())
                        .as((names, modal, dates, tails) ->
                                new Sentence.OnlyDuring(names, modal, dates, tails, NOWHERE)),
                Combinators.combine(subjects(), modals(duties), Trees.names(), tails())
                        .as((subject, modal, name, tails) ->
                                new Sentence.MustAttest(subject, modal, name, tails, NOWHERE)),
                Combinators.combine(groups(), modals(duties), Trees.expressions(), tails())
                        .as((group, modal, condition, tails) ->
                                new Sentence.MustSatisfy(group, modal, condition, tails, NOWHERE)),
                Combinators.combine(groups(), modals(duties), Trees.held(), tails())
                        .as((group, modal, held, tails) -> new Sentence.MustHave(group, modal, held, tails, NOWHERE)));
    }

    static Arbitrary<AllowedPlace> places() {
        Arbitrary<Literal> amounts = Arbitraries.oneOf(
                Trees.positives().map(value -> new Literal.Whole(value, NOWHERE)),
                Trees.decimals().map(value -> new Literal.Decimal(value, NOWHERE)));
        Arbitrary<AllowedPlace.Distance> distances = Combinators.combine(
                        amounts, Arbitraries.of(AllowedPlace.Unit.values()))
                .as((amount, unit) -> new AllowedPlace.Distance(amount, unit, NOWHERE));
        return Arbitraries.oneOf(
                Combinators.combine(Trees.references(), Trees.facts().optional())
                        .as((place, level) ->
                                new AllowedPlace(place, level.isEmpty(), level, Optional.empty(), NOWHERE)),
                Trees.references()
                        .map(place -> new AllowedPlace(place, false, Optional.empty(), Optional.empty(), NOWHERE)),
                Combinators.combine(Trees.references(), distances)
                        .as((place, distance) ->
                                new AllowedPlace(place, false, Optional.empty(), Optional.of(distance), NOWHERE)));
    }

    static Arbitrary<Modal> modals(Modal.Verb... verbs) {
        return Arbitraries.of(verbs).map(verb -> new Modal(verb, false, NOWHERE));
    }

    static Arbitrary<Modal> requirements() {
        return Combinators.combine(Arbitraries.of(Modal.Verb.values()), Arbitraries.of(true, false))
                .as((verb, not) -> new Modal(verb, not && verb != Modal.Verb.MAY, NOWHERE));
    }

    private static Arbitrary<Subject> subjects() {
        return Arbitraries.oneOf(
                Trees.owners().map(owner -> new Subject.OfOwner(owner, NOWHERE)),
                groups().map(group -> new Subject.OfGroup(group, NOWHERE)));
    }

    static Arbitrary<Group> groups() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Group.Everyone(NOWHERE)),
                Trees.names().list().ofMinSize(1).ofMaxSize(3).map(names -> new Group.Named(names, NOWHERE)),
                Trees.expressions().map(condition -> new Group.Matching(condition, NOWHERE)));
    }

    private static Arbitrary<Sentence> counts(Arbitrary<Optional<Modal>> strengths) {
        Arbitrary<Counted> counted = Arbitraries.oneOf(
                Trees.names().list().ofMinSize(1).ofMaxSize(2).map(names -> new Counted.Names(names, NOWHERE)),
                Arbitraries.just(new Counted.OnDuty(NOWHERE)),
                Trees.expressions().map(condition -> new Counted.Condition(condition, NOWHERE)));
        return Combinators.combine(counted, strengths, Arbitraries.of(Bound.values()), amounts(), tails())
                .as((what, strength, bound, amount, tails) -> new Sentence.Count(
                        what,
                        strength,
                        bound,
                        amount.quantity(),
                        amount.measure(),
                        amount.denominator(),
                        amount.denominator().isPresent() ? together(tails) : tails,
                        NOWHERE));
    }

    /** A quantity with what it is counted in and against. */
    record Amount(AstExpression quantity, Sentence.Measure measure, Optional<Denominator> denominator) {}

    static Arbitrary<Amount> amounts() {
        Arbitrary<Denominator> denominators = Arbitraries.oneOf(
                Combinators.combine(groups(), Arbitraries.of(Denominator.Base.values()))
                        .as((group, base) -> new Denominator.OfGroup(group, base, NOWHERE)),
                Arbitraries.of(Denominator.OwnDays.values()).map(days -> new Denominator.OfOwnDays(days, NOWHERE)));
        Arbitrary<AstExpression> computed = Trees.expressions()
                .filter(value -> !(value instanceof Literal.Percent) && !(value instanceof Literal.Whole));
        Arbitrary<AstExpression> wholes = Trees.positives().map(value -> new Literal.Whole(value, NOWHERE));
        Arbitrary<Sentence.Measure> measures =
                Arbitraries.of(Sentence.Measure.PEOPLE, Sentence.Measure.DAYS, Sentence.Measure.CONSECUTIVE_DAYS);
        Arbitrary<AstExpression> sums = computed.map(SentenceTrees::asSum);
        return Arbitraries.oneOf(
                Combinators.combine(Trees.percents(), denominators)
                        .as((share, of) -> new Amount(share, Sentence.Measure.UNSPECIFIED, Optional.of(of))),
                Combinators.combine(wholes, measures, denominators.optional()).as(Amount::new),
                Combinators.combine(sums, Arbitraries.of(Sentence.Measure.values()), denominators.optional())
                        .as(Amount::new));
    }

    /** A computed quantity is a sum; a condition cannot stand there without parentheses of its own. */
    private static AstExpression asSum(AstExpression value) {
        AstExpression.Operand operand =
                new AstExpression.Operand(AstExpression.ArithmeticOperator.PLUS, value, NOWHERE);
        return new AstExpression.Sum(value, List.of(operand), NOWHERE);
    }

    static Tails together(Tails tails) {
        if (tails.has(Tail.Together.class)) {
            return tails;
        }
        List<Tail> all = new ArrayList<>(tails.all());
        all.add(new Tail.Together(NOWHERE));
        return sorted(all);
    }

    static Arbitrary<Tails> tails() {
        Arbitrary<Tail> tails = Arbitraries.oneOf(
                Trees.expressions().map(condition -> new Tail.Where(condition, NOWHERE)),
                Trees.references().list().ofMinSize(1).ofMaxSize(3).map(keys -> new Tail.Per(keys, NOWHERE)),
                periods().map(period -> new Tail.Each(period, NOWHERE)),
                Arbitraries.just(new Tail.InForce(NOWHERE)),
                Trees.dateSpans().map(dates -> new Tail.During(dates, NOWHERE)),
                Trees.dateSpans().map(dates -> new Tail.Outside(dates, NOWHERE)),
                Trees.dateSpans().map(dates -> new Tail.OnlyDuring(dates, NOWHERE)),
                moreTails());
        return tails.list().ofMaxSize(4).map(SentenceTrees::sorted);
    }

    private static Arbitrary<Tail> moreTails() {
        return Arbitraries.oneOf(
                Trees.dayFilters().map(days -> new Tail.On(days, NOWHERE)),
                Trees.deadlines().map(deadline -> new Tail.By(deadline, NOWHERE)),
                Trees.expressions().map(who -> new Tail.EitherWay(who, NOWHERE)),
                Arbitraries.just(new Tail.Together(NOWHERE)),
                Arbitraries.just(new Tail.DifferentPeople(NOWHERE)),
                Arbitraries.just(new Tail.ByHalfDays(NOWHERE)),
                Arbitraries.of(Tail.Direction.values()).map(direction -> new Tail.Rounding(direction, NOWHERE)),
                Arbitraries.just(new Tail.AlsoInCutWeeks(NOWHERE)),
                Arbitraries.just(new Tail.OrEveryDutyDay(NOWHERE)),
                Trees.names().list().ofMinSize(1).ofMaxSize(2).map(others -> new Tail.InsteadOf(others, NOWHERE)),
                Trees.texts().map(text -> new Tail.Consequence(text, NOWHERE)));
    }

    private static Arbitrary<Period> periods() {
        Arbitrary<BigInteger> lengths = Trees.positives();
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of(Period.Unit.values()),
                                lengths,
                                Trees.dates().optional())
                        .as((unit, length, start) -> new Period.Calendar(unit, length, start, NOWHERE)),
                Arbitraries.of(Period.Unit.values())
                        .map(unit -> new Period.Calendar(unit, BigInteger.ONE, Optional.empty(), NOWHERE)),
                Arbitraries.just(new Period.WholeWindow(NOWHERE)),
                lengths.map(days -> new Period.Rolling(days, NOWHERE)));
    }

    /** The tails in the order of the sealed family, the first of each kind. */
    private static Tails sorted(List<Tail> tails) {
        List<Tail> kept = new ArrayList<>();
        boolean dated = false;
        for (Class<?> kind : Tail.class.getPermittedSubclasses()) {
            boolean dates = kind == Tail.InForce.class || kind == Tail.During.class || kind == Tail.OnlyDuring.class;
            Optional<Tail> first = tails.stream().filter(kind::isInstance).findFirst();
            if (first.isPresent() && !(dates && dated)) {
                kept.add(first.get());
                dated |= dates;
            }
        }
        return new Tails(kept, NOWHERE);
    }
}
