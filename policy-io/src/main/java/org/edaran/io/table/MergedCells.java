package org.edaran.io.table;

import org.edaran.roster.DataPlace;

/**
 * A rectangle of cells of a sheet that are shown as one, with the text of the first.
 *
 * @param top 1-based first row
 * @param bottom its last row
 * @param left 0-based first column
 * @param right its last column
 */
public record MergedCells(int top, int bottom, int left, int right) {

    /** As spreadsheets write it: {@code A2:A5}. */
    @Override
    public String toString() {
        return DataPlace.columnName(left + 1) + top + ":" + DataPlace.columnName(right + 1) + bottom;
    }
}
