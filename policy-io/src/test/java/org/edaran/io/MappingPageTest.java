package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.edaran.roster.InputProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mappings that the documents and the examples show. */
class MappingPageTest {

    private static final Pattern BLOCK = Pattern.compile("```json mapping\n(.*?)```", Pattern.DOTALL);

    static Stream<String> mappings() throws IOException {
        Path root = Path.of("..");
        List<String> shown = BLOCK.matcher(Files.readString(root.resolve("docs/mapping.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(shown).hasSize(7);
        String example = Files.readString(root.resolve("policy-examples/attendance-workbook/mapping.json"));
        return Stream.concat(shown.stream(), Stream.of(example));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("mappings")
    void mapping_isReadAndKeepsTheSchema(String json) throws IOException {
        assertThat(MappingTest.schemaFaults(json)).isEmpty();
        List<InputProblem> problems = Reading.of()
                .file("roster", "book.xlsx", new byte[] {1, 2, 3})
                .mapping(json)
                .refusal();
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place().file()).isNotEqualTo("mapping.json"));
    }
}
