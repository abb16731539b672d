package org.edaran.examples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.examples.HostRows;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.random.soak.Pair;
import org.edaran.examples.random.soak.Run;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingList;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.junit.jupiter.api.Test;

/** One evaluator, one roster and one report in the hands of many threads give what they give to one. */
class SharedEvaluatorTest {

    private static final int PAIRS = 60;
    /** A random policy and data, of which rosters are made anew. */
    private record Drawn(Policy policy, NaiveData data) {

        Roster roster() {
            return Product.roster(policy, data);
        }

        ComplianceReport judgedAlone() {
            return Evaluator.of(policy).check(roster());
        }

        boolean isReadable() {
            try {
                return !data.roster().isEmpty() && judgedAlone().problems().isEmpty();
            } catch (IllegalArgumentException refused) {
                return false;
            }
        }
    }

    private static List<Drawn> drawn(int count) {
        List<Drawn> drawn = new ArrayList<>();
        Run run = new Run(20_261_122, 3);
        while (drawn.size() < count) {
            List<Policy> policies = new ArrayList<>();
            run.next(new Run.Watcher() {
                @Override
                public void policy(List<String> texts, List<Policy> compiled) {
                    compiled.stream()
                            .filter(policy -> !policy.rules().isEmpty())
                            .forEach(policies::add);
                }

                @Override
                public boolean roster(NaiveData data) {
                    policies.stream()
                            .map(policy -> new Drawn(policy, Pair.known(policy, data)))
                            .filter(Drawn::isReadable)
                            .forEach(drawn::add);
                    return true;
                }
            });
        }
        return drawn;
    }

    @Test
    void oneEvaluatorAndRoster_giveEveryThreadTheSameReport() throws Exception {
        int findings = 0;
        try (AtOnce threads = new AtOnce()) {
            for (Drawn drawn : drawn(PAIRS)) {
                findings += judgeAtOnce(threads, drawn.policy(), drawn.roster(), drawn.judgedAlone());
            }
            for (int round = 0; round < 100; round++) {
                findings += judgeAtOnce(threads, Office.POLICY, Office.roster(), Office.judgedAlone());
            }
        }
        assertThat(findings).as("nothing found would prove nothing").isGreaterThan(PAIRS);
    }

    private static int judgeAtOnce(AtOnce threads, Policy policy, Roster shared, ComplianceReport expected)
            throws Exception {
        Evaluator evaluator = Evaluator.of(policy);
        for (ComplianceReport report : threads.each(thread -> () -> evaluator.check(shared))) {
            assertThat(report.equals(expected)).as(policy.id()).isTrue();
        }
        return expected.findings().size();
    }

    @Test
    void findings_readByManyThreads_areMadeOnce() throws Exception {
        List<Finding> expected = List.copyOf(Office.judgedAlone().findings());
        assertThat(expected).hasSizeGreaterThan(30);
        try (AtOnce threads = new AtOnce()) {
            for (int round = 0; round < 100; round++) {
                List<Finding> findings = Office.judgedAlone().findings();
                assertThat(findings instanceof FindingList).as("made later").isTrue();
                Set<Finding> last = Collections.newSetFromMap(new IdentityHashMap<>());
                last.addAll(threads.each(thread -> () -> findings.get(expected.size() - 1)));
                assertThat(last).hasSize(1);
                assertThat(findings.equals(expected)).isTrue();
            }
        }
    }

    /** As above, but so slowly that the others come while the first is at it. */
    @Test
    void findings_askedForWhileTheyAreMade_areNotMadeAgain() throws Exception {
        List<Finding> expected = List.copyOf(Office.judgedAlone().findings());
        AtomicInteger made = new AtomicInteger();
        FindingList findings = new FindingList(expected.size(), 0, 0, () -> {
            made.incrementAndGet();
            LockSupport.parkNanos(50_000_000);
            return expected;
        });
        try (AtOnce threads = new AtOnce()) {
            assertThat(threads.each(thread -> () -> findings.get(thread)))
                    .isEqualTo(expected.subList(0, AtOnce.THREADS));
        }
        assertThat(made).hasValue(1);
    }

    /** The threads of a pool of its own, since the common one may have a single thread. */
    @Test
    void parallelStream_collected_givesTheReportOfOnePass() throws Exception {
        Evaluator evaluator = Evaluator.of(Office.POLICY);
        ComplianceReport expected = Office.judgedAlone();
        Roster reference = Office.reference();
        RosterBinding<Map<String, String>> binding = HostRows.binding(evaluator.schema());
        ForkJoinPool pool = new ForkJoinPool(AtOnce.THREADS);
        try {
            for (int round = 0; round < 20; round++) {
                List<Map<String, String>> rows = new ArrayList<>(Office.rows());
                Collections.shuffle(rows, new Random(round));
                ComplianceReport report = pool.submit(
                                () -> rows.parallelStream().collect(evaluator.collector(binding, reference)))
                        .get();
                assertThat(report.equals(expected)).isTrue();
            }
        } finally {
            pool.shutdown();
        }
    }

    /** Threads fill parts of their own, of one reference; some are sent as bytes; one thread puts them together. */
    @Test
    void partsFilledByThreads_mergedByOne_giveTheReportOfOnePass() throws Exception {
        Evaluator evaluator = Evaluator.of(Office.POLICY);
        ComplianceReport expected = Office.judgedAlone();
        Roster reference = Office.reference();
        RosterBinding<Map<String, String>> binding = HostRows.binding(evaluator.schema());
        List<Map<String, String>> rows = Office.rows();
        try (AtOnce threads = new AtOnce()) {
            for (int round = 0; round < 20; round++) {
                List<PartialCheck> parts = threads.each(thread -> () -> {
                    PartialCheck part = evaluator.partial(reference);
                    for (int row = thread; row < rows.size(); row += AtOnce.THREADS) {
                        part.add(binding, rows.get(row));
                    }
                    return thread % 2 == 0 ? part : evaluator.partial(reference, part.toBytes());
                });
                PartialCheck whole = parts.stream().reduce(PartialCheck::merge).orElseThrow();
                assertThat(whole.finish().equals(expected)).isTrue();
            }
        }
    }
}
