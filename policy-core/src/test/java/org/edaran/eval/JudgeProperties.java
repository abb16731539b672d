package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.edaran.eval.Completions.Side;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Denominator;
import org.edaran.model.Fraction;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Timing;

/** The verdict on a count is that of all completions of what is not known, tried one by one. */
class JudgeProperties {

    private static Sentence.Count sentence(Bound bound, Measure measure, boolean halves) {
        return new CountForms.Draft(
                        Fixtures.WFH,
                        bound,
                        Fraction.of(1),
                        measure,
                        Denominator.ON_DUTY,
                        Fixtures.PER_AGENCY,
                        Timing.each(Period.DAY),
                        halves ? Counting.BY_HALF_DAYS : Counting.PLAIN)
                .sentence();
    }

    /** Of more than six limits, some of them rounded, it is not tried which may be kept together. */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void count_underLimitsThatMayHold_hasTheVerdictOfEveryCompletion(
            @ForAll long seed, @ForAll Side side, @ForAll boolean share, @ForAll boolean rounded) {
        Measure measure = share ? Measure.SHARE : Measure.PEOPLE;
        Completions completions = new Completions(seed, side, measure, rounded);
        Assume.that(!rounded || completions.limits() <= 6);
        Judge judge = new Judge(sentence(side.bounds.get(0), measure, true));

        assertThat(judge.judge(completions.tally())).as(completions.toString()).isEqualTo(completions.verdict());
    }

    /** A target that one of two counts must meet, where people may be counted either way. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void target_countedEitherWay_hasTheVerdictOfEveryCompletion(@ForAll long seed, @ForAll boolean share) {
        Random dice = new Random(seed);
        Measure measure = share ? Measure.SHARE : Measure.PEOPLE;
        Limit limit = new Limit(
                dice.nextBoolean() ? Bound.EXACTLY : Bound.ABOUT,
                share ? Fraction.of(dice.nextInt(5), 4) : Fraction.of(dice.nextInt(8), 2),
                Counting.Rounding.NONE);
        Tally tally = limited(limit);
        List<int[]> sums = List.of(new int[] {0, 0, 0});
        for (int days = 1 + dice.nextInt(5); days > 0; days--) {
            List<int[]> triples = triples(dice);
            tally.addBothWays(
                    triples.stream()
                            .mapToInt(triple -> OtherWay.bit(triple[0], triple[1], triple[2]))
                            .reduce(0, (left, right) -> left | right),
                    0,
                    -1);
            sums = sums.stream()
                    .flatMap(sum ->
                            triples.stream().map(day -> new int[] {sum[0] + day[0], sum[1] + day[1], sum[2] + day[2]}))
                    .toList();
        }
        Assume.that(!share || sums.stream().anyMatch(sum -> sum[2] > 0));
        Set<Judgement> verdicts = sums.stream()
                .map(sum -> Completions.meets(sum[0], sum[2], limit, measure)
                                || Completions.meets(sum[1], sum[2], limit, measure)
                        ? Judgement.KEPT
                        : Judgement.BROKEN)
                .collect(Collectors.toSet());
        Judgement expected = verdicts.size() == 1 ? verdicts.iterator().next() : Judgement.OPEN;
        assertThat(new Judge(sentence(limit.bound(), measure, true)).judge(tally))
                .isEqualTo(expected);
    }

    private static List<int[]> triples(Random dice) {
        return Stream.generate(() -> {
                    int of = dice.nextInt(3);
                    return new int[] {dice.nextInt(of + 1), dice.nextInt(of + 1), of};
                })
                .limit(1 + dice.nextInt(3))
                .toList();
    }

    /** What a finding tells as the limit is the last count that keeps the bound. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void limit_ofACeilingOrFloor_isTheLastCountThatKeepsIt(
            @ForAll("bounds") Bound bound,
            @ForAll boolean share,
            @ForAll boolean halves,
            @ForAll @IntRange(max = 12) int quarters,
            @ForAll @IntRange(min = 1, max = 20) int of) {
        Measure measure = share ? Measure.SHARE : Measure.PEOPLE;
        int unit = halves ? 1 : 2;
        Limit limit = new Limit(bound, Fraction.of(quarters, 4), Counting.Rounding.NONE);
        Judge judge = new Judge(sentence(bound, measure, halves));
        PlainBound plain = plain(bound, measure, halves, limit);
        Fraction last = judge.limit(limit, Fraction.of(of, 2), Fraction.ZERO, halves);

        int lastHalves = last.times(Fraction.of(2)).floor().intValueExact();
        int worse = bound.isCeiling() ? lastHalves + unit : lastHalves - unit;
        assertThat(lastHalves % unit).isZero();
        assertThat(Completions.meets(lastHalves, of, limit, measure)).isTrue();
        assertThat(Completions.meets(worse, of, limit, measure)).isFalse();
        for (int count = 0; count <= 20; count++) {
            boolean kept = Completions.meets(count, of, limit, measure);
            assertThat(judge.meets(count, of, limit)).isEqualTo(kept);
            assertThat(plain.isKept(count, of)).isEqualTo(kept);
            assertThat(plain.excess(count, of)).isEqualTo(lastHalves < 0 ? -1 : Math.abs(count - lastHalves));
        }
        assertThat(plain.isKept(0, 0)).isEqualTo(share || Completions.meets(0, 0, limit, measure));
    }

    @Provide
    Arbitrary<Bound> bounds() {
        return Arbitraries.of(Bound.AT_MOST, Bound.LESS_THAN, Bound.AT_LEAST, Bound.MORE_THAN);
    }

    private static Tally limited(Limit limit) {
        Tally tally = new Tally();
        tally.limits().add(Map.of(limit, new Limit.Told(Optional.empty(), Optional.empty(), true)), Optional.empty());
        tally.present();
        return tally;
    }

    private static PlainBound plain(Bound bound, Measure measure, boolean halves, Limit limit) {
        Tally tally = limited(limit);
        PlainBound plain = new PlainBound(sentence(bound, measure, halves));
        assertThat(plain.use(tally)).isTrue();
        return plain;
    }
}
