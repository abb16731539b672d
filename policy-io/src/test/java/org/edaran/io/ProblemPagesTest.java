package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.edaran.diagnostic.DiagnosticCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem that data can have is explained on a page of its own. */
class ProblemPagesTest {

    static Stream<DiagnosticCode> dataCodes() {
        return Arrays.stream(DiagnosticCode.values()).filter(code -> code.id().startsWith("EDR6"));
    }

    @ParameterizedTest
    @MethodSource("dataCodes")
    void code_hasAPageWithEverySection(DiagnosticCode code) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "diagnostics", code.id() + ".md"));
        assertThat(lines.get(0)).isEqualTo("# " + code.id() + ": " + code.title());
        assertThat(lines.stream().filter(line -> line.startsWith("## ")))
                .containsExactly("## Summary", "## Wrong", "## Right", "## Why", "## When it does not apply");
    }
}
