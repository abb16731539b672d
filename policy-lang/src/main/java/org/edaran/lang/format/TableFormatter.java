package org.edaran.lang.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.TableCell;
import org.edaran.lang.ast.TableRow;
import org.edaran.lang.ast.TableValue;

/** Writes tables, their cells in columns. */
final class TableFormatter implements TableCell.Visitor<String>, TableValue.Visitor<String> {

    /** Columns are not made wider than this for the sake of one long cell. */
    private static final int WIDEST = 30;

    private final Words words;
    private final ExpressionFormatter expressions;

    TableFormatter(Words words) {
        this.words = words;
        this.expressions = new ExpressionFormatter(words);
    }

    String table(Statement.Table table) {
        return table(
                words.word(EdaranParser.TABLE) + " " + table.name() + Words.optional(table.title(), Words::quoted),
                table);
    }

    /** A table behind the head of a statement, without its colon. */
    String table(String opening, Statement.Table table) {
        String head = opening + ": "
                + table.type().accept(new TypeFormatter(words)) + " " + words.word(EdaranParser.BY, KeywordPlace.TABLE)
                + " "
                + table.keys().stream().map(words::fact).collect(Collectors.joining(", "));
        List<List<String>> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            List<String> cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(cell.accept(this)));
            cells.add(row.value().accept(this)
                    + Words.optional(
                            row.validity(),
                            dates -> words.word(EdaranParser.FROM) + " " + expressions.sum(dates.from()) + " "
                                    + words.word(EdaranParser.UNTIL) + " " + expressions.sum(dates.to())));
            rows.add(cells);
        }
        table.otherwise().ifPresent(value -> rows.add(List.of(words.word(EdaranParser.OTHERWISE), value.accept(this))));
        return Layout.wrap(head) + lines(rows, table.keys().size());
    }

    private static String lines(List<List<String>> rows, int keys) {
        int[] widths = new int[keys];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() - 1; i++) {
                int length = row.get(i).length();
                widths[i] = length > WIDEST ? widths[i] : Math.max(widths[i], length);
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            out.append("\n  ");
            for (int i = 0; i < row.size() - 1; i++) {
                String cell = row.get(i);
                out.append(cell)
                        .append(" ".repeat(Math.max(0, widths[i] - cell.length())))
                        .append(" | ");
            }
            out.append(row.get(row.size() - 1));
        }
        return out.toString();
    }

    @Override
    public String visitAny(TableCell.Any cell) {
        return words.word(EdaranParser.ANY);
    }

    @Override
    public String visitKeys(TableCell.Keys cell) {
        String keys = cell.keys().stream().map(key -> key.accept(this)).collect(Collectors.joining(", "));
        return cell.keys().size() == 1 ? keys : "[" + keys + "]";
    }

    @Override
    public String visitRange(TableCell.Range cell) {
        return cell.low().accept(this) + " " + words.word(EdaranParser.TO) + " "
                + cell.high().accept(this);
    }

    @Override
    public String visitWritten(TableValue.Written value) {
        return expressions.sum(value.value());
    }

    @Override
    public String visitNever(TableValue.Never value) {
        return words.word(EdaranParser.NEVER);
    }
}
