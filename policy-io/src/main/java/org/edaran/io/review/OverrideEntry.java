package org.edaran.io.review;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.roster.DataPlace;

/**
 * One entry of a ledger: somebody acknowledges findings for a reason and until a date.
 *
 * @param policy the policy it is about; nothing for any
 * @param rule the rule; nothing if the clause tells
 * @param clause the clause; nothing if the rule tells
 * @param scope whom and when it covers
 * @param approver who answers for it
 * @param reason why
 * @param expires the last date on which it holds
 * @param place where it stands in the ledger
 */
public record OverrideEntry(
        Optional<String> policy,
        Optional<String> rule,
        Optional<String> clause,
        Scope scope,
        String approver,
        String reason,
        LocalDate expires,
        DataPlace place) {

    /** True if the entry no longer holds. */
    public boolean isExpired(LocalDate asOf) {
        return asOf.isAfter(expires);
    }

    /** True if the entry is about the finding, whether or not it still holds. */
    boolean isAbout(Finding finding, Affiliations affiliations) {
        return policy.map(finding.policy()::equals).orElse(true)
                && rule.map(finding.rule()::equals).orElse(true)
                && clause.map(words -> finding.cites()
                                .filter(cites -> plain(cites).equals(plain(words)))
                                .isPresent())
                        .orElse(true)
                && scope.covers(finding, affiliations);
    }

    /** True if the entry holds on a day, and for the date of a finding that it is about. */
    boolean holds(Finding finding, LocalDate asOf) {
        return !isExpired(asOf)
                && finding.date().map(date -> !date.isAfter(expires)).orElse(true);
    }

    private static String plain(String clause) {
        return clause.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** The rule or the clause, with the scope, as the ledger has them. */
    public String words() {
        String what = rule.orElseGet(() -> clause.orElse(""));
        return scope.words().isEmpty() ? what : what + ": " + scope.words();
    }
}
