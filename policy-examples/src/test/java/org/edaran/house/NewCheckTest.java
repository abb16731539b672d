package org.edaran.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./dev new-check} writes everything that a check of policies consists of. */
@OnOneJdk
class NewCheckTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String CODES = "policy-core/src/main/java/org/edaran/diagnostic/DiagnosticCode.java";
    private static final String ANALYSE = "policy-lang/src/main/java/org/edaran/lang/analyse/";

    @TempDir
    private Path folder;

    private int run(String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "dev", "new-check", name)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    private void copy(String file) throws IOException {
        Path to = folder.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(ROOT.resolve(file), to);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void newCheck_hasAllItsParts() throws IOException, InterruptedException {
        for (String file : List.of("dev", CODES, ANALYSE + "Analysis.java", "docs/language/analysis.md")) {
            copy(file);
        }
        Files.createDirectories(folder.resolve("docs/diagnostics"));

        assertThat(run("LongWindow")).isZero();

        assertThat(read(CODES)).containsPattern("LONG_WINDOW\\(50[0-9]{2}, \"long window\", Severity.WARNING\\),");
        String number = read(CODES).replaceAll("(?s).*LONG_WINDOW\\((50[0-9]{2}).*", "$1");
        assertThat(Files.readString(ROOT.resolve(CODES))).doesNotContain(number);
        assertThat(read(ANALYSE + "Analysis.java")).contains("            new LongWindow(),\n");
        assertThat(read(ANALYSE + "LongWindow.java"))
                .contains("final class LongWindow implements Check {", "DiagnosticCode.LONG_WINDOW");
        assertThat(read("policy-lang/src/test/java/org/edaran/lang/analyse/LongWindowTest.java"))
                .contains("class LongWindowTest {");
        for (String kind : List.of("good", "bad")) {
            assertThat(folder.resolve("policy-lang/src/test/corpus/check/" + kind + "/rules/EDR" + number
                            + "_long_window.edaran"))
                    .exists();
        }
        assertThat(read("docs/diagnostics/EDR" + number + ".md"))
                .startsWith("# EDR" + number + ": long window\n")
                .contains("## Summary", "## Wrong", "## Right", "## Why", "## When it does not apply");
        assertThat(read("docs/language/analysis.md"))
                .contains("[EDR" + number + "](../diagnostics/EDR" + number + ".md)");
        assertThat(run("LongWindow")).as("a second time").isEqualTo(2);
    }

    @Test
    void name_mustBeThatOfAClass() throws IOException, InterruptedException {
        copy("dev");

        assertThat(run("long-window")).isEqualTo(2);
    }
}
