package org.edaran.eval;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.finding.Detail;
import org.edaran.finding.GroupCount;
import org.edaran.model.Fraction;
import org.edaran.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a count in a group over a period. Immutable and thread-safe; equal if the counts are. The numbers are those
 * of the time it was asked for, and are put into words and fractions when they are looked at.
 */
public final class Quota {

    private final @Nullable Late late;
    private @Nullable GroupCount counted;

    /** Numbers of which the count is made. */
    private record Late(Telling telling, int rule, CountTelling.Numbers numbers) {}

    private Quota(@Nullable Late late, @Nullable GroupCount counted) {
        this.late = late;
        this.counted = counted;
    }

    static Quota of(GroupCount counted) {
        return new Quota(null, counted);
    }

    /** A quota by numbers; nothing if nobody is judged. Without a bound in plain arithmetic the count is made at once. */
    static Optional<Quota> of(Telling telling, int rule, CountTelling.Numbers numbers, @Nullable PlainBound bound) {
        if (bound == null) {
            return telling.figures(rule, numbers).map(Quota::of);
        }
        return bound.isNobody(numbers.of())
                ? Optional.empty()
                : Optional.of(new Quota(new Late(telling, rule, numbers), null));
    }

    /** The rule, the group, the period and what is counted there. */
    public GroupCount counted() {
        GroupCount known = counted;
        if (known == null && late != null) {
            known = late.telling().figures(late.rule(), late.numbers()).orElse(null);
            counted = known;
        }
        if (known == null) {
            throw new IllegalStateException("nothing was counted");
        }
        return known;
    }

    /**
     * How many more may be counted before a ceiling is exceeded, or fewer before a floor is missed, while the number of people
     * in the group stays; below zero where the bound is broken already. Nothing for targets, and where the limit or the count
     * is not known.
     */
    public Optional<Fraction> left() {
        Detail.Count figures = counted().figures();
        boolean sided = figures.bound().isCeiling() || figures.bound().isFloor();
        return figures.limit()
                .filter(limit -> sided && figures.isCertain())
                .map(limit -> figures.bound().isCeiling()
                        ? limit.minus(figures.count())
                        : figures.count().minus(limit));
    }

    /** True if the period holds the date. */
    boolean isOn(LocalDate date) {
        GroupCount count = counted();
        if (count.period() == Period.SPAN) {
            return count.figures()
                    .how()
                    .dates()
                    .map(dates -> dates.contains(date))
                    .orElse(false);
        }
        return count.period().indexOf(count.date()) == count.period().indexOf(date);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quota quota && counted().equals(quota.counted());
    }

    @Override
    public int hashCode() {
        return counted().hashCode();
    }

    @Override
    public String toString() {
        return left() + " left of " + counted();
    }
}
