package org.edaran.io.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.edaran.diagnostic.Sentence;
import org.edaran.roster.DataPlace;

/**
 * Looks for one identity with two names, and one name with two identities. Names are compared and never told. Memory is
 * bounded by the number of people looked at.
 */
final class IdentityScan {

    private static final int MOST_PEOPLE = 200_000;
    private static final int MOST_EXAMPLES = 3;

    private final Map<String, Seen> names = new HashMap<>();
    private final Map<String, Seen> identities = new HashMap<>();
    private final Map<String, Seen> inSheet = new HashMap<>();
    private final Clashes twoNames = new Clashes();
    private final Clashes twoIdentities = new Clashes();
    private final Clashes twice = new Clashes();
    private boolean twoNamesInSheet;
    private boolean full;

    private record Seen(String other, DataPlace place) {}

    /** Clashes of one kind: of how many, and the places of the first. */
    static final class Clashes {
        private final Set<String> of = new HashSet<>();
        private final List<Sentence> examples = new ArrayList<>();

        private void add(String what, boolean shown, DataPlace first, DataPlace second) {
            boolean isNew = of.size() < MOST_PEOPLE && of.add(what);
            if (isNew && examples.size() < MOST_EXAMPLES) {
                Sentence places = Sentence.of("{0} and {1}", Words.cell(first), Words.cell(second));
                examples.add(shown ? Sentence.of("`{0}` in {1}", what, places) : places);
            }
        }

        int count() {
            return of.size();
        }

        /** The first ones, parted by semicolons. */
        Sentence examples() {
            Sentence all = Sentence.NONE;
            for (int i = 0; i < examples.size(); i++) {
                all = Sentence.of(i == 0 ? "{0}{1}" : "{0}; {1}", all, examples.get(i));
            }
            return of.size() > examples.size() ? Sentence.of("{0}; …", all) : all;
        }
    }

    /** Another sheet begins, in which everybody may have a row again. */
    void nextSheet() {
        inSheet.clear();
    }

    /**
     * Takes a row.
     *
     * @param name the name, empty if there is none
     * @param oneRow true if nobody may have two rows in a sheet
     */
    void see(String identity, String name, boolean oneRow, DataPlace place) {
        if (identity.isEmpty()) {
            return;
        }
        Seen seen = new Seen(name, place);
        boolean known = names.containsKey(identity);
        if (!known && names.size() >= MOST_PEOPLE) {
            full = true;
            return;
        }
        Seen before = names.putIfAbsent(identity, seen);
        boolean otherName =
                before != null && !name.isEmpty() && !before.other().isEmpty() && !same(before.other(), name);
        Seen above = oneRow ? inSheet.putIfAbsent(identity, seen) : null;
        if (otherName) {
            twoNames.add(identity, true, before.place(), place);
        }
        if (above != null) {
            if (name.isEmpty() || same(above.other(), name)) {
                twice.add(identity, true, above.place(), place);
            } else {
                twoNamesInSheet = true;
            }
        }
        if (!name.isEmpty()) {
            Seen first = identities.putIfAbsent(name.toLowerCase(Locale.ROOT), new Seen(identity, place));
            if (first != null && !first.other().equals(identity)) {
                twoIdentities.add(name, false, first.place(), place);
            }
        }
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    int people() {
        return names.size();
    }

    /** True if there were more people than are looked at. */
    boolean isFull() {
        return full;
    }

    Clashes twoNames() {
        return twoNames;
    }

    Clashes twoIdentities() {
        return twoIdentities;
    }

    /** Identities with two rows in one sheet, of the same name or of none. */
    Clashes twice() {
        return twice;
    }

    /** True if one identity has two names in one sheet, so that it is hardly one person who is written in two ways. */
    boolean hasTwoNamesInSheet() {
        return twoNamesInSheet;
    }
}
