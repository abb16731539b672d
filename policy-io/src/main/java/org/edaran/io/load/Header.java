package org.edaran.io.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.detect.ColumnNames;
import org.edaran.io.guard.Nearest;
import org.edaran.io.mapping.ColumnRef;
import org.edaran.io.mapping.Section;
import org.edaran.io.mapping.TableMapping;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableRow;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputProblem;

/** The names of a table's columns, found by our names for them. */
final class Header {

    private final Load load;
    private final DataSource source;
    private final TableRow row;
    private final int line;
    private final Section section;
    private final TableMapping mapping;
    private final Spaces spaces;
    private final List<String> names = new ArrayList<>();
    private final Map<String, List<Integer>> indexes = new LinkedHashMap<>();
    private final BitSet used = new BitSet();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private final DateCells dates;
    private final Optional<IdentityWatch> people;
    private final boolean mayHaveDecimalCommas;

    Header(Load load, Table table, TableRow row, Section section, Spaces spaces) {
        this.load = load;
        this.source = table.source();
        this.mayHaveDecimalCommas = table.mayHaveDecimalCommas();
        this.row = row;
        this.line = row.line();
        this.section = section;
        this.mapping = load.mapping().table(section);
        this.dates = new DateCells(load, source, mapping.dates());
        boolean ofPeople = section == Section.ROSTER || section == Section.EMPLOYEES;
        this.people = ofPeople ? Optional.of(new IdentityWatch(load, source)) : Optional.empty();
        this.spaces = spaces;
        for (int i = 0; i < row.size(); i++) {
            String name = row.text(i).strip().replaceAll("\\s+", " ");
            names.add(name);
            if (!name.isEmpty()) {
                indexes.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
            }
        }
    }

    /** How many columns the header has. */
    int size() {
        return names.size();
    }

    DataSource source() {
        return source;
    }

    TableMapping mapping() {
        return mapping;
    }

    String name(int index) {
        return names.get(index);
    }

    private String nameOf(int index) {
        return index < names.size() ? names.get(index) : "";
    }

    /** The names that are not blank. */
    List<String> names() {
        return List.copyOf(indexes.keySet());
    }

    /** The row itself; only good until the next row is read. */
    TableRow row() {
        return row;
    }

    DataPlace place() {
        return source.at(line, 0);
    }

    DataPlace placeOf(int index) {
        return source.at(line, index + 1);
    }

    /** The column of our name: renamed or stated by the mapping, or of that name. */
    Optional<Column> column(String ours) {
        Optional<Column> explicit = explicit(ours, mapping);
        if (explicit.isPresent() || mapping.columns().containsKey(ours)) {
            return explicit;
        }
        Optional<Integer> index = indexes.containsKey(ours) ? indexOf(ours) : meaning(ours);
        return index.map(i -> Column.at(use(i), nameOf(i), valuesOf(ours, mapping), spaces));
    }

    /** The column whose header means our name in other words; a problem if several do. */
    private Optional<Integer> meaning(String ours) {
        if (renamed.containsKey(ours)) {
            return indexOf(renamed.get(ours));
        }
        List<String> free = indexes.keySet().stream().filter(this::isFree).toList();
        List<String> found = ColumnNames.meaning(ours, free);
        if (found.size() > 1 && told.add(ours)) {
            load.builder()
                    .problem(InputProblem.of(
                                    DiagnosticCode.DUPLICATE_COLUMN,
                                    placeOf(firstOf(found.get(1))),
                                    Sentence.of(
                                            "both `{0}` and `{1}` may be the column `{2}`",
                                            found.get(0), found.get(1), ours))
                            .withOther(placeOf(firstOf(found.get(0))))
                            .withHelp(Sentence.of("name one of them under `columns` in the mapping")));
        }
        if (found.size() != 1) {
            return Optional.empty();
        }
        renamed.put(ours, found.get(0));
        return indexOf(found.get(0));
    }

    /** True if nothing has asked for the column by its own name, and no mapping names it. */
    private boolean isFree(String name) {
        boolean named =
                mapping.columns().values().stream().anyMatch(ref -> ref.text().equals(name))
                        || mapping.identity().stream()
                                .flatMap(identity -> identity.columns().stream())
                                .anyMatch(ref -> ref.text().equals(name));
        return !named && !used.get(firstOf(name));
    }

    /** The first column of a name that the header has. */
    private int firstOf(String name) {
        return indexes.getOrDefault(name, List.of(0)).get(0);
    }

    /** Reads the dates of the table. */
    DateCells dates() {
        return dates;
    }

    /** Looks at the identities of people, if the rows are about people. */
    Optional<IdentityWatch> people() {
        return people;
    }

    /** True if a point in a number of the table may part thousands. */
    boolean mayHaveDecimalCommas() {
        return mayHaveDecimalCommas;
    }

    /** The column of our name only if a mapping, of this table or of another, names it. */
    Optional<Column> explicit(String ours, TableMapping other) {
        String constant = other.constants().get(ours);
        if (constant != null) {
            return Optional.of(Column.constant(constant.strip(), spaces));
        }
        ColumnRef ref = other.columns().get(ours);
        return ref == null ? Optional.empty() : column(ref, valuesOf(ours, other));
    }

    private static Map<String, String> valuesOf(String ours, TableMapping from) {
        return from.values().getOrDefault(ours, Map.of());
    }

