package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.edaran.io.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A marker in every name and in every confidential fact; no output has one, whatever its format and language, and
 * whatever is wrong with the data.
 */
class ConfidentialTest {

    private static final String POLICY = """
            policy "SE 1/2024" in force from 2024-01-02 until 2024-12-31

            field band of employee: text confidential
            field salary of employee: money confidential
            field rate of employee: decimal confidential
            field born of employee: date confidential
            field home of employee: region confidential
            field spot of employee: place confidential
            field grade of employee: junior < senior confidential
            field tongues of employee: set of one of [id, en] confidential
            field carer of employee: boolean dated confidential
            field quota of agency: percent confidential
            field task of assignment: text confidential
            field seen of assignment: date confidential
            field clinic of employee: attestation confidential

            rule bands cites "1": wfh at most 10% of staff on duty per band each day during in force
            rule paid cites "2": staff must satisfy salary >= 777001 during in force
            rule rated cites "3": staff must satisfy rate >= 99.5 during in force
            rule aged cites "4": staff must satisfy born >= 2001-01-01 during in force
            rule homes cites "5": wfh only at home of employee within city during in force
            rule spots cites "6": wfh only at spot of employee within city during in force
            rule grades cites "7": staff must satisfy grade >= senior during in force
            rule tongues_ok cites "8": staff must satisfy en in tongues during in force
            rule carers cites "9": wfh only if carer during in force
            rule quotas cites "10": wfh at most (quota of agency) of staff on duty per agency each day during in force
            rule tasks cites "11": wfh at most 10% of staff on duty per task each day during in force
            rule seen_late cites "12": staff must satisfy seen >= 2024-03-01 during in force
            rule fit cites "13": staff must attest clinic before 2024-02-05
            """;

    /** A value of each confidential fact, in the order of the columns, and a name. */
    private static final List<String> MARKERS = List.of(
            "MARKBAND", "776123", "88.25", "1981-07-06", "31.79", "31.74", "MARKTASK", "2024-02-19", "2024-03-04");

    private static final String NAME = "Markername";

    @TempDir
    private Path folder = Path.of("");

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void files() throws IOException {
        write("policy.edaran", POLICY);
        write("employees.csv", """
                id,name,agency,band,salary,rate,born,home,spot,grade,tongues,carer
                1,Markername,A,MARKBAND,776123,88.25,1981-07-06,31.79,31.74,junior,id,no
                2,Markername Two,A,MARKBAND,776123,88.25,1981-07-06,31.79,31.74,junior,id,no
                """);
        write("agencies.csv", "id,quota\nA,23%\n");
        write("attestations.csv", "attestation,employee,signed\nclinic,1,2024-03-04\nclinic,2,2024-03-04\n");
        write("roster.csv", """
                employee,name,date,mode,location,task,seen
                1,Markername,2024-02-05,wfh,31.71,MARKTASK,2024-02-19
                2,Markername Two,2024-02-05,wfh,31.71,MARKTASK,2024-02-19
                """);
    }

