package org.edaran.lang.test;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.finding.Finding;

/**
 * How one expectation of a test came out.
 *
 * @param test the title of the test
 * @param expected what was expected
 * @param passed true if it is so
 * @param findings what was found of the rule it concerns, or of all rules
 * @param judged how many groups, person-days or subjects the rule judged
 * @param problem why nothing could be judged, such as a person in two categories
 */
public record TestOutcome(
        String test,
        PolicyTest.Expected expected,
        boolean passed,
        List<Finding> findings,
        int judged,
        Optional<String> problem) {

    /** Copies the findings. */
    public TestOutcome {
        findings = List.copyOf(findings);
    }

    /**
     * What came out, with its arithmetic.
     *
     * @param locale Indonesian for {@code id}, English for every other
     */
    public String actual(Locale locale) {
        if (problem.isPresent()) {
            return "not judged: " + problem.get();
        }
        if (findings.isEmpty()) {
            return judged == 0 ? "not applicable: nothing was judged" : "compliant (" + judged + " judged)";
        }
        String first = findings.stream()
                .sorted(Comparator.comparing(Finding::status))
                .limit(3)
                .map(finding -> finding.status().word() + subject(finding) + ": " + finding.message(locale))
                .collect(Collectors.joining("; "));
        return findings.size() > 3 ? first + "; and " + (findings.size() - 3) + " more" : first;
    }

    private static String subject(Finding finding) {
        return finding.subject().employee().map(id -> " of " + id).orElse("");
    }
}
