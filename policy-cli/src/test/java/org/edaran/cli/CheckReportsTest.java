package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.edaran.cli.Terminal.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the options of {@code check} that choose a report make of it. */
class CheckReportsTest {

    private static final String POLICY = """
            policy "SE 1/2024"
              in force from 2024-01-02 until 2024-12-31

            field payband of employee: text confidential
            field quota of agency: percent confidential
            field salary of employee: money confidential
            field home of employee: place confidential
            field clinic of employee: attestation confidential

            rule cap cites "Angka 1": wfh at most 50% of staff on duty per agency each day during in force
            rule bands cites "Angka 2": wfh at most 10% of staff on duty per payband each day during in force
            rule paid cites "Angka 3": staff must satisfy salary >= 777001 during in force
            rule near cites "Angka 4": wfh only at home of employee within city during in force
            rule fit cites "Angka 5": staff must attest clinic before 2024-02-05
            rule quotas cites "Angka 6": wfh at most (quota of agency) of staff on duty per agency each day during in force
            """;

    private static final List<String> SECRETS = List.of("SECRETBAND", "777000", "31.74", "2024-03-03", "23%");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        write("policy.edaran", """
                policy "SE 1/2024"
                  in force from 2024-01-02 until 2024-12-31
                rule cap cites "Angka 1": wfh at most 50% of staff on duty per agency each day during in force
                rule seat cites "Angka 2": staff must be wfo during in force
                """);
        write("employees.csv", "id,agency\n1,A\n2,A\n3,A\n");
        write("roster.csv", "employee,date,mode\n1,2024-02-05,wfh\n2,2024-02-05,wfh\n3,2024-02-05,wfo\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun check(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "check", file("policy.edaran"), "--employees", file("employees.csv"), "--roster", file("roster.csv")));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(ReportFormats.Format.class)
    void format_isWritten_inBothLanguages_andFailsTheCheckAlike(ReportFormats.Format format) {
        for (String language : List.of("en", "id")) {
            CommandRun run = check("--format", format.name(), "--lang", language);
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            assertThat(run.out()).contains("cap");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void baseline_letsKnownFindingsPass_andNewOnesFail() throws IOException {
        assertThat(check("--format", "json", "--output", file("old.json")).code())
                .isEqualTo(1);

        CommandRun same = check("--baseline", file("old.json"));
        assertThat(same.code()).isZero();
        assertThat(same.out())
                .startsWith("VIOLATIONS: 3 violations\n")
                .contains("old.json: 0 new, 3 known, 0 gone\n", "what counts: no violation");
        assertThat(check("--baseline", file("old.json"), "--lang", "id").out())
                .contains("old.json: 0 baru, 3 sudah tercatat, 0 hilang\n", "  pelanggaran yang sudah tercatat: ");

        write("roster.csv", "employee,date,mode\n3,2024-02-05,wfh\n2,2024-02-05,wfh\n1,2024-02-05,wfo\n");
        CommandRun other = check("--baseline", file("old.json"));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("old.json: 1 new, 2 known, 1 gone\n", "what counts: 1 violation\n");
    }

    @Test
    void overrides_acknowledgeUntilTheyExpire() throws IOException {
        write(
                "overrides.csv",
                "clause,scope,approver,reason,expires\nAngka 1,,A,b,2024-02-05\nAngka 2,,A,b,2024-02-29\n");

        CommandRun run = check("--overrides", file("overrides.csv"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("3 acknowledged by", "as of 2024-02-05", "acknowledged violation: 2024-02-05, agency A");

        CommandRun later = check("--overrides", file("overrides.csv"), "--as-of", "2024-02-06");
        assertThat(later.code()).isEqualTo(1);
        assertThat(later.out())
                .contains("2 acknowledged by", "expired on 2024-02-05; it is about 1 finding that counts");

        assertThat(check("--overrides", file("overrides.csv"), "--as-of", "tomorrow")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void faultyFiles_endWithTwo_beforeAnythingIsJudged() throws IOException {
        write("overrides.csv", "rule,approver,reason,expires\nseat,,b,2024-02-05\n");
        CommandRun ledger = check("--overrides", file("overrides.csv"));
        assertThat(ledger.code()).isEqualTo(2);
        assertThat(ledger.out()).isEmpty();
        assertThat(ledger.err()).contains("EDR6062", "overrides.csv:2", "the entry has no approver");

        check("--format", "json", "--top", "1", "--output", file("cut.json"));
        CommandRun cut = check("--baseline", file("cut.json"));
        assertThat(cut.code()).isEqualTo(2);
        assertThat(cut.err()).contains("EDR6061", "leaves findings out");
        assertThat(check("--baseline", file("none.json")).code()).isEqualTo(2);
    }

    private void confidential() throws IOException {
        write("policy.edaran", POLICY);
        write(
                "employees.csv",
                "id,agency,payband,salary,home\n1,A,SECRETBAND,777000,31.74\n2,A,SECRETBAND,777000,31.74\n");
        write("agencies.csv", "id,quota\nA,23%\n");
        write("attestations.csv", "attestation,employee,signed\nclinic,1,2024-03-03\nclinic,2,2024-03-03\n");
        write("roster.csv", "employee,date,mode,location\n1,2024-02-05,wfh,31.71\n2,2024-02-05,wfh,31.71\n");
    }

    private CommandRun checkConfidential(String... more) {
        List<String> args = new ArrayList<>(
                List.of("--agencies", file("agencies.csv"), "--attestations", file("attestations.csv"), "--top", "0"));
        args.addAll(List.of(more));
        return check(args.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(ReportFormats.Format.class)
    void confidentialFacts_arePrintedOnlyIfAsked(ReportFormats.Format format) throws IOException {
        confidential();
        for (String language : List.of("en", "id")) {
            CommandRun hidden = checkConfidential("--format", format.name(), "--lang", language);
            assertThat(hidden.code()).as(hidden.err()).isEqualTo(1);
            assertThat(hidden.out())
                    .contains("bands", "paid", "near", "fit", "quotas", "***")
                    .doesNotContain(SECRETS);

            CommandRun shown = checkConfidential("--format", format.name(), "--lang", language, "--show-confidential");
            assertThat(shown.code()).isEqualTo(1);
            assertThat(shown.out()).contains(SECRETS).doesNotContain("***");
        }
    }

    @Test
    void confidentialCell_isNotQuotedInAProblem() throws IOException {
        confidential();
        write(
                "employees.csv",
                "id,agency,payband,salary,home\n1,A,B,SECRET1,31.74\n2,A,B,1,31.74\n2,A,B,SECRET2,31.74\n");
        CommandRun run = checkConfidential();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("`salary` is confidential and not shown, but must be")
                .doesNotContain("SECRET");
    }

    @Test
    void color_followsTheTerminalAndTheEnvironment() {
        Terminal screen = new Terminal(true, 100, Map.of("TERM", "xterm"));
        assertThat(screen.hasColors(Color.auto)).isTrue();
        assertThat(screen.hasColors(Color.never)).isFalse();
        assertThat(Terminal.NONE.hasColors(Color.auto)).isFalse();
        assertThat(Terminal.NONE.hasColors(Color.always)).isTrue();
        assertThat(new Terminal(true, 100, Map.of("NO_COLOR", "1", "FORCE_COLOR", "1")).hasColors(Color.auto))
                .isFalse();
        assertThat(new Terminal(true, 100, Map.of("NO_COLOR", "")).hasColors(Color.auto))
                .isTrue();
        assertThat(new Terminal(true, 100, Map.of("TERM", "dumb")).hasColors(Color.auto))
                .isFalse();
        assertThat(new Terminal(false, 0, Map.of("FORCE_COLOR", "1")).hasColors(Color.auto))
                .isTrue();
        assertThat(new Terminal(false, 0, Map.of("CLICOLOR_FORCE", "0")).hasColors(Color.auto))
                .isFalse();
        assertThat(check("--color", "always").out()).startsWith("\u001B[1;31mVIOLATIONS");
    }

    @Test
    void width_isThatOfTheTerminal_andOfNothingElse() {
        assertThat(new Terminal(true, 100, Map.of()).width()).isEqualTo(100);
        assertThat(new Terminal(true, 100, Map.of("COLUMNS", "72")).width()).isEqualTo(72);
        assertThat(new Terminal(false, 0, Map.of("COLUMNS", "72")).width()).isZero();
        assertThat(check("--width", "40").out().lines())
                .allMatch(line -> line.length() <= 40 || line.contains("/") || line.matches("  (rule|cap|seat) .*"));
        assertThat(check().out().lines()).anyMatch(line -> line.length() > 60);
    }
}