    /** Everything that a check prints to both streams. */
    private String check(String... more) {
        List<String> args = new ArrayList<>(List.of("check", file("policy.edaran"), "--top", "0"));
        for (String kind : List.of("employees", "roster", "agencies", "attestations")) {
            if (Files.exists(folder.resolve(kind + ".csv"))) {
                args.addAll(List.of("--" + kind, file(kind + ".csv")));
            }
        }
        args.addAll(List.of(more));
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isIn(ExitCode.VIOLATIONS, ExitCode.UNUSABLE);
        return run.out() + run.err();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static Stream<String> formats() {
        return Stream.of(ReportFormat.values()).map(ReportFormat::word);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void reports_showNoMarker(String format) throws IOException {
        files();
        for (String language : List.of("en", "id")) {
            String printed = check("--format", format, "--lang", language, "--group-by", "person");
            assertThat(printed)
                    .contains("bands", "paid", "aged", "tasks", "fit")
                    .doesNotContain(MARKERS);
            assertThat(printed).doesNotContain("23%").doesNotContainIgnoringCase(NAME);
        }
        // or the markers were in no place where they can be printed
        assertThat(check("--format", format, "--show-confidential"))
                .contains("MARKBAND", "776123", "31.74", "MARKTASK");
    }

    @ParameterizedTest
    @CsvSource({
        "776123, 77x6123",
        "88.25, 88x25",
        "1981-07-06, 06-XX-1981",
        "1981-07-06, 06/07/1981",
        "1981-07-06, 29769x",
        "31.79, 31-79",
        "31.74, Marktown",
        "junior, markgrade",
        "'junior,id,no', 'junior,marktongue,no'",
        "'junior,id,no', 'junior,id,markcarer'",
    })
    void damagedCells_areToldWithoutTheirText(String before, String after) throws IOException {
        files();
        write("employees.csv", Files.readString(folder.resolve("employees.csv")).replace(before, after));
        for (String language : List.of("en", "id")) {
            String printed = check("--lang", language).toLowerCase(Locale.ROOT);
            assertThat(printed).contains("employees.csv:2:");
            assertThat(printed)
                    .doesNotContain("77x6123", "88x25", "1981", "29769x", "31-79", "marktown", "markgrade")
                    .doesNotContain("marktongue", "markcarer", "markband", "markername");
        }
    }

    /** With `;` between cells, 1.234 may be read in two ways; so may 06/07. What is read in one way is noted. */
    @ParameterizedTest
    @CsvSource({"88.25, 88.256, 1981", "1981-07-06, 06/07/1981, 1981", "1981-07-06, 26/07/1981, 1981"})
    void textsOfTwoReadings_areToldWithoutThem(String before, String after, String marker) throws IOException {
        files();
        write(
                "employees.csv",
                Files.readString(folder.resolve("employees.csv"))
                        .replace(before, after)
                        .replace(',', ';'));
        for (String language : List.of("en", "id")) {
            assertThat(check("--lang", language)).doesNotContain(after, marker + "-07-06");
        }
    }

    @Test
    void otherFiles_areToldWithoutTheirTexts() throws IOException {
        files();
        write("agencies.csv", "id,quota\nA,2x3%\n");
        write("attestations.csv", "attestation,employee,signed,time\nclinic,1,04-XX-2024,\nclinic,2,2024-03-04,7x31\n");
        write("roster.csv", """
                employee,name,date,mode,location,task,seen
                1,Markername,2024-02-05,wfh,31.71,MARKTASK,19-XX-2024
                2,Markername Two,2024-02-05,wfh,31.71,MARKTASK,19/02/2024
                """);
        for (String language : List.of("en", "id")) {
            assertThat(check("--lang", language))
                    .contains("agencies.csv:2:2", "attestations.csv:2:", "attestations.csv:3:", "roster.csv:2:")
                    .doesNotContain("2x3", "XX-2024", "7x31", "2024-03-04", "19/02/2024", "2024-02-19", "MARKTASK")
                    .doesNotContainIgnoringCase(NAME);
        }
    }

    @Test
    void clashingRows_areToldWithoutTheValues() throws IOException {
        files();
        write("employees.csv", """
                id,agency,band,salary,born
                1,A,MARKBAND,776123,1981-07-06
                1,A,MARKOTHER,776124,1981-07-07
                2,A,MARKBAND,776123,1981-07-06
                """);
        assertThat(check()).contains("employees.csv:3").doesNotContain("MARK", "77612", "1981");
    }

    /** Two people under one code: the message says that the names differ, and where they stand. */
    @Test
    void clashingIdentities_areToldWithoutNames() throws IOException {
        write("policy.edaran", """
                policy "SE 1/2024" in force from 2024-01-02 until 2024-12-31
                rule seat cites "1": staff must be wfo during in force
                """);
        write("mapping.json", """
                { "mapping": "edaran/1", "employees": { "from": "roster" },
                  "roster": { "layout": "wide", "identity": "Code", "name": "Name",
                              "codes": { "P": "wfo", "H": "wfh" } } }
                """);
        write("roster.csv", "Code,Name,2024-02-05\nA-1,Markername One,P\nA-1,Markername Two,H\n");
        String printed = check("--mapping", file("mapping.json"));
        assertThat(printed)
                .contains("EDR6025", "roster.csv:3:1", "the identity `A-1`, with two names")
                .doesNotContainIgnoringCase(NAME);
        assertThat(check("--mapping", file("mapping.json"), "--lang", "id"))
                .contains("dengan dua nama")
                .doesNotContainIgnoringCase(NAME);
    }

    /** What is seen in a file that nobody has described tells no names. */
    @Test
    void inspection_showsNoNames() throws IOException {
        files();
        for (String name : List.of("employees.csv", "roster.csv")) {
            CommandRun run = CommandRun.of("inspect", file(name), "--output", file("mapping.json"));
            assertThat(run.out() + run.err() + Files.readString(folder.resolve("mapping.json")))
                    .doesNotContainIgnoringCase(NAME);
            Files.delete(folder.resolve("mapping.json"));
        }
    }
}
