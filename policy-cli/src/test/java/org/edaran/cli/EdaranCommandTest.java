package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its users meet it: what it prints where, and how it ends. */
class EdaranCommandTest {

    private static final String POLICY = """
            policy "SE 1/2024"
              issued 2024-01-02
              in force from 2024-01-02 until 2024-12-31

            rule cap cites "Angka 1":
              wfh at most 50% of staff on duty per agency each day during in force

            rule home cites "Angka 2":
              wfh only at domicile within city during in force

            test "half may stay home":
              given 4 staff (agency "A") all wfo on 2024-02-05
              with 2 of them wfh expect cap compliant
              with 3 of them wfh expect cap violated 3 of 4 limit 2
            """;

    private static final String HEAD = "employee,date,mode,location\n";

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        write("policy.edaran", POLICY);
        write("employees.csv", "id,agency,domicile\n1,A,31.71\n2,A,31.71\n3,A,31.71\n");
        write("roster.csv", HEAD + "1,2024-02-05,wfh,31.71\n2,2024-02-05,wfo,\n3,2024-02-05,wfo,\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return EdaranCommand.run(List.of(args), new ByteArrayInputStream(new byte[0]), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private int check(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "check", file("policy.edaran"), "--employees", file("employees.csv"), "--roster", file("roster.csv")));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void check_compliantRoster_endsWithZero() {
        assertThat(check()).isZero();
        assertThat(out()).startsWith("COMPLIANT\n").contains("cap", "1  group ", "Angka 1");
        assertThat(err()).isEmpty();
    }

    @Test
    void check_violations_endsWithOne_andShowsTheArithmetic() throws IOException {
        write("roster.csv", HEAD + "1,2024-02-05,wfh,31.71\n2,2024-02-05,wfh,31.71\n3,2024-02-05,wfo,\n");

        assertThat(check()).isEqualTo(1);
        assertThat(out()).contains("2 of 3 staff on duty are wfh (~66.7%); at most 1 may be (50%): 1 too many");
    }

    @Test
    void check_missingFact_endsWithThree_orZeroIfAllowed() throws IOException {
        write("roster.csv", HEAD + "1,2024-02-05,wfh,\n2,2024-02-05,wfo,\n3,2024-02-05,wfo,\n");

        assertThat(check()).isEqualTo(3);
        assertThat(out()).startsWith("UNDETERMINED").contains("missing: location");
        assertThat(check("--allow-undetermined")).isZero();
    }

    @Test
    void check_unusableData_endsWithTwo_andNamesTheLine() throws IOException {
        write("roster.csv", "employee,date,mode\n1,2024-02-31,wfh\n9,2024-02-05,wfo\n");

        assertThat(check()).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("roster.csv:2", "2024-02-31", "roster.csv:3", "employee `9`", "was not judged");
    }

    @Test
    void check_badPolicy_endsWithTwo_andPointsAtTheWords() throws IOException {
        write("policy.edaran", POLICY.replace("per agency", "per agensi"));

        assertThat(check()).isEqualTo(2);
        assertThat(err()).contains("policy.edaran:6", "agensi", "^");
    }

    @Test
    void check_json_isTheContract_andTheSameTwice() {
        assertThat(check("--format", "json")).isZero();
        String first = out();
        check("--format", "json");

        assertThat(first).contains("\"report\" : \"edaran/1\"", "\"verdict\" : \"compliant\"");
        assertThat(out()).isEqualTo(first);
    }

