package org.edaran.lang.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.edaran.eval.Observation;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.source.SourcePlace;

/**
 * How one expectation of a test came out.
 *
 * @param test the title of the test
 * @param situation the change that the expectation is about, as written; empty for the people as given
 * @param expected what was expected
 * @param passed true if it is so
 * @param findings what was found of the rule it concerns, or of all rules
 * @param observations what became of each thing that the rule judged, or all rules
 * @param judged how many groups, person-days or subjects the rule judged
 * @param problem why nothing could be judged, such as a person in two categories
 * @param nobody why the rule judged nobody, where it judged nobody and nothing was found
 */
public record TestOutcome(
        String test,
        String situation,
        PolicyTest.Expected expected,
        boolean passed,
        List<Finding> findings,
        List<Observation> observations,
        int judged,
        Optional<String> problem,
        Optional<String> nobody) {

    private static final int MOST_SHOWN = 3;

    /** Copies the lists. */
    public TestOutcome {
        findings = List.copyOf(findings);
        observations = List.copyOf(observations);
    }

    /** The change and the expectation as written. */
    public String words() {
        return (situation + " " + expected.words()).strip();
    }

    /** What came out, in the words of an expectation: {@code violated 6 of 10 limit 5}. */
    public String actual() {
        if (problem.isPresent()) {
            return "not judged";
        }
        if (findings.isEmpty()) {
            return judged == 0 ? "not applicable" : "compliant";
        }
        Finding worst = worstFirst().get(0);
        String rule = expected.rule().isPresent() ? "" : worst.rule() + " ";
        return rule
                + switch (worst.status()) {
                    case VIOLATION -> "violated" + figures(worst.detail());
                    case WARNING -> "warned" + figures(worst.detail());
                    case UNDETERMINED ->
                        "undetermined"
                                + (worst.missing().isEmpty() ? "" : " missing " + String.join(", ", worst.missing()));
                };
    }

    private static String figures(Detail detail) {
        return detail instanceof Detail.Count count
                        && count.isCertain()
                        && count.limit().isPresent()
                ? " " + CountWords.of(count)
                : "";
    }

    /**
     * What came out and why, on one line.
     *
     * @param locale Indonesian for {@code id}, English for every other
     */
    public String actual(Locale locale) {
        return actual() + ": " + String.join("; ", reasons(locale));
    }

    /**
     * Why it came out so, with the arithmetic.
     *
     * @param locale Indonesian for {@code id}, English for every other
     * @return one line or several
     */
    public List<String> reasons(Locale locale) {
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        if (findings.isEmpty()) {
            return judged == 0 ? List.of(nobody.orElse("no rule judged anybody")) : kept();
        }
        boolean several = findings.size() > 1;
        return shortened(worstFirst().stream().map(finding -> subject(finding, several) + finding.message(locale)));
    }

    /**
     * What was expected and what came out, with the arithmetic, the place and the sentence of the rule.
     *
     * @param locale Indonesian for {@code id}, English for every other
     * @return lines in two columns
     */
    public List<String> details(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add("expected  " + expected.outcomeWords());
        lines.add("actual    " + actual());
        reasons(locale).forEach(reason -> lines.add("          " + reason));
        lines.add("test      " + place(expected.at()));
        expected.sentence().ifPresent(rule -> lines.addAll(rule(rule)));
        return lines;
    }

    private static List<String> rule(PolicyTest.RuleText rule) {
        return List.of(
                "rule      " + place(rule.at()) + " " + rule.name()
                        + rule.cites().map(clause -> ", " + clause).orElse(""),
                "          " + rule.words());
    }

    private static String place(SourcePlace place) {
        return place.file() + ":" + place.line() + ":" + place.column();
    }

    private List<String> kept() {
        List<String> figures = shortened(observations.stream()
                .flatMap(seen -> seen.figures().stream())
                .map(count -> CountWords.of(count) + " (" + count.group() + ")")
                .distinct()
                .sorted());
        return figures.isEmpty() ? List.of(judged + " judged") : figures;
    }

    private static List<String> shortened(Stream<String> lines) {
        List<String> all = lines.toList();
        if (all.size() <= MOST_SHOWN) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, MOST_SHOWN));
        shown.add("and " + (all.size() - MOST_SHOWN) + " more");
        return shown;
    }

    private List<Finding> worstFirst() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::status, Comparator.comparing(FindingStatus::ordinal)))
                .toList();
    }

    /** Whom a finding is about; of several findings also where and when. */
    private static String subject(Finding finding, boolean several) {
        List<String> words = new ArrayList<>();
        if (several) {
            words.addAll(finding.subject().keys().values());
        }
        finding.subject().employee().ifPresent(words::add);
        if (several && !finding.periodLabel().isEmpty()) {
            words.add(finding.periodLabel());
        }
        return words.isEmpty() ? "" : String.join(", ", words) + ": ";
    }
}