    /** The column that a mapping names; a problem if it is not there. */
    Optional<Column> column(ColumnRef ref, Map<String, String> values) {
        return indexOf(ref).map(i -> Column.at(use(i), nameOf(i), values, spaces));
    }

    /** The last row of the names. */
    int lastLine() {
        return row instanceof JoinedHeader joined ? joined.lastLine() : line;
    }

    /** The 0-based columns that tell which person or thing a row is about, once they are known to be there. */
    Set<Integer> naming() {
        Set<Integer> naming = new HashSet<>();
        mapping.identity()
                .map(TableMapping.Identity::columns)
                .orElse(List.of())
                .forEach(ref -> indexOf(ref).ifPresent(naming::add));
        if (naming.isEmpty()) {
            column(section.identity()).ifPresent(column -> naming.add(column.cell() - 1));
        }
        if (section == Section.ROSTER) {
            load.mapping().roster().name().flatMap(this::indexOf).ifPresent(naming::add);
        }
        return naming;
    }

    /** True if something has asked for the column. */
    boolean isUsed(int index) {
        return used.get(index);
    }

    /** What messages call a column: by its name if it has one, else by its letter. */
    String called(int index) {
        return "`" + (nameOf(index).isEmpty() ? DataPlace.columnName(index + 1) : nameOf(index)) + "`";
    }

    /** The 0-based number of the column that a mapping names; a problem if it is not there. */
    Optional<Integer> indexOf(ColumnRef ref) {
        Optional<Integer> index = ref.byLetter() ? Optional.of(ref.index()) : indexOf(ref.text());
        if (index.isEmpty()) {
            load.builder()
                    .problem(InputProblem.of(
                                    DiagnosticCode.MISSING_COLUMN,
                                    place(),
                                    Sentence.of("there is no column `{0}`, which the mapping names", ref.text()))
                            .withOther(ref.place())
                            .withHelp(presentColumns(ref.text())));
        }
        return index;
    }

    private Optional<Integer> indexOf(String name) {
        List<Integer> found = indexes.getOrDefault(name, List.of());
        if (found.size() > 1) {
            load.builder()
                    .problem(InputProblem.of(
                                    DiagnosticCode.DUPLICATE_COLUMN,
                                    placeOf(found.get(1)),
                                    Sentence.of("two columns are named `{0}`", name))
                            .withOther(placeOf(found.get(0)))
                            .withHelp(Sentence.of("rename or remove one of them")));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The column of our name; a problem if there is none. */
    Optional<Column> needed(String ours) {
        boolean renamed = mapping.columns().containsKey(ours);
        Optional<Column> column = column(ours);
        if (column.isEmpty() && !renamed) {
            load.problem(
                    DiagnosticCode.MISSING_COLUMN,
                    place(),
                    Sentence.of("there is no column `{0}`", ours),
                    presentColumns(ours));
        }
        return column;
    }

    private Sentence presentColumns(String wanted) {
        if (indexes.isEmpty()) {
            return Sentence.of("put the names of the columns into this row");
        }
        String present = indexes.keySet().stream()
                .limit(20)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        return Sentence.of(
                "the columns are {0}{1}{2}",
                present,
                more(indexes.size() - 20),
                indexes.size() == 1
                        ? Sentence.of("; if this is a title, give the row of the header as `headerRow` in the mapping")
                        : Load.suggestion(wanted, indexes.keySet()));
    }

    private int use(int index) {
        used.set(index);
        return index;
    }

    /** Marks a column as read, so that it is not noted as ignored. */
    void markUsed(int index) {
        used.set(index);
    }

    /** Notes the columns that nothing has asked for, with what their names may have meant. */
    void noteIgnored(List<String> known) {
        // Databases tell labels in capital letters, which are no other words.
        String others = renamed.entrySet().stream()
                .filter(entry -> !entry.getValue().equalsIgnoreCase(entry.getKey()))
                .map(entry -> "`" + entry.getValue() + "` = `" + entry.getKey() + "`")
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            load.note(place(), Sentence.of("columns read as others: {0}", others));
        }
        noteUnnamed();
        Sentence ignored = Sentence.NONE;
        int count = 0;
        for (int i = 0; i < names.size(); i++) {
            if (!used.get(i) && !names.get(i).isEmpty() && ++count <= 10) {
                List<String> missing = known.stream()
                        .filter(name -> !indexes.containsKey(name))
                        .toList();
                Sentence one = Nearest.to(names.get(i), missing)
                        .map(near -> Sentence.of(" (did you mean `{0}`?)", near))
                        .orElse(Sentence.NONE);
                ignored = Sentence.of("{0}{1}`{2}`{3}", ignored, count == 1 ? "" : ", ", names.get(i), one);
            }
        }
        if (count > 0) {
            load.note(
                    place(),
                    Sentence.of(
                            count == 1 ? "ignored column {0}{1}" : "ignored columns {0}{1}",
                            ignored,
                            more(count - 10)));
        }
    }

    /** Notes blank headers between others: what stands below them has no name and is not read. */
    private void noteUnnamed() {
        int last = names.size() - 1;
        while (last >= 0 && names.get(last).isEmpty()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            if (names.get(i).isEmpty() && !used.get(i)) {
                load.note(placeOf(i), Sentence.of("this column has no name, so nothing in it is read"));
                return;
            }
        }
    }

    private static Sentence more(int count) {
        return count > 0 ? Sentence.of(" and {0} more", count) : Sentence.NONE;
    }
}
