package org.edaran.lang.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.eval.Evaluator;
import org.edaran.eval.Observation;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.model.Policy;
import org.edaran.roster.InputProblem;
import org.edaran.roster.RosterResult;

/** Runs the worked examples of a policy. Stateless. */
public final class PolicyTestRunner {

    private PolicyTestRunner() {}

    /**
     * Runs every expectation of every test, each situation with a roster of its own.
     *
     * @param policy the policy
     * @param tests its tests
     * @return one outcome for each expectation, in the order of the text
     */
    public static List<TestOutcome> run(Policy policy, List<PolicyTest> tests) {
        return runWithCoverage(policy, tests).outcomes();
    }

    /**
     * Runs every expectation of every test, and tells what of the policy they reach.
     *
     * @param policy the policy
     * @param tests its tests
     */
    public static TestRun runWithCoverage(Policy policy, List<PolicyTest> tests) {
        Evaluator evaluator = Evaluator.of(policy);
        CoverageCount coverage = new CoverageCount(policy);
        List<TestOutcome> outcomes = new ArrayList<>();
        for (PolicyTest test : tests) {
            for (PolicyTest.Case situation : test.cases()) {
                Judged judged = judge(evaluator, test, situation);
                coverage.add(judged.seen());
                for (PolicyTest.Expected expected : situation.expectations()) {
                    TestOutcome outcome = outcome(policy, test, situation, expected, judged);
                    coverage.add(outcome, judged.seen().excepted());
                    outcomes.add(outcome);
                }
            }
        }
        return new TestRun(outcomes, coverage.coverage());
    }

    private record Judged(
            Optional<ComplianceReport> report,
            List<Observation> observations,
            Observations seen,
            Optional<String> problem) {

        static Judged not(String problem) {
            return new Judged(Optional.empty(), List.of(), new Observations(), Optional.of(problem));
        }
    }

    private static Judged judge(Evaluator evaluator, PolicyTest test, PolicyTest.Case situation) {
        RosterResult built = new TestRoster(evaluator.schema(), test).build(situation);
        if (built instanceof RosterResult.Refused refused) {
            return Judged.not(told(refused.problems().get(0)));
        }
        Observations seen = new Observations();
        ComplianceReport report = evaluator.check(((RosterResult.Loaded) built).roster(), seen);
        return report.problems().isEmpty()
                ? new Judged(Optional.of(report), seen.all(), seen, Optional.empty())
                : Judged.not(told(report.problems().get(0)));
    }

    /** What is wrong with the people of a test, who or what it is, and what to do. */
    private static String told(InputProblem problem) {
        return problem.message() + problem.help().map(help -> "; " + help).orElse("");
    }

    private static TestOutcome outcome(
            Policy policy, PolicyTest test, PolicyTest.Case situation, PolicyTest.Expected expected, Judged judged) {
        List<Finding> findings = judged.report()
                .map(report -> report.findings().stream()
                        // that two policies contradict each other says nothing of the people of a test
                        .filter(finding -> finding.code() != DiagnosticCode.POLICIES_CONFLICT)
                        .filter(finding -> expected.rule().isEmpty()
                                || expected.rule().get().equals(finding.rule()))
                        .toList())
                .orElse(List.of());
        int count = judged.report()
                .map(report -> report.summary().stream()
                        .filter(summary -> expected.rule().isEmpty()
                                || expected.rule().get().equals(summary.rule()))
                        .mapToInt(summary -> summary.judged())
                        .sum())
                .orElse(0);
        boolean passed = judged.report().isPresent() && Expectations.hold(expected.outcome(), findings, count);
        List<Observation> observations = judged.observations().stream()
                .filter(seen ->
                        expected.rule().isEmpty() || expected.rule().get().equals(seen.rule()))
                .toList();
        Optional<String> nobody = expected.rule()
                .filter(rule -> count == 0 && findings.isEmpty())
                .map(rule ->
                        new NobodyJudged(policy, test, situation, judged.seen().excepted()).reason(rule));
        return new TestOutcome(
                test.title(),
                situation.words(),
                expected,
                passed,
                findings,
                observations,
                count,
                judged.problem(),
                nobody);
    }
}
