package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.TableCell;
import org.edaran.lang.ast.TableValue;
import org.edaran.lang.check.Declared;
import org.edaran.model.Comparison;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.RegionCode;
import org.edaran.model.Table;
import org.edaran.model.TableKey;
import org.edaran.model.TableRow;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Compiles the rows of one table: keys of the types that its first use has, values of the type it declares. */
final class TableCompiler {

    private final Environment env;
    private final Statement.Table table;
    private final SourceText source;
    private final Name name;

    TableCompiler(Environment env, Declared<Statement.Table> declared) {
        this.env = env;
        this.table = declared.statement();
        this.source = declared.source();
        this.name = declared.name();
    }

    /** The table for keys of the types of those given; nothing if it is at fault. */
    Optional<Table> compile(List<Typed> keys) {
        Optional<ValueType> type = new FieldCompiler(env).type(table.type(), source);
        if (type.isEmpty() || !TableChecks.isOfLength(env, table, source)) {
            return Optional.empty();
        }
        List<TableRow> rows = new ArrayList<>();
        Demand demand = new Demand(type.get(), source, table.type().span(), "the values are " + typeWords(type.get()));
        for (org.edaran.lang.ast.TableRow row : table.rows()) {
            row(row, keys, demand).ifPresent(rows::add);
        }
        Optional<Value> otherwise = table.otherwise().flatMap(value -> value(value, demand));
        if (rows.size() < table.rows().size()
                || otherwise.isPresent() != table.otherwise().isPresent()) {
            return Optional.empty();
        }
        Table made = new Table(name.text(), type.get(), rows, otherwise);
        TableChecks checks = new TableChecks(env);
        if (!checks.apart(table, source, made)) {
            return Optional.empty();
        }
        checks.gaps(table, source, made, keys.stream().map(Typed::type).toList());
        return Optional.of(made);
    }

    private static String typeWords(ValueType type) {
        return type == Plain.BOOLEAN ? "true or false" : type.words();
    }

