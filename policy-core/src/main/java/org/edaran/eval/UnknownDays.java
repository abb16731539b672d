package org.edaran.eval;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The person-days of a tally that are not fully known, with the facts that would tell. */
final class UnknownDays {
    /** The mask, the facts and the place of each day; grown by doubling. */
    private int[] employees = new int[4];

    private int[] days = new int[4];
    private int[] masks = new int[4];
    private UnknownFacts[] facts = new UnknownFacts[4];
    private int size;

    void add(int employee, int day, int mask, UnknownFacts unknown) {
        if (size == masks.length) {
            employees = Arrays.copyOf(employees, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            masks = Arrays.copyOf(masks, 2 * size);
            facts = Arrays.copyOf(facts, 2 * size);
        }
        employees[size] = employee;
        days[size] = day;
        masks[size] = mask;
        facts[size++] = unknown;
    }

    void addAll(UnknownDays other) {
        for (int i = 0; i < other.size; i++) {
            add(other.employees[i], other.days[i], other.masks[i], other.facts[i]);
        }
    }

    int size() {
        return size;
    }

    int employee(int at) {
        return employees[at];
    }

    int day(int at) {
        return days[at];
    }

    int mask(int at) {
        return masks[at];
    }

    UnknownFacts facts(int at) {
        return facts[at];
    }

    /** The names of all facts, each once. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            names.addAll(facts[i].names());
        }
        return names;
    }
}
