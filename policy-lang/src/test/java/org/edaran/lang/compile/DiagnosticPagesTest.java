package org.edaran.lang.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.edaran.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every code of a policy text has a page; that its examples give the code is tested with the documents. */
class DiagnosticPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "diagnostics");

    private static final List<String> SECTIONS =
            List.of("## Summary", "## Wrong", "## Right", "## Why", "## When it does not apply");

    @TestFactory
    Stream<DynamicTest> code_hasAPageWithAllSections() {
        return Stream.of(DiagnosticCode.values())
                .filter(code -> code.id().compareTo("EDR6000") < 0)
                .map(code -> DynamicTest.dynamicTest(code.id(), () -> {
                    Path page = PAGES.resolve(code.id() + ".md");
                    assertThat(page).exists();
                    List<String> lines = Files.readAllLines(page);
                    assertThat(lines.get(0)).isEqualTo("# " + code.id() + ": " + code.title());
                    assertThat(lines.stream().filter(line -> line.startsWith("## ")))
                            .containsExactlyElementsOf(SECTIONS);
                }));
    }
}
