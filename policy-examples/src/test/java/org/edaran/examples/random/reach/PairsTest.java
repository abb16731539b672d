package org.edaran.examples.random.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.random.soak.EntryPoints;
import org.edaran.examples.random.soak.Pair;
import org.edaran.examples.random.soak.Run;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Policy;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 20,000 random pairs of a fixed seed: the evaluator and the oracle agree, and every form of the language leads to every
 * verdict.
 */
@OnOneJdk
class PairsTest {

    private static final int PAIRS = Integer.getInteger("edaran.pairs", 20_000);
    private static final int POINTS = 20;
    private static final Path TABLE = Path.of("target", "reach.txt");

    private static final Reach REACH = new Reach();
    private static final List<String> DISAGREEMENTS = new ArrayList<>();
    private static final List<String> OTHERWISE = new ArrayList<>();
    private static final Run RUN = new Run(20_240_429, 10);

    /** Judges the policies that are drawn. */
    private static final class Judge implements Run.Watcher {
        private List<String> texts = List.of();
        private List<Policy> policies = List.of();

        @Override
        public void policy(List<String> drawn, List<Policy> compiled) {
            texts = drawn;
            policies = compiled;
            REACH.policies(texts, policies);
        }

        @Override
        public boolean roster(NaiveData data) {
            List<ComplianceReport> reports = Pair.reports(policies, data);
            reports.forEach(REACH::report);
            boolean judged =
                    reports.stream().allMatch(report -> report.problems().isEmpty());
            boolean same = !judged || Pair.findings(reports).equals(Pair.oracle(policies, data));
            if (!same) {
                DISAGREEMENTS.add("policy " + RUN.drawn() + " of the seed: " + texts);
            } else if (RUN.pairs() % POINTS == 0) {
                Set<String> ways =
                        EntryPoints.differences(policies, data, RUN.pairs()).keySet();
                if (!ways.isEmpty()) {
                    OTHERWISE.add(ways + " of policy " + RUN.drawn() + " of the seed: " + texts);
                }
            }
            return same;
        }
    }

    @BeforeAll
    static void run() throws IOException {
        while (RUN.pairs() < PAIRS) {
            RUN.next(new Judge());
        }
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        Files.writeString(TABLE, REACH.table());
    }

    @Test
    void evaluator_agreesWithTheOracle() {
        assertThat(DISAGREEMENTS)
                .as("`./dev soak --seed 20240429 --rosters 10` makes small cases of these")
                .isEmpty();
    }

    /** Parts, streams, sessions and the compiled form, on every twentieth pair. */
    @Test
    void everyWay_givesTheReportOfOnePass() {
        assertThat(OTHERWISE).isEmpty();
    }

    @Test
    void compiler_takesNearlyAllPolicies() {
        assertThat(RUN.rejected()).isLessThan(RUN.drawn() / 10);
    }

    @Test
    void everyForm_isDrawn() {
        assertThat(unexpected(Reach.Came.DRAWN)).isEmpty();
    }

    @Test
    void everyForm_leadsToCompliance() {
        assertThat(unexpected(Reach.Came.COMPLIANT)).isEmpty();
    }

    @Test
    void everyForm_leadsToViolations() {
        assertThat(unexpected(Reach.Came.VIOLATION)).isEmpty();
    }

    @Test
    void everyForm_leadsToWhatCannotBeTold() {
        assertThat(unexpected(Reach.Came.UNDETERMINED)).isEmpty();
    }

    /** A form that is exempt and reached all the same is no longer to be exempt. */
    @Test
    void exemptions_areNeeded() {
        Map<Reach.Came, List<String>> missing = REACH.missing();
        Set<String> needless = new TreeSet<>(Exempt.NEVER_DRAWN.keySet());
        needless.removeAll(missing.getOrDefault(Reach.Came.DRAWN, List.of()));
        assertThat(needless).isEmpty();
    }

    private static List<String> unexpected(Reach.Came came) {
        return REACH.missing().getOrDefault(came, List.of()).stream()
                .filter(form -> !Exempt.is(form, came))
                .toList();
    }
}
