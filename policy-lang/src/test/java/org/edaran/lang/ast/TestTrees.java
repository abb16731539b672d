package org.edaran.lang.ast;

import static org.edaran.lang.ast.Trees.NOWHERE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

    static Arbitrary<Given> people() {
        return Arbitraries.oneOf(alike(), table());
    }

    private static Arbitrary<GivenTable> table() {
        Arbitrary<GivenTable.Entry> entries = Arbitraries.oneOf(
                Arbitraries.of(GivenTable.Kind.STAFF, GivenTable.Kind.UNKNOWN)
                        .map(kind -> GivenTable.Entry.of(kind, NOWHERE)),
                Arbitraries.oneOf(Trees.literals(), Trees.references()).map(TestTrees::entry),
                Combinators.combine(
                                Trees.references(),
                                Trees.dates(),
                                Trees.dates(),
                                Trees.dates().optional())
                        .as((name, from, to, signed) -> new GivenTable.Entry(
                                GivenTable.Kind.VALUE,
                                Optional.of(name),
                                Optional.of(from),
                                Optional.of(to),
                                signed,
                                NOWHERE)));
        Arbitrary<GivenTable.Cell> cells = entries.list().ofMaxSize(2).map(some -> new GivenTable.Cell(some, NOWHERE));
        List<AstExpression.Reference> columns = List.of(heading("mode"), heading("dates"), heading("level"));
        return cells.list()
                .ofSize(columns.size())
                .map(row -> new GivenTable.Row(row, NOWHERE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(rows -> new GivenTable(columns, rows, NOWHERE));
    }

    private static GivenTable.Entry entry(AstExpression value) {
        return new GivenTable.Entry(
                GivenTable.Kind.VALUE,
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOWHERE);
    }

    private static AstExpression.Reference heading(String word) {
        return new AstExpression.Reference(new Name(word, NOWHERE), List.of(), NOWHERE);
    }

    private static Arbitrary<GivenPeople> alike() {
        Arbitrary<AstExpression> values = Arbitraries.oneOf(Trees.literals(), Trees.references());
        Arbitrary<GivenPeople.GivenFact> facts = Combinators.combine(Trees.references(), values.optional())
                .as((fact, value) -> new GivenPeople.GivenFact(fact, value, NOWHERE));
        Arbitrary<DateSpan> dates = Arbitraries.oneOf(
                Trees.dates().map(date -> new DateSpan.SingleDate(date, NOWHERE)),
                Trees.names().map(name -> new DateSpan.NamedDates(name, NOWHERE)),
                Trees.dates().map(date -> new DateSpan.Range(date, date, NOWHERE)));
        Arbitrary<GivenPeople.Holding> holdings = Combinators.combine(
                        Trees.names(), Trees.dates(), Trees.dates().optional())
                .as((name, date, signed) -> new GivenPeople.Holding(name, date, date, signed, NOWHERE));
        return Combinators.combine(
                        Trees.positives(),
                        groups(),
                        facts.list().ofMaxSize(3),
                        Trees.names().optional(),
                        dates.list().ofMinSize(1).ofMaxSize(2),
                        holdings.list().ofMaxSize(2))
                .as((count, group, given, mode, days, held) ->
                        new GivenPeople(count, group, given, mode, days, held, NOWHERE));
    }

    static Arbitrary<Situation> variations() {
        Arbitrary<Variation.Change> changes = Combinators.combine(
                        Trees.positives(), groups().optional(), Trees.names().optional())
                .as((count, group, mode) -> new Variation.Change(count, group, mode, NOWHERE));
        Arbitrary<Variation> single = Combinators.combine(
                        changes.list().ofMinSize(1).ofMaxSize(2),
                        expectations().list().ofMinSize(1).ofMaxSize(3))
                .as((changed, expected) -> new Variation(changed, expected, NOWHERE));
        List<Name> rules = List.of(new Name("one", NOWHERE), new Name("two", NOWHERE));
        Arbitrary<VariationTable> tables = Combinators.combine(
                        changes.list().ofMaxSize(2),
                        outcomes().optional().list().ofSize(rules.size()))
                .as((changed, expected) -> new VariationTable.Row(changed, expected, NOWHERE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(rows -> new VariationTable(new Name("change", NOWHERE), rules, rows, NOWHERE));
        return Arbitraries.oneOf(single, tables);
    }

    private static Arbitrary<Outcome> outcomes() {
        Arbitrary<BigDecimal> numbers =
                Arbitraries.oneOf(Arbitraries.integers().between(0, 999).map(BigDecimal::valueOf), Trees.decimals());
        Arbitrary<Outcome.Figures> figures = Combinators.combine(numbers, numbers.optional(), numbers)
                .as((count, of, limit) -> new Outcome.Figures(count, of, limit, NOWHERE));
        return Arbitraries.oneOf(
                Arbitraries.just(new Outcome.Compliant(NOWHERE)),
                figures.optional().map(present -> new Outcome.Violated(present, NOWHERE)),
                figures.optional().map(present -> new Outcome.Warned(present, NOWHERE)),
                Trees.references().optional().map(missing -> new Outcome.Undetermined(missing, NOWHERE)),
                Arbitraries.just(new Outcome.NotApplicable(NOWHERE)));
    }

    static Arbitrary<Expectation> expectations() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Expectation.NothingViolated(NOWHERE)),
                Combinators.combine(Trees.names(), outcomes())
                        .as((rule, outcome) -> new Expectation.OfRule(rule, outcome, NOWHERE)));
    }
}
