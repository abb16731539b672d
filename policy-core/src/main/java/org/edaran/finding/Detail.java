package org.edaran.finding;

import java.util.List;
import java.util.Optional;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.DateRange;
import org.edaran.model.Denominator;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence;

/** The numbers and words of a finding, from which its sentence is made. */
public sealed interface Detail {

    /**
     * A count. Counts are in people or days, exact in halves.
     *
     * @param counted what was counted, such as {@code wfh}
     * @param group the group as the rule names it, such as {@code administration}
     * @param bound which side
     * @param measure what the quantity is in
     * @param denominator whom a share is a share of
     * @param quantity the quantity of the rule: a share, or a number; nothing if it is not known
     * @param count how many there were, or could be at the least
     * @param countMost how many there could be at the most; equal to {@code count} if all is known
     * @param of the denominator, or what it could be at the least
     * @param ofMost what the denominator could be at the most
     * @param limit how many would have been allowed or needed; nothing if that is not known
     * @param excess how far the count is on the wrong side of the limit
     * @param unknownDays how many person-days of the count are not fully known
     * @param how what else the sentence of the finding says
     */
    record Count(
            String counted,
            String group,
            Bound bound,
            Sentence.Measure measure,
            Denominator denominator,
            Optional<Fraction> quantity,
            Fraction count,
            Fraction countMost,
            Fraction of,
            Fraction ofMost,
            Optional<Fraction> limit,
            Optional<Fraction> excess,
            int unknownDays,
            How how)
            implements Detail {

        /** A count without more to say. */
        public Count(
                String counted,
                String group,
                Bound bound,
                Sentence.Measure measure,
                Denominator denominator,
                Optional<Fraction> quantity,
                Fraction count,
                Fraction countMost,
                Fraction of,
                Fraction ofMost,
                Optional<Fraction> limit,
                Optional<Fraction> excess,
                int unknownDays) {
            this(
                    counted,
                    group,
                    bound,
                    measure,
                    denominator,
                    quantity,
                    count,
                    countMost,
                    of,
                    ofMost,
                    limit,
                    excess,
                    unknownDays,
                    How.PLAIN);
        }

        /** The same where it is not known which limit holds. */
        public Count withoutLimit() {
            return new Count(
                    counted,
                    group,
                    bound,
                    measure,
                    denominator,
                    Optional.empty(),
                    count,
                    countMost,
                    of,
                    ofMost,
                    Optional.empty(),
                    Optional.empty(),
                    unknownDays,
                    how.withoutSettling());
        }

        /** True if no completion of missing facts changes the count. */
        public boolean isCertain() {
            return count.equals(countMost) && of.equals(ofMost);
        }

        /** The quantity as a reader writes it: {@code 50%} or {@code 3}; {@code ?} if not known. */
        public String quantityWords() {
            return quantity.map(value ->
                            measure == Sentence.Measure.SHARE ? value.times(Fraction.of(100)) + "%" : value.toString())
                    .orElse("?");
        }
    }

    /**
     * Two counts of a person, one of which should have been kept.
     *
     * @param first the first count
     * @param second the other
     */
    record Either(Count first, Count second) implements Detail {}

