package org.edaran.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a rule demands. Immutable. */
public sealed interface Sentence {

    /** Calls the method of {@code visitor} for this kind of sentence. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of sentence. */
    interface Visitor<R> {
        /** A bound on a share or number of people or days. */
        R count(Count sentence);

        /** A required or forbidden mode. */
        R modeDuty(ModeDuty sentence);

        /** A condition for a mode. */
        R onlyIf(OnlyIf sentence);

        /** Dates for a mode. */
        R onlyDuring(OnlyDuring sentence);

        /** A place for a mode. */
        R onlyAt(OnlyAt sentence);

        /** A statement that somebody must sign. */
        R attest(Attest sentence);

        /** A permission. */
        R permit(Permit sentence);
    }

    /** What the quantity of a count is in. */
    enum Measure {
        /** A share of the denominator. */
        SHARE,
        /** A number of people; over a longer period, of person-days. */
        PEOPLE,
        /** A number of days of one person. */
        DAYS,
        /** A number of working days of one person without another working day between. */
        CONSECUTIVE_DAYS,
        /** A number of different offices. */
        OFFICES
    }

    /**
     * A bound on a share or number: {@code wfh at most 50% of administration on duty per unit each day}.
     *
     * @param counted what is counted
     * @param bound which side
     * @param quantity a percentage for {@link Measure#SHARE}, else a whole number; uses only facts fixed by {@code per}
     * @param measure what the quantity is in
     * @param denominator whom a share is a share of; also who is counted where the measure is people
     * @param groups the groups counted; several only if {@code separately}
     * @param separately true if each group is counted by itself ({@code category} in {@code per})
     * @param per what else separates the counting
     * @param timing the time over which it is counted
     * @param counting how days and people are added up
     * @param where which groups are judged at all; uses only facts fixed by {@code per}
     */
    record Count(
            Counted counted,
            Bound bound,
            Expression quantity,
            Measure measure,
            Denominator denominator,
            List<Members> groups,
            boolean separately,
            List<GroupKey> per,
            Timing timing,
            Counting counting,
            Optional<Expression> where)
            implements Sentence {

        /** Copies the lists. */
        public Count {
            groups = List.copyOf(groups);
            per = List.copyOf(per);
        }

        /** A count in single periods of the calendar without more words than {@code by half days}. */
        public Count(
                Counted counted,
                Bound bound,
                Expression quantity,
                Measure measure,
                Denominator denominator,
                List<Members> groups,
                boolean separately,
                List<GroupKey> per,
                Period period,
                boolean byHalfDays,
                Optional<Expression> where) {
            this(
                    counted,
                    bound,
                    quantity,
                    measure,
                    denominator,
                    groups,
                    separately,
                    per,
                    Timing.each(period),
                    byHalfDays ? Counting.BY_HALF_DAYS : Counting.PLAIN,
                    where);
        }

        /** The same count with another quantity. */
        public Count limitedTo(Expression limit) {
            return new Count(
                    counted, bound, limit, measure, denominator, groups, separately, per, timing, counting, where);
        }

        /** The unit of time that reports name. */
        public Period period() {
            return timing.unit();
        }

        /** True if parts of days count as such. */
        public boolean byHalfDays() {
            return counting.byHalfDays();
        }

        /** True if a period of weeks that lacks a working day is not judged. */
        public boolean skipsCutWeeks() {
            boolean weeks = timing instanceof Timing.Decided
                    || (timing instanceof Timing.Each each && each.calendar() == Period.WEEK);
            return weeks
                    && measure != Measure.SHARE
                    && !bound.isCeiling()
                    && !counting.alsoInCutWeeks()
                    && !counting.orEveryDutyDay();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }
    }

    /**
     * A required or forbidden mode: {@code direct_service must be wfo}. Judges people on duty or in a named mode.
     *
     * @param group who
     * @param required true for {@code must be}, false for {@code must not be}
     * @param modes the modes
     * @param words the modes as written
     * @param where which person-days are judged
     */
    record ModeDuty(Members group, boolean required, Set<Mode> modes, String words, Optional<Expression> where)
            implements Sentence {

        /** Copies the modes. */
        public ModeDuty {
            modes = Set.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.modeDuty(this);
        }
    }

    /**
     * A condition for a mode: {@code wfh only if performance >= good}.
     *
     * @param modes the modes
     * @param words the modes as written
     * @param condition what must hold
     * @param conditionWords the condition as written
     * @param where which person-days are judged
     */
    record OnlyIf(
            Set<Mode> modes, String words, Expression condition, String conditionWords, Optional<Expression> where)
            implements Sentence {

        /** Copies the modes. */
        public OnlyIf {
            modes = Set.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.onlyIf(this);
        }
    }

    /**
     * Dates for a mode: {@code wfh only during flexible_days}. Judged on every date in force.
     *
     * @param modes the modes
     * @param words the modes as written
     * @param granted the dates on which they are granted
     * @param windowWords the windows as written
     * @param where which person-days are judged
     */
    record OnlyDuring(Set<Mode> modes, String words, DateSet granted, String windowWords, Optional<Expression> where)
            implements Sentence {

        /** Copies the modes. */
        public OnlyDuring {
            modes = Set.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.onlyDuring(this);
        }
    }

    /**
     * A place for a mode: {@code wfh only at domicile within city}. The location of the assignment must be in the same
     * region of the given level as the domicile, or be the same region code where no level is given ({@code exactly}).
     *
     * @param modes the modes
     * @param words the modes as written
     * @param within the level at which the two are compared; nothing for {@code exactly}
     * @param where which person-days are judged
     */
    record OnlyAt(Set<Mode> modes, String words, Optional<RegionLevel> within, Optional<Expression> where)
            implements Sentence {

        /** Copies the modes. */
        public OnlyAt {
            modes = Set.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.onlyAt(this);
        }
    }

    /**
     * A statement that somebody must sign: {@code agency must attest online_complaint_channel before summit}.
     *
     * @param subject who signs: agency, unit, office, or employee
     * @param group for employees, who of them; else the people who make an agency, unit or office concerned
     * @param attestation the field that declares it
     * @param deadline when
     * @param where which subjects are judged; uses only facts of the subject
     */
    record Attest(Owner subject, Members group, Field attestation, Deadline deadline, Optional<Expression> where)
            implements Sentence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attest(this);
        }
    }

    /** When something must have been done. */
    sealed interface Deadline {

        /**
         * Signed before a date.
         *
         * @param date the first date that is too late
         */
        record Before(LocalDate date) implements Deadline {}

        /**
         * Signed on or before a date.
         *
         * @param date the last date in time
         */
        record By(LocalDate date) implements Deadline {}

        /**
         * Signed after a date.
         *
         * @param date the last date that is too early
         */
        record After(LocalDate date) implements Deadline {}

        /** Statements whose periods cover every date of the rule together. */
        record Throughout() implements Deadline {}
    }

    /**
     * A permission: {@code staff may be wfh}. Never gives a finding.
     *
     * @param group who
     * @param modes the modes
     */
    record Permit(Members group, Set<Mode> modes) implements Sentence {

        /** Copies the modes. */
        public Permit {
            modes = Set.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.permit(this);
        }
    }
}
