package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The manual page and the completion that are installed are those of the command as it is. {@code ./dev golden policy-cli} rewrites them. */
class ManPageTest {

    private static final Path MANUAL = Path.of("src", "distribution", "man", "man1", "edaran.1");
    private static final Path COMPLETION = Path.of("src", "distribution", "completion", "edaran");

    @Test
    void manual_isThatOfTheCommand() throws IOException {
        compare(
                MANUAL,
                ManPage.of(EdaranCommand.model(new Streams(System.in, System.out, System.err), Subcommands.NAMES)));
    }

    @Test
    void completion_isThatOfTheCommand() throws IOException {
        compare(COMPLETION, CommandRun.of("completion", "bash").out());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void manual_isSetWithoutWarnings_whereThereIsGroff() throws Exception {
        Process groff;
        try {
            groff = new ProcessBuilder("groff", "-man", "-Tascii", "-ww", MANUAL.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException none) {
            org.junit.jupiter.api.Assumptions.abort("no groff here");
            return;
        }
        String shown = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(groff.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shown)
                .doesNotContain("warning:", "error:")
                .contains("edaran check [OPTIONS] [POLICY...]", "Everything judged is kept");
    }

    private static void compare(Path file, String now) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(now);
    }
}
