package org.edaran.eval;

import java.util.BitSet;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Value;
import org.edaran.roster.FactColumn;
import org.edaran.roster.Roster;

/**
 * Tells who cannot be taken at once because what facts say of them differs on some days of the roster: their own facts, or
 * those of the places they belong to, hold for a time, a letter says that they work in another unit, or an assignment does. Of
 * everybody else one day tells what is known on all of them. Immutable.
 */
final class Changes {

    /** Nobody is told apart. */
    static final Changes NONE = new Changes(new BitSet(), new BitSet(), new BitSet());

    private final BitSet people;
    private final BitSet visitors;
    private final BitSet away;
    private final boolean any;

    private Changes(BitSet people, BitSet visitors, BitSet away) {
        this.people = people;
        this.visitors = visitors;
        this.away = away;
        this.any = !people.isEmpty() || !visitors.isEmpty();
    }

    /** Looks through a roster whose assignments stay as they are. */
    static Changes of(Roster roster) {
        Optional<DateRange> range = roster.range();
        if (range.isEmpty()) {
            return NONE;
        }
        BitSet people = roster.employees().changing(range.get());
        people.or(new ChangingPlaces(roster, range.get()).people());
        for (String id : roster.evidence().lent()) {
            roster.employee(id).ifPresent(people::set);
        }
        BitSet visitors = new BitSet();
        BitSet away = new BitSet();
        if (roster.namesUnits()) {
            roster.employees()
                    .column("unit", range.get().first())
                    .ifPresentOrElse(home -> visit(roster, home, visitors, away), () -> visit(roster, visitors, away));
        }
        return new Changes(people, visitors, away);
    }

    /** Finds the assignments that name another unit than the home unit. */
    private static void visit(Roster roster, FactColumn homes, BitSet visitors, BitSet away) {
        int[] codes =
                new int[homes.codes()]; // one more than the number of the unit that is the same, 0 if none was met
        for (int employee = 0; employee < roster.employees().size(); employee++) {
            int home = homes.codeOf(employee);
            int end = roster.endOf(employee);
            for (int row = roster.firstOf(employee); row < end; row++) {
                int code = roster.unitCodeOf(row);
                if (code < 0 || codes[home] == code + 1) {
                    continue;
                }
                if (homes.valueAt(home).equals(new Value.Text(roster.unitOf(row).orElseThrow()))) {
                    codes[home] = code + 1;
                } else {
                    away.set(row);
                    visitors.set(employee);
                }
            }
        }
    }

    /** The same where nobody's home unit is known. */
    private static void visit(Roster roster, BitSet visitors, BitSet away) {
        for (int employee = 0; employee < roster.employees().size(); employee++) {
            for (int row = roster.firstOf(employee); row < roster.endOf(employee); row++) {
                if (roster.unitCodeOf(row) >= 0) {
                    away.set(row);
                    visitors.set(employee);
                }
            }
        }
    }

    /** True if there is anybody who is told apart. */
    boolean isAny() {
        return any;
    }

    /** True if what is known of a person may differ on any two days. */
    boolean ofPerson(int employee) {
        return any && people.get(employee);
    }

    /** True if a person has a day on which something else may be known than on another. */
    boolean onSomeDay(int employee) {
        return any && (people.get(employee) || visitors.get(employee));
    }

    /** True if the assignment names another unit than the home unit. */
    boolean isAway(int row) {
        return any && away.get(row);
    }

    /** Adds everybody who has such a day. */
    void addTo(BitSet others) {
        others.or(people);
        others.or(visitors);
    }
}
