package org.edaran.io.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.roster.DataPlace;
import org.edaran.roster.Part;

/**
 * What the mapping says of the roster beyond its columns.
 *
 * @param wide true for a row per person and a column per date, false for a row per assignment
 * @param dates which columns are dates, for wide rosters
 * @param codes what each text in a mode cell means; nothing if the texts are modes themselves
 * @param blank what a blank mode cell means; nothing if the mapping does not say
 * @param name the column with the person's name, which tells people of one id apart in messages
 * @param covers the dates the roster covers; nothing for the first to the last assignment
 * @param partial true if a missing row means that nothing is known
 */
public record RosterMapping(
        boolean wide,
        DateColumns dates,
        Optional<Map<String, Code>> codes,
        Optional<Blank> blank,
        Optional<ColumnRef> name,
        Optional<DateRange> covers,
        boolean partial) {

    /** A row per assignment, modes by their own names. */
    public static final RosterMapping LONG = new RosterMapping(
            false, DateColumns.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** What a blank cell means. */
    public enum Blank {
        /** The person's mode is not known. */
        UNKNOWN,
        /** The person is off. */
        OFF,
        /** As if there were no row. */
        NO_ROW
    }

    /**
     * Which columns of a wide roster are dates.
     *
     * @param first 0-based number of the first column that can be one
     * @param last 0-based number of the last
     * @param stated true if every column between must be one
     * @param skip columns that are none
     */
    public record DateColumns(int first, int last, boolean stated, List<ColumnRef> skip) {

        /** Every column whose header is a date. */
        public static final DateColumns ALL = new DateColumns(0, Integer.MAX_VALUE, false, List.of());

        /** Copies the columns. */
        public DateColumns {
            skip = List.copyOf(skip);
        }
    }

    /**
     * What a text in a mode cell means.
     *
     * @param pieces the parts of the day; empty if the cell is to be skipped
     * @param place where the mapping says so
     */
    public record Code(List<Piece> pieces, DataPlace place) {

        /** Copies the pieces. */
        public Code {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A part of a day.
     *
     * @param mode name of the mode; nothing if not known
     * @param part which part
     */
    public record Piece(Optional<String> mode, Part part) {}
}
