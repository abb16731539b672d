package org.edaran.lang.ast;

import static org.edaran.lang.ast.Trees.NOWHERE;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary tables. */
final class TableTrees {

    private TableTrees() {}

    static Arbitrary<Statement> tables(Arbitrary<FieldType> types) {
        return Trees.facts()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(keys -> Combinators.combine(
                                Trees.names(),
                                Trees.titles(),
                                types,
                                rows(keys.size()).list().ofMinSize(1).ofMaxSize(4),
                                values().optional())
                        .as((name, title, type, rows, otherwise) ->
                                new Statement.Table(name, title, type, keys, rows, otherwise, NOWHERE)));
    }

    private static Arbitrary<TableRow> rows(int keys) {
        Arbitrary<Optional<DateSpan.Range>> validity = Combinators.combine(Trees.dates(), Trees.dates())
                .as((from, until) -> new DateSpan.Range(from, until, NOWHERE))
                .optional();
        return Combinators.combine(cells().list().ofSize(keys), values(), validity)
                .as((cells, value, dates) -> new TableRow(cells, value, dates, NOWHERE));
    }

    private static Arbitrary<TableCell> cells() {
        return Arbitraries.oneOf(
                Arbitraries.just(new TableCell.Any(NOWHERE)),
                values().list().ofMinSize(1).ofMaxSize(3).map(keys -> new TableCell.Keys(keys, NOWHERE)),
                Combinators.combine(values(), values()).as((low, high) -> new TableCell.Range(low, high, NOWHERE)));
    }

    private static Arbitrary<TableValue> values() {
        Arbitrary<AstExpression> literals = Trees.literals()
                .filter(value -> !(value instanceof Literal.Duration))
                .map(value -> value);
        Arbitrary<AstExpression> numbers = Arbitraries.oneOf(
                Trees.positives().map(value -> new Literal.Whole(value, NOWHERE)),
                Trees.decimals().map(value -> new Literal.Decimal(value, NOWHERE)));
        Arbitrary<AstExpression> negatives = numbers.map(value -> new AstExpression.Negative(value, NOWHERE));
        Arbitrary<AstExpression> names =
                Trees.facts().map(name -> new AstExpression.Reference(name, List.of(), NOWHERE));
        return Arbitraries.oneOf(
                Arbitraries.oneOf(literals, negatives, names).map(value -> new TableValue.Written(value, NOWHERE)),
                Arbitraries.just(new TableValue.Never(NOWHERE)));
    }
}
