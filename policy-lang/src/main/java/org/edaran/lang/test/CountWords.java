package org.edaran.lang.test;

import org.edaran.finding.Detail;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence;

/** The arithmetic of a count in the words of an expectation. */
final class CountWords {

    private CountWords() {}

    /** {@code 6 of 10 limit 5}; {@code 3 to 5 of 10} where not all is known. */
    static String of(Detail.Count count) {
        return share(count) + count.limit().map(limit -> " limit " + limit).orElse("");
    }

    /** {@code 6 of 10}, or {@code 6} where the rule speaks of a number. */
    static String share(Detail.Count count) {
        String of = count.measure() == Sentence.Measure.SHARE ? " of " + range(count.of(), count.ofMost()) : "";
        return range(count.count(), count.countMost()) + of;
    }

    private static String range(Fraction least, Fraction most) {
        return least.equals(most) ? least.toString() : least + " to " + most;
    }
}
