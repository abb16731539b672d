package org.edaran.io.report.html;

import java.util.Optional;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence;
import tools.jackson.core.JsonGenerator;

/** Writes the numbers of a count for the bar that the page draws beside its sentence. Stateless. */
final class Arithmetic {

    private static final Fraction PER_MILLE = Fraction.of(1000);
    private static final int MOST = 9999;
    private static final int LIMIT = 1000;

    private Arithmetic() {}

    /** For a count, what was counted and its numbers; nothing for any other finding. */
    static void write(Detail detail, FindingStatus status, Pool texts, JsonGenerator json) {
        if (detail instanceof Detail.Count count) {
            json.writeStartArray();
            json.writeNumber(texts.of(count.counted()));
            json.writeString(count.count().toString());
            json.writeString(count.countMost().toString());
            json.writeString(count.of().toString());
            json.writeString(count.ofMost().toString());
            json.writeString(count.limit().map(Fraction::toString).orElse(""));
            json.writeString(count.excess().map(Fraction::toString).orElse(""));
            json.writeString(count.quantity().isPresent() ? count.quantityWords() : "");
            json.writeString(side(count));
            json.writeNumber(full(count, Optional.of(status)));
            json.writeEndArray();
        } else {
            json.writeNumber(0);
        }
    }

    /** {@code ceiling}, {@code floor} or {@code target}. */
    static String side(Detail.Count count) {
        return count.bound().isCeiling() ? "ceiling" : count.bound().isFloor() ? "floor" : "target";
    }

    /**
     * How much of the limit is taken, in thousandths, not above {@link #MOST}; -1 if the limit is not known. Of a count that
     * is not fully known, the greatest it may be.
     */
    static int full(Detail.Count count, Optional<FindingStatus> status) {
        int full = full(count);
        boolean floor = count.bound().isFloor();
        if (full < 0 || count.isCertain() || !(floor || count.bound().isCeiling())) {
            return full;
        }
        // the ends of two ranges need not go together: what is judged kept or broken is on that side of its limit
        boolean below = status.isPresent() == floor;
        return status.filter(FindingStatus.UNDETERMINED::equals).isPresent()
                ? full
                : below ? Math.min(full, floor ? LIMIT - 1 : LIMIT) : Math.max(full, floor ? LIMIT : LIMIT + 1);
    }

    private static int full(Detail.Count count) {
        if (count.quantity().isEmpty()) {
            return -1;
        }
        Fraction limit = count.quantity().get();
        if (count.measure() == Sentence.Measure.SHARE) {
            limit = limit.times(count.of());
        }
        Fraction counted = count.bound().isFloor() ? count.count() : count.countMost();
        if (limit.signum() <= 0) {
            return counted.signum() > 0 ? MOST : 0;
        }
        return Math.min(MOST, counted.times(PER_MILLE).divide(limit).floor().intValueExact());
    }

    /** A share in thousandths, or a number in tenths; -1 if there is none. */
    static int height(Detail.Count count, Fraction counted, Fraction of) {
        if (count.measure() != Sentence.Measure.SHARE) {
            return counted.times(Fraction.of(10)).floor().intValueExact();
        }
        return of.signum() == 0
                ? -1
                : counted.times(PER_MILLE).divide(of).floor().intValueExact();
    }
}
