package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.roster.FactColumn;

/**
 * Numbers the values of the keys by which people are counted together, for all counts of a policy that have the same keys. The
 * keys depend on columns of the list of employees alone. Not thread-safe.
 */
final class SweepKeys {

    /** Where nobody asked yet. */
    static final int UNASKED = -1;

    /** Where a key is not known. */
    static final int UNKNOWN = -2;

    private final GroupTallies keys;
    private final Alike alike;
    private final int[] numberOf;

    /** The column that is the only key, if its numbers can be those of the keys. */
    private final Optional<FactColumn> own;

    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> values = new ArrayList<>();
    private int[] witness = new int[16];

    SweepKeys(GroupTallies keys, Alike alike) {
        this.keys = keys;
        this.alike = alike;
        this.numberOf = new int[alike.count()];
        this.own = keys.isOwnColumn() ? alike.column() : Optional.empty();
        for (int number = 0; number < numberOf.length; number++) {
            numberOf[number] = own.isEmpty() ? UNASKED : own.get().isKnown(number) ? number : UNKNOWN;
        }
    }

    /** The number of the keys of a person, {@link #UNKNOWN} or {@link #UNASKED}; needs no cursor. */
    int known(int employee) {
        return numberOf[alike.of(employee)];
    }

    /** The number of the keys of the person of the cursor, or {@link #UNKNOWN}. */
    int ask(int employee) {
        CountGroup group = keys.keys(0);
        int number = group.isKnown() ? number(group.keys(), employee) : UNKNOWN;
        numberOf[alike.of(employee)] = number;
        return number;
    }

    private int number(List<String> given, int employee) {
        Integer known = numbers.putIfAbsent(given, values.size());
        if (known != null) {
            return known;
        }
        int number = values.size();
        values.add(given);
        witness = number == witness.length ? Arrays.copyOf(witness, number * 2) : witness;
        witness[number] = employee;
        return number;
    }

    /** How many different keys there are. */
    int count() {
        return own.map(FactColumn::codes).orElse(values.size());
    }

    /** The keys by number, with one of the rule's named groups. */
    CountGroup group(int number, int group) {
        List<String> words =
                own.map(column -> List.of(column.valueAt(number).words())).orElseGet(() -> values.get(number));
        return new CountGroup(group, words, true);
    }

    /** Somebody who has the keys. */
    int witness(int number) {
        return own.isPresent() ? alike.firstOf(number) : witness[number];
    }
}
