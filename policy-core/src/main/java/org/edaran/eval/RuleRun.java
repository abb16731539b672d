package org.edaran.eval;

import java.util.List;
import org.edaran.finding.RuleSummary;

/** One rule at work in one pass over a roster. Not thread-safe. */
interface RuleRun {

    /** True if a day without a row can matter to the rule. */
    boolean wantsEmptyDays();

    /** True if the rule judges the day for a unit with the calendar. */
    boolean judges(int calendar, int day);

    /**
     * Takes all plain days of the person the cursor stands on, who is in scope, as {@link #accept} would one by one. The
     * cursor stands on one of these days, and may be moved.
     *
     * @return false if the rule takes none of them so, but each by itself
     */
    default boolean takePlain(PlainDays days) {
        return false;
    }

    /** Takes the day the cursor stands on. */
    void accept(Truth scope);

    /** Whose days decide what the rule finds of one person or group. */
    default Spread spread() {
        return Spread.PERSON;
    }

    /** Grows with whatever a rule about groups takes that is more than certain half days of groups it knows. */
    default int marks() {
        return 0;
    }

    /** What a rule about groups took, where nothing was marked but the limits of groups. */
    default List<CountSum> sums() {
        return List.of();
    }

    /** Adds what people added who were left out; each group of them has somebody who was not. */
    default void add(CountSum sum) {
        throw new IllegalStateException("the rule has no counts");
    }

    /** Gives all findings, in order, and the summary. */
    RuleSummary finish(FindingSink sink);

    /** True if the run finds out by itself which halves of a day are dates of the rule. */
    default boolean seesHalves() {
        return false;
    }
}
