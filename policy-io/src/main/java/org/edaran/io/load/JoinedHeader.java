package org.edaran.io.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.io.table.TableRow;

/**
 * A header of several rows as one: the texts above one another joined by a space. A blank cell of an upper row has the
 * text to its left, as merged cells have, if something stands below it.
 */
public final class JoinedHeader implements TableRow {

    private final TableRow first;
    private final TableRow last;
    private final String[] texts;
    private final boolean[] alone;

    /** Joins rows that stay as they are while it is used. */
    public JoinedHeader(List<TableRow> rows) {
        first = rows.get(0);
        last = rows.get(rows.size() - 1);
        int size = rows.stream().mapToInt(TableRow::size).max().orElse(0);
        texts = new String[size];
        alone = new boolean[size];
        String[] left = new String[rows.size()];
        java.util.Arrays.fill(left, "");
        for (int column = 0; column < size; column++) {
            StringBuilder joined = new StringBuilder();
            boolean below = !last.text(column).isBlank();
            for (int i = 0; i < rows.size(); i++) {
                String text = rows.get(i).text(column).strip();
                left[i] = text.isEmpty() ? left[i] : text;
                String used = text.isEmpty() && below && i < rows.size() - 1 ? left[i] : text;
                joined.append(joined.length() > 0 && !used.isEmpty() ? " " : "").append(used);
            }
            texts[column] = joined.toString();
            alone[column] = texts[column].equals(last.text(column).strip());
        }
    }

    @Override
    public int line() {
        return first.line();
    }

    /** The last of the rows. */
    int lastLine() {
        return last.line();
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String text(int column) {
        return column < texts.length ? texts[column] : "";
    }

    @Override
    public Optional<LocalDate> date(int column) {
        return column < alone.length && alone[column] ? last.date(column) : Optional.empty();
    }

    @Override
    public TableRow kept() {
        return this;
    }
}
