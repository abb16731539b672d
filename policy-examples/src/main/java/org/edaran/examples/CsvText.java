package org.edaran.examples;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a small CSV file: a header row, then rows, each ended by a line feed; cells are quoted where needed. */
final class CsvText {

    private final StringBuilder text = new StringBuilder();
    private final int width;

    CsvText(String... header) {
        width = header.length;
        row(header);
    }

    CsvText row(String... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells under " + width + " columns");
        }
        text.append(List.of(cells).stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    private static String cell(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