    private Optional<TableRow> row(org.edaran.lang.ast.TableRow row, List<Typed> keys, Demand demand) {
        List<TableKey> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size() && i < keys.size(); i++) {
            Typed key = keys.get(i);
            ValueType type = key.type() == Plain.EVENT ? Plain.DATE : key.type();
            Demand needed = new Demand(
                    type, key.source(), key.span(), "it is looked up with `" + key.words() + "`, " + Types.words(type));
            row.cells().get(i).accept(new Cells(needed)).ifPresent(cells::add);
        }
        Optional<Value> value = value(row.value(), demand);
        Optional<Optional<DateRange>> validity = validity(row);
        return cells.size() == row.cells().size() && value.isPresent() && validity.isPresent()
                ? Optional.of(new TableRow(cells, value.get(), validity.get()))
                : Optional.empty();
    }

    /** When a row holds; nothing if that is at fault. */
    private Optional<Optional<DateRange>> validity(org.edaran.lang.ast.TableRow row) {
        if (row.validity().isEmpty()) {
            return Optional.of(Optional.empty());
        }
        DateSpan.Range range = row.validity().get();
        Literal.Date from = (Literal.Date) range.from();
        Literal.Date to = (Literal.Date) range.to();
        if (to.value().isBefore(from.value())) {
            reversed(range.span(), from.value() + " until " + to.value(), to.value() + " until " + from.value());
            return Optional.empty();
        }
        return Optional.of(Optional.of(new DateRange(from.value(), to.value())));
    }

    private void reversed(SourceSpan span, String written, String right) {
        env.fault(
                DiagnosticCode.REVERSED_RANGE,
                source,
                span,
                "`" + written + "` is reversed: the first end lies behind the last",
                "write `" + right + "`");
    }

    private Optional<Value> value(TableValue cell, Demand demand) {
        return cell.accept(new TableValue.Visitor<>() {
            @Override
            public Optional<Value> visitWritten(TableValue.Written written) {
                return constant(written, demand);
            }

            @Override
            public Optional<Value> visitNever(TableValue.Never never) {
                if (demand.type() == Plain.DATE) {
                    return Optional.of(Value.Day.NEVER);
                }
                env.fault(Diagnostic.of(
                                DiagnosticCode.WRONG_TYPE,
                                source,
                                never.span(),
                                "`never` is a date, but " + Types.words(demand.type()) + " is needed here")
                        .withLabel(demand.source(), demand.span(), demand.words()));
                return Optional.empty();
            }
        });
    }

    private Optional<Value> constant(TableValue.Written written, Demand demand) {
        AstExpression node = written.value();
        if (node instanceof AstExpression.Reference word && !(demand.type() instanceof ValueType.Symbols)) {
            boolean quoted = demand.type() == Plain.TEXT || demand.type() == Plain.REGION;
            Diagnostic fault = Diagnostic.of(
                            DiagnosticCode.NOT_A_LITERAL,
                            source,
                            node.span(),
                            "`" + word.name() + "` is a name, but " + Types.words(demand.type())
                                    + " must be written out here")
                    .withLabel(demand.source(), demand.span(), demand.words());
            env.fault(quoted ? fault.withHelp("put `\"` before and behind it") : fault);
            return Optional.empty();
        }
        if (node instanceof Literal.Quoted text
                && demand.type() == Plain.REGION
                && RegionCode.parse(text.value()).isEmpty()) {
            env.fault(
                    DiagnosticCode.NOT_A_REGION_CODE,
                    source,
                    node.span(),
                    "`" + text.value() + "` is not a region code",
                    "write digits with dots between the levels, such as `\"31.71\"`");
            return Optional.empty();
        }
        Optional<Typed> typed = ExpressionCompiler.ofPeople(env, source).value(node, demand);
        if (typed.isPresent() && !Types.keeps(typed.get().type(), demand.type())) {
            env.fault(Diagnostic.of(
                            DiagnosticCode.WRONG_TYPE,
                            source,
                            node.span(),
                            "`" + typed.get().words() + "` is "
                                    + Types.words(typed.get().type()) + ", but " + Types.words(demand.type())
                                    + " is needed here")
                    .withLabel(demand.source(), demand.span(), demand.words()));
            return Optional.empty();
        }
        return typed.map(Typed::expression)
                .map(expression -> expression instanceof Expression.Constant constant ? constant.value() : null);
    }

    /** The keys of a row in one column. */
    private final class Cells implements TableCell.Visitor<Optional<TableKey>> {

        private final Demand demand;

        Cells(Demand demand) {
            this.demand = demand;
        }

        @Override
        public Optional<TableKey> visitAny(TableCell.Any cell) {
            return Optional.of(new TableKey.Any());
        }

        @Override
        public Optional<TableKey> visitKeys(TableCell.Keys cell) {
            List<Value> values = new ArrayList<>();
            cell.keys().forEach(key -> key(key).ifPresent(values::add));
            return values.size() == cell.keys().size() ? Optional.of(new TableKey.OneOf(values)) : Optional.empty();
        }

        @Override
        public Optional<TableKey> visitRange(TableCell.Range cell) {
            if (!Types.isOrdered(demand.type())) {
                env.fault(Diagnostic.of(
                                DiagnosticCode.NO_ORDER,
                                source,
                                cell.span(),
                                "`" + Words.of(source, cell.span()) + "` is a range, but " + Types.words(demand.type())
                                        + " has no order")
                        .withLabel(demand.source(), demand.span(), demand.words())
                        .withHelp("write the keys in `[` and `]`"));
                return Optional.empty();
            }
            Optional<Value> low = key(cell.low());
            Optional<Value> high = key(cell.high());
            if (low.isEmpty() || high.isEmpty()) {
                return Optional.empty();
            }
            if (Values.holds(Comparison.GREATER, low.get(), high.get())) {
                String first = Words.of(source, cell.low().span());
                String last = Words.of(source, cell.high().span());
                reversed(cell.span(), first + " to " + last, last + " to " + first);
                return Optional.empty();
            }
            return Optional.of(new TableKey.Range(low.get(), high.get()));
        }

        private Optional<Value> key(TableValue cell) {
            if (cell instanceof TableValue.Never never) {
                env.fault(
                        DiagnosticCode.NOT_A_KEY,
                        source,
                        never.span(),
                        "`never` is a value of a row, not a key",
                        "write a date");
                return Optional.empty();
            }
            return value(cell, demand);
        }
    }
}
