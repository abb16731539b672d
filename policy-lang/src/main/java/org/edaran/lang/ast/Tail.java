package org.edaran.lang.ast;

import java.util.List;
import org.edaran.source.SourceSpan;

/** One of the parts that may follow a sentence in any order, once each. They are declared in their canonical order. */
public sealed interface Tail extends Node {

    /** Calls the method of {@code visitor} that is for this kind of tail. */
    <R> R accept(Visitor<R> visitor);

    /** Which way a limit in people is rounded. */
    enum Direction {
        /** To the next whole person above. */
        UP,
        /** To the next whole person below. */
        DOWN,
        /** To the nearest whole person, halves up. */
        HALF_UP
    }

    /**
     * {@code where CONDITION}.
     *
     * @param condition which people or groups the rule is about
     * @param span its place
     */
    record Where(AstExpression condition, SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhere(this);
        }
    }

    /**
     * {@code per unit, office}: each combination is judged on its own.
     *
     * @param keys at least one
     * @param span its place
     */
    record Per(List<AstExpression.Reference> keys, SourceSpan span) implements Tail {
        /** Copies the keys. */
        public Per {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPer(this);
        }
    }

    /**
     * {@code each day} or {@code in any 30 days}.
     *
     * @param period the period
     * @param span its place
     */
    record Each(Period period, SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEach(this);
        }
    }

    /**
     * {@code during in force}: the whole life of the policy.
     *
     * @param span its place
     */
    record InForce(SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInForce(this);
        }
    }

    /**
     * {@code during W}.
     *
     * @param dates at least one item
     * @param span its place
     */
    record During(List<DateSpan> dates, SourceSpan span) implements Tail {
        /** Copies the dates. */
        public During {
            dates = List.copyOf(dates);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDuring(this);
        }
    }

    /**
     * {@code outside W}.
     *
     * @param dates at least one item
     * @param span its place
     */
    record Outside(List<DateSpan> dates, SourceSpan span) implements Tail {
        /** Copies the dates. */
        public Outside {
            dates = List.copyOf(dates);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOutside(this);
        }
    }

    /**
     * {@code only during W}: forbidden on all other days.
     *
     * @param dates at least one item
     * @param span its place
     */
    record OnlyDuring(List<DateSpan> dates, SourceSpan span) implements Tail {
        /** Copies the dates. */
        public OnlyDuring {
            dates = List.copyOf(dates);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOnlyDuring(this);
        }
    }

    /**
     * {@code on fridays}.
     *
     * @param days which days
     * @param span its place
     */
    record On(DayFilter days, SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOn(this);
        }
    }

    /**
     * {@code before}, {@code after} or {@code by} a moment.
     *
     * @param deadline the deadline
     * @param span its place
     */
    record By(Deadline deadline, SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBy(this);
        }
    }

    /**
     * {@code counting X either way}: compliant if one way of counting the people with X complies.
     *
     * @param who a condition, often a bare fact
     * @param span its place
     */
    record EitherWay(AstExpression who, SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEitherWay(this);
        }
    }

    /**
     * {@code together}: the groups named are one group.
     *
     * @param span its place
     */
    record Together(SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTogether(this);
        }
    }

    /**
     * {@code different people}: a person counts once in a period.
     *
     * @param span its place
     */
    record DifferentPeople(SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDifferentPeople(this);
        }
    }

    /**
     * {@code different offices}: offices are counted, not days.
     *
     * @param span its place
     */
    record DifferentOffices(SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDifferentOffices(this);
        }
    }

    /**
     * {@code by half days}: parts of days count exactly.
     *
     * @param span its place
     */
    record ByHalfDays(SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitByHalfDays(this);
        }
    }

    /**
     * {@code rounding up}, {@code down} or {@code half-up}: of the limit in people.
     *
     * @param direction which way
     * @param span its place
     */
    record Rounding(Direction direction, SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRounding(this);
        }
    }

    /**
     * {@code also in cut weeks}.
     *
     * @param span its place
     */
    record AlsoInCutWeeks(SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlsoInCutWeeks(this);
        }
    }

    /**
     * {@code or every duty day if fewer}.
     *
     * @param span its place
     */
    record OrEveryDutyDay(SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOrEveryDutyDay(this);
        }
    }

    /**
     * {@code consequence "…"}.
     *
     * @param text what follows a breach, for readers only
     * @param span its place
     */
    record Consequence(Text text, SourceSpan span) implements Tail {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConsequence(this);
        }
    }

    /**
     * {@code instead of B}: of an exception that wins over others where both apply.
     *
     * @param others the exceptions it wins over, at least one
     * @param span its place
     */
    record InsteadOf(List<Name> others, SourceSpan span) implements Tail {
        /** Copies the others. */
        public InsteadOf {
            others = List.copyOf(others);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInsteadOf(this);
        }
    }

    /**
     * One method for each kind of tail.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a condition. */
        R visitWhere(Where tail);

        /** Visits the keys of groups. */
        R visitPer(Per tail);

        /** Visits a period. */
        R visitEach(Each tail);

        /** Visits the days in force. */
        R visitInForce(InForce tail);

        /** Visits the dates. */
        R visitDuring(During tail);

        /** Visits the dates left out. */
        R visitOutside(Outside tail);

        /** Visits the only dates. */
        R visitOnlyDuring(OnlyDuring tail);

        /** Visits a filter of days. */
        R visitOn(On tail);

        /** Visits a deadline. */
        R visitBy(By tail);

        /** Visits people counted either way. */
        R visitEitherWay(EitherWay tail);

        /** Visits the pooling of groups. */
        R visitTogether(Together tail);

        /** Visits the counting of people once. */
        R visitDifferentPeople(DifferentPeople tail);

        /** Visits the counting of offices. */
        R visitDifferentOffices(DifferentOffices tail);

        /** Visits the counting of parts. */
        R visitByHalfDays(ByHalfDays tail);

        /** Visits a rounding. */
        R visitRounding(Rounding tail);

        /** Visits the judging of cut weeks. */
        R visitAlsoInCutWeeks(AlsoInCutWeeks tail);

        /** Visits a floor that the days at hand limit. */
        R visitOrEveryDutyDay(OrEveryDutyDay tail);

        /** Visits a consequence. */
        R visitConsequence(Consequence tail);

        /** Visits an order of exceptions. */
        R visitInsteadOf(InsteadOf tail);
    }
}
