package org.edaran.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputNote;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;
import org.edaran.roster.RowProblems;

/**
 * The rows of everything but people and assignments, and what rows of people tell of other things. They are small and go to
 * every executor. Read in the order in which one machine reads its files.
 */
final class References implements Serializable {

    private static final long serialVersionUID = 1;

    /** Reads rows, one after the other. */
    interface Reading {
        void row(Row row);
    }

    /**
     * Rows with what their cells mean.
     *
     * @param cells what stands where
     * @param rows the rows, by their number if they have one
     */
    record Rows(Cells cells, List<Row> rows) implements Serializable {

        /** Collects the rows of a selection. */
        static Rows of(Selection selection) {
            return of(selection.cells(), selection.rows().collectAsList());
        }

        static Rows of(Cells cells, List<Row> given) {
            List<Row> rows = new ArrayList<>(given);
            rows.sort(Comparator.comparingInt(cells::line));
            return new Rows(cells, rows);
        }
    }

    /** A row of a person that tells facts of other things. */
    private record Told(Cells cells, Row row, Reading reading) {

        DataPlace place() {
            return cells.place(row, cells.paths().get(0).name());
        }

        String words() {
            return cells.words(row, cells.paths().get(0).id())
                    + '\0'
                    + cells.words(row, cells.paths().get(0).name());
        }
    }

    private final ArrayList<Rows> paths = new ArrayList<>();
    private final EnumMap<Owner, Rows> things = new EnumMap<>(Owner.class);
    private final LinkedHashMap<EvidenceRows.Kind, Rows> evidence = new LinkedHashMap<>();
    private final ArrayList<Rows> decisions = new ArrayList<>();
    private final boolean partial;

    References(boolean partial) {
        this.partial = partial;
    }

    /** Nothing, of which nothing is wrong. */
    References emptied() {
        return new References(partial);
    }

    /** Adds what rows of people tell of other things: a fact with the id of its thing, and the first line that tells it. */
    void told(Rows rows) {
        paths.add(rows);
    }

    void things(Owner owner, Rows rows) {
        things.put(owner, rows);
    }

    void evidence(EvidenceRows.Kind kind, Rows rows) {
        evidence.put(kind, rows);
    }

    void decisions(Rows rows) {
        decisions.add(rows);
    }

    /** A roster of all that, without people and assignments; or what is wrong with it. */
    RosterResult build(RosterSchema schema, Optional<DateRange> covers) {
        RosterBuilder builder = RosterBuilder.of(schema).partial(partial);
        covers.ifPresent(builder::covers);
        toldByPeople(builder).forEach(told -> told.reading.row(told.row));
        things.forEach((owner, rows) -> rows.rows.forEach(new ThingRows(builder, owner, rows.cells)::row));
        evidence.forEach((kind, rows) -> {
            kind.supplied(builder);
            rows.rows.forEach(new EvidenceRows(builder, kind, rows.cells)::row);
        });
        decisions.forEach(rows -> rows.rows.forEach(new DecisionRows(builder, rows.cells)::row));
        return builder.build();
    }

    private List<Told> toldByPeople(RosterBuilder builder) {
        List<Told> told = new ArrayList<>();
        for (Rows rows : paths) {
            Reading reading = new ThingRows(builder, Owner.EMPLOYEE, rows.cells)::paths;
            rows.rows.forEach(row -> told.add(new Told(rows.cells, row, reading)));
        }
        told.sort(Comparator.comparingInt((Told one) -> one.place().line())
                .thenComparingInt(one -> one.place().column())
                .thenComparing(Told::words));
        return told;
    }

    /** How many rows there were of each kind, in the words of one machine. */
    List<InputNote> counted() {
        List<Rows> all = new ArrayList<>(things.values());
        for (EvidenceRows.Kind kind : EvidenceRows.Kind.values()) {
            Optional.ofNullable(evidence.get(kind)).ifPresent(all::add);
        }
        all.addAll(decisions);
        List<InputNote> notes = new ArrayList<>();
        for (Rows rows : all) {
            count(notes, rows.cells.source(), rows.rows.size());
        }
        return notes;
    }

    /** Notes how many rows were read and used. */
    static void count(List<InputNote> notes, String source, long rows) {
        if (rows > 0) {
            int told = (int) Math.min(Integer.MAX_VALUE, rows);
            notes.add(RowProblems.counted(told, told, DataPlace.of(source)));
        }
    }
}
