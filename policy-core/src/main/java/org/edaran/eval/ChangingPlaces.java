package org.edaran.eval;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.Value;
import org.edaran.roster.FactColumn;
import org.edaran.roster.FactTable;
import org.edaran.roster.Roster;

/**
 * Finds the people who belong to units, offices, agencies or regions some fact of which differs on some days of the roster, be
 * it by way of another of these. Not thread-safe.
 */
final class ChangingPlaces {

    private static final List<Owner> PLACES = List.of(Owner.UNIT, Owner.OFFICE, Owner.AGENCY, Owner.REGION);

    private final Roster roster;
    private final LocalDate first;
    private final EnumMap<Owner, BitSet> changing = new EnumMap<>(Owner.class);

    ChangingPlaces(Roster roster, DateRange dates) {
        this.roster = roster;
        this.first = dates.first();
        for (Owner owner : PLACES) {
            changing.put(owner, roster.table(owner).changing(dates));
        }
    }

    /** Those whose own facts name such a place, of people whose own facts stay as they are. */
    BitSet people() {
        BitSet people = new BitSet();
        if (changing.values().stream().allMatch(BitSet::isEmpty)) {
            return people;
        }
        boolean more = true;
        while (more) {
            more = spread();
        }
        add("unit", Owner.UNIT, people);
        add("office", Owner.OFFICE, people);
        add("agency", Owner.AGENCY, people);
        add("domicile", Owner.REGION, people);
        return people;
    }

    /** Adds the places that name one that changes; true if there were any. */
    private boolean spread() {
        boolean more = false;
        for (Owner owner : PLACES) {
            FactTable table = roster.table(owner);
            BitSet things = changing.getOrDefault(owner, new BitSet());
            for (int thing = things.nextClearBit(0); thing < table.size(); thing = things.nextClearBit(thing + 1)) {
                boolean changes = changes(Owner.OFFICE, table.value(thing, "office", first))
                        || changes(Owner.AGENCY, table.value(thing, "agency", first))
                        || changes(Owner.REGION, table.value(thing, "region", first));
                things.set(thing, changes);
                more |= changes;
            }
        }
        return more;
    }

    private void add(String name, Owner owner, BitSet people) {
        Optional<FactColumn> column = roster.employees().column(name, first);
        if (column.isEmpty()) {
            return;
        }
        boolean[] changes = new boolean[column.get().codes()];
        for (int code = 0; code < changes.length; code++) {
            changes[code] = changes(owner, column.get().valueAt(code));
        }
        for (int employee = 0; employee < roster.employees().size(); employee++) {
            if (changes[column.get().codeOf(employee)]) {
                people.set(employee);
            }
        }
    }

    /** True if a place, or a region around it, changes. */
    private boolean changes(Owner owner, Value id) {
        if (id instanceof Value.Absent) {
            return false;
        }
        BitSet things = changing.getOrDefault(owner, new BitSet());
        String name = id.words();
        while (true) {
            OptionalInt thing = roster.table(owner).indexOf(name);
            int dot = owner == Owner.REGION ? name.lastIndexOf('.') : -1;
            if (thing.isPresent() && things.get(thing.getAsInt())) {
                return true;
            }
            if (dot < 0) {
                return false;
            }
            name = name.substring(0, dot);
        }
    }
}
