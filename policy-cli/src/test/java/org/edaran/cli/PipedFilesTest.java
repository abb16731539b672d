package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that come through a pipe, as {@code -}. */
class PipedFilesTest {

    private static final Path EXAMPLE = Path.of("..", "policy-examples", "attendance-workbook");

    @TempDir
    private Path folder = Path.of("");

    private SmallProject project;

    @BeforeEach
    void write() throws IOException {
        project = SmallProject.in(folder);
    }

    private CommandRun piped(byte[] input, String... args) {
        return project.run(input, Terminal.NONE, Terminal.NONE, args);
    }

    private static String example(String name) {
        return EXAMPLE.resolve(name).toString();
    }

    @Test
    void workbook_isJudgedAsFromDisk_underItsOwnName() throws IOException {
        byte[] workbook = Files.readAllBytes(EXAMPLE.resolve("attendance.xlsx"));
        String[] args = {"check", example("policy.edaran"), "--mapping", example("mapping.json"), "--roster", "-"};
        CommandRun run = piped(workbook, args);
        String[] onDisk = args.clone();
        onDisk[5] = example("attendance.xlsx");
        CommandRun disk = project.run(onDisk);
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS).isEqualTo(disk.code());
        assertThat(run.out())
                .contains("<stdin>")
                .isEqualTo(disk.out().replace(onDisk[5].replace('\\', '/'), "<stdin>"));
    }

    @Test
    void damagedWorkbook_isToldUnderTheNameOfStandardInput() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(Files.readAllBytes(EXAMPLE.resolve("attendance.xlsx")), 2000);
        CommandRun run = piped(cut, "check", project.file("policy.edaran"), "--roster", "-");
        assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("<stdin>", "EDR6020").doesNotContain("tmp");
    }

    @Test
    void json_isKnownByItsFirstBytes_packedToo() throws IOException {
        byte[] json =
                "[{\"employee\": \"1\", \"date\": \"2024-02-05\", \"mode\": \"wfo\"}]".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(json);
        }
        for (byte[] input : new byte[][] {json, packed.toByteArray()}) {
            CommandRun run = piped(
                    input,
                    "check",
                    project.file("policy.edaran"),
                    "--employees",
                    project.file("employees.csv"),
                    "--roster",
                    "-");
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("<stdin>: 1 row read and used");
        }
    }

    @Test
    void mappingAndBaseline_comeThroughAPipeToo() throws IOException {
        byte[] mapping = Files.readAllBytes(EXAMPLE.resolve("mapping.json"));
        CommandRun run = piped(
                mapping, "check", example("policy.edaran"), "--mapping", "-", "--roster", example("attendance.xlsx"));
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        project.violated();
        String[] check = {
            "check",
            project.file("policy.edaran"),
            "--employees",
            project.file("employees.csv"),
            "--roster",
            project.file("roster.csv"),
            "--format",
            "json"
        };
        CommandRun earlier = project.run(check);
        assertThat(earlier.code()).isEqualTo(ExitCode.VIOLATIONS);
        String[] since = java.util.Arrays.copyOf(check, check.length + 2);
        since[8] = "--baseline";
        since[9] = "-";
        assertThat(piped(earlier.out().getBytes(StandardCharsets.UTF_8), since).code())
                .isZero();
    }

    @Test
    void rosterWithoutAListOfEmployees_isAnsweredWithTheCallOfInspect() {
        CommandRun run = project.run("check", project.file("policy.edaran"), "--roster", project.file("roster.csv"));
        assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("there is no list of employees", "edaran inspect " + project.file("roster.csv"));
    }

    @Test
    void standardInput_isReadOnce() {
        CommandRun run = piped(new byte[0], "check", project.file("policy.edaran"), "--roster", "-", "--mapping", "-");
        assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("standard input can be read once, but `-` is given more often");
        CommandRun verify = piped(new byte[0], "verify", project.file("report.json"), "-", "--roster", "-");
        assertThat(verify.err()).contains("standard input can be read once");
    }
}
