package org.edaran.io.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.Section;

/**
 * What kind of file a table seems to be.
 *
 * @param kind the kind; nothing if nothing tells
 * @param why what tells it
 */
record KindGuess(Optional<Section> kind, Sentence why) {

    /** The guess for a table with a row per thing, by the names of its columns, then by its cells and its name. */
    static KindGuess of(SheetScan sheet, String file) {
        TreeSet<String> has = new TreeSet<>();
        for (ColumnProfile column : sheet.columns()) {
            ColumnMeaning.of(sheet.header().name(column.index())).ifPresent(meaning -> has.add(meaning.ours()));
        }
        boolean thing = has.contains("id") || has.contains("employee");
        for (Section section : List.of(
                Section.DECISIONS, Section.ATTESTATIONS, Section.DOCUMENTS, Section.ASSESSMENTS, Section.ROSTER)) {
            List<String> needed = needed(section);
            if (has.containsAll(needed)) {
                return new KindGuess(Optional.of(section), because(needed));
            }
        }
        boolean dated =
                has.contains("date") || !columnsOf(sheet, TextShape.DATE).isEmpty();
        if (dated && thing && CodeGuess.column(sheet).isPresent()) {
            return new KindGuess(
                    Optional.of(Section.ROSTER), Sentence.of("it has people, dates, and a column with few words"));
        }
        Optional<Section> called = named(file, sheet);
        if (thing && called.isPresent()) {
            return new KindGuess(called, Sentence.of("it is called so, and has a column that names things"));
        }
        if (thing && (has.contains("region") || has.contains("coordinates"))) {
            return new KindGuess(Optional.of(Section.OFFICES), because(List.of("region", "coordinates")));
        }
        boolean people = has.contains("employee") || has.contains("domicile") || has.contains("name");
        if (thing && (people || has.contains("unit") || has.contains("office"))) {
            return new KindGuess(Optional.of(Section.EMPLOYEES), because(List.copyOf(has)));
        }
        if (hasRegions(sheet)) {
            return new KindGuess(Optional.of(Section.REGIONS), Sentence.of("its things have region codes"));
        }
        return has.contains("agency") && thing
                ? new KindGuess(Optional.of(Section.UNITS), because(List.of("id", "agency")))
                : new KindGuess(Optional.empty(), Sentence.NONE);
    }

    private static boolean hasRegions(SheetScan sheet) {
        return columnsOf(sheet, TextShape.REGION).stream()
                .anyMatch(column -> ColumnMeaning.of(sheet.header().name(column.index()))
                        .filter(meaning -> meaning.is("id") || meaning.is("region"))
                        .isPresent());
    }

    private static List<String> needed(Section section) {
        return switch (section) {
            case ROSTER -> List.of("employee", "date", "mode");
            case DECISIONS -> List.of("parameter", "value");
            case ATTESTATIONS -> List.of("attestation");
            case DOCUMENTS -> List.of("document");
            case ASSESSMENTS -> List.of("assessment");
            case EMPLOYEES, UNITS, OFFICES, AGENCIES, REGIONS -> List.of("id");
        };
    }

    private static Sentence because(List<String> names) {
        return Sentence.of("it has columns that may be {0}", Words.list(names));
    }

    private static List<ColumnProfile> columnsOf(SheetScan sheet, TextShape shape) {
        return sheet.columns().stream()
                .filter(column -> column.shape().equals(Optional.of(shape)))
                .toList();
    }

    /** The kind that the name of the file or of the sheet says. */
    private static Optional<Section> named(String file, SheetScan sheet) {
        String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String other = sheet.sheet().orElse("").toLowerCase(Locale.ROOT);
        for (Section section : Section.values()) {
            if (section != Section.ROSTER && (name.startsWith(section.key()) || other.equals(section.key()))) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
