package org.edaran.lang.test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Field;
import org.edaran.source.SourcePlace;

/**
 * A worked example in a policy, ready to run.
 *
 * @param title what it shows
 * @param people the people it starts from, at least one entry
 * @param cases what holds for them as given, if anything is expected then, and after each change
 * @param at where it is written
 */
public record PolicyTest(String title, List<People> people, List<Case> cases, SourcePlace at) {

    /** Stands for a mode or fact that is not known, as an empty cell of a data file does. */
    public static final String UNKNOWN = "";

    /** Copies the lists. */
    public PolicyTest {
        people = List.copyOf(people);
        cases = List.copyOf(cases);
    }

    /**
     * Several people who are alike.
     *
     * @param count how many
     * @param group the group they were made for, as written; {@code staff} for everyone
     * @param facts what is known of them and of their unit, office and agency
     * @param mode the mode they are all in, or {@link #UNKNOWN}
     * @param dates the days on which they are
     * @param held the documents they hold and what is attested for them
     * @param who the name of a person; a further entry of the same name gives further days of the same person, and only
     *     facts of assignments
     */
    public record People(
            int count,
            String group,
            List<Fact> facts,
            String mode,
            List<LocalDate> dates,
            List<Held> held,
            Optional<String> who) {

        /** Copies the lists. */
        public People {
            facts = List.copyOf(facts);
            dates = List.copyOf(dates);
            held = List.copyOf(held);
        }
    }

    /** What a fact of a test belongs to. */
    public enum Holder {
        /** The person. */
        EMPLOYEE,
        /** The person's unit. */
        UNIT,
        /** The person's office. */
        OFFICE,
        /** The person's agency. */
        AGENCY,
        /** The region of the person's office. */
        REGION,
        /** The region in which the person lives. */
        DOMICILE,
        /** The person's work on each date. */
        ASSIGNMENT
    }

    /**
     * A fact of a test.
     *
     * @param holder what it belongs to
     * @param name the declared fact, or {@code id} for the identity of a unit, office or agency, the code of a region
     * @param text the value as a data file writes it, or {@link #UNKNOWN}
     */
    public record Fact(Holder holder, String name, String text) {}

    /**
     * A document or attestation of a test.
     *
     * @param field what declares it
     * @param dates when it holds
     * @param signed when it was signed
     */
    public record Held(Field field, DateRange dates, LocalDate signed) {}

    /**
     * People in a situation and what is expected then.
     *
     * @param changes who is in another mode; none for the people as given
     * @param expectations at least one
     * @param words the changes as written; empty for the people as given
     */
    public record Case(List<Change> changes, List<Expected> expectations, String words) {

        /** Copies the lists. */
        public Case {
            changes = List.copyOf(changes);
            expectations = List.copyOf(expectations);
        }
    }

    /**
     * People who are in another mode.
     *
     * @param count how many
     * @param group of which entry of the people given; nothing for any of them
     * @param mode the mode they are in instead
     */
    public record Change(int count, Optional<String> group, String mode) {}

    /**
     * What is expected.
     *
     * @param rule the rule it concerns; nothing for {@code nothing violated}
     * @param outcome what it should say
     * @param words the expectation as written
     * @param outcomeWords the outcome as written
     * @param at where it is written
     * @param sentence the rule as written, for those who read a failure
     */
    public record Expected(
            Optional<String> rule,
            Outcome outcome,
            String words,
            String outcomeWords,
            SourcePlace at,
            Optional<RuleText> sentence) {}

    /**
     * A rule as its policy writes it.
     *
     * @param name the bare word
     * @param cites the clause it comes from
     * @param words its sentence, on one line and without comments
     * @param at where it is written
     */
    public record RuleText(String name, Optional<String> cites, String words, SourcePlace at) {}
}
