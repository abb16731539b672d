package org.edaran.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.source.SourcePlace;

/** What a rule demands. Immutable. */
public sealed interface Sentence {

    /** Calls the method of {@code visitor} for this kind of sentence. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of sentence. */
    interface Visitor<R> {
        /** A bound on a share or number of people or days. */
        R count(Count sentence);

        /** Two counts of each person, one of which must be kept. */
        R either(Either sentence);

        /** A required or forbidden mode. */
        R modeDuty(ModeDuty sentence);

        /** A condition for a mode. */
        R onlyIf(OnlyIf sentence);

        /** Dates for a mode. */
        R onlyDuring(OnlyDuring sentence);

        /** A condition for people. */
        R satisfy(Satisfy sentence);

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
     * Two counts of each person, one of which must be kept: {@code either A or else B}. Judged over the longer of the
     * two periods; the shorter one must be kept in all of its periods there.
     *
     * @param halves the two, in the order written
     */
    record Either(List<Half> halves) implements Sentence {

        /** Copies the halves. */
        public Either {
            halves = List.copyOf(halves);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.either(this);
        }
    }

    /**
     * One of two counts.
     *
     * @param count the count, for each person
     * @param dates the dates it is about
     */
    record Half(Count count, DateSet dates) {}

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
     * A condition for people: {@code employees where mode = wfh must satisfy start in 07:00 to 08:00}, or a document
     * that they must have. Each part of a day in the modes is judged by itself.
     *
     * @param group who
     * @param modes the modes in which people are judged: those that the group names, else all on duty
     * @param condition what must hold
     * @param document true for {@code must have}
     * @param words the condition or the document as written
     * @param where which person-days are judged
     */
    record Satisfy(
            Members group,
            Set<Mode> modes,
            Expression condition,
            boolean document,
            String words,
            Optional<Expression> where)
            implements Sentence {

        /** Copies the modes. */
        public Satisfy {
            modes = Set.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.satisfy(this);
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
     * A place for a mode: {@code wfh only at domicile within city}. The work must be at one of the places.
     *
     * @param modes the modes
     * @param words the modes as written
     * @param places where they are allowed; at least one
     * @param placeWords the places as written
     * @param where which person-days are judged
     */
    record OnlyAt(Set<Mode> modes, String words, List<Nearby> places, String placeWords, Optional<Expression> where)
            implements Sentence {

        /** Copies the modes and places. */
        public OnlyAt {
            modes = Set.copyOf(modes);
            places = List.copyOf(places);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.onlyAt(this);
        }
    }

    /**
     * A place and how near the work must be to it: the same region of a level, a number of metres, or, without either,
     * the same region code or the same coordinates.
     *
     * @param region the region of the place, or a {@link Value.Place}
     * @param point the coordinates of the place, a {@link Value.Place}
     * @param within the level at which regions are compared
     * @param metres how far the work may be
     * @param recorded a recorded distance in metres, which comes before one that is calculated
     */
    record Nearby(
            Expression region,
            Expression point,
            Optional<RegionLevel> within,
            Optional<Long> metres,
            Optional<Expression> recorded) {

        private static final ValueType PLACE = ValueType.Plain.PLACE;

        /** The registered domicile of the person, of which data give the region and perhaps coordinates. */
        public static Nearby domicile(Optional<RegionLevel> within, Optional<Long> metres) {
            Expression point = fact(Path.of(Step.EMPLOYEE), Owner.EMPLOYEE, "domicile coordinates", PLACE);
            return new Nearby(new Expression.Identity(Path.of(Step.DOMICILE)), point, within, metres, Optional.empty());
        }

        /** The office at the end of a path, from which the data may give the distance of the work. */
        public static Nearby office(Path path, Optional<RegionLevel> within, Optional<Long> metres) {
            List<Step> steps = new ArrayList<>(path.steps());
            steps.add(Step.REGION);
            Expression point = fact(path, Owner.OFFICE, "coordinates", PLACE);
            Expression distance = fact(Path.of(Step.ASSIGNMENT), Owner.ASSIGNMENT, "distance", ValueType.Plain.INTEGER);
            return new Nearby(
                    new Expression.Identity(new Path(steps)), point, within, metres, metres.map(most -> distance));
        }

        private static Expression fact(Path path, Owner owner, String name, ValueType type) {
            SourcePlace nowhere = new SourcePlace("built in", 1, 1);
            return new Expression.FactOf(
                    path, new Field(name, Optional.empty(), owner, type, false, false, false, nowhere));
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
         * @param date the first date that is too late; {@code none} asks for nothing
         */
        record Before(Expression date) implements Deadline {

            /** Signed before a written date. */
            public Before(LocalDate date) {
                this(new Expression.Constant(new Value.Day(date)));
            }
        }

        /**
         * Signed on or before a date.
         *
         * @param date the last date in time; {@code none} asks for nothing
         */
        record By(Expression date) implements Deadline {

            /** Signed by a written date. */
            public By(LocalDate date) {
                this(new Expression.Constant(new Value.Day(date)));
            }
        }

        /**
         * Signed after a date.
         *
         * @param date the last date that is too early; {@code none} asks for nothing
         */
        record After(Expression date) implements Deadline {

            /** Signed after a written date. */
            public After(LocalDate date) {
                this(new Expression.Constant(new Value.Day(date)));
            }
        }

        /**
         * A statement for each period, signed in time after its end.
         *
         * @param period the periods; never {@link Period#WINDOW}
         * @param due by when; nothing for at any time
         */
        record Each(Period period, Optional<Due> due) implements Deadline {}

        /** Statements whose periods cover every date of the rule together. */
        record Throughout() implements Deadline {}
    }

    /** The moment after a period by which something must have been done. */
    sealed interface Due {

        /** True if the moment itself is in time. */
        boolean included();

        /**
         * The day of the moment.
         *
         * @param last the last day of the period
         */
        LocalDate after(LocalDate last);

        /**
         * A day of the month after the period; the last one of a month that is too short.
         *
         * @param day 1 to 31
         * @param included true for {@code by}, false for {@code before}
         */
        record DayOfMonth(int day, boolean included) implements Due {
            @Override
            public LocalDate after(LocalDate last) {
                YearMonth next = YearMonth.from(last).plusMonths(1);
                return next.atDay(Math.min(day, next.lengthOfMonth()));
            }
        }

        /**
         * The first such weekday on or after the last day of the period.
         *
         * @param weekday the weekday
         * @param time the time of that day; nothing for its end
         * @param included true for {@code by}, false for {@code before}
         */
        record Weekday(DayOfWeek weekday, Optional<LocalTime> time, boolean included) implements Due {
            @Override
            public LocalDate after(LocalDate last) {
                return last.with(TemporalAdjusters.nextOrSame(weekday));
            }
        }
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
