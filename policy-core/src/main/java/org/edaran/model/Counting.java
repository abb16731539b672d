package org.edaran.model;

import java.util.Optional;

/**
 * How days and people are added up in a count.
 *
 * @param byHalfDays true if parts of days count as such
 * @param differentPeople true if a person counts once in a period
 * @param rounding how the limit in people is rounded
 * @param alsoInCutWeeks true if a floor in days holds in weeks that lack a working day, too
 * @param orEveryDutyDay true if a floor is also met by every duty day of the period
 * @param eitherWay whose days may be counted or not, all of them one way
 */
public record Counting(
        boolean byHalfDays,
        boolean differentPeople,
        Rounding rounding,
        boolean alsoInCutWeeks,
        boolean orEveryDutyDay,
        Optional<EitherWay> eitherWay) {

    /** Without more words. */
    public static final Counting PLAIN = new Counting(false, false, Rounding.NONE, false, false, Optional.empty());

    /** Exact halves, else without more words. */
    public static final Counting BY_HALF_DAYS =
            new Counting(true, false, Rounding.NONE, false, false, Optional.empty());

    /** How a limit in people is rounded. */
    public enum Rounding {
        /** Not at all. */
        NONE,
        /** To the next whole number above. */
        UP,
        /** To the next whole number below. */
        DOWN,
        /** To the nearest whole number, halves up. */
        HALF_UP;

        /** The rounded value. */
        public Fraction of(Fraction exact) {
            return switch (this) {
                case NONE -> exact;
                case UP -> new Fraction(exact.ceiling(), java.math.BigInteger.ONE);
                case DOWN -> new Fraction(exact.floor(), java.math.BigInteger.ONE);
                case HALF_UP -> new Fraction(exact.plus(Fraction.of(1, 2)).floor(), java.math.BigInteger.ONE);
            };
        }
    }

    /**
     * People who may be counted or not: {@code counting recalled either way}.
     *
     * @param who whose days on duty these are
     * @param words the condition as written
     */
    public record EitherWay(Expression who, String words) {}
}
