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
        int violations,
        int warnings,
        int undetermined) {

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
