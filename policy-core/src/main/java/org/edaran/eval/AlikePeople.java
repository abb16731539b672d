package org.edaran.eval;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.edaran.model.DateRange;
import org.edaran.roster.FactColumn;
import org.edaran.roster.FactTable;
import org.edaran.roster.Roster;

/**
 * Numbers people by columns of the list of employees, once for each set of columns. The number of somebody whom {@link Changes}
 * tells apart says nothing. Not thread-safe.
 */
final class AlikePeople {

    private final FactTable employees;
    private final Optional<LocalDate> date;
    private final Changes changes;
    private final Map<String, Optional<FactColumn>> columns = new HashMap<>();
    private final Map<SortedSet<String>, Alike> known = new HashMap<>();

    AlikePeople(Roster roster, Changes changes) {
        this.employees = roster.employees();
        this.date = roster.range().map(DateRange::first);
        this.changes = changes;
    }

    /** The values of a column on the first date; on all dates, for those who are not told apart. */
    private Optional<FactColumn> column(String name) {
        return columns.computeIfAbsent(
                name, fact -> date.isPresent() ? employees.column(fact, date.get()) : employees.column(fact));
    }

    /** The numbers by a set of columns; of no columns, all people are alike. */
    Alike by(SortedSet<String> names) {
        Alike made = known.get(names);
        if (made == null) {
            SortedSet<String> filled = new TreeSet<>(names);
            filled.removeIf(name -> column(name).isEmpty());
            made = known.computeIfAbsent(filled, this::number);
            known.put(new TreeSet<>(names), made);
        }
        return made;
    }

    /** False if there are nearly as many numbers as people, so that remembering by number saves nothing. */
    static boolean isWorthwhile(Alike alike) {
        return alike.count() < 1024 || alike.count() < alike.people() / 2;
    }

    private Alike number(SortedSet<String> names) {
        if (names.isEmpty()) {
            return new Alike(employees.size(), changes);
        }
        if (names.size() == 1) {
            return new Alike(column(names.first()).orElseThrow(), employees.size(), changes);
        }
        int[] numbers = new int[employees.size()];
        int count = 1;
        for (String name : names) {
            Optional<FactColumn> column = column(name);
            if (column.isPresent()) {
                count = split(numbers, count, column.get());
            }
        }
        return new Alike(numbers, count, changes);
    }

    /** Tells apart, of those numbered alike, whose values differ; gives the new count. */
    private static int split(int[] numbers, int count, FactColumn column) {
        Numbering numbering = new Numbering((long) count * column.codes());
        for (int employee = 0; employee < numbers.length; employee++) {
            numbers[employee] = numbering.of((long) numbers[employee] * column.codes() + column.codeOf(employee));
        }
        return numbering.count();
    }

    /** Numbers keys from 0 in the order of their first appearance: by an array where keys are few, else by hashing. */
    private static final class Numbering {
        private static final int MOST_DIRECT = 1 << 22;

        private final boolean direct;
        private long[] keys = {};
        private int[] numbers;
        private int count;

        Numbering(long possible) {
            direct = possible <= MOST_DIRECT;
            numbers = new int[direct ? (int) possible : 1 << 12];
            Arrays.fill(numbers, -1);
            if (!direct) {
                keys = new long[numbers.length];
            }
        }

        int of(long key) {
            int slot = direct ? (int) key : slot(keys, numbers, key);
            int number = numbers[slot];
            if (number < 0) {
                number = count++;
                numbers[slot] = number;
                if (!direct) {
                    keys[slot] = key;
                    growIfFull();
                }
            }
            return number;
        }

        int count() {
            return count;
        }

        private static int slot(long[] keys, int[] numbers, long key) {
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
            while (numbers[slot] >= 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        private void growIfFull() {
            if (count * 2 <= keys.length) {
                return;
            }
            long[] moreKeys = new long[keys.length * 2];
            int[] moreNumbers = new int[moreKeys.length];
            Arrays.fill(moreNumbers, -1);
            for (int i = 0; i < keys.length; i++) {
                if (numbers[i] >= 0) {
                    int slot = slot(moreKeys, moreNumbers, keys[i]);
                    moreKeys[slot] = keys[i];
                    moreNumbers[slot] = numbers[i];
                }
            }
            keys = moreKeys;
            numbers = moreNumbers;
        }
    }
}
