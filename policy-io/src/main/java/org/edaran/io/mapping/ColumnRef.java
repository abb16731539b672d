package org.edaran.io.mapping;

import org.edaran.roster.DataPlace;

/**
 * Names a column of a file.
 *
 * @param text the text of its header, or its letters as spreadsheets name it
 * @param byLetter true for letters
 * @param place where the mapping says so
 */
public record ColumnRef(String text, boolean byLetter, DataPlace place) {

    /** The 0-based number of a column named by letters, {@code A} to {@code XFD}; -1 for other texts. */
    static int indexOf(String letters) {
        int index = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c < 'A' || c > 'Z' || i == 3) {
                return -1;
            }
            index = index * 26 + (c - 'A' + 1);
        }
        return index - 1;
    }

    /** The 0-based number of the column named by letters. */
    public int index() {
        return indexOf(text);
    }

    @Override
    public String toString() {
        return byLetter ? "column " + text : "`" + text + "`";
    }
}