    @Test
    void check_output_goesToTheFile_andLeavesNoDraft() throws IOException {
        assertThat(check("--output", file("report.txt"))).isZero();
        assertThat(out()).isEmpty();
        assertThat(Files.readString(folder.resolve("report.txt"))).startsWith("COMPLIANT");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void check_indonesian_speaksIndonesian() {
        check("--lang", "id");

        assertThat(out()).startsWith("PATUH");
    }

    @Test
    void missingFile_endsWithTwo_andNamesIt() {
        assertThat(run("check", file("none.edaran"), "--roster", file("roster.csv")))
                .isEqualTo(2);
        assertThat(err()).contains("there is no file", "none.edaran");
    }

    @Test
    void wrongOption_endsWithTwo_andSaysHowToGoOn() {
        assertThat(check("--fromat", "json")).isEqualTo(2);
        assertThat(err()).contains("--fromat", "edaran check --help");
    }

    @Test
    void validate_tellsWhatThePolicyHolds() {
        assertThat(run("validate", file("policy.edaran"))).isZero();
        assertThat(out()).isEqualTo("SE 1/2024: 2 rules, 0 notes, 1 test, 0 warnings\n");
    }

    @Test
    void validate_tellsOfAnIndonesianPolicy_inIndonesian() throws IOException {
        write("policy.edaran", """
                kebijakan "SE 2/2024"
                  bahasa id
                  berlaku mulai 2024-04-16 hingga 2024-04-17

                aturan porsi:
                  wfh paling banyak 50% dari semua staf setiap hari selama berlaku
                """);
        assertThat(run("validate", file("policy.edaran"))).isZero();
        assertThat(out()).isEqualTo("SE 2/2024: 1 aturan, 0 catatan, 0 uji, 1 peringatan\n");
        assertThat(err())
                .startsWith("peringatan[EDR5001]: aturan `porsi` tidak menyebutkan ketentuan asalnya\n")
                .contains("  saran: tulis `aturan porsi menurut \"…\":`\n");
    }

    @Test
    void test_passes_andFailsWithTheArithmetic() throws IOException {
        assertThat(run("test", file("policy.edaran"))).isZero();
        assertThat(out()).endsWith("2 passed, 0 failed\n");

        write("policy.edaran", POLICY.replace("with 2 of them", "with 3 of them"));

        assertThat(run("test", file("policy.edaran"))).isEqualTo(1);
        assertThat(out()).contains("FAILED", "violated 3 of 4 limit 2", "1 passed, 1 failed");
    }

    @Test
    void help_showsAnExample_andEndsWithZero() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("edaran check policy.edaran");
        assertThat(run()).isZero();
    }

    @Test
    void problemsWithData_areToldInTheLanguageOfTheReport() throws IOException {
        write("roster.csv", HEAD + "1,5 Februari,wfh,31.71\n");
        int code = run(
                "check",
                file("policy.edaran"),
                "--employees",
                file("employees.csv"),
                "--roster",
                file("roster.csv"),
                "--lang",
                "id");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("galat[EDR6003]: `5 Februari` bukan tanggal")
                .contains("  saran: tulis tanggal sebagai `2023-08-28`")
                .endsWith("1 masalah: jadwal tidak dinilai\n");
    }

    @Test
    void nothing_showsTheCommandsThereAre() {
        CommandRun nothing = CommandRun.of();

        assertThat(nothing).isEqualTo(CommandRun.of("--help"));
        assertThat(nothing.out()).contains("COMMAND").contains("inspect");
    }

    @Test
    void fileWithoutACommand_isToldWhichLooksAtIt(@TempDir Path folder) throws IOException {
        Path book = Files.writeString(folder.resolve("hadir.xlsx"), "PK\u0003\u0004");
        Path policy = Files.writeString(folder.resolve("p.edaran"), "");

        assertThat(CommandRun.of(book.toString()).err()).contains("`edaran inspect " + book + "` looks at the file.");
        assertThat(CommandRun.of(policy.toString()).err()).contains("`edaran validate " + policy + "` looks");
        assertThat(CommandRun.of("chek").err()).contains("edaran check");
        assertThat(CommandRun.of("validate", book.toString()).err())
                .isEqualTo("edaran: " + book + " is a workbook, not a policy; `check` takes rosters with --roster"
                        + System.lineSeparator());
    }

    @Test
    void languageThatNobodySpeaks_isAMistake() {
        assertThat(CommandRun.of("inspect", "roster.csv", "--lang", "fr").err())
                .contains("expected one of [id, en]")
                .contains("but was 'fr'");
    }
}
