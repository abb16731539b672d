package org.edaran.finding;

import java.util.Optional;

/**
 * How often a rule was judged and how that went.
 *
 * @param policy name of the policy
 * @param rule name of the rule
 * @param cites the clause behind it
 * @param judgedAs what was judged: {@code groups}, {@code person-days}, {@code agencies}, …
 * @param judged how many
 * @param cut how many weeks were not judged, because they lack a working day
 * @param violations how many are violated
 * @param warnings how many give a warning
 * @param undetermined how many findings say that it cannot be told
 */
public record RuleSummary(
        String policy,
        String rule,
        Optional<String> cites,
        JudgedAs judgedAs,
        int judged,
        int cut,
        int violations,
        int warnings,
        int undetermined) {

    /** Without weeks that were not judged. */
    public RuleSummary(
            String policy,
            String rule,
            Optional<String> cites,
            JudgedAs judgedAs,
            int judged,
            int violations,
            int warnings,
            int undetermined) {
        this(policy, rule, cites, judgedAs, judged, 0, violations, warnings, undetermined);
    }

    /** The same with another number of what was judged. */
    public RuleSummary withJudged(int number) {
        return new RuleSummary(policy, rule, cites, judgedAs, number, cut, violations, warnings, undetermined);
    }

    /** The same with a number of weeks that were not judged. */
    public RuleSummary withCut(int weeks) {
        return new RuleSummary(policy, rule, cites, judgedAs, judged, weeks, violations, warnings, undetermined);
    }

    /** The same with more warnings. */
    public RuleSummary withWarnings(int more) {
        return new RuleSummary(policy, rule, cites, judgedAs, judged, cut, violations, warnings + more, undetermined);
    }

    /** What a rule judges. */
    public enum JudgedAs {
        /** Groups of people over a period. */
        GROUPS,
        /** Single people's days. */
        PERSON_DAYS,
        /** Those who must attest or decide. */
        SUBJECTS,
        /** Nothing: the rule permits. */
        NOTHING
    }
}
