package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/** What a rule says. Which kind it is decides what is judged: groups, people or owners. */
public sealed interface Sentence extends Node {

    /** Calls the method of {@code visitor} that is for this kind of sentence. */
    <R> R accept(Visitor<R> visitor);

    /** What follows the sentence. */
    Tails tails();

    /** What the number of a {@link Count} counts. */
    enum Measure {
        /** Nothing is said: a share, or a number of people. */
        UNSPECIFIED,
        /** {@code people}. */
        PEOPLE,
        /** {@code days}. */
        DAYS,
        /** {@code consecutive days}. */
        CONSECUTIVE_DAYS
    }

    /**
     * {@code wfh at most 50% of staff on duty each day}: a count held against a limit.
     *
     * @param counted who or what is counted
     * @param strength the modal verb; never negated
     * @param bound how the count is held against the quantity
     * @param quantity a share or a number
     * @param measure what a number counts
     * @param denominator what it is a share of, or among whom is counted
     * @param tails the rest
     * @param span its place
     */
    record Count(
            Counted counted,
            Optional<Modal> strength,
            Bound bound,
            AstExpression quantity,
            Measure measure,
            Optional<Denominator> denominator,
            Tails tails,
            SourceSpan span)
            implements Sentence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCount(this);
        }
    }

    /**
     * {@code either A or else B}: two counts of each person, one of which must be kept.
     *
     * @param first the count before {@code or else}, with its own tails
     * @param second the count after it
     * @param span its place
     */
    record Either(Count first, Count second, SourceSpan span) implements Sentence {
        @Override
        public Tails tails() {
            return second.tails();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEither(this);
        }
    }

    /**
     * {@code direct_service must be wfo during summit}.
     *
     * @param group whom it binds
     * @param strength the modal verb, with its {@code not}
     * @param modes at least one mode
     * @param tails the rest
     * @param span its place
     */
    record MustBe(Group group, Modal strength, List<Name> modes, Tails tails, SourceSpan span) implements Sentence {
        /** Copies the modes. */
        public MustBe {
            modes = List.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMustBe(this);
        }
    }

    /**
     * {@code wfh only if performance >= good}: everyone else must not.
     *
     * @param modes at least one mode
     * @param strength the modal verb; never negated
     * @param condition who may
     * @param tails the rest
     * @param span its place
     */
    record OnlyIf(List<Name> modes, Optional<Modal> strength, AstExpression condition, Tails tails, SourceSpan span)
            implements Sentence {
        /** Copies the modes. */
        public OnlyIf {
            modes = List.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOnlyIf(this);
        }
    }

    /**
     * {@code wfh only at domicile within city}.
     *
     * @param modes at least one mode
     * @param strength the modal verb; never negated
     * @param places at least one place
     * @param tails the rest
     * @param span its place
     */
    record OnlyAt(List<Name> modes, Optional<Modal> strength, List<AllowedPlace> places, Tails tails, SourceSpan span)
            implements Sentence {
        /** Copies the lists. */
        public OnlyAt {
            modes = List.copyOf(modes);
            places = List.copyOf(places);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOnlyAt(this);
        }
    }

    /**
     * {@code wfh only during flexible_days}: granted on these dates only.
     *
     * @param modes at least one mode
     * @param strength the modal verb; never negated
     * @param dates at least one item
     * @param tails the rest
     * @param span its place
     */
    record OnlyDuring(List<Name> modes, Optional<Modal> strength, List<DateSpan> dates, Tails tails, SourceSpan span)
            implements Sentence {
        /** Copies the lists. */
        public OnlyDuring {
            modes = List.copyOf(modes);
            dates = List.copyOf(dates);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOnlyDuring(this);
        }
    }

    /**
     * {@code agency must attest report before summit}.
     *
     * @param subject who must attest
     * @param strength the modal verb; never negated
     * @param attestation what must be attested
     * @param tails the rest
     * @param span its place
     */
    record MustAttest(Subject subject, Modal strength, Name attestation, Tails tails, SourceSpan span)
            implements Sentence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMustAttest(this);
        }
    }

    /**
     * {@code staff must have valid assignment_letter}.
     *
     * @param group whom it binds
     * @param strength the modal verb; never negated
     * @param document the document, as after {@code has}
     * @param tails the rest
     * @param span its place
     */
    record MustHave(Group group, Modal strength, AstExpression.HasDocument document, Tails tails, SourceSpan span)
            implements Sentence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMustHave(this);
        }
    }

    /**
     * {@code employees where mode = wfh must satisfy first_stamp in 06:00 to 08:00}.
     *
     * @param group whom it binds
     * @param strength the modal verb; never negated
     * @param condition what must hold
     * @param tails the rest
     * @param span its place
     */
    record MustSatisfy(Group group, Modal strength, AstExpression condition, Tails tails, SourceSpan span)
            implements Sentence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMustSatisfy(this);
        }
    }

    /**
     * One method for each kind of sentence.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a count. */
        R visitCount(Count sentence);

        /** Visits a choice of two counts. */
        R visitEither(Either sentence);

        /** Visits a required or forbidden mode. */
        R visitMustBe(MustBe sentence);

        /** Visits a condition of a mode. */
        R visitOnlyIf(OnlyIf sentence);

        /** Visits a place of a mode. */
        R visitOnlyAt(OnlyAt sentence);

        /** Visits the dates of a mode. */
        R visitOnlyDuring(OnlyDuring sentence);

        /** Visits a duty to attest. */
        R visitMustAttest(MustAttest sentence);

        /** Visits a duty to hold a document. */
        R visitMustHave(MustHave sentence);

        /** Visits a duty to satisfy a condition. */
        R visitMustSatisfy(MustSatisfy sentence);
    }
}
