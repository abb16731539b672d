package org.edaran.examples.random;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.edaran.examples.oracle.NaiveFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

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

    /** {@code -Dedaran.soak=100000} tries that many more, with another seed each time; a failure prints the case. */
    @Test
    @EnabledIfSystemProperty(named = "edaran.soak", matches = "[0-9]+")
    void evaluator_manyMoreCases_agreesWithTheOracle() {
        long seed = System.nanoTime();
        RandomGenerator<RandomCase> generator = RandomCase.any().generator(1000);
        Random random = new Random(seed);
        for (long i = Long.getLong("edaran.soak"); i > 0; i--) {
            Agreement.check(generator.next(random).value());
        }
    }
}
