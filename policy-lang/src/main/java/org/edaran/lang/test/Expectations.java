package org.edaran.lang.test;

import java.util.List;
import java.util.Optional;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Fraction;

/** Whether what a check found is what a test expects. */
final class Expectations {

    private Expectations() {}

    /**
     * True if the expectation holds.
     *
     * @param findings those of the rule it concerns, or all
     * @param judged how many groups, person-days or subjects the rule judged
     */
    static boolean hold(Outcome expected, List<Finding> findings, int judged) {
        if (expected instanceof Outcome.Plain plain) {
            return switch (plain) {
                case COMPLIANT -> judged > 0 && findings.isEmpty();
                case NOT_APPLICABLE -> judged == 0 && findings.isEmpty();
                case NOTHING_VIOLATED ->
                    findings.stream().noneMatch(finding -> finding.status() == FindingStatus.VIOLATION);
            };
        }
        if (expected instanceof Outcome.Broken broken) {
            FindingStatus status = broken.warning() ? FindingStatus.WARNING : FindingStatus.VIOLATION;
            return findings.stream()
                    .filter(finding -> finding.status() == status)
                    .anyMatch(finding -> broken.figures().isEmpty()
                            || agree(finding.detail(), broken.figures().get()));
        }
        Optional<String> missing = ((Outcome.Undetermined) expected).missing();
        return findings.stream()
                .filter(finding -> finding.status() == FindingStatus.UNDETERMINED)
                .anyMatch(finding -> missing.isEmpty() || names(finding.missing(), missing.get()));
    }

    /** True if a missing fact is the one that is named, perhaps with the owner it is of. */
    private static boolean names(List<String> missing, String fact) {
        return missing.stream().anyMatch(words -> words.equals(fact) || words.startsWith(fact + " of "));
    }

    private static boolean agree(Detail detail, Outcome.Figures figures) {
        if (detail instanceof Detail.Either either) {
            return agree(either.first(), figures) || agree(either.second(), figures);
        }
        return detail instanceof Detail.Count count
                && is(count.count(), count.countMost(), figures.count())
                && figures.of().map(of -> is(count.of(), count.ofMost(), of)).orElse(true)
                && count.limit().map(figures.limit()::equals).orElse(false);
    }

    private static boolean is(Fraction least, Fraction most, Fraction expected) {
        return least.equals(expected) && most.equals(expected);
    }
}
