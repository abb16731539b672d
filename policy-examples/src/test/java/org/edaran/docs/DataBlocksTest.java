package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.io.RosterReader;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** The files that the page on data shows. */
class DataBlocksTest {

    private static final String POLICY = """
            policy "P" in force from 2026-01-01 until 2026-12-31
            use vocabulary "asn"
            """;

    private static final Page PAGE = Page.named("docs/data-files.md");

    @Test
    void files_areRead() throws IOException {
        List<Block> files = PAGE.blocks().stream()
                .filter(block -> block.kind().equals("csv"))
                .toList();
        assertThat(files).hasSize(2);
        RosterResult result = reader().employees("employees.csv", stream(files.get(0)))
                .roster("roster.csv", stream(files.get(1)))
                .read();
        assertThat(result).isInstanceOf(RosterResult.Loaded.class);
        assertThat(((RosterResult.Loaded) result).roster().size()).isEqualTo(3);
        assertThat(((RosterResult.Loaded) result).roster().notes()).isEmpty();
    }

    /** The mapping is fine if nothing is wrong but that the workbook is no workbook. */
    @Test
    void mapping_isUnderstood() throws IOException {
        Block mapping = PAGE.blocks().stream()
                .filter(block -> block.isMarked("mapping"))
                .findFirst()
                .orElseThrow();
        RosterResult result = reader().mapping("mapping.json", stream(mapping))
                .roster("book.xlsx", new ByteArrayInputStream(new byte[] {1, 2, 3}))
                .read();
        assertThat(((RosterResult.Refused) result).problems())
                .allMatch(problem -> problem.place().file().equals("book.xlsx"));
    }

    private static RosterReader reader() {
        return RosterReader.of(
                Evaluator.of(Edaran.compile(SourceText.of("p", POLICY)).policyOrThrow())
                        .schema());
    }

    private static InputStream stream(Block block) {
        return new ByteArrayInputStream(block.text().getBytes(StandardCharsets.UTF_8));
    }
}
