package org.edaran.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.edaran.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every code of a syntax fault is shown by a bad text and explained by a page. */
class SyntaxCodesTest {

    /** Too large for a file in the corpus, or no text at all; {@code LimitsTest} and {@code EdaranTest} make them. */
    private static final Set<DiagnosticCode> MADE_ELSEWHERE =
            EnumSet.of(DiagnosticCode.TEXT_TOO_LARGE, DiagnosticCode.NOT_UTF_8);

    @TestFactory
    Stream<DynamicTest> code_hasABadTextAndAPage() {
        return Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.id().startsWith("EDR1"))
                .map(code -> DynamicTest.dynamicTest(code.id(), () -> check(code)));
    }

    private static void check(DiagnosticCode code) throws IOException {
        if (!MADE_ELSEWHERE.contains(code)) {
            assertThat(GoldenFiles.cases("bad"))
                    .as("a bad text that gives " + code.id())
                    .anyMatch(file -> GoldenFiles.expected(file).contains("[" + code.id() + "]"));
        }
        Path page = Path.of("..", "docs", "diagnostics", code.id() + ".md");
        assertThat(Files.readString(page))
                .startsWith("# " + code.id() + ": " + code.title() + "\n")
                .contains(
                        "\n## Summary\n",
                        "\n## Wrong\n",
                        "\n## Right\n",
                        "\n## Why\n",
                        "\n## When it does not apply\n");
    }
}
