package org.edaran.io.report;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.edaran.diagnostic.PrintedText;

/** Rows of cells as lines of equal columns, indented by two. */
final class TextTable {

    private static final String INDENT = "  ";

    private final List<List<String>> rows;
    private final Set<Integer> rightAligned;

    /** A table; the first row is the head. */
    TextTable(List<List<String>> rows, List<Integer> rightAligned) {
        this.rows = rows;
        this.rightAligned = Set.copyOf(rightAligned);
    }

    /** Writes the rows; where the page is too narrow, the last cells stand on lines of their own. */
    void write(TextPage page) throws IOException {
        int last = rows.get(0).size() - 1;
        int widest = 0;
        for (List<String> row : rows) {
            widest = Math.max(widest, PrintedText.width(line(row, last + 1)));
        }
        boolean narrow = page.width() > 0 && widest > page.width();
        for (List<String> row : rows) {
            page.unbroken(line(row, narrow ? last : last + 1));
            if (narrow && !row.get(last).isEmpty()) {
                page.line(INDENT + INDENT + row.get(last));
            }
        }
    }

    private String line(List<String> row, int cells) {
        StringBuilder line = new StringBuilder(INDENT);
        for (int column = 0; column < cells; column++) {
            line.append(column == 0 ? "" : "  ").append(padded(row.get(column), column));
        }
        return line.toString().stripTrailing();
    }

    private String padded(String cell, int column) {
        String padding = " ".repeat(width(column) - PrintedText.width(cell));
        return rightAligned.contains(column) ? padding + cell : cell + padding;
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> PrintedText.width(row.get(column)))
                .max()
                .orElse(0);
    }
}
