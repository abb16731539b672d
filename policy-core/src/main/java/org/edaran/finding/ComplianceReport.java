package org.edaran.finding;

import java.util.List;
import java.util.Optional;
import org.edaran.model.Composition;
import org.edaran.model.DateRange;
import org.edaran.roster.InputNote;
import org.edaran.roster.InputProblem;

/**
 * The result of a check. A value: the same policies and the same roster give an equal report, whatever the order of
 * the data.
 *
 * @param policies the policies judged, in the order given
 * @param roster what was judged
 * @param summary one entry for each rule, in the order of the policies and rules
 * @param findings in the order of policy, rule, period, group or person
 * @param problems what in the data contradicts the policies, such as a person in two categories; if there is any, the
 *     report gives no verdict
 * @param notes what the readers of the data want known
 */
public record ComplianceReport(
        List<PolicyInfo> policies,
        RosterInfo roster,
        List<RuleSummary> summary,
        List<Finding> findings,
        List<InputProblem> problems,
        List<InputNote> notes) {

    /** Copies the lists. */
    public ComplianceReport {
        policies = List.copyOf(policies);
        summary = List.copyOf(summary);
        findings = findings instanceof FindingList ? findings : List.copyOf(findings);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * A policy that was judged.
     *
     * @param id its name
     * @param title its title
     * @param file the file it was compiled from, as the caller named it
     * @param sha256 hash of its text
     * @param notes how many of its clauses are notes that nobody can check
     * @param with the other policies that were loaded with it, and what they are to it
     */
    public record PolicyInfo(
            String id, Optional<String> title, String file, String sha256, int notes, List<Composition.Part> with) {

        /** Copies the other policies. */
        public PolicyInfo {
            with = List.copyOf(with);
        }
    }

    /**
     * What was judged.
     *
     * @param employees people on the books
     * @param assignments rows of the roster
     * @param withoutAssignment people who have no row at all
     * @param range the dates covered
     */
    public record RosterInfo(int employees, int assignments, int withoutAssignment, Optional<DateRange> range) {}

    /**
     * The verdict on the whole roster.
     *
     * @throws IllegalStateException if {@link #problems()} is not empty
     */
    public Verdict verdict() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "the data cannot be judged: " + problems.get(0).message());
        }
        if (has(FindingStatus.VIOLATION)) {
            return Verdict.VIOLATIONS;
        }
        return has(FindingStatus.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.COMPLIANT;
    }

    private boolean has(FindingStatus status) {
        return findings instanceof FindingList counted
                ? counted.has(status)
                : findings.stream().anyMatch(finding -> finding.status() == status);
    }
}
