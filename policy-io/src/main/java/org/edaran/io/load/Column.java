package org.edaran.io.load;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.table.TableRow;

/** A column that is read: where its texts come from and what they are turned into. */
final class Column {

    private final int index;
    private final String name;
    private final String constant;
    private final Map<String, String> values;
    private final Spaces spaces;

    private Column(int index, String name, String constant, Map<String, String> values, Spaces spaces) {
        this.index = index;
        this.name = name;
        this.constant = constant;
        this.values = values;
        this.spaces = spaces;
    }

    static Column at(int index, String name, Map<String, String> values, Spaces spaces) {
        return new Column(index, name, "", values, spaces);
    }

    static Column constant(String text, Spaces spaces) {
        return new Column(-1, "", text, Map.of(), spaces);
    }

    /** The text of the column in a row, without outer spaces, translated. */
    String text(TableRow row) {
        if (index < 0) {
            return constant;
        }
        String text = spaces.strip(row, index);
        return values.isEmpty() ? text : values.getOrDefault(text, text);
    }

    /** True if the text is that of a cell, without any translation. */
    boolean isAsWritten() {
        return index >= 0 && values.isEmpty();
    }

    /** The date of a cell that a workbook stores as a number. */
    Optional<LocalDate> date(TableRow row) {
        return index < 0 ? Optional.empty() : row.date(index);
    }

    /** What the file calls the column, for messages; our name where the file has none for it. */
    String called(String ours) {
        return name.isEmpty() ? ours : name;
    }

    /** The 1-based number of the cell for messages; 0 for a constant. */
    int cell() {
        return index + 1;
    }
}
