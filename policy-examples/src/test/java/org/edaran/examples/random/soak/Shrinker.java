package org.edaran.examples.random.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.edaran.examples.oracle.NaiveData;

/** Makes a pair smaller as long as something stays true of it. */
final class Shrinker {

    private final Predicate<Pair> stays;
    private final long deadline;
    private Pair best;

    /** Without these, data mean nothing. */
    private static final Set<String> NEEDED =
            Set.of("id", "employee", "date", "kind", "owner", "subject", "parameter", "value", "from", "until");

    private Shrinker(Pair begin, Predicate<Pair> stays, long millis) {
        this.best = begin;
        this.stays = stays;
        this.deadline = System.currentTimeMillis() + millis;
    }

    /** The smallest pair found in a time. */
    static Pair shrink(Pair begin, Predicate<Pair> stays, long millis) {
        Shrinker shrinker = new Shrinker(begin, stays, millis);
        boolean smaller = true;
        while (smaller && !shrinker.late()) {
            smaller = shrinker.texts();
            smaller |= shrinker.rows();
            smaller |= shrinker.statements();
            smaller |= shrinker.cells();
            smaller |= shrinker.words();
        }
        return shrinker.best;
    }

    private boolean late() {
        return System.currentTimeMillis() > deadline;
    }

    private boolean tries(Pair smaller) {
        if (!late() && isWhole(smaller.data()) && stays.test(smaller)) {
            best = smaller;
            return true;
        }
        return false;
    }

    /** Rows that begin or end on a date come with others for the time before and after, and records with their file. */
    private static boolean isWhole(NaiveData data) {
        boolean supplied = (data.attestationsSupplied() || data.attestations().isEmpty())
                && (data.documentsSupplied() || data.documents().isEmpty())
                && (data.assessmentsSupplied() || data.assessments().isEmpty());
        return supplied
                && data.employees().stream()
                        .map(row -> NaiveData.cell(row, "id"))
                        .distinct()
                        .allMatch(id -> hasOpen(data, id, "from") && hasOpen(data, id, "until"));
    }

    private static boolean hasOpen(NaiveData data, String id, String end) {
        return data.employees().stream()
                .anyMatch(row -> NaiveData.cell(row, "id").equals(id)
                        && NaiveData.cell(row, end).isEmpty());
    }

    /** Takes parts out of a list, many at once first. */
    private <T> boolean without(List<T> parts, Function<List<T>, Pair> made) {
        boolean any = false;
        List<T> kept = new ArrayList<>(parts);
        for (int size = Math.max(1, kept.size() / 2); size >= 1; size = size == 1 ? 0 : size / 2) {
            for (int at = 0; at < kept.size() && !late(); ) {
                List<T> fewer = new ArrayList<>(kept);
                fewer.subList(at, Math.min(at + size, fewer.size())).clear();
                if (tries(made.apply(fewer))) {
                    kept = fewer;
                    any = true;
                } else {
                    at += size;
                }
            }
        }
        return any;
    }

    private boolean texts() {
        return best.texts().size() > 1 && without(best.texts(), texts -> new Pair(texts, best.data()));
    }

    private Pair withText(int at, String text) {
        List<String> texts = new ArrayList<>(best.texts());
        texts.set(at, text);
        return new Pair(texts, best.data());
    }

    private boolean statements() {
        boolean any = false;
        for (int i = 0; i < best.texts().size(); i++) {
            int at = i;
            any |= without(statements(best.texts().get(i)), kept -> withText(at, String.join("", kept)));
        }
        return any;
    }

    /** Statements begin at the margin; lines inside them are taken out as well, one by one. */
    private static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        for (String line : text.split("(?<=\n)", 0)) {
            if (line.startsWith(" ")
                    && !statements.isEmpty()
                    && !statements.get(0).isEmpty()
                    && statements.size() > 1) {
                statements.set(statements.size() - 1, statements.get(statements.size() - 1) + line);
            } else {
                statements.add(line);
            }
        }
        return statements;
    }

    private boolean words() {
        boolean any = false;
        for (int i = 0; i < best.texts().size(); i++) {
            int at = i;
            List<String> words = List.of(best.texts().get(i).split("(?<=[ \n(),])|(?=[(),])"));
            any |= without(words, kept -> withText(at, String.join("", kept)));
        }
        return any;
    }

    private Pair withTable(String name, List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> tables = CaseFile.tables(best.data());
        tables.put(name, rows);
        return new Pair(best.texts(), CaseFile.data(tables, CaseFile.flags(best.data())));
    }

    private boolean rows() {
        boolean any = false;
        List<String> flags = List.copyOf(CaseFile.flags(best.data()));
        any |= without(
                flags, kept -> new Pair(best.texts(), CaseFile.data(CaseFile.tables(best.data()), Set.copyOf(kept))));
        for (String name : CaseFile.tables(best.data()).keySet()) {
            any |= without(table(name), kept -> withTable(name, kept));
        }
        return any;
    }

    private List<Map<String, String>> table(String name) {
        return CaseFile.tables(best.data()).getOrDefault(name, List.of());
    }

    private boolean cells() {
        boolean any = false;
        for (String name : CaseFile.tables(best.data()).keySet()) {
            Set<String> columns = table(name).stream()
                    .flatMap(row -> row.keySet().stream())
                    .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
            for (String column : columns) {
                boolean blank = NEEDED.contains(column)
                        || table(name).stream()
                                .allMatch(row -> row.getOrDefault(column, "").isEmpty());
                if (!blank && tries(withTable(name, blanked(table(name), column, -1)))) {
                    any = true;
                    continue;
                }
                for (int row = 0; row < table(name).size() && !blank; row++) {
                    if (!table(name).get(row).getOrDefault(column, "").isEmpty()) {
                        any |= tries(withTable(name, blanked(table(name), column, row)));
                    }
                }
            }
        }
        return any;
    }

    private static List<Map<String, String>> blanked(List<Map<String, String>> rows, String column, int only) {
        List<Map<String, String>> blanked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>(rows.get(i));
            boolean same = only >= 0
                    && row.containsKey("id")
                    && NaiveData.cell(row, "id").equals(NaiveData.cell(rows.get(only), "id"));
            if (row.containsKey(column) && (only < 0 || i == only || same)) {
                row.put(column, "");
            }
            blanked.add(row);
        }
        return blanked;
    }
}
