package org.edaran.lang.format;

import java.util.ArrayList;
import java.util.List;

/** Sets the cells of a table in columns. */
final class Columns {

    private Columns() {}

    /** A line for each row, with bars between its cells; all rows have as many cells. */
    static List<String> lines(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                line.append(i == 0 ? "" : " | ").append(cell).append(" ".repeat(widths[i] - cell.length()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
