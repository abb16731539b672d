package org.edaran.spark;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.RegionCode;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RowProblems;

/** Reads facts of units, offices, agencies or regions, and those of other things that rows name. */
final class ThingRows implements References.Reading {

    private final RosterBuilder builder;
    private final Owner owner;
    private final Cells cells;
    private final RowCells read;
    private final List<String> facts;
    private final Set<List<String>> told = new HashSet<>();

    ThingRows(RosterBuilder builder, Owner owner, Cells cells) {
        this.builder = builder;
        this.owner = owner;
        this.cells = cells;
        this.read = new RowCells(cells, builder::problem);
        this.facts = cells.facts(Bindings.OF_THING);
    }

    @Override
    public void row(Row row) {
        Optional<String> id = read.identity(row, "id");
        Optional<DateRange> dates = read.dates(row, false);
        if (id.isEmpty()) {
            return;
        }
        if (owner == Owner.REGION && RegionCode.parse(id.get()).isEmpty()) {
            builder.problem(RowProblems.notARegion(id.get(), cells.place(row, "id")));
            return;
        }
        RosterBuilder.FactRow thing = builder.row(owner, id.get(), dates, cells.place(row));
        facts.forEach(fact -> thing.set(fact, cells.words(row, fact), () -> cells.place(row, fact)));
        paths(row);
    }

    /** Reads the facts of other things; each is told once. */
    void paths(Row row) {
        for (Cells.PathFact path : cells.paths()) {
            String text = cells.words(row, path.name());
            Optional<String> id = cells.filled(row, path.id());
            if (!text.isEmpty() && id.isEmpty()) {
                builder.problem(RowProblems.factOfNobody(path.fact(), path.of(), cells.place(row, path.id())));
            } else if (!text.isEmpty() && told.add(List.of(path.name(), id.orElseThrow(), text))) {
                builder.fact(path.of(), id.get(), path.fact(), text, cells.place(row, path.name()));
            }
        }
    }
}
