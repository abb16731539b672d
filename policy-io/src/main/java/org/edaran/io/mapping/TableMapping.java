package org.edaran.io.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.input.TextForm;
import org.edaran.roster.DataPlace;

/**
 * How one file is laid out.
 *
 * @param sheets which sheets of a workbook to read; nothing if it must have only one
 * @param headerRow 1-based line or row of the column names
 * @param headerRows how many rows from there on hold the column names
 * @param firstRow 1-based line or row of the first data; nothing for the one after the header
 * @param columns our name of a column to the file's name of it
 * @param identity the columns that together name the thing a row is about; nothing for the usual one
 * @param values our name of a column to what the file's texts in it mean
 * @param constants our name of a column to the text that every row has in it
 * @param skip which rows hold no data
 * @param fillDown columns in which a blank means the text above, the widest first
 * @param dates how dates are written; nothing for whatever can be read in one way only
 * @param text how a text file is written
 * @param decimalSign the sign before decimals, a point or a comma; nothing for a point
 * @param query the query that gives the rows, instead of a file
 */
public record TableMapping(
        Optional<Sheets> sheets,
        int headerRow,
        int headerRows,
        Optional<Integer> firstRow,
        Map<String, ColumnRef> columns,
        Optional<Identity> identity,
        Map<String, Map<String, String>> values,
        Map<String, String> constants,
        SkipRows skip,
        List<ColumnRef> fillDown,
        Optional<DateFormat> dates,
        TextForm text,
        Optional<Character> decimalSign,
        Optional<String> query) {

    /** One sheet, the header in the first row, columns by their own names. */
    public static final TableMapping USUAL = new TableMapping(
            Optional.empty(),
            1,
            1,
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            SkipRows.NONE,
            List.of(),
            Optional.empty(),
            TextForm.DETECTED,
            Optional.empty(),
            Optional.empty());

    /** Copies the lists and maps. */
    public TableMapping {
        fillDown = List.copyOf(fillDown);
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
        constants = Map.copyOf(constants);
    }

    /**
     * Which sheets of a workbook to read.
     *
     * @param names names of sheets
     * @param except true if all but these
     * @param place where the mapping says so
     */
    public record Sheets(List<String> names, boolean except, DataPlace place) {

        /** Copies the names. */
        public Sheets {
            names = List.copyOf(names);
        }
    }

    /**
     * How the cells of a row name the thing it is about.
     *
     * @param columns the columns, at least one
     * @param join what stands between their texts
     */
    public record Identity(List<ColumnRef> columns, String join) {

        /** Copies the columns. */
        public Identity {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Rows that hold no data.
     *
     * @param blank columns of which one being blank makes a row void
     * @param equal a column to the texts in it that make a row void
     */
    public record SkipRows(List<ColumnRef> blank, Map<ColumnRef, List<String>> equal) {

        /** No such rows. */
        public static final SkipRows NONE = new SkipRows(List.of(), Map.of());

        /** Copies the columns. */
        public SkipRows {
            blank = List.copyOf(blank);
            equal = Map.copyOf(equal);
        }
    }
}
