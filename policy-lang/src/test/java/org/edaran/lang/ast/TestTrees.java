package org.edaran.lang.ast;

import static org.edaran.lang.ast.Trees.NOWHERE;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary parts of tests. */
final class TestTrees {

    private TestTrees() {}

    private static Arbitrary<Group> groups() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Group.Everyone(NOWHERE)),
                Trees.names().map(name -> new Group.Named(List.of(name), NOWHERE)));
    }

    static Arbitrary<GivenPeople> people() {
        Arbitrary<AstExpression> values = Arbitraries.oneOf(Trees.literals(), Trees.references());
        Arbitrary<GivenPeople.GivenFact> facts = Combinators.combine(Trees.references(), values)
                .as((fact, value) -> new GivenPeople.GivenFact(fact, value, NOWHERE));
        Arbitrary<DateSpan> dates = Arbitraries.oneOf(
                Trees.dates().map(date -> new DateSpan.SingleDate(date, NOWHERE)),
                Trees.names().map(name -> new DateSpan.NamedDates(name, NOWHERE)),
                Trees.dates().map(date -> new DateSpan.Range(date, date, NOWHERE)));
        Arbitrary<GivenPeople.Holding> holdings = Combinators.combine(Trees.names(), Trees.dates())
                .as((name, date) -> new GivenPeople.Holding(name, date, date, NOWHERE));
        return Combinators.combine(
                        Trees.positives(),
                        groups(),
                        facts.list().ofMaxSize(3),
                        Trees.names(),
                        dates.list().ofMinSize(1).ofMaxSize(2),
                        holdings.list().ofMaxSize(2))
                .as((count, group, given, mode, days, held) ->
                        new GivenPeople(count, group, given, mode, days, held, NOWHERE));
    }

    static Arbitrary<Variation> variations() {
        Arbitrary<Variation.Change> changes = Combinators.combine(Trees.positives(), groups().optional(), Trees.names())
                .as((count, group, mode) -> new Variation.Change(count, group, mode, NOWHERE));
        return Combinators.combine(
                        changes.list().ofMinSize(1).ofMaxSize(2),
                        expectations().list().ofMinSize(1).ofMaxSize(3))
                .as((changed, expected) -> new Variation(changed, expected, NOWHERE));
    }

    static Arbitrary<Expectation> expectations() {
        Arbitrary<BigDecimal> numbers =
                Arbitraries.oneOf(Arbitraries.integers().between(0, 999).map(BigDecimal::valueOf), Trees.decimals());
        Arbitrary<Outcome.Figures> figures = Combinators.combine(numbers, numbers.optional(), numbers)
                .as((count, of, limit) -> new Outcome.Figures(count, of, limit, NOWHERE));
        Arbitrary<Outcome> outcomes = Arbitraries.oneOf(
                Arbitraries.just(new Outcome.Compliant(NOWHERE)),
                figures.optional().map(present -> new Outcome.Violated(present, NOWHERE)),
                figures.optional().map(present -> new Outcome.Warned(present, NOWHERE)),
                Trees.references().optional().map(missing -> new Outcome.Undetermined(missing, NOWHERE)),
                Arbitraries.just(new Outcome.NotApplicable(NOWHERE)));
        return Arbitraries.oneOf(
                Arbitraries.just(new Expectation.NothingViolated(NOWHERE)),
                Combinators.combine(Trees.names(), outcomes)
                        .as((rule, outcome) -> new Expectation.OfRule(rule, outcome, NOWHERE)));
    }
}
