package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.TableCell;
import org.edaran.lang.ast.TableRow;
import org.edaran.lang.ast.TableValue;
import org.edaran.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Builds tables. */
final class TableBuilder {

    private final Leaves leaves;

    TableBuilder(Leaves leaves) {
        this.leaves = leaves;
    }

    Statement.Table table(LookUpTableContext context) {
        return table(context.name(), context.title, context.tableBody(), Leaves.span(context));
    }

    /** A table whose head is that of another statement. */
    Statement.Table table(NameContext name, @Nullable Token title, TableBodyContext context, SourceSpan span) {
        List<TableRow> rows = new ArrayList<>();
        Optional<TableValue> otherwise = Optional.empty();
        for (TableRowContext row : context.tableRow()) {
            if (row instanceof KeyedRowContext keyed) {
                rows.add(row(keyed));
            } else if (otherwise.isPresent()) {
                leaves.faults()
                        .add(
                                DiagnosticCode.REPEATED_PART,
                                Leaves.span(row),
                                "`otherwise` is written twice in one table");
            } else {
                otherwise = Optional.of(value(((OtherwiseRowContext) row).result));
            }
        }
        List<Name> keys = context.fact().stream().map(Leaves::fact).toList();
        return new Statement.Table(
                Leaves.name(name),
                leaves.optionalText(title),
                new TypeBuilder().visit(context.type()),
                keys,
                rows,
                otherwise,
                span);
    }

    private TableRow row(KeyedRowContext context) {
        Optional<DateSpan.Range> validity = context.from == null
                ? Optional.empty()
                : Optional.of(new DateSpan.Range(
                        leaves.date(context.from),
                        leaves.date(context.until),
                        Leaves.span(context.from).to(Leaves.span(context.until))));
        return new TableRow(
                context.tableCell().stream().map(this::cell).toList(),
                value(context.result),
                validity,
                Leaves.span(context));
    }

    private TableCell cell(TableCellContext context) {
        if (context instanceof AnyKeyContext any) {
            return new TableCell.Any(Faults.spanOf(any.ANY().getSymbol()));
        }
        if (context instanceof ListedKeysContext listed) {
            SourceSpan span = Faults.spanOf(listed.OPEN_LIST().getSymbol())
                    .to(Faults.spanOf(listed.CLOSE_LIST().getSymbol()));
            return new TableCell.Keys(
                    listed.tableValue().stream().map(this::value).toList(), span);
        }
        KeyOrRangeContext key = (KeyOrRangeContext) context;
        TableValue low = value(key.low);
        return key.high == null
                ? new TableCell.Keys(List.of(low), low.span())
                : new TableCell.Range(low, value(key.high), low.span().to(Leaves.span(key.high)));
    }

    private TableValue value(TableValueContext context) {
        SourceSpan span = Leaves.span(context);
        return context instanceof NeverCellContext
                ? new TableValue.Never(span)
                : new TableValue.Written(new Written().visit(context), span);
    }

    /** Values as expressions. */
    private final class Written extends EdaranParserBaseVisitor<AstExpression> {

        private AstExpression signed(
                org.antlr.v4.runtime.tree.@Nullable TerminalNode minus,
                AstExpression number,
                TableValueContext context) {
            return minus == null ? number : new AstExpression.Negative(number, Leaves.span(context));
        }

        @Override
        public AstExpression visitWholeCell(WholeCellContext context) {
            org.antlr.v4.runtime.Token number = context.INTEGER().getSymbol();
            return signed(context.MINUS(), new Literal.Whole(leaves.integer(number), Faults.spanOf(number)), context);
        }

        @Override
        public AstExpression visitDecimalCell(DecimalCellContext context) {
            org.antlr.v4.runtime.Token number = context.DECIMAL().getSymbol();
            return signed(context.MINUS(), new Literal.Decimal(leaves.decimal(number), Faults.spanOf(number)), context);
        }

        @Override
        public AstExpression visitPercentCell(PercentCellContext context) {
            return new Literal.Percent(leaves.percent(context.getStart()), Leaves.span(context));
        }

        @Override
        public AstExpression visitDateCell(DateCellContext context) {
            return leaves.date(context.date());
        }

        @Override
        public AstExpression visitTimeCell(TimeCellContext context) {
            return new Literal.Time(leaves.time(context.getStart()), Leaves.span(context));
        }

        @Override
        public AstExpression visitTextCell(TextCellContext context) {
            return new Literal.Quoted(leaves.unquoted(context.getStart()), Leaves.span(context));
        }

        @Override
        public AstExpression visitTruthCell(TruthCellContext context) {
            return new Literal.Truth(context.truth.getType() == EdaranParser.TRUE, Leaves.span(context));
        }

        @Override
        public AstExpression visitNameCell(NameCellContext context) {
            return new AstExpression.Reference(Leaves.fact(context.fact()), List.of(), Leaves.span(context));
        }
    }
}
