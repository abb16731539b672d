package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.examples.HostRows;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;

/** Parts of a check, put together in any way, give the report of one pass. */
class PartialCheckProperties {

    @Provide
    Arbitrary<RandomCase> cases() {
        return RandomCase.any();
    }

    /** What one case gives: all rows at once, and the means to do it in parts. */
    private static final class Run {
        final Evaluator evaluator;
        final ComplianceReport expected;
        final Roster reference;
        final RosterBinding<Map<String, String>> binding;
        final List<Map<String, String>> rows;

        Run(RandomCase random) {
            Policy policy = random.policy().meaning();
            NaiveData data = random.data();
            evaluator = Evaluator.of(policy);
            expected = evaluator.check(Product.roster(policy, data));
            reference = Product.roster(policy, data.withRows(data.employees(), List.of()));
            binding = HostRows.binding(evaluator.schema());
            rows = data.roster();
        }

        PartialCheck part(List<Map<String, String>> some) {
            PartialCheck part = evaluator.partial(reference);
            some.forEach(row -> part.add(binding, row));
            return part;
        }

        PartialCheck empty() {
            return evaluator.partial(reference);
        }

        /** The rows dealt out at random, some of the parts sent as bytes. */
        List<PartialCheck> parts(int count, Random dice) {
            List<List<Map<String, String>>> dealt = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                dealt.add(new ArrayList<>());
            }
            List<Map<String, String>> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, dice);
            shuffled.forEach(row -> dealt.get(dice.nextInt(count)).add(row));
            List<PartialCheck> parts = new ArrayList<>();
            dealt.forEach(some -> {
                PartialCheck part = part(some);
                parts.add(dice.nextBoolean() ? evaluator.partial(reference, part.toBytes()) : part);
            });
            return parts;
        }
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void parts_mergedInAnyTree_giveTheReportOfOnePass(
            @ForAll("cases") RandomCase random, @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int count) {
        Run run = new Run(random);
        Random dice = new Random(seed);
        List<PartialCheck> parts = run.parts(count, dice);
        while (parts.size() > 1) {
            PartialCheck one = parts.remove(dice.nextInt(parts.size()));
            PartialCheck other = parts.remove(dice.nextInt(parts.size()));
            parts.add(one.merge(other));
        }
        assertThat(parts.get(0).finish()).isEqualTo(run.expected);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void merge_isAssociative_commutative_andHasAnIdentity(@ForAll("cases") RandomCase random, @ForAll long seed) {
        Run run = new Run(random);
        List<PartialCheck> left = run.parts(3, new Random(seed));
        List<PartialCheck> right = run.parts(3, new Random(seed));
        List<PartialCheck> turned = run.parts(3, new Random(seed));
        ComplianceReport leftFirst =
                left.get(0).merge(left.get(1)).merge(left.get(2)).finish();
        ComplianceReport rightFirst =
                right.get(0).merge(right.get(1).merge(right.get(2))).finish();
        ComplianceReport otherWay = run.empty()
                .merge(turned.get(2))
                .merge(turned.get(1).merge(run.empty()))
                .merge(turned.get(0))
                .finish();
        assertThat(rightFirst).isEqualTo(leftFirst);
        assertThat(otherWay).isEqualTo(leftFirst);
        assertThat(leftFirst).isEqualTo(run.expected);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void collector_inParallel_givesTheReportOfOnePass(@ForAll("cases") RandomCase random) {
        Run run = new Run(random);
        ComplianceReport collected =
                run.rows.parallelStream().collect(run.evaluator.collector(run.binding, run.reference));
        assertThat(collected).isEqualTo(run.expected);
    }

    /** A row twice, a person whom nobody knows, a mode that there is not: the same problems, however the rows are dealt out. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void unusableData_giveTheSameProblems_inAnyOrder(@ForAll("cases") RandomCase random, @ForAll long seed) {
        Run run = new Run(random);
        List<Map<String, String>> bad = new ArrayList<>(run.rows);
        bad.addAll(run.rows.subList(0, run.rows.size() / 2));
        bad.add(Map.of("employee", "nobody", "date", "2024-03-04", "mode", "wfo", "line", "990"));
        bad.add(Map.of("employee", "nobody", "date", "2024-03-05", "mode", "moon", "line", "980"));
        ComplianceReport expected = run.part(bad).finish();
        assertThat(expected.problems()).isNotEmpty();
        Collections.shuffle(bad, new Random(seed));
        int half = bad.size() / 2;
        PartialCheck second = run.evaluator.partial(
                run.reference, run.part(bad.subList(half, bad.size())).toBytes());
        assertThat(second.merge(run.part(bad.subList(0, half))).finish()).isEqualTo(expected);
        assertThatThrownBy(expected::verdict).isInstanceOf(IllegalStateException.class);
    }

    /** Bytes with a fault are refused, and nothing else happens. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void damagedBytes_areRefused_orRead(@ForAll("cases") RandomCase random, @ForAll long seed) {
        Run run = new Run(random);
        byte[] bytes = run.part(run.rows).toBytes();
        Random dice = new Random(seed);
        for (int fault = 0; fault < 20; fault++) {
            byte[] damaged = bytes.clone();
            damaged[13 + dice.nextInt(damaged.length - 13)] = (byte) dice.nextInt(256);
            try {
                run.evaluator.partial(run.reference, damaged).toBytes();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
        byte[] cut = java.util.Arrays.copyOf(bytes, dice.nextInt(bytes.length));
        assertThatThrownBy(() -> run.evaluator.partial(run.reference, cut))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
