package org.edaran.lang.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.GivenColumn;
import org.edaran.lang.ast.GivenTable;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Outcome;
import org.edaran.lang.ast.Variation;
import org.edaran.lang.ast.VariationTable;
import org.edaran.source.SourceSpan;

/** Builds the tables of a test, and checks their headings. */
final class TestTableBuilder {

    private static final Set<String> CHANGE = Set.of("change", "perubahan");

    private final Leaves leaves;
    private final ExpressionBuilder expressions;

    TestTableBuilder(Leaves leaves, ExpressionBuilder expressions) {
        this.leaves = leaves;
        this.expressions = expressions;
    }

    GivenTable people(GivenTableContext context) {
        if (context.givenHeading() == null) {
            return new GivenTable(List.of(), List.of(), Leaves.span(context));
        }
        List<AstExpression.Reference> columns = context.givenHeading().path().stream()
                .map(ExpressionBuilder::path)
                .toList();
        Set<String> seen = new HashSet<>();
        columns.forEach(column -> once(words(column), column.span(), seen));
        for (GivenColumn needed : List.of(GivenColumn.MODE, GivenColumn.DATES)) {
            if (columns.stream()
                    .flatMap(column -> GivenColumn.of(column).stream())
                    .noneMatch(needed::equals)) {
                heading(
                        Leaves.span(context.givenHeading()),
                        "the table has no column `" + needed.word() + "`",
                        "add the heading `" + needed.word() + "`, and its cell to each row");
            }
        }
        return new GivenTable(
                columns, context.givenRow().stream().map(this::row).toList(), Leaves.span(context));
    }

    private static String words(AstExpression.Reference column) {
        StringBuilder words = new StringBuilder(column.name().text());
        column.owners()
                .forEach(owner -> words.append(" of ")
                        .append(owner.owner().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return words.toString();
    }

    private void once(String words, SourceSpan span, Set<String> seen) {
        if (!seen.add(words)) {
            heading(span, "two columns have the heading `" + words + "`", "remove one of them");
        }
    }

    private void heading(SourceSpan span, String message, String help) {
        leaves.faults().add(DiagnosticCode.WRONG_HEADING, span, message, help);
    }

    private GivenTable.Row row(GivenRowContext context) {
        SourceSpan row = Leaves.span(context);
        return new GivenTable.Row(
                context.givenCell().stream().map(cell -> cell(cell, row)).toList(), row);
    }

    private GivenTable.Cell cell(GivenCellContext context, SourceSpan row) {
        List<GivenTable.Entry> entries =
                context.cellEntry().stream().map(this::entry).toList();
        return new GivenTable.Cell(entries, entries.isEmpty() ? row : Leaves.span(context));
    }

    private GivenTable.Entry entry(CellEntryContext context) {
        if (context instanceof WrittenEntryContext written) {
            return new GivenTable.Entry(
                    GivenTable.Kind.VALUE,
                    Optional.of(expressions.visit(written.low)),
                    Optional.ofNullable(written.from).map(leaves::date),
                    Optional.ofNullable(written.high).map(expressions::visit),
                    Optional.ofNullable(written.signed).map(leaves::date),
                    Leaves.span(context));
        }
        boolean unknown = context instanceof UnknownEntryContext;
        return GivenTable.Entry.of(unknown ? GivenTable.Kind.UNKNOWN : GivenTable.Kind.STAFF, Leaves.span(context));
    }

    VariationTable changes(
            ChangeTableContext context,
            Function<ChangeContext, Variation.Change> change,
            Function<OutcomeContext, Outcome> outcome) {
        if (context.changeHeading() == null) {
            Name none = new Name("change", Leaves.span(context));
            return new VariationTable(none, List.of(), List.of(), Leaves.span(context));
        }
        Name first = Leaves.name(context.changeHeading().first);
        if (!CHANGE.contains(first.text())) {
            heading(
                    first.span(),
                    "the first heading is `" + first.text() + "`, but the first column says who changes",
                    "write `change` as the first heading");
        }
        List<Name> rules =
                context.changeHeading().rules.stream().map(Leaves::name).toList();
        Set<String> seen = new HashSet<>();
        rules.forEach(rule -> once(rule.text(), rule.span(), seen));
        List<VariationTable.Row> rows = context.changeRow().stream()
                .map(row -> new VariationTable.Row(
                        row.change().stream().map(change).toList(),
                        row.changeOutcome().stream()
                                .map(cell -> Optional.ofNullable(cell.outcome()).map(outcome))
                                .toList(),
                        Leaves.span(row)))
                .toList();
        return new VariationTable(first, rules, rows, Leaves.span(context));
    }
}
