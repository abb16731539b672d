package org.edaran.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Predicate;
import org.edaran.model.DateRange;

/** Copies rows from some columns behind those of others. Used once. */
final class RowCopy {

    private final AssignmentColumns from;
    private final AssignmentColumns to;

    /** The number there of each person here, or -1. */
    private final int[] people;

    private final Map<FactCells, FactCells> cells = new HashMap<>();
    private final Map<FactCells, int[]> codes = new HashMap<>();

    RowCopy(AssignmentColumns from, AssignmentColumns to) {
        this.from = from;
        this.to = to;
        this.people = new int[from.ids().size()];
    }

    /** Copies all rows; the first one gets the given number. Gives the number after the last one. */
    int copy(int first) {
        return copyThose(first, id -> true);
    }

    /**
     * Copies the rows of some people.
     *
     * @param first the number that the first row gets
     * @return the number after the last one
     */
    int copyThose(int first, Predicate<String> stays) {
        for (int i = 0; i < people.length; i++) {
            String id = from.ids().get(i);
            people[i] = stays.test(id) ? to.know(id, from.firstPlaceOf(i)) : -1;
        }
        int[] texts = from.texts().stream().mapToInt(to::textIndex).toArray();
        int[] files = from.sources().stream().mapToInt(to::know).toArray();
        numberFacts();
        int next = first;
        for (int row = 0; row < from.size(); row++) {
            if (people[from.rows.employees.get(row)] >= 0) {
                copy(row, next++, texts, files);
            }
        }
        return next;
    }

    /** The rows that were not copied. */
    RosterPart.LeftOut leftOut(DateRange dates) {
        long first = dates.first().toEpochDay();
        long last = dates.last().toEpochDay();
        int outside = 0;
        for (int row = 0; row < from.size(); row++) {
            if (people[from.rows.employees.get(row)] < 0) {
                int day = from.dayAt(row);
                outside += day < first || day > last ? 1 : 0;
            }
        }
        return new RosterPart.LeftOut(outside, from.firstPlace());
    }

    /** Finds what the values of facts are numbered there. */
    private void numberFacts() {
        for (Entry<String, FactCells> fact : from.facts.entrySet()) {
            FactCells here = to.cells(fact.getKey());
            if (here != null) {
                cells.put(fact.getValue(), here);
                codes.put(
                        fact.getValue(),
                        fact.getValue().values.stream().mapToInt(here::codeOf).toArray());
            }
        }
    }

    private void copy(int row, int at, int[] texts, int[] files) {
        to.rows.employees.set(at, people[from.rows.employees.get(row)]);
        to.rows.days.set(at, from.rows.days.get(row));
        to.rows.modeCodes.set(at, from.rows.modeCodes.get(row));
        to.rows.lines.set(at, from.rows.lines.get(row));
        to.rows.files.set(at, files[from.rows.files.get(row)]);
        to.rows.parts.set(at, from.rows.parts.get(row));
        to.rows.cells.set(at, from.rows.cells.get(row));
        to.rows.units.set(at, translated(from.rows.units.get(row), texts));
        to.rows.locations.set(at, translated(from.rows.locations.get(row), texts));
        to.rows.starts.set(at, from.rows.starts.get(row));
        to.rows.ends.set(at, from.rows.ends.get(row));
        for (Entry<FactCells, FactCells> fact : cells.entrySet()) {
            int[] numbers = codes.getOrDefault(fact.getKey(), new int[0]);
            fact.getValue().codes.set(at, numbers[fact.getKey().codes.get(row)]);
        }
    }

    private static int translated(int text, int[] texts) {
        return text < 0 ? text : texts[text];
    }
}
