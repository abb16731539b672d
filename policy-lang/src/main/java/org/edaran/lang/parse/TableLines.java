package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.misc.Interval;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceSpan;

/**
 * Finds the rows of a table. A row is one line: from the first indented line with a bar on, each line starts with a token
 * of its own, so that a row cannot take cells from its neighbours. In a test, whose tables end before it does, each line
 * with a bar is a row.
 */
final class TableLines {

    private TableLines() {}

    /** The statement with a mark before each row; other statements as they are. */
    static List<CommonToken> mark(List<CommonToken> statement) {
        if (!isTable(statement) && !isTest(statement)) {
            return statement;
        }
        List<CommonToken> marked = new ArrayList<>(statement.size() + 16);
        boolean inRows = false;
        for (int i = 0; i < statement.size(); i++) {
            if (i > 0 && startsLine(statement, i)) {
                inRows = (inRows && !isTest(statement)) || hasBar(statement, i);
                if (inRows) {
                    marked.add(rowMark(statement.get(i)));
                }
            }
            marked.add(statement.get(i));
        }
        return marked;
    }

    private static boolean isTable(List<CommonToken> statement) {
        int opener = statement.isEmpty() ? 0 : statement.get(0).getType();
        return opener == EdaranLexer.TABLE || opener == EdaranLexer.REPLACE_TABLE;
    }

    private static boolean isTest(List<CommonToken> statement) {
        return !statement.isEmpty() && statement.get(0).getType() == EdaranLexer.TEST;
    }

    /** The mark before a row that starts with a token. */
    static CommonToken rowMark(CommonToken first) {
        CommonToken mark = new CommonToken(first);
        mark.setType(EdaranLexer.ROW);
        mark.setStopIndex(first.getStartIndex() - 1);
        mark.setText("");
        return mark;
    }

    static boolean startsLine(List<CommonToken> tokens, int index) {
        CommonToken token = tokens.get(index);
        int behind = tokens.get(index - 1).getStopIndex() + 1;
        String between = token.getInputStream().getText(Interval.of(behind, token.getStartIndex() - 1));
        return between.indexOf('\n') >= 0 || between.indexOf('\r') >= 0;
    }

    private static boolean hasBar(List<CommonToken> tokens, int start) {
        for (int i = start; i < tokens.size() && (i == start || !startsLine(tokens, i)); i++) {
            if (tokens.get(i).getType() == EdaranLexer.BAR) {
                return true;
            }
        }
        return false;
    }

    /** The table without the rows that have not one cell for each key and one for the value; each is reported. */
    static List<CommonToken> complete(List<CommonToken> table, Faults faults) {
        if (isTest(table)) {
            return new TestTableLines(faults).complete(table);
        }
        if (!isTable(table)) {
            return table;
        }
        int start = nextRow(table, 0);
        int keys = keys(table.subList(0, start));
        List<CommonToken> kept = new ArrayList<>(table.subList(0, start));
        boolean removed = false;
        while (start < table.size()) {
            int end = nextRow(table, start + 1);
            List<CommonToken> row = table.subList(start, end);
            if (isComplete(row, keys, faults)) {
                kept.addAll(row);
            } else {
                removed = true;
            }
            start = end;
        }
        if (!removed && kept.stream().noneMatch(token -> token.getType() == EdaranLexer.ROW) && endsInKeys(kept)) {
            faults.add(
                    DiagnosticCode.TABLE_WITHOUT_ROWS,
                    Faults.spanOf(table.get(Math.min(1, table.size() - 1))),
                    "the table has no rows",
                    "write each row on an indented line of its own, with `|` between its cells");
        }
        return kept;
    }

    private static int nextRow(List<CommonToken> table, int from) {
        int next = from;
        while (next < table.size() && table.get(next).getType() != EdaranLexer.ROW) {
            next++;
        }
        return next;
    }

    /** The number of keys, one more than the commas behind the last {@code by} of the head. */
    private static int keys(List<CommonToken> head) {
        int keys = 1;
        for (CommonToken token : head) {
            if (token.getType() == EdaranLexer.BY) {
                keys = 1;
            } else if (token.getType() == EdaranLexer.COMMA) {
                keys++;
            }
        }
        return keys;
    }

    private static boolean endsInKeys(List<CommonToken> head) {
        return head.size() > 2
                && head.stream().anyMatch(token -> token.getType() == EdaranLexer.BY)
                && head.stream().noneMatch(token -> token.getType() == EdaranLexer.BAR);
    }

    private static boolean isComplete(List<CommonToken> row, int keys, Faults faults) {
        SourceSpan span = Faults.spanOf(row.get(0)).to(Faults.spanOf(row.get(row.size() - 1)));
        long bars =
                row.stream().filter(token -> token.getType() == EdaranLexer.BAR).count();
        boolean otherwise = row.size() > 1 && row.get(1).getType() == EdaranLexer.OTHERWISE;
        int needed = otherwise ? 1 : keys;
        if (bars != needed) {
            String message = "the row has " + cells(bars) + ", but "
                    + (otherwise
                            ? "a row with `otherwise` has 2"
                            : "a row of this table has " + (needed + 1) + ": " + keys(needed) + " and the value");
            faults.add(DiagnosticCode.WRONG_CELLS, span, message, shape(needed, otherwise));
            return false;
        }
        for (int i = 1; i < row.size(); i++) {
            boolean bar = row.get(i).getType() == EdaranLexer.BAR;
            boolean empty =
                    bar && (i == 1 || i == row.size() - 1 || row.get(i - 1).getType() == EdaranLexer.BAR);
            if (empty) {
                faults.add(
                        DiagnosticCode.WRONG_CELLS,
                        Faults.spanOf(row.get(i)),
                        "a cell of the row is empty",
                        "write `any` for every key, or the value that stands here");
                return false;
            }
        }
        return true;
    }

    static String cells(long bars) {
        return bars == 0 ? "1 cell" : (bars + 1) + " cells";
    }

    private static String keys(int keys) {
        return keys == 1 ? "the key" : keys + " keys";
    }

    private static String shape(int keys, boolean otherwise) {
        return "write `" + (otherwise ? "otherwise | " : "KEY | ".repeat(keys)) + "VALUE` on one line";
    }
}
