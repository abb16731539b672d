package org.edaran.io.report;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Rows of cells as lines of equal columns. */
final class TextTable {

    private final List<List<String>> rows;
    private final Set<Integer> rightAligned;

    /** A table; the first row is the head. */
    TextTable(List<List<String>> rows, List<Integer> rightAligned) {
        this.rows = rows;
        this.rightAligned = Set.copyOf(rightAligned);
    }

    /** Takes lines. */
    @FunctionalInterface
    interface Lines {
        void add(String line) throws IOException;
    }

    void write(Lines lines) throws IOException {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : "  ").append(padded(row.get(column), column));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private String padded(String cell, int column) {
        String padding = " ".repeat(width(column) - length(cell));
        return rightAligned.contains(column) ? padding + cell : cell + padding;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