    /**
     * What else the sentence of a count says.
     *
     * @param dates the dates of the period, where its name does not tell them
     * @param windows how many of the runs of dates or of the rows of days are like this one; 0 for single periods
     * @param rounding how the limit was rounded
     * @param differentPeople true if a person counts once
     * @param orEveryDutyDay true if every duty day would have been enough
     * @param eitherWay who may be counted or not, as written
     * @param otherCount what is counted in the other way of counting them, where that is known
     * @param settling what would settle an open finding
     */
    record How(
            Optional<DateRange> dates,
            int windows,
            Counting.Rounding rounding,
            boolean differentPeople,
            boolean orEveryDutyDay,
            Optional<String> eitherWay,
            Optional<Fraction> otherCount,
            Optional<Settling> settling) {

        /** Nothing. */
        public static final How PLAIN = new How(
                Optional.empty(),
                0,
                Counting.Rounding.NONE,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** The same without what would settle it. */
        How withoutSettling() {
            return new How(
                    dates, windows, rounding, differentPeople, orEveryDutyDay, eitherWay, otherCount, Optional.empty());
        }
    }

    /**
     * A mode that is required, forbidden or not granted.
     *
     * @param required true for {@code must be}
     * @param modes the modes the rule names
     * @param actual the modes of the day, such as {@code wfh} or {@code wfo (am), wfh (pm)}
     * @param group the group as the rule names it
     */
    record Modes(boolean required, String modes, String actual, String group) implements Detail {}

    /**
     * A mode outside the dates on which it is granted.
     *
     * @param modes the modes the rule names
     * @param windows the windows on which they are granted
     */
    record Dates(String modes, String windows) implements Detail {}

    /**
     * A condition for a mode.
     *
     * @param modes the modes the rule names
     * @param condition the condition as written
     * @param lacking the factors it asks for that nobody assessed before the day
     */
    record Condition(String modes, String condition, List<String> lacking) implements Detail {

        /** Copies the factors. */
        public Condition {
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * A condition that people must satisfy, or a document that they must have.
     *
     * @param group the group as the rule names it
     * @param document true for a document
     * @param condition the condition or the document as written
     * @param values what the condition compares, such as {@code start is 08:10}
     * @param lacking the factors it asks for that nobody assessed before the day
     */
    record Duty(String group, boolean document, String condition, List<String> values, List<String> lacking)
            implements Detail {

        /** Copies the lists. */
        public Duty {
            values = List.copyOf(values);
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * A place for a mode.
     *
     * @param modes the modes the rule names
     * @param places the places as written, such as {@code at domicile within city}
     * @param domicile true if the registered domicile is the only place allowed
     * @param level the level at which places are compared, such as {@code city}; nothing for {@code exactly}
     * @param expected the regions of the places at that level, as far as known
     * @param actual the region or the coordinates of the work, if known
     * @param metres how far away the work is, where that is asked and known
     */
    record Place(
            String modes,
            String places,
            boolean domicile,
            Optional<String> level,
            Optional<String> expected,
            Optional<String> actual,
            Optional<Long> metres)
            implements Detail {}

    /**
     * A signed statement.
     *
     * @param attestation what had to be attested
     * @param deadline when: {@code before}, {@code by}, {@code after}, {@code for} or {@code throughout}
     * @param date the date of the deadline, in words
     * @param signed when it was signed, if it was
     * @param covered the judged dates that statements cover, if they cover some of them only
     * @param uncovered the judged dates that they do not cover then
     */
    record Statement(
            String attestation,
            String deadline,
            String date,
            Optional<String> signed,
            List<DateRange> covered,
            List<DateRange> uncovered)
            implements Detail {

        /** Copies the dates. */
        public Statement {
            covered = List.copyOf(covered);
            uncovered = List.copyOf(uncovered);
        }

        /** A statement that covers all dates or none. */
        public Statement(String attestation, String deadline, String date, Optional<String> signed) {
            this(attestation, deadline, date, signed, List.of(), List.of());
        }

        /** The same statement, which covers some of the dates only. */
        public Statement covering(List<DateRange> some, List<DateRange> others) {
            return new Statement(attestation, deadline, date, signed, some, others);
        }
    }

    /**
     * Two policies of which one allows less than the other demands. Counts are in people, exact in halves.
     *
     * @param counted what the rule limits, such as {@code wfh}; for a duty, the modes it names
     * @param group the group as the rule names it
     * @param most how many of the group may be in what the other rule demands
     * @param of how many are in the group
     * @param demanded what the other rule demands, such as {@code wfh}
     * @param otherPolicy the name of the other policy
     * @param otherRule the name of its rule
     * @param otherCites the clause behind it
     * @param needed how many the other rule demands
     * @param outside how many of these can be people outside the group
     * @param inside how many must then be of the group, more than {@code most}
     */
    record Conflict(
            String counted,
            String group,
            Fraction most,
            Fraction of,
            String demanded,
            String otherPolicy,
            String otherRule,
            Optional<String> otherCites,
            Fraction needed,
            Fraction outside,
            Fraction inside)
            implements Detail {}

    /**
     * A person in no category.
     *
     * @param group the group as the rule names it
     */
    record NoCategory(String group) implements Detail {}

    /**
     * A parameter that nobody has decided.
     *
     * @param parameter its name
     * @param fallback what holds instead, if anything
     */
    record Undecided(String parameter, Optional<String> fallback) implements Detail {}

    /**
     * Exceptions that apply together, differ, and are not ordered.
     *
     * @param exceptions their names with their clauses
     */
    record Collision(List<String> exceptions) implements Detail {

        /** Copies the names. */
        public Collision {
            exceptions = List.copyOf(exceptions);
        }
    }

    /**
     * A person-day whose group is not known.
     *
     * @param counted what the rule counts
     * @param group the group as the rule names it
     */
    record NoGroup(String counted, String group) implements Detail {}
}
