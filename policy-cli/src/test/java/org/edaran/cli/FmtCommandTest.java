package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code edaran fmt} as its users meet it. */
class FmtCommandTest {

    private static final String MESSY = """
            policy   "SE 1/2024"  in force from 2024-01-02 until 2024-12-31
            rule cap cites "Angka 1":
                during in force   // all year
                wfh at most 50% of staff on duty
            """;

    private static final String OPEN = """
            policy "SE 1/2024"
              in force from 2024-01-02 until 2024-12-31
            rule cap cites "Angka 1": wfh at most 50%   of staff on duty
                each day during in force // all year
                per agency
            """;

    private static final String CANONICAL = """
            policy "SE 1/2024"
              in force from 2024-01-02 until 2024-12-31

            rule cap cites "Angka 1": wfh at most 50% of staff on duty per agency each day during in force  // all year
            """;

    private static final String INDONESIAN = """
            kebijakan "SE 1/2024"
              bahasa id
              berlaku mulai 2024-01-02 hingga 2024-12-31

            // all year
            """.replace(
                    "// all year",
                    "aturan cap menurut \"Angka 1\": wfh paling banyak 50% dari staf yang bertugas per instansi setiap hari"
                            + " selama berlaku  // all year");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("policy.edaran");
        Files.writeString(file, OPEN);
    }

    @Test
    void file_isRewrittenInPlace_andThenLeftAlone() throws IOException {
        CommandRun first = CommandRun.of("fmt", file.toString());
        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo("formatted " + file + "\n");
        assertThat(Files.readString(file)).isEqualTo(CANONICAL);
        CommandRun second = CommandRun.of("fmt", file.toString());
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).isEqualTo("0 files changed, 1 unchanged\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void check_namesTheFile_andChangesNothing() throws IOException {
        CommandRun run = CommandRun.of("fmt", "--check", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(file + "\n");
        assertThat(run.err()).isEqualTo("1 file would change, 0 unchanged\n");
        assertThat(Files.readString(file)).isEqualTo(OPEN);
        Files.writeString(file, CANONICAL);
        assertThat(CommandRun.of("fmt", "--check", folder.toString()).code()).isZero();
    }

    @Test
    void diff_isUnified_andChangesNothing() throws IOException {
        CommandRun run = CommandRun.of("fmt", "--diff", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .startsWith("--- " + file, "+++ " + file, "@@ -1,5 +1,4 @@", " policy \"SE 1/2024\"")
                .contains("-    per agency");
        assertThat(Files.readString(file)).isEqualTo(OPEN);
        assertThat(CommandRun.of("fmt", "--diff", "--check", file.toString()).code())
                .isEqualTo(1);
    }

    @Test
    void language_translatesThereAndBack() throws IOException {
        assertThat(CommandRun.of("fmt", "--language", "id", file.toString()).code())
                .isZero();
        assertThat(Files.readString(file)).isEqualTo(INDONESIAN);
        assertThat(CommandRun.of("validate", file.toString()).code()).isZero();
        assertThat(CommandRun.of("fmt", file.toString()).out()).isEmpty();
        assertThat(CommandRun.of("fmt", "--language", "en", file.toString()).code())
                .isZero();
        assertThat(Files.readString(file)).isEqualTo(CANONICAL);
        CommandRun unknown = CommandRun.of("fmt", "--language", "fr", file.toString());
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("write `id` or `en`");
    }

    @Test
    void input_isWrittenToOutput() {
        assertThat(piped(OPEN, "fmt", "-").out()).isEqualTo(CANONICAL);
        assertThat(piped(OPEN, "fmt", "--language", "id", "-").out()).isEqualTo(INDONESIAN);
        CommandRun check = piped(OPEN, "fmt", "--check", "-");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).isEqualTo("<stdin>\n");
    }

    @Test
    void fileWithErrors_isToldAndLeftAlone_andTheOthersAreFormatted() throws IOException {
        Path faulty = folder.resolve("faulty.edaran");
        Files.writeString(faulty, MESSY);
        CommandRun run = CommandRun.of("fmt", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error[EDR1001]", "1 file changed, 0 unchanged, 1 with errors left alone");
        assertThat(Files.readString(faulty)).isEqualTo(MESSY);
        assertThat(Files.readString(file)).isEqualTo(CANONICAL);
        assertThat(CommandRun.of("fmt", folder.resolve("none.edaran").toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void windowsLineEnds_stay_andAByteOrderMarkGoes() throws IOException {
        Files.writeString(file, "\uFEFF" + OPEN.replace("\n", "\r\n"));
        assertThat(CommandRun.of("fmt", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).isEqualTo(CANONICAL.replace("\n", "\r\n"));
        assertThat(CommandRun.of("fmt", "--check", file.toString()).code()).isZero();
    }

    @Test
    void hiddenFolders_areLeftOut() throws IOException {
        Path hidden = Files.createDirectories(folder.resolve(".git")).resolve("x.edaran");
        Files.writeString(hidden, OPEN);
        assertThat(CommandRun.of("fmt", folder.toString()).err()).isEqualTo("1 file changed, 0 unchanged\n");
    }

    private static CommandRun piped(String text, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = EdaranCommand.run(
                List.of(args),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
