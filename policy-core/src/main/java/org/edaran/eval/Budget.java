package org.edaran.eval;

import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.finding.Finding;
import org.edaran.model.Rule;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/** What one check has kept of what it may keep. Not thread-safe. */
final class Budget {

    private final CheckLimits limits;
    private long counts;
    private long findings;

    Budget(CheckLimits limits) {
        this.limits = limits;
    }

    /** A budget without an end. */
    static Budget unlimited() {
        return new Budget(new CheckLimits(Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** Ends a check that would keep more than it may. */
    @SuppressWarnings("serial") // never leaves the check
    static final class Exceeded extends RuntimeException {
        private final transient InputProblem problem;

        Exceeded(InputProblem problem) {
            super(problem.message().toString(), null, false, false);
            this.problem = problem;
        }

        InputProblem problem() {
            return problem;
        }
    }

    /** Takes the counts of one more group of a rule. */
    void group(Rule rule, int periods, int employee, int employees) {
        counts += periods;
        if (counts > limits.counts()) {
            throw new Exceeded(
                    InputProblem.of(
                                    DiagnosticCode.INPUT_LIMIT,
                                    DataPlace.of(
                                            rule.at().file(),
                                            rule.at().line(),
                                            rule.at().column()),
                                    Sentence.of(
                                            "the check needs more than {0} counts of groups and periods; the rule `{1}` has {2} periods for each of its groups, and {3} of {4} people were looked at",
                                            Sentence.number(limits.counts()),
                                            rule.name(),
                                            periods,
                                            employee,
                                            employees))
                            .withHelp(
                                    Sentence.of(
                                            "shorten the dates that the roster covers, split the roster, or raise the limit on counts")));
        }
    }

    /** Takes one more finding. */
    void finding(Finding finding) {
        findings(finding.policy(), finding.rule(), 1);
    }

    /** Takes so many more findings of a rule. */
    void findings(String policy, String rule, int more) {
        findings += more;
        if (findings > limits.findings()) {
            throw new Exceeded(InputProblem.of(
                            DiagnosticCode.INPUT_LIMIT,
                            DataPlace.of(policy),
                            Sentence.of(
                                    "the check has more than {0} findings; the last one is of the rule `{1}`",
                                    Sentence.number(limits.findings()), rule))
                    .withHelp(Sentence.of(
                            "correct the rule if it asks too much, split the roster, or raise the limit on findings")));
        }
    }
}
