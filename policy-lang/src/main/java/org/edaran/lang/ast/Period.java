package org.edaran.lang.ast;

import java.math.BigInteger;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/** How long a counted sentence counts before it starts again. */
public sealed interface Period extends Node {

    /** Calls the method of {@code visitor} that is for this kind of period. */
    <R> R accept(Visitor<R> visitor);

    /** A unit of the calendar. */
    enum Unit {
        /** A calendar day. */
        DAY,
        /** A week from Monday to Sunday. */
        WEEK,
        /** A calendar month. */
        MONTH,
        /** Three months from January, April, July or October. */
        QUARTER,
        /** A calendar year. */
        YEAR
    }

    /**
     * {@code each day}, {@code each month} or {@code each 2 weeks from 2025-01-12}.
     *
     * @param unit the unit
     * @param length how many units, at least one
     * @param start the first day of the first period, for a length above one
     * @param span its place
     */
    record Calendar(Unit unit, BigInteger length, Optional<Literal.Date> start, SourceSpan span) implements Period {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCalendar(this);
        }
    }

    /**
     * {@code each window}: from the first to the last day of the window.
     *
     * @param span its place
     */
    record WholeWindow(SourceSpan span) implements Period {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWholeWindow(this);
        }
    }

    /**
     * {@code in any 30 days}.
     *
     * @param days at least one
     * @param span its place
     */
    record Rolling(BigInteger days, SourceSpan span) implements Period {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRolling(this);
        }
    }

    /**
     * {@code each reporting}: the period that a parameter names.
     *
     * @param parameter its name
     * @param span its place
     */
    record Decided(Name parameter, SourceSpan span) implements Period {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDecided(this);
        }
    }

    /**
     * One method for each kind of period.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a period of the calendar. */
        R visitCalendar(Calendar period);

        /** Visits a whole window. */
        R visitWholeWindow(WholeWindow period);

        /** Visits a rolling period. */
        R visitRolling(Rolling period);

        /** Visits a period that somebody decides. */
        R visitDecided(Decided period);
    }
}
