package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.edaran.io.database.Database;
import org.edaran.io.input.InputFile;
import org.edaran.model.Owner;
import org.edaran.roster.FactTable;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.Test;

/** Every kind of file says the same in every format. */
class FormatsTest {

    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("employees", """
                id,unit,agency,office,domicile,service,birth_date,trained,grade
                ani,u1,a1,o1,31.74,policy,1987-02-01,yes,3
                budi,u1,a1,o1,31.71,health,,no,
                """);
        files.put("roster", """
                employee,date,mode,part,location,start
                ani,2023-08-28,wfh,am,31.74.02,07:30
                ani,2023-08-28,wfo,pm,,
                budi,2023-08-28,,,,
                """);
        files.put("units", "id,agency,min_headcount\nu1,a1,2\n");
        files.put("offices", "id,region,coordinates\no1,31.74,\"-6.2, 106.8\"\n");
        files.put("agencies", "id\na1\n");
        files.put("regions", "id,psbb\n31.74,yes\n");
        files.put("attestations", "attestation,agency,signed,by\nchannel,a1,2023-08-01,Menteri\n");
        files.put("documents", "document,employee,issued,from,until\nletter,ani,2023-08-01,2023-08-28,2023-09-07\n");
        files.put("decisions", "parameter,agency,value\nshare,a1,40%\n");
        return files;
    }

    @Test
    void allKindsOfFiles_sayTheSameInEveryFormat() throws IOException {
        String text = said(read(kind -> InputFile.of(kind + ".csv", stream(FILES.get(kind)))));
        assertThat(text).contains("grade=3", "psbb=true", "share 0.4").contains("ani 2023-08-28 wfh am");
        assertThat(said(read(kind -> InputFile.of(kind + ".json", stream(json(kind, "[", ",", "]"))))))
                .isEqualTo(text);
        assertThat(said(read(kind -> InputFile.of(kind + ".ndjson", stream(json(kind, "", "\n", ""))))))
                .isEqualTo(text);
        assertThat(said(read(kind -> InputFile.of(kind + ".xlsx", new java.io.ByteArrayInputStream(workbook(kind))))))
                .isEqualTo(text);
        assertThat(said(read(kind -> InputFile.of(kind + ".tsv", stream(separated(kind, '\t'))))))
                .isEqualTo(text);
    }

    @Test
    void allKindsOfQueries_sayTheSame() throws IOException {
        String text = said(read(kind -> InputFile.of(kind + ".csv", stream(FILES.get(kind)))));
        RosterReader reader = RosterReader.of(Schemas.SCHEMA)
                .database(Database.of("memory", () -> DriverManager.getConnection("jdbc:duckdb:")));
        FILES.keySet().forEach(kind -> reader.query(kind, values(kind)));
        assertThat(said(((RosterResult.Loaded) reader.read()).roster())).isEqualTo(text);
    }

    private interface Files {
        InputFile of(String kind);
    }

    private static Roster read(Files files) throws IOException {
        RosterReader reader = RosterReader.of(Schemas.SCHEMA);
        FILES.keySet().forEach(kind -> reader.file(kind, files.of(kind)));
        RosterResult result = reader.read();
        assertThat(result).as(String.valueOf(result)).isInstanceOf(RosterResult.Loaded.class);
        return ((RosterResult.Loaded) result).roster();
    }

    /** Everything a roster holds, as text. */
    private static String said(Roster roster) {
        List<String> said = new ArrayList<>(Reading.days(roster));
        java.time.LocalDate day = java.time.LocalDate.of(2023, 8, 28);
        for (Owner owner : Owner.values()) {
            if (owner == Owner.ASSIGNMENT) {
                continue;
            }
            FactTable table = roster.table(owner);
            for (int i = 0; i < table.size(); i++) {
                StringBuilder facts = new StringBuilder(owner.word() + " " + table.id(i));
                for (String fact : List.of(
                        "unit",
                        "agency",
                        "office",
                        "domicile",
                        "service",
                        "birth_date",
                        "trained",
                        "grade",
                        "region",
                        "coordinates",
                        "min_headcount",
                        "psbb")) {
                    facts.append(' ')
                            .append(fact)
                            .append('=')
                            .append(table.value(i, fact, day).words());
                }
                said.add(facts.toString());
            }
        }
        roster.decisions()
                .forEach(decision ->
                        said.add(decision.parameter() + " " + decision.value().words()));
        said.add(roster.startOf(0).toString());
        return String.join("\n", said);
    }

    private static List<List<String>> rows(String kind) {
        return FILES.get(kind).lines().map(FormatsTest::cells).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    private static String json(String kind, String open, String between, String close) {
        List<List<String>> rows = rows(kind);
        return rows.subList(1, rows.size()).stream()
                .map(row -> java.util.stream.IntStream.range(0, row.size())
                        .filter(i -> !row.get(i).isEmpty())
                        .mapToObj(i -> "\"" + rows.get(0).get(i) + "\": "
                                + value(rows.get(0).get(i), row.get(i)))
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(between, open, close));
    }

    private static String value(String column, String text) {
        boolean number = column.equals("grade") || column.equals("min_headcount");
        return number ? text : column.equals("trained") ? String.valueOf(text.equals("yes")) : "\"" + text + "\"";
    }

    private static String separated(String kind, char sign) {
        return rows(kind).stream()
                .map(row -> String.join(String.valueOf(sign), row) + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] workbook(String kind) {
        return new Xlsx()
                .sheet(
                        "S",
                        rows(kind).stream()
                                .map(row -> row.toArray(Object[]::new))
                                .toArray(Object[][]::new))
                .bytes();
    }

    private static String values(String kind) {
        List<List<String>> rows = rows(kind);
        String values = rows.subList(1, rows.size()).stream()
                .map(row -> row.stream()
                        .map(text -> text.isEmpty() ? "CAST(NULL AS VARCHAR)" : "'" + text + "'")
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        String names = rows.get(0).stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return "SELECT * FROM (VALUES " + values + ") t(" + names + ")";
    }

    private static java.io.InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
