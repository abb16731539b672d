package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.io.RosterReader;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files that the page on data shows, and every mapping. */
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
        assertThat(((RosterResult.Loaded) result).roster().notes())
                .extracting(note -> note.place() + ": " + note.message())
                .containsExactly("roster.csv: 3 rows read, all used", "employees.csv: 2 rows read, all used");
    }

    /** A mapping is fine if nothing is wrong but the files that it is for. */
    @TestFactory
    Stream<DynamicTest> mapping_isUnderstood() {
        return Page.blocks(block -> block.isMarked("mapping")).stream()
                .map(block -> DynamicTest.dynamicTest(block.toString(), () -> {
                    RosterResult result = reader().mapping("mapping.json", stream(block))
                            .roster("book.xlsx", new ByteArrayInputStream(new byte[] {1, 2, 3}))
                            .read();
                    assertThat(((RosterResult.Refused) result).problems())
                            .allMatch(problem -> problem.place().file().equals("book.xlsx"));
                }));
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
