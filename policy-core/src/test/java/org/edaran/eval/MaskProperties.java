package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Sets of pairs and triples that are kept as bits do what sets of numbers would do. */
class MaskProperties {

    /**
     * What a part of a day may add, in half days.
     *
     * @param n counted
     * @param other counted in the other way
     * @param of of the denominator
     */
    private record Triple(int n, int other, int of) {

        static Triple of(int number) {
            return new Triple(number / 3 % 3, number / 9, number % 3);
        }

        int bit() {
            return OtherWay.bit(n, other, of);
        }

        Triple plus(Triple more) {
            return new Triple(Math.min(2, n + more.n), Math.min(2, other + more.other), Math.min(2, of + more.of));
        }
    }

    private static int mask(Set<Triple> triples) {
        return triples.stream().mapToInt(Triple::bit).reduce(0, (left, right) -> left | right);
    }

    private static int pairs(Set<List<Integer>> pairs) {
        return pairs.stream()
                .mapToInt(pair -> Contribution.bit(pair.get(0), pair.get(1)))
                .reduce(0, (left, right) -> left | right);
    }

    private static Set<Triple> triples(Set<Integer> numbers) {
        return numbers.stream().map(Triple::of).collect(Collectors.toSet());
    }

    private static Set<List<Integer>> pairsOf(Set<Integer> numbers) {
        return numbers.stream().map(number -> List.of(number / 3, number % 3)).collect(Collectors.toSet());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void partsOfADay_addUpToAWholeDayAtMost(
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(max = 26) Integer> some,
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(max = 26) Integer> others) {
        Set<Triple> sums = new HashSet<>();
        triples(some).forEach(left -> triples(others).forEach(right -> sums.add(left.plus(right))));

        assertThat(OtherWay.sums(mask(triples(some)), mask(triples(others)))).isEqualTo(mask(sums));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void triples_withADenominator_andWithoutTheOtherWay(
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(max = 26) Integer> numbers,
            @ForAll @IntRange(max = 2) int denominator) {
        Set<Triple> triples = triples(numbers);

        assertThat(OtherWay.of(mask(triples), denominator))
                .isEqualTo(mask(triples.stream()
                        .map(triple -> new Triple(triple.n(), triple.other(), denominator))
                        .collect(Collectors.toSet())));
        assertThat(OtherWay.pairs(mask(triples)))
                .isEqualTo(pairs(triples.stream()
                        .map(triple -> List.of(triple.n(), triple.of()))
                        .collect(Collectors.toSet())));
    }

    /** A person counts once: the greater of what two days add. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void daysOfAPersonWhoCountsOnce_addTheGreaterOfEach(
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(max = 8) Integer> some,
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(max = 8) Integer> others) {
        Set<List<Integer>> joined = new HashSet<>();
        pairsOf(some)
                .forEach(left -> pairsOf(others)
                        .forEach(right -> joined.add(
                                List.of(Math.max(left.get(0), right.get(0)), Math.max(left.get(1), right.get(1))))));

        assertThat(Contribution.joined(pairs(pairsOf(some)), pairs(pairsOf(others))))
                .isEqualTo(pairs(joined));
        assertThat(Contribution.people(pairs(pairsOf(some))))
                .isEqualTo(pairs(pairsOf(some).stream()
                        .map(pair -> List.of(pair.get(0) > 0 ? 2 : 0, pair.get(1) > 0 ? 2 : 0))
                        .collect(Collectors.toSet())));
    }

    /** The same days noted in two tallies and put together, in whichever order, are as if noted in one. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void tallies_putTogether_areAsOne(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 511) Integer> masks,
            @ForAll @IntRange(max = 6) int split) {
        Tally one = new Tally();
        Tally left = new Tally();
        Tally right = new Tally();
        IntStream.range(0, masks.size()).forEach(day -> {
            one.add(masks.get(day), day, day);
            (day < split ? left : right).add(masks.get(day), day, day);
        });
        Tally together = new Tally();
        together.addAll(right);
        together.addAll(left);

        assertThat(together.count()).isEqualTo(one.count());
        assertThat(together.of()).isEqualTo(one.of());
        assertThat(together.masks()).isEqualTo(one.masks());
        assertThat(together.maskCounts()).isEqualTo(one.maskCounts());
        assertThat(together.unknownDays()).isEqualTo(one.unknownDays());
        assertThat(together.firstDay()).isEqualTo(one.firstDay());
        assertThat(together.countedRow()).isEqualTo(one.countedRow());
        assertThat(together.mostCounted())
                .isEqualTo(one.count()
                        + 2L
                                * masks.stream()
                                        .filter(mask -> Integer.bitCount(mask) > 1)
                                        .count());
    }
}
