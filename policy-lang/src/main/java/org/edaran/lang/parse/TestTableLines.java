package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceSpan;

/** Checks the rows of the tables in a test: each has as many cells as there are headings above it. */
final class TestTableLines {

    private final Faults faults;

    TestTableLines(Faults faults) {
        this.faults = faults;
    }

    /** The test without the rows that cannot be read; each is reported. */
    List<CommonToken> complete(List<CommonToken> test) {
        List<CommonToken> kept = new ArrayList<>(test.size());
        int next = 0;
        while (next < test.size()) {
            CommonToken token = test.get(next);
            if (token.getType() == EdaranLexer.A_TABLE) {
                kept.add(token);
                next = table(test, next + 1, kept);
            } else if (token.getType() == EdaranLexer.ROW) {
                next = stray(test, next, kept);
            } else {
                kept.add(token);
                next++;
            }
        }
        return kept;
    }

    private int table(List<CommonToken> test, int start, List<CommonToken> kept) {
        List<List<CommonToken>> rows = new ArrayList<>();
        int next = start;
        boolean misread = false;
        while (isRow(test, next) || isCell(test, next)) {
            int end = isRow(test, next) ? endOfRow(test, next) : endOfLine(test, next + 1);
            if (isRow(test, next)) {
                rows.add(test.subList(next, end));
            } else {
                misread = true;
                wrongCells(spanOf(test.subList(next - 1, end)), 0, rows);
            }
            next = end;
        }
        if (rows.size() < 2 && !misread) {
            faults.add(
                    DiagnosticCode.TABLE_WITHOUT_ROWS,
                    Faults.spanOf(test.get(start - 1)),
                    rows.isEmpty() ? "the table has no headings and no rows" : "the table has headings, but no rows",
                    "write the headings and then each row on an indented line of its own, with `|` between the cells");
        }
        for (int row = 0; row < rows.size(); row++) {
            if (row == 0 || fits(rows.get(row), rows)) {
                kept.addAll(rows.get(row));
            }
        }
        return next;
    }

    private boolean fits(List<CommonToken> row, List<List<CommonToken>> rows) {
        boolean fits = bars(row) == bars(rows.get(0));
        if (!fits) {
            wrongCells(spanOf(row), bars(row), rows);
        }
        return fits;
    }

    private void wrongCells(SourceSpan span, long bars, List<List<CommonToken>> rows) {
        String headings = rows.isEmpty() ? "no headings" : bars(rows.get(0)) + 1 + " headings";
        faults.add(
                DiagnosticCode.WRONG_CELLS,
                span,
                "the row has " + TableLines.cells(bars) + ", but there are " + headings,
                "write one cell under each heading, and leave it empty where nothing is known");
    }

    /** True if a line of a table has no bar, but opens no sentence of the test either. */
    private static boolean isCell(List<CommonToken> test, int at) {
        return at < test.size()
                && TableLines.startsLine(test, at)
                && switch (test.get(at).getType()) {
                    case EdaranLexer.GIVEN, EdaranLexer.WITH, EdaranLexer.EXPECT, EdaranLexer.ROW -> false;
                    default -> true;
                };
    }

    private static SourceSpan spanOf(List<CommonToken> row) {
        return Faults.spanOf(row.get(1)).to(Faults.spanOf(row.get(row.size() - 1)));
    }

    /** A line with bars that is no row of a table; headings behind {@code a table} are read as if they stood below. */
    private int stray(List<CommonToken> test, int start, List<CommonToken> kept) {
        int end = endOfRow(test, start);
        List<CommonToken> line = test.subList(start + 1, end);
        boolean headings = line.size() > 2 && line.get(1).getType() == EdaranLexer.A_TABLE;
        if (!headings) {
            faults.add(
                    DiagnosticCode.ROW_OUTSIDE_TABLE,
                    spanOf(test.subList(start, end)),
                    "a row with `|` stands here under no table",
                    "write `given a table` or `with a table` on the line above the headings");
            return end;
        }
        faults.add(
                DiagnosticCode.ROW_OUTSIDE_TABLE,
                Faults.spanOf(line.get(2)).to(Faults.spanOf(line.get(line.size() - 1))),
                "the headings of a table start a line of their own",
                "break the line before `" + Faults.shown(line.get(2).getText()) + "`");
        List<CommonToken> below = new ArrayList<>(line.subList(0, 2));
        below.add(TableLines.rowMark(line.get(2)));
        below.addAll(line.subList(2, line.size()));
        below.addAll(test.subList(end, test.size()));
        kept.addAll(below.subList(0, 2));
        int read = table(below, 2, kept);
        return test.size() - (below.size() - read);
    }

    private static boolean isRow(List<CommonToken> test, int at) {
        return at + 1 < test.size()
                && test.get(at).getType() == EdaranLexer.ROW
                && (at + 2 >= test.size() || test.get(at + 2).getType() != EdaranLexer.A_TABLE);
    }

    /** Rows end with their line, where a sentence of the test may go on. */
    private static int endOfRow(List<CommonToken> test, int start) {
        return endOfLine(test, start + 2);
    }

    private static int endOfLine(List<CommonToken> test, int from) {
        int end = from;
        while (end < test.size() && test.get(end).getType() != EdaranLexer.ROW && !TableLines.startsLine(test, end)) {
            end++;
        }
        return Math.min(end, test.size());
    }

    private static long bars(List<CommonToken> row) {
        return row.stream().filter(token -> token.getType() == EdaranLexer.BAR).count();
    }
}
