package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.Test;

/** The pages of the codes: one for each, with the title of the code and the same sections. */
class DiagnosticPagesTest {

    private static final List<String> SECTIONS =
            List.of("## Summary", "## Wrong", "## Right", "## Why", "## When it does not apply");

    private static final List<Page> PAGES = Page.all().stream()
            .filter(page -> page.path().startsWith("docs/diagnostics"))
            .toList();

    @Test
    void code_hasAPageAndPageACode() {
        Set<String> codes = Arrays.stream(DiagnosticCode.values())
                .map(code -> code.id() + ".md")
                .collect(Collectors.toSet());
        assertThat(PAGES.stream().map(page -> page.path().getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void page_opensWithCodeAndTitle() {
        List<String> titles = Arrays.stream(DiagnosticCode.values())
                .map(code -> "# " + code.id() + ": " + code.title())
                .toList();
        assertThat(PAGES.stream().map(page -> page.text().lines().findFirst().orElse("")))
                .isSubsetOf(titles);
    }

    @Test
    void page_hasTheSectionsInOrder() {
        for (Page page : PAGES) {
            List<String> sections = new ArrayList<>(
                    page.text().lines().filter(line -> line.startsWith("## ")).toList());
            assertThat(sections).as(page.toString()).isEqualTo(SECTIONS);
        }
    }

    /** What a page calls wrong in a policy is told with its own code. */
    @Test
    void wrongPolicy_givesTheCodeOfThePage() {
        for (Page page : PAGES) {
            String code = page.path().getFileName().toString().replace(".md", "");
            for (Block block : page.blocks()) {
                boolean faulty = block.isMarked("error") || block.isMarked("warning");
                if (block.kind().equals("edaran") && faulty) {
                    assertThat(block.marks()).as(block.toString()).contains(code);
                }
            }
        }
    }
}
