package org.edaran.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;

/** Copies rows from some columns behind those of others. Used once. */
final class RowCopy {

    private final AssignmentColumns from;
    private final AssignmentColumns to;
    private final Map<FactCells, FactCells> cells = new HashMap<>();
    private final Map<FactCells, int[]> codes = new HashMap<>();

    RowCopy(AssignmentColumns from, AssignmentColumns to) {
        this.from = from;
        this.to = to;
    }

    /** Copies all rows; the first one gets the given number. */
    void copy(int first) {
        int[] people = new int[from.ids().size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = to.know(from.ids().get(i), from.firstPlaceOf(i));
        }
        int[] texts = from.texts().stream().mapToInt(to::textIndex).toArray();
        int[] files = from.sources().stream().mapToInt(to::know).toArray();
        numberFacts();
        copy(first, people, texts, files);
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

    private void copy(int first, int[] people, int[] texts, int[] files) {
        for (int row = 0; row < from.size(); row++) {
            int at = first + row;
            to.employees.set(at, people[from.employees.get(row)]);
            to.days.set(at, from.days.get(row));
            to.modeCodes.set(at, from.modeCodes.get(row));
            to.lines.set(at, from.lines.get(row));
            to.files.set(at, files[from.files.get(row)]);
            to.parts.set(at, from.parts.get(row));
            to.cells.set(at, from.cells.get(row));
            to.units.set(at, translated(from.units.get(row), texts));
            to.locations.set(at, translated(from.locations.get(row), texts));
            to.starts.set(at, from.starts.get(row));
            to.ends.set(at, from.ends.get(row));
            for (Entry<FactCells, FactCells> fact : cells.entrySet()) {
                int[] numbers = codes.getOrDefault(fact.getKey(), new int[0]);
                fact.getValue().codes.set(at, numbers[fact.getKey().codes.get(row)]);
            }
        }
    }

    private static int translated(int text, int[] texts) {
        return text < 0 ? text : texts[text];
    }
}
