package org.edaran.examples.random.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.edaran.examples.oracle.NaiveData;

/**
 * A pair as a text of sections: {@code == policy}, {@code == roster} and so on, rows as cells between bars.
 *
 * @param comment what the case is about
 * @param pair the policy and the roster
 * @param answers lists of findings by who said them: {@code findings} once it is known what is right, before that
 *     {@code evaluator} and {@code oracle}
 */
public record CaseFile(String comment, Pair pair, Map<String, List<String>> answers) {

    private static final Path KEPT = Path.of("src", "test", "cases");

    private static final List<String> TABLES = List.of(
            "employees",
            "roster",
            "offices",
            "units",
            "agencies",
            "regions",
            "attestations",
            "decisions",
            "documents",
            "assessments");

    /** The tables of data by name. */
    static Map<String, List<Map<String, String>>> tables(NaiveData data) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        tables.put("employees", data.employees());
        tables.put("roster", data.roster());
        tables.put("offices", data.offices());
        tables.put("units", data.units());
        tables.put("agencies", data.agencies());
        tables.put("regions", data.regions());
        tables.put("attestations", data.attestations());
        tables.put("decisions", data.decisions());
        tables.put("documents", data.documents());
        tables.put("assessments", data.assessments());
        return tables;
    }

    /** Which files were supplied, and whether the roster is partial. */
    static Set<String> flags(NaiveData data) {
        Set<String> flags = new LinkedHashSet<>();
        if (data.attestationsSupplied()) {
            flags.add("attestations supplied");
        }
        if (data.documentsSupplied()) {
            flags.add("documents supplied");
        }
        if (data.assessmentsSupplied()) {
            flags.add("assessments supplied");
        }
        if (data.partial()) {
            flags.add("partial");
        }
        return flags;
    }

    /** Data of tables and flags. */
    static NaiveData data(Map<String, List<Map<String, String>>> tables, Set<String> flags) {
        return new NaiveData(
                tables.getOrDefault("employees", List.of()),
                tables.getOrDefault("roster", List.of()),
                tables.getOrDefault("offices", List.of()),
                tables.getOrDefault("units", List.of()),
                tables.getOrDefault("agencies", List.of()),
                tables.getOrDefault("regions", List.of()),
                tables.getOrDefault("attestations", List.of()),
                tables.getOrDefault("decisions", List.of()),
                tables.getOrDefault("documents", List.of()),
                tables.getOrDefault("assessments", List.of()),
                flags.contains("attestations supplied"),
                flags.contains("documents supplied"),
                flags.contains("assessments supplied"),
                flags.contains("partial"));
    }

    /** The case as a text. */
    String text() {
        StringBuilder text = new StringBuilder();
        comment.lines().forEach(line -> text.append("# ").append(line).append('\n'));
        for (String policy : pair.texts()) {
            text.append("== policy\n").append(policy).append(policy.endsWith("\n") ? "" : "\n");
        }
        tables(pair.data()).forEach((name, rows) -> table(text, name, rows));
        Set<String> flags = flags(pair.data());
        if (!flags.isEmpty()) {
            text.append("== data\n").append(String.join("\n", flags)).append('\n');
        }
        answers.forEach((who, findings) -> {
            text.append("== ").append(who).append('\n');
            findings.forEach(finding -> text.append(finding).append('\n'));
        });
        return text.toString();
    }

    private static void table(StringBuilder text, String name, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        text.append("== ")
                .append(name)
                .append('\n')
                .append(String.join(" | ", columns))
                .append('\n');
        for (Map<String, String> row : rows) {
            List<String> cells =
                    columns.stream().map(column -> NaiveData.cell(row, column)).toList();
            text.append(String.join(" | ", cells).stripTrailing()).append('\n');
        }
    }

    /** Writes the case to a file. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
    }

    /** The files of the settled cases. */
    public static List<Path> kept() {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The case of a file.
     *
     * @throws IOException if it cannot be read
     */
    public static CaseFile read(Path file) throws IOException {
        StringBuilder comment = new StringBuilder();
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> policies = new ArrayList<>();
        List<String> section = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# ") && sections.isEmpty()) {
                comment.append(line.substring(2)).append('\n');
            } else if (line.startsWith("== ")) {
                section = new ArrayList<>();
                sections.put(line.substring(3) + (line.equals("== policy") ? sections.size() : ""), section);
            } else {
                section.add(line);
            }
        }
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Set<String> flags = new LinkedHashSet<>();
        sections.forEach((name, lines) -> {
            if (name.startsWith("policy")) {
                policies.add(String.join("\n", lines) + "\n");
            } else if (TABLES.contains(name)) {
                tables.put(name, rows(lines));
            } else if (name.equals("data")) {
                flags.addAll(lines);
            } else {
                answers.put(name, List.copyOf(lines));
            }
        });
        return new CaseFile(comment.toString(), new Pair(policies, data(tables, flags)), answers);
    }

    private static List<Map<String, String>> rows(List<String> lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        String[] columns = lines.get(0).split("\\|", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\\|", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i].strip(), i < cells.length ? cells[i].strip() : "");
            }
            rows.add(row);
        }
        return rows;
    }
}
