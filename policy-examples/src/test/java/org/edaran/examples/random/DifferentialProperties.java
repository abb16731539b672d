package org.edaran.examples.random;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.edaran.examples.oracle.NaiveFinding;

/** The evaluator and the naive oracle agree. */
class DifferentialProperties {

    private static final List<String> KINDS = List.of(
            "share ceiling",
            "share floor",
            "share target",
            "people ceiling",
            "people floor",
            "days ceiling",
            "days floor",
            "mode duty",
            "only if",
            "only during",
            "only at",
            "attest");

    @Provide
    Arbitrary<RandomCase> cases() {
        return RandomCase.any();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void evaluator_randomPolicyAndRoster_agreesWithTheOracle(@ForAll("cases") RandomCase random) {
        List<NaiveFinding> findings = Agreement.check(random);
        for (String kind : KINDS) {
            boolean there = random.policy().rules().stream()
                    .anyMatch(rule -> rule.kind().equals(kind));
            Statistics.label(kind)
                    .collect(there)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
        }
        Statistics.label("violated")
                .collect(findings.stream().anyMatch(finding -> finding.status().equals("violation")))
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 30 && share <= 70));
    }

    /**
     * The same without the statistics, and with as many tries as the run is given: {@code -Djqwik.tries.default=100000
     * -Dedaran.seed=random} is the soak. A disagreement is shrunk and printed as policy text and tables.
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void evaluator_asManyCasesAsAsked_agreesWithTheOracle(@ForAll("cases") RandomCase random) {
        Agreement.check(random);
    }
}
