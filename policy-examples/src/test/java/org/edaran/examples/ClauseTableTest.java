package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every clause of the five systems is in the table of its example, as a rule, an attestation or a note. */
class ClauseTableTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([A-E]\\d+) \\|[^|]*\\|[^|]*\\| (rule|attestation|note) \\|[^|]*\\|$");

    private static final Map<String, Integer> CLAUSES = new LinkedHashMap<>(
            Map.of("se-17-2023", 17, "dki-2023", 15, "se-1-2024", 15, "se-58-2020", 15, "wfa-2022", 18));

    @Test
    void tables_nameEveryClauseOnce() throws IOException {
        for (Map.Entry<String, Integer> folder : CLAUSES.entrySet()) {
            List<String> named =
                    rows(folder.getKey()).stream().map(row -> row.group(1)).toList();
            String system = named.get(0).substring(0, 1);
            assertThat(named)
                    .as(folder.getKey())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, folder.getValue())
                            .mapToObj(number -> system + number)
                            .toList());
        }
    }

    @Test
    void clauses_areRulesAttestationsAndNotes() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String folder : CLAUSES.keySet()) {
            rows(folder).forEach(row -> kinds.merge(row.group(2), 1, Integer::sum));
        }
        assertThat(kinds).isEqualTo(Map.of("rule", 51, "attestation", 23, "note", 6));
    }

    /** What a table says is in the policy is there. */
    @Test
    void tables_nameOnlyWhatThePolicyDeclares() throws IOException {
        for (String folder : CLAUSES.keySet()) {
            String policy = Files.readString(Path.of(folder, "policy.edaran"));
            String page = Files.readString(Path.of(folder, "README.md"));
            Pattern.compile("(?:rule|rules|note|exception|window|table|parameter) ((?:`[a-z_0-9]+`(?:, )?)+)")
                    .matcher(page)
                    .results()
                    .flatMap(match -> Pattern.compile("`([a-z_0-9]+)`")
                            .matcher(match.group(1))
                            .results())
                    .forEach(name -> assertThat(policy)
                            .as(folder)
                            .containsPattern(
                                    "(?m)^(?:rule|note|exception|window|table|parameter) " + name.group(1) + "\\b"));
        }
    }

    private static List<MatchResult> rows(String folder) throws IOException {
        return ROW.matcher(Files.readString(Path.of(folder, "README.md")))
                .results()
                .toList();
    }
}
