package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/** What an exception puts in the place of its rule. What it does not write stays as it is in the rule. */
public sealed interface ExceptionEffect extends Node {

    /** Calls the method of {@code visitor} that is for this kind of effect. */
    <R> R accept(Visitor<R> visitor);

    /** When the exception applies, and which other parts it replaces. */
    Tails tails();

    /**
     * {@code does not apply}.
     *
     * @param tails when
     * @param span its place
     */
    record Waived(Tails tails, SourceSpan span) implements ExceptionEffect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWaived(this);
        }
    }

    /**
     * A whole sentence of the same kind as the rule's.
     *
     * @param sentence the sentence
     * @param tails the tails of the sentence
     * @param span its place
     */
    record Restated(Sentence sentence, Tails tails, SourceSpan span) implements ExceptionEffect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRestated(this);
        }
    }

    /**
     * {@code at most 75%}: another limit of the same count.
     *
     * @param strength the modal verb; never negated
     * @param bound how the count is held against the quantity
     * @param quantity a share or a number
     * @param measure what a number counts
     * @param denominator what it is a share of
     * @param tails the rest
     * @param span its place
     */
    record OtherLimit(
            Optional<Modal> strength,
            Bound bound,
            AstExpression quantity,
            Sentence.Measure measure,
            Optional<Denominator> denominator,
            Tails tails,
            SourceSpan span)
            implements ExceptionEffect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOtherLimit(this);
        }
    }

    /**
     * {@code must be wfo}: other modes for the same people.
     *
     * @param strength the modal verb, with its {@code not}
     * @param modes at least one mode
     * @param tails the rest
     * @param span its place
     */
    record OtherModes(Modal strength, List<Name> modes, Tails tails, SourceSpan span) implements ExceptionEffect {
        /** Copies the modes. */
        public OtherModes {
            modes = List.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOtherModes(this);
        }
    }

    /**
     * {@code only if performance >= good}: another condition for the same modes.
     *
     * @param strength the modal verb; never negated
     * @param condition who may
     * @param tails the rest
     * @param span its place
     */
    record OtherCondition(Optional<Modal> strength, AstExpression condition, Tails tails, SourceSpan span)
            implements ExceptionEffect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOtherCondition(this);
        }
    }

    /**
     * {@code only at domicile within province}: other places for the same modes.
     *
     * @param strength the modal verb; never negated
     * @param places at least one place
     * @param tails the rest
     * @param span its place
     */
    record OtherPlaces(Optional<Modal> strength, List<AllowedPlace> places, Tails tails, SourceSpan span)
            implements ExceptionEffect {
        /** Copies the places. */
        public OtherPlaces {
            places = List.copyOf(places);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOtherPlaces(this);
        }
    }

    /**
     * {@code only during W}: other dates for the same modes.
     *
     * @param strength the modal verb; never negated
     * @param dates at least one item
     * @param tails the rest
     * @param span its place
     */
    record OtherDates(Optional<Modal> strength, List<DateSpan> dates, Tails tails, SourceSpan span)
            implements ExceptionEffect {
        /** Copies the dates. */
        public OtherDates {
            dates = List.copyOf(dates);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOtherDates(this);
        }
    }

    /**
     * {@code by day 10}: another deadline of the same attestation.
     *
     * @param deadline the deadline
     * @param tails the rest
     * @param span its place
     */
    record OtherDeadline(Deadline deadline, Tails tails, SourceSpan span) implements ExceptionEffect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOtherDeadline(this);
        }
    }

    /**
     * One method for each kind of effect.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a waiver. */
        R visitWaived(Waived effect);

        /** Visits a whole sentence. */
        R visitRestated(Restated effect);

        /** Visits another limit. */
        R visitOtherLimit(OtherLimit effect);

        /** Visits other modes. */
        R visitOtherModes(OtherModes effect);

        /** Visits another condition. */
        R visitOtherCondition(OtherCondition effect);

        /** Visits other places. */
        R visitOtherPlaces(OtherPlaces effect);

        /** Visits other dates. */
        R visitOtherDates(OtherDates effect);

        /** Visits another deadline. */
        R visitOtherDeadline(OtherDeadline effect);
    }
}
