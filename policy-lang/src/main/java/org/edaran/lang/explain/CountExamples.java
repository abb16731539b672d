package org.edaran.lang.explain;

import java.math.BigInteger;
import java.util.List;
import org.edaran.model.Bound;
import org.edaran.model.Fraction;

/** What a share means for small groups, by the same exact arithmetic by which it is judged. */
final class CountExamples {

    private static final List<Integer> HEADCOUNTS = List.of(10, 7, 3);

    private final Words words;

    CountExamples(Words words) {
        this.words = words;
    }

    /** Such as {@code of 10: at most 5, of 7: at most 3}. */
    String of(Bound bound, Fraction share) {
        return String.join(
                "; ", HEADCOUNTS.stream().map(n -> example(bound, share, n)).toList());
    }

    private String example(Bound bound, Fraction share, int headcount) {
        Fraction exact = share.times(Fraction.of(headcount));
        BigInteger below = exact.floor();
        BigInteger above = exact.ceiling();
        String limit = switch (bound) {
            case AT_MOST -> below.toString();
            case LESS_THAN ->
                above.subtract(BigInteger.ONE).max(BigInteger.ZERO).toString();
            case AT_LEAST -> above.toString();
            case MORE_THAN -> below.add(BigInteger.ONE).toString();
            case EXACTLY -> exact.isWhole() ? below.toString() : words.say("bound.none");
            case ABOUT ->
                below.equals(above)
                        ? below.toString()
                        : words.say("bound.about.range", "low", below.toString(), "high", above.toString());
        };
        return words.say("counted.example", "number", String.valueOf(headcount), "bound", side(bound), "limit", limit)
                .replace("  ", " ");
    }

    private String side(Bound bound) {
        if (bound == Bound.EXACTLY || bound == Bound.ABOUT) {
            return "";
        }
        return words.bound(bound.isCeiling() ? Bound.AT_MOST : Bound.AT_LEAST);
    }
}
