package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappingTest {

    private static final String FULL = """
            { "mapping": "edaran/1", "note": "as the personnel office exports it",
              "roster": {
                "note": "one row a day", "layout": "long", "headerRow": 2, "firstRow": 4,
                "columns": { "employee": "NIP", "date": "Tanggal", "mode": { "letter": "C" }, "location": "Wilayah" },
                "values": { "location": { "Jakarta Selatan": "31.74", "-": null } },
                "constants": { "unit": "u7" },
                "dateFormat": "d/M/yyyy", "partial": true,
                "codes": { "K": "wfo", "R": "wfh", "S": { "mode": "wfo", "part": "am" } } },
              "employees": { "columns": { "id": "NIP" }, "values": { "trained": { "Sudah": "yes" } },
                             "dateFormat": { "pattern": "dd-MM-yyyy" } } }
            """;

    private static final String ROSTER = """
            Daftar;;;
            Tanggal;NIP;Kode;Wilayah
            (dd/mm/yyyy);;;
            28/8/2023;19;K;Jakarta Selatan
            29/08/2023;19;R;-
            30/8/2023;19;S;31.71
            """;

    private static Reading full(String mapping) {
        return Reading.of()
                .file("employees", "NIP,trained,birth_date\n19,Sudah,28-02-1990\n")
                .file("roster", ROSTER)
                .mapping(mapping);
    }

    @Test
    void mapping_renamesTranslatesAndSkips() {
        Roster roster = full(FULL).roster();
        assertThat(Reading.days(roster))
                .containsExactly("19 2023-08-28 wfo", "19 2023-08-29 wfh", "19 2023-08-30 wfo am");
        assertThat(roster.locationOf(0)).contains("31.74");
        assertThat(roster.locationOf(1)).isEmpty();
        assertThat(roster.locationOf(2)).contains("31.71");
        assertThat(roster.unitOf(0)).contains("u7");
        assertThat(roster.isPartial()).isTrue();
        assertThat(roster.employees().value(0, "trained", roster.dateAt(0)).words())
                .isEqualTo("true");
        assertThat(roster.employees().value(0, "birth_date", roster.dateAt(0)).words())
                .isEqualTo("1990-02-28");
    }

    @Test
    void fullMapping_keepsTheSchema() throws IOException {
        assertThat(schemaFaults(FULL)).isEmpty();
        assertThat(schemaFaults(FULL.replace("\"codes\"", "\"kodes\""))).isNotEmpty();
        assertThat(schemaFaults(FULL.replace("\"am\"", "\"morning\""))).isNotEmpty();
    }

    @Test
    void remarks_meanNothing_inEveryObject() throws IOException {
        String remarked = FULL.replace("{ ", "{ \"//\": \"so it is\", \"// K\": [\"and\", 2], ");
        assertThat(remarked.split("so it is", -1)).hasSizeGreaterThan(8);
        assertThat(schemaFaults(remarked.replace("[\"and\", 2]", "\"too\""))).isEmpty();
        assertThat(Reading.days(full(remarked).roster()))
                .isEqualTo(Reading.days(full(FULL).roster()));
        assertThat(full(FULL.replace("\"partial\"", "\"//partial\"")).problems())
                .singleElement()
                .asString()
                .contains("`//partial` is not a key of roster");
    }

    @Test
    void codeWithoutAMeaning_isNamed() {
        assertThat(full(FULL.replace("\"wfh\"", "\"?\"")).problems())
                .containsExactly("EDR6021 mapping.json:8:33: nobody has said yet what the code `R` means");
    }

    static List<String> schemaFaults(String json) throws IOException {
        try (InputStream stream = RosterReader.class.getResourceAsStream("mapping-1.schema.json")) {
            String schema = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource
    void faultyMapping_isRefusedWithLineAndColumn(String json, String expected) {
        List<InputProblem> problems = Reading.roster(Reading.DAYS).mapping(json).refusal();
        assertThat(problems.stream()
                        .map(problem -> problem.place() + ": " + problem.message()
                                + problem.help()
                                        .filter(help -> !help.startsWith("the keys of mappings"))
                                        .map(help -> " (" + help + ")")
                                        .orElse("")))
                .first()
                .isEqualTo("mapping.json" + expected);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.code().id()).isEqualTo("EDR6021"));
    }

    static Stream<Arguments> faultyMapping_isRefusedWithLineAndColumn() {
        String json = " (look for a missing comma, quote or bracket just before)";
        return Stream.of(
                Arguments.of("", ": the mapping is empty" + json),
                Arguments.of("{\"mapping\": \"edaran/1\"", ":1:23: the mapping is no JSON from here on" + json),
                Arguments.of("{\"mapping\": \"edaran/1\",}", ":1:24: the mapping is no JSON from here on" + json),
                Arguments.of("{\"mapping\": 'edaran/1'}", ":1:13: the mapping is no JSON from here on" + json),
                Arguments.of("{\"mapping\": \"edaran/1\"} x", ":1:25: the mapping is no JSON from here on" + json),
                Arguments.of("{\"mapping\": \"edaran/1\"} {}", ":1:25: the mapping goes on after its end" + json),
                Arguments.of(
                        "[".repeat(40),
                        ": the mapping is nested too deeply or has a text or number that is too long"
                                + " (a mapping has at most 32 levels and texts of at most 65,536 characters)"),
                Arguments.of("[]", ":1:1: `mapping` must be an object, not a list"),
                Arguments.of(
                        "{}", ":1:1: the mapping does not say its version (write `\"mapping\": \"edaran/1\"` first)"),
                Arguments.of(
                        "{\"mapping\": \"edaran/2\"}",
                        ":1:13: the mapping does not say its version (write `\"mapping\": \"edaran/1\"` first)"),
                with("\"rooster\": {}", ":1:25: `rooster` is not a key of mapping (did you mean `roster`?)"),
                with("\"roster\": 3", ":1:35: `roster` must be an object, not the number 3"),
                roster("\"sheet\": []", "36: `sheet` is not a key of roster (did you mean `sheets`?)"),
                roster("\"codes\": {}, \"codes\": {}", "49: the key `codes` is written twice" + json),
                roster(
                        "\"headerRow\": 0",
                        "49: `headerRow` must be a whole number from 1 to 1048576, not the number 0"),
                roster(
                        "\"headerRow\": 2.5",
                        "49: `headerRow` must be a whole number from 1 to 1048576, not the number 2.5"),
                roster("\"headerRow\": 2, \"firstRow\": 2", "35: `firstRow` must come after `headerRow`, which is 2"),
                roster(
                        "\"layout\": \"broad\"",
                        "46: `broad` is not a layout (write `wide` for a column per date, `long` for a row per assignment)"),
                roster("\"dateColumns\": {}", "51: `dateColumns` is for the layout `wide` only"),
                roster(
                        "\"identity\": {\"columns\": [\"a\", \"b\"]}",
                        "48: `identity` does not say what stands between the texts of its columns"
                                + " (write `\"join\": \" / \"`)"),
                roster("\"columns\": {\"employee\": {\"letter\": \"1\"}}", "60: `1` is not the letter of a column"),
                roster(
                        "\"columns\": {\"employee\": 1}",
                        "60: `employee` must be a header or `{\"letter\": \"C\"}`, not the number 1"),
                roster(
                        "\"codes\": {\"H\": [{\"mode\": \"wfo\"}, {\"mode\": \"wfh\", \"part\": \"am\"}]}",
                        "51: the parts of `H` make more than one day"),
                roster(
                        "\"codes\": {\"H\": {\"mode\": \"wfo\", \"part\": \"third\"}}",
                        "75: `third` is not a part of the day (write `1`, `1/2`, `am` or `pm`)"),
                roster("\"codes\": {\"P\": \"wfo\", \"P \": \"wfh\"}", "64: the code `P` is translated twice"),
                roster("\"codes\": {\" \": \"wfo\"}", "51: a blank is not a code (say what it means with `blank`)"),
                roster(
                        "\"blank\": \"none\"",
                        "45: `none` is not a meaning of blank cells (write `unknown`, `off` or `no row`)"),
                roster("\"partial\": \"yes\"", "47: `partial` must be true or false, not the text `yes`"),
                roster(
                        "\"covers\": {\"from\": \"2023-08-28\", \"until\": \"2023-08-27\"}",
                        "46: `covers` must have two dates, the later one last"
                                + " (write `{\"from\": \"2022-04-01\", \"until\": \"2022-06-30\"}`)"),
                roster(
                        "\"dateFormat\": \"jj/mm/aaaa\"",
                        "50: `jj/mm/aaaa` is not a pattern of dates (write days as `d` or `dd`, months as `M`, `MM`,"
                                + " `MMM` or `MMMM`, years as `yyyy`)"),
                with(
                        "\"employees\": {\"from\": \"Excel\"}",
                        ":1:47: employees can be taken from the roster only, not from the text `Excel`"
                                + " (write `\"from\": \"roster\"`, or leave it out and give a list of employees)"));
    }

    private static Arguments with(String member, String expected) {
        return Arguments.of("{\"mapping\": \"edaran/1\", " + member + "}", expected);
    }

    private static Arguments roster(String member, String expected) {
        return with("\"roster\": {" + member + "}", ":1:" + expected);
    }

    @Test
    void everyFaultOfAMapping_isReportedInOrder() {
        String json = """
                { "mapping": "edaran/1",
                  "roster": { "layuot": "wide",
                    "codes": { "P": 7 },
                    "blank": 0 },
                  "emploees": {} }
                """;
        assertThat(Reading.roster(Reading.DAYS).mapping(json).problems())
                .containsExactly(
                        "EDR6021 mapping.json:2:15: `layuot` is not a key of roster",
                        "EDR6021 mapping.json:3:21: `P` must be an object, not the number 7",
                        "EDR6021 mapping.json:4:14: `blank` must be a text, not the number 0",
                        "EDR6021 mapping.json:5:3: `emploees` is not a key of mapping");
    }

    @Test
    void codeForAModeThatNobodyDeclares_isFoundInTheMapping() {
        String json = "{\"mapping\": \"edaran/1\", \"roster\": {\"codes\": {\"wfo\": \"wfp\", \"wfh\": \"wfh\"}}}";
        assertThat(Reading.roster(Reading.DAYS).mapping(json).problems())
                .containsExactly("EDR6004 mapping.json:1:53: `wfp` is not a mode");
    }

    @Test
    void codeAndColumn_mustNotBothSayThePartOfTheDay() {
        String json =
                "{\"mapping\": \"edaran/1\", \"roster\": {\"codes\": {\"H\": {\"mode\": \"wfo\", \"part\": \"am\"}}}}";
        String rows = "employee,date,mode,part\nani,2023-08-28,H,\nbudi,2023-08-28,H,pm\n";
        assertThat(Reading.roster(rows).mapping(json).problems())
                .containsExactly("EDR6007 roster.csv:3:3: the code `H` already says which part of the day it is, but"
                        + " the row has a `part` too");
    }

    @Test
    void columnThatIsNotThere_isNamedWithBothPlaces() {
        String json = "{\"mapping\": \"edaran/1\", \"roster\": {\"columns\": {\"mode\": \"Mod\"}}}";
        List<InputProblem> problems = Reading.roster(Reading.DAYS).mapping(json).refusal();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("there is no column `Mod`, which the mapping names");
            assertThat(problem.other().map(String::valueOf)).contains("mapping.json:1:56");
            assertThat(problem.help()).contains("the columns are `employee`, `date`, `mode`; did you mean `mode`?");
        });
    }

    @Test
    void listOfEmployeesAndRosterAsList_contradictEachOther() {
        assertThat(Reading.roster(Reading.DAYS)
                        .mapping("{\"mapping\": \"edaran/1\", \"employees\": {\"from\": \"roster\"}}")
                        .problems())
                .containsExactly("EDR6021 mapping.json: the mapping takes the employees from the roster, but there is"
                        + " a list of them too");
    }

    @Test
    void mappingInAnotherEncoding_isRefused() {
        Reading reading = Reading.roster(Reading.DAYS);
        assertThat(reading.mapping("{\"mapping\": \"edaran/1\", \"note\": \"\0\"}")
                        .problems())
                .containsExactly("EDR6013 mapping.json:1: line 1 has a NUL character, so this is no text file");
    }
}
