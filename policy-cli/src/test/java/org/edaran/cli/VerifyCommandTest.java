package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code edaran verify}: a report follows from its policies and roster, and from no others. */
class VerifyCommandTest {

    private static final String POLICY = """
            policy "House rule" in force from 2026-01-01 until 2026-12-31
            field plan of agency: attestation
            field carer of employee: boolean dated
            rule share cites "No. 1": wfh at most 50% of staff on duty per unit each day
            rule home cites "No. 2": wfh only at domicile within city during in force
            rule plan_made cites "No. 3": agency must attest plan before 2026-03-01
            rule carers cites "No. 4": employees where not carer must be wfo during 2026-03-04
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        file("policy.edaran", POLICY);
        file("employees.csv", """
                id,unit,agency,domicile,carer
                e1,Archive,Ministry,31.71,true
                e2,Archive,Ministry,31.72,false
                e3,Archive,Ministry,31.73,
                """);
        file("roster.csv", """
                employee,date,mode,location,part
                e1,2026-03-02,wfh,31.71,
                e2,2026-03-02,wfh,31.71,
                e3,2026-03-02,wfo,,
                e1,2026-03-03,wfo,,am
                e1,2026-03-03,wfh,31.71,pm
                e2,2026-03-04,wfh,31.72,
                """);
        file("attestations.csv", "attestation,agency,signed,from,until,by\nplan,Ministry,2026-02-27,,,Secretary\n");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CommandRun run(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command));
        if (command.equals("verify")) {
            args.add(folder.resolve("report.json").toString());
        }
        args.add(folder.resolve("policy.edaran").toString());
        for (String kind : List.of("employees", "roster", "attestations")) {
            args.addAll(List.of("--" + kind, folder.resolve(kind + ".csv").toString()));
        }
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private void report(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--format", "json", "--output", folder.resolve("report.json").toString()));
        args.addAll(List.of(more));
        CommandRun run = run("check", args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(1);
    }

    @Test
    void report_ofTheseFiles_isVerified() {
        report();
        CommandRun run = run("verify");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines().toList())
                .element(0)
                .isEqualTo("The report follows from these policies and this roster.");
        assertThat(run.out().lines()).filteredOn(line -> line.contains("same")).hasSize(5);
    }

    @Test
    void report_inAnotherLanguageAndCutShort_isVerified() {
        report("--lang", "id", "--top", "1", "--group-by", "person");
        assertThat(run("verify").out()).contains("that the report leaves out").doesNotContain("DIFFER");
    }

    @Test
    void rowsInAnotherOrder_areTheSameRoster() throws IOException {
        report();
        List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve("roster.csv")));
        rows.add(1, rows.remove(rows.size() - 1));
        rows.add(2, rows.remove(4));
        file("roster.csv", String.join("\r\n", rows) + "\r\n");
        assertThat(run("verify").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "roster.csv, 'e3,2026-03-02,wfo', 'e3,2026-03-02,leave'",
        "roster.csv, 'e3,2026-03-02,wfo', 'e3,2026-03-05,wfo'",
        "roster.csv, 'e1,2026-03-02,wfh,31.71', 'e1,2026-03-02,wfh,31.71.01'",
        "roster.csv, 'e1,2026-03-03,wfo,,am', 'e1,2026-03-03,wfo,31.74,am'",
        "employees.csv, 'e3,Archive,Ministry,31.73,', 'e3,Archive,Ministry,31.73,true'",
        "employees.csv, '31.73', '31.74'",
        "employees.csv, 'e3,Archive', 'e3,Library'",
        "attestations.csv, 2026-02-27, 2026-02-26",
        "attestations.csv, Secretary, Minister",
    })
    void roster_changedAnywhere_isAnotherRoster(String file, String from, String to) throws IOException {
        report();
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        file(file, text.replace(from, to));
        CommandRun run = run("verify");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("The report does not follow from these policies and this roster.")
                .containsPattern("policies +same")
                .containsPattern("roster +DIFFER +the report says [0-9a-f]{64}, and now it is [0-9a-f]{64}");
    }

    @Test
    void policy_changed_isAnotherPolicy() throws IOException {
        report();
        file("policy.edaran", POLICY.replace("50%", "60%"));
        assertThat(run("verify").out()).containsPattern("policies +DIFFER").containsPattern("roster +same");
    }

    @Test
    void report_withAFindingTakenOut_doesNotFollow() throws IOException {
        report();
        String text = Files.readString(folder.resolve("report.json"));
        int start = text.indexOf("{", text.indexOf("\"findings\""));
        int next = text.indexOf("{\n    \"code\"", start + 1);
        file("report.json", text.substring(0, start) + text.substring(next));
        assertThat(run("verify").out())
                .containsPattern("roster +same")
                .containsPattern(
                        "findings +DIFFER +0 of the report do not come out, and 1 other does\n +only now: [a-z_]+ \\S+");
    }

    @Test
    void report_withOtherFindings_doesNotFollow_andNamesThem() throws IOException {
        report();
        String text = Files.readString(folder.resolve("report.json"));
        String changed = text.replace("\"strength\" : \"must\"", "\"strength\" : \"should\"");
        assertThat(changed).isNotEqualTo(text);
        file("report.json", changed);
        String out = run("verify").out();
        assertThat(out).containsPattern("[2-9] of the report do not come out, and [2-9] others do\n");
        assertThat(out.lines().filter(line -> line.startsWith(" ".repeat(20) + "only in the report: ")))
                .hasSize(3)
                .allMatch(line -> line.matches(" +only in the report: [a-z_]+ [0-9a-f]{24}"));
        assertThat(out).doesNotContain("only now");
    }

    @Test
    void file_thatIsNoReport_isTold() throws IOException {
        file("report.json", "{}");
        CommandRun run = run("verify");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is no report");
    }
}
