package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.examples.oracle.NaiveOracle;
import org.edaran.finding.ComplianceReport;
import org.edaran.io.RosterReader;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example of SE MenPANRB 17/2023: {@code -Dgolden.update=true} rewrites its data and expected findings. */
class Se17ExampleTest {

    private static final Path FOLDER = Path.of("se-17-2023");

    @BeforeAll
    static void judgeByTheOracle() throws IOException {
        boolean update = Boolean.getBoolean("golden.update");
        if (update) {
            Se17RosterGenerator.main(new String[] {FOLDER.toString()});
        }
        judgedByTheOracle = NaiveOracle.check(policy(), NaiveData.read(FOLDER));
        if (update) {
            Files.write(FOLDER.resolve("expected.csv"), expected());
        }
    }

    private static Policy policy() throws IOException {
        return Edaran.compile(FOLDER.resolve("policy.edaran")).policyOrThrow();
    }

    private static List<NaiveFinding> judgedByTheOracle = List.of();

    /** The findings of the oracle, under a header. */
    private static List<String> expected() {
        List<String> lines =
                judgedByTheOracle.stream().map(NaiveFinding::toString).collect(Collectors.toList());
        lines.add(0, "rule;period;whom;kind;status;numbers");
        return lines;
    }

    @Test
    void policy_compiles_withoutWarnings() throws IOException {
        CompileResult result = Edaran.compile(FOLDER.resolve("policy.edaran"));
        assertThat(result.diagnostics()).isEmpty();
    }

    @Test
    void policyTests_allHold() throws IOException {
        CompileResult.Compiled compiled = (CompileResult.Compiled) Edaran.compile(FOLDER.resolve("policy.edaran"));
        assertThat(compiled.tests()).hasSizeBetween(6, 10);
        assertThat(PolicyTestRunner.run(compiled.policy(), compiled.tests()))
                .allSatisfy(outcome -> assertThat(outcome.passed())
                        .as(outcome.test() + ": " + outcome.actual(Locale.ENGLISH))
                        .isTrue());
    }

    @Test
    void dataFiles_areWhatTheGeneratorWrites() throws IOException {
        for (Map.Entry<String, String> file : Se17RosterGenerator.files().entrySet()) {
            assertThat(FOLDER.resolve(file.getKey())).content().isEqualTo(file.getValue());
        }
    }

    @Test
    void expectedFindings_areThoseOfTheOracle() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("expected.csv"))).isEqualTo(expected());
    }

    @Test
    void evaluator_onTheFiles_findsWhatIsExpected() throws IOException {
        List<String> found =
                Product.findings(check()).stream().map(NaiveFinding::toString).toList();
        List<String> expected = Files.readAllLines(FOLDER.resolve("expected.csv"));
        assertThat(found).isEqualTo(expected.subList(1, expected.size()));
    }

    private static ComplianceReport check() throws IOException {
        Policy policy = policy();
        Evaluator evaluator = Evaluator.of(policy);
        RosterResult result = RosterReader.of(evaluator.schema())
                .employees(FOLDER.resolve("employees.csv"))
                .roster(FOLDER.resolve("roster.csv"))
                .units(FOLDER.resolve("units.csv"))
                .offices(FOLDER.resolve("offices.csv"))
                .attestations(FOLDER.resolve("attestations.csv"))
                .decisions(FOLDER.resolve("decisions.csv"))
                .read();
        assertThat(result).isInstanceOf(RosterResult.Loaded.class);
        Roster roster = ((RosterResult.Loaded) result).roster();
        return evaluator.check(roster);
    }

    /** Every rule can fail in the example, and for most the data sometimes do not tell. */
    @Test
    void findings_showEveryRuleAndStatus() {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (NaiveFinding finding : judgedByTheOracle) {
            seen.computeIfAbsent(finding.rule() + " " + finding.kind(), rule -> new TreeSet<>())
                    .add(finding.status());
        }
        Set<String> both = Set.of("undetermined", "violation");
        assertThat(seen)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("two_modes mode", both),
                        Map.entry("admin_share ceiling", both),
                        Map.entry("admin_share unclassified", Set.of("undetermined")),
                        Map.entry("direct_in_office mode", both),
                        Map.entry("direct_in_office unclassified", Set.of("undetermined")),
                        Map.entry("at_home domicile", both),
                        Map.entry("monitoring attestation", Set.of("violation")),
                        Map.entry("standards attestation", both),
                        Map.entry("channel attestation", both),
                        Map.entry("output_quality attestation", Set.of("violation")))));
    }
}
