package org.edaran.lang.ast;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import org.edaran.source.SourceSpan;

/** A value that is written out. */
public sealed interface Literal extends AstExpression {

    /** Calls the method of {@code visitor} that is for this kind of literal. */
    <R> R accept(Literal.Visitor<R> visitor);

    @Override
    default <R> R accept(AstExpression.Visitor<R> visitor) {
        return visitor.visitLiteral(this);
    }

    /** A unit of a length of time. */
    enum DurationUnit {
        /** Days. */
        DAYS,
        /** Weeks of seven days. */
        WEEKS,
        /** Calendar months. */
        MONTHS,
        /** Calendar years. */
        YEARS
    }

    /**
     * A whole number.
     *
     * @param value never negative
     * @param span its place
     */
    record Whole(BigInteger value, SourceSpan span) implements Literal {
        @Override
        public <R> R accept(Literal.Visitor<R> visitor) {
            return visitor.visitWhole(this);
        }
    }

    /**
     * A number with a decimal point.
     *
     * @param value never negative, with the digits as written
     * @param span its place
     */
    record Decimal(BigDecimal value, SourceSpan span) implements Literal {
        @Override
        public <R> R accept(Literal.Visitor<R> visitor) {
            return visitor.visitDecimal(this);
        }
    }

    /**
     * A percentage, such as {@code 50%} or {@code 2.5%}.
     *
     * @param hundredths 50 for {@code 50%}; never negative, with the digits as written
     * @param span its place
     */
    record Percent(BigDecimal hundredths, SourceSpan span) implements Literal {
        @Override
        public <R> R accept(Literal.Visitor<R> visitor) {
            return visitor.visitPercent(this);
        }
    }

    /**
     * A date, such as {@code 2023-08-28}.
     *
     * @param value the date
     * @param span its place
     */
    record Date(LocalDate value, SourceSpan span) implements Literal {
        @Override
        public <R> R accept(Literal.Visitor<R> visitor) {
            return visitor.visitDate(this);
        }
    }

    /** A half of a day. */
    enum Half {
        /** The morning, {@code am}. */
        AM,
        /** The afternoon, {@code pm}. */
        PM
    }

    /**
     * Half a day, such as {@code 2025-04-16 pm}. Only the dates of windows and rules have them.
     *
     * @param value the date
     * @param half which half
     * @param span its place
     */
    record HalfDate(LocalDate value, Half half, SourceSpan span) implements Literal {
        @Override
        public <R> R accept(Literal.Visitor<R> visitor) {
            return visitor.visitHalfDate(this);
        }
    }

    /**
     * A time of the day, such as {@code 06:00}.
     *
     * @param value the time, whole minutes
     * @param span its place
     */
    record Time(LocalTime value, SourceSpan span) implements Literal {
        @Override
        public <R> R accept(Literal.Visitor<R> visitor) {
            return visitor.visitTime(this);
        }
    }

    /**
     * A quoted value from the data.
     *
     * @param value the text without its quotes and escapes
     * @param span its place
     */
    record Quoted(String value, SourceSpan span) implements Literal {
        @Override
        public <R> R accept(Literal.Visitor<R> visitor) {
            return visitor.visitQuoted(this);
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value the value
     * @param span its place
     */
    record Truth(boolean value, SourceSpan span) implements Literal {
        @Override
        public <R> R accept(Literal.Visitor<R> visitor) {
            return visitor.visitTruth(this);
        }
    }

    /**
     * A length of time, such as {@code 14 days}.
     *
     * @param amount how many units, at least one
     * @param unit the unit
     * @param span its place
     */
    record Duration(BigInteger amount, DurationUnit unit, SourceSpan span) implements Literal {
        @Override
        public <R> R accept(Literal.Visitor<R> visitor) {
            return visitor.visitDuration(this);
        }
    }

    /**
     * One method for each kind of literal.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a whole number. */
        R visitWhole(Whole literal);

        /** Visits a decimal number. */
        R visitDecimal(Decimal literal);

        /** Visits a percentage. */
        R visitPercent(Percent literal);

        /** Visits a date. */
        R visitDate(Date literal);

        /** Visits half a day. */
        R visitHalfDate(HalfDate literal);

        /** Visits a time. */
        R visitTime(Time literal);

        /** Visits a quoted value. */
        R visitQuoted(Quoted literal);

        /** Visits a truth value. */
        R visitTruth(Truth literal);

        /** Visits a length of time. */
        R visitDuration(Duration literal);
    }
}
