package org.edaran.examples.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data as they were written: each row a map from column to cell.
 *
 * @param employees {@code id, unit, agency, office, domicile, domicile coordinates, category, from, until} and facts
 * @param roster {@code employee, date, mode, part, location, unit, start, end, coordinates, distance} and facts
 * @param offices {@code id, region, agency, coordinates} and facts
 * @param units {@code id, agency, office, calendar} and facts
 * @param agencies {@code id} and facts
 * @param regions {@code id} and facts
 * @param attestations {@code kind, owner, subject, signed, time, from, until}
 * @param decisions {@code parameter, subject, value, from, until}
 * @param documents {@code kind, owner, subject, issued, from, until, from unit, to unit}
 * @param assessments {@code kind, owner, subject, assessed}
 * @param attestationsSupplied whether a missing attestation means that there is none
 * @param documentsSupplied whether a missing document means that there is none
 * @param assessmentsSupplied whether a missing assessment means that there is none
 * @param partial whether a missing row on a working day means that nothing is known
 */
public record NaiveData(
        List<Map<String, String>> employees,
        List<Map<String, String>> roster,
        List<Map<String, String>> offices,
        List<Map<String, String>> units,
        List<Map<String, String>> agencies,
        List<Map<String, String>> regions,
        List<Map<String, String>> attestations,
        List<Map<String, String>> decisions,
        List<Map<String, String>> documents,
        List<Map<String, String>> assessments,
        boolean attestationsSupplied,
        boolean documentsSupplied,
        boolean assessmentsSupplied,
        boolean partial) {

    /** Data without files of documents and assessments. */
    public NaiveData(
            List<Map<String, String>> employees,
            List<Map<String, String>> roster,
            List<Map<String, String>> offices,
            List<Map<String, String>> units,
            List<Map<String, String>> agencies,
            List<Map<String, String>> regions,
            List<Map<String, String>> attestations,
            List<Map<String, String>> decisions,
            boolean attestationsSupplied,
            boolean partial) {
        this(
                employees,
                roster,
                offices,
                units,
                agencies,
                regions,
                attestations,
                decisions,
                List.of(),
                List.of(),
                attestationsSupplied,
                false,
                false,
                partial);
    }

    /** The data files of a folder; a file that is not there has no rows. */
    public static NaiveData read(Path folder) throws IOException {
        return new NaiveData(
                rows(folder.resolve("employees.csv")),
                rows(folder.resolve("roster.csv")),
                rows(folder.resolve("offices.csv")),
                rows(folder.resolve("units.csv")),
                rows(folder.resolve("agencies.csv")),
                rows(folder.resolve("regions.csv")),
                subjects(rows(folder.resolve("attestations.csv")), "attestation"),
                subjects(rows(folder.resolve("decisions.csv")), "parameter"),
                subjects(rows(folder.resolve("documents.csv")), "document"),
                subjects(rows(folder.resolve("assessments.csv")), "assessment"),
                Files.exists(folder.resolve("attestations.csv")),
                Files.exists(folder.resolve("documents.csv")),
                Files.exists(folder.resolve("assessments.csv")),
                false);
    }

    /** The rows with the columns {@code kind} (or {@code parameter}), {@code owner} and {@code subject}. */
    private static List<Map<String, String>> subjects(List<Map<String, String>> rows, String kind) {
        for (Map<String, String> row : rows) {
            row.put(kind.equals("parameter") ? kind : "kind", cell(row, kind));
            row.put("subject", "");
            for (String owner : List.of("agency", "unit", "office", "employee")) {
                if (!cell(row, owner).isEmpty()) {
                    row.put("owner", owner);
                    row.put("subject", cell(row, owner));
                }
            }
        }
        return rows;
    }

    /** The same data with other people and assignments. */
    public NaiveData withRows(List<Map<String, String>> people, List<Map<String, String>> assignments) {
        return new NaiveData(
                people,
                assignments,
                offices,
                units,
                agencies,
                regions,
                attestations,
                decisions,
                documents,
                assessments,
                attestationsSupplied,
                documentsSupplied,
                assessmentsSupplied,
                partial);
    }

    /** The same data with other decisions. */
    public NaiveData withDecisions(List<Map<String, String>> other) {
        return new NaiveData(
                employees,
                roster,
                offices,
                units,
                agencies,
                regions,
                attestations,
                other,
                documents,
                assessments,
                attestationsSupplied,
                documentsSupplied,
                assessmentsSupplied,
                partial);
    }

    /** The rows of a CSV file; a cell in quotes holds no quotes. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        if (!Files.exists(file)) {
            return rows;
        }
        List<String> lines = Files.readAllLines(file);
        List<String> header = cells(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : (line + ",").toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        return cells;
    }

    /** The dates from the first to the last assignment. */
    List<LocalDate> dates() {
        List<LocalDate> used = roster.stream()
                .map(row -> LocalDate.parse(cell(row, "date")))
                .sorted()
                .toList();
        return used.isEmpty()
                ? List.of()
                : used.get(0).datesUntil(used.get(used.size() - 1).plusDays(1)).toList();
    }

    /** The ids of everyone on the books. */
    List<String> people() {
        return employees.stream()
                .map(row -> cell(row, "id"))
                .distinct()
                .sorted()
                .toList();
    }

    /** The first and the last date, which say what the roster covers. */
    public List<String> ends() {
        List<String> dates =
                roster.stream().map(row -> cell(row, "date")).sorted().toList();
        return dates.isEmpty() ? dates : List.of(dates.get(0), dates.get(dates.size() - 1));
    }

    /** A cell; blank if the row has no such column. */
    public static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    /** Whether a row with {@code from} and {@code until} holds on a date; a blank end is open. */
    static boolean holds(Map<String, String> row, LocalDate date) {
        String from = cell(row, "from");
        String until = cell(row, "until");
        return (from.isEmpty() || !date.isBefore(LocalDate.parse(from)))
                && (until.isEmpty() || !date.isAfter(LocalDate.parse(until)));
    }
}
