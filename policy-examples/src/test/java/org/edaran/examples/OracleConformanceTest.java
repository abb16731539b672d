package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.examples.oracle.NaiveOracle;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Policy;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The naive oracle judges the conformance set as it is written there, and as the evaluator does. */
class OracleConformanceTest {

    @TestFactory
    Stream<DynamicTest> roster_hasTheFindingsExpected_byTheOracle() {
        return ConformanceCases.folders("findings")
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> judges(folder)));
    }

    private static void judges(Path folder) throws IOException {
        Policy policy = Edaran.compile(folder.resolve("policy.edaran")).policyOrThrow();
        List<NaiveFinding> found = NaiveOracle.check(policy, NaiveData.read(folder));
        assertThat(Product.findings(check(folder, policy))).isEqualTo(found);
        List<NaiveFinding> left = new ArrayList<>(found);
        for (JsonNode expected : JsonMapper.shared()
                .readTree(folder.resolve("expected.json").toFile())
                .get("findings")) {
            NaiveFinding match = left.stream()
                    .filter(finding -> says(finding, expected))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("expected " + expected + " but found " + found));
            left.remove(match);
        }
        assertThat(left).as("findings that nobody expects").isEmpty();
    }

    private static ComplianceReport check(Path folder, Policy policy) throws IOException {
        Evaluator evaluator = Evaluator.of(policy);
        RosterResult result = ExampleFoldersTest.reader(folder, evaluator).read();
        assertThat(result).isInstanceOf(RosterResult.Loaded.class);
        return evaluator.check(((RosterResult.Loaded) result).roster());
    }

    /** Periods longer than a day are told by their names here and by their first dates there, so they are left out. */
    private static boolean says(NaiveFinding finding, JsonNode expected) {
        String[] numbers = (finding.numbers() + "  of  ").split(" +", 0);
        for (Map.Entry<String, JsonNode> part : expected.properties()) {
            String value = part.getValue().asString();
            boolean same = switch (part.getKey()) {
                case "rule" -> finding.rule().equals(value);
                case "status" -> finding.status().equals(value);
                case "date" ->
                    finding.period().length() != value.length()
                            || finding.period().equals(value);
                case "count" -> numbers[0].equals(value);
                case "of" -> numbers[2].equals(value);
                default -> List.of(value, part.getKey() + "=" + value).contains(finding.whom());
            };
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
