package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.eval.Observation;
import org.edaran.eval.Observer;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.GroupCount;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Value;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is told beside verdicts and numbers, which the conformance set and the oracle leave out: the facts that would settle a
 * finding, and to whom an exception applied.
 */
class MissingNamesTest {

    private static final String HEAD = """
            policy "Told"
              in force from 2026-01-01 until 2026-12-31
            field busy of unit: boolean
            field seats of unit: integer
            field grade of employee: integer
            field rush of unit: boolean
            category seniors: grade >= 3
            """;

    private static final String CAP = "rule cap cites \"1\": wfh at most 1 people of staff on duty per unit each day";
    private static final String DUTY = "rule duty cites \"1\": staff must be wfo";

    private static Policy policy(String rules) {
        return Edaran.compile(SourceText.of("told.edaran", HEAD + rules.replace("; ", "\n")))
                .policyOrThrow();
    }

    /** Four people of a unit of which nothing is known, of whom some are at home on a Monday. */
    private static NaiveData data(int home, String grade, String busy) {
        List<Map<String, String>> people = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            people.add(row("id", "p" + person, "unit", "u1", "grade", grade));
            rows.add(row("employee", "p" + person, "date", "2026-03-02", "mode", person < home ? "wfh" : "wfo"));
        }
        List<Map<String, String>> units = List.of(row("id", "u1", "busy", busy, "seats", "", "rush", ""));
        return new NaiveData(people, rows, List.of(), units, List.of(), List.of(), List.of(), List.of(), true, false);
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wfh at most (seats of unit) people of staff on duty per unit each day|seats of unit",
                "wfh at most 1 people of seniors on duty per unit each day|grade",
                "wfh at most 1 people of seniors on duty where busy of unit per unit each day|busy of unit, grade",
                "seniors must be wfo|grade",
                "wfh only if grade >= 2 and busy of unit|busy of unit, grade",
                "staff must satisfy grade >= 2 or rush of unit|grade, rush of unit",
            })
    void undetermined_namesTheFactsThatAreMissing(String sentence, String names) {
        ComplianceReport report =
                Product.check(policy("rule r cites \"1\": " + sentence + " during in force\n"), data(2, "", ""));
        assertThat(missing(report)).containsExactly(names.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at most 2", "does not apply"})
    void countUnderAnExceptionThatMayApply_namesTheFactThatTells(String effect) {
        String rules = CAP + " during in force; exception e to cap cites \"2\": " + effect
                + " where busy of unit during in force; ";
        assertThat(missing(Product.check(policy(rules), data(2, "1", "")))).containsExactly("busy of unit");
        assertThat(missing(Product.check(policy(rules), data(2, "1", "true")))).isEmpty();
        assertThat(missing(Product.check(policy(rules), data(1, "1", "")))).isEmpty();
    }

    @Test
    void dutyUnderAnExceptionThatMayApply_namesTheFactThatTells() {
        String rules = DUTY
                + " during in force; exception e to duty cites \"2\": does not apply where grade >= 3 during in force; ";
        assertThat(missing(Product.check(policy(rules), data(1, "", "")))).containsExactly("grade");
        assertThat(missing(Product.check(policy(rules), data(1, "1", "")))).isEmpty();
    }

    private static List<String> missing(ComplianceReport report) {
        return report.findings().stream()
                .map(Finding::missing)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** What exceptions are told to an observer: the name, and whether it was in effect. */
    private record Told(List<String> exceptions) implements Observer {

        @Override
        public void judged(Observation observation) {}

        @Override
        public void counted(GroupCount count) {}

        @Override
        public void used(Policy policy, Parameter parameter, Value value, boolean decided) {}

        @Override
        public void excepted(Policy policy, Rule rule, RuleException exception, boolean inEffect) {
            exceptions.add(exception.name() + (inEffect ? " applies" : " does not"));
        }
    }

    private static List<String> told(String rules, NaiveData data) {
        Policy policy = policy(rules);
        Told told = new Told(new ArrayList<>());
        Evaluator.of(policy).check(Product.roster(policy, data), told);
        return told.exceptions().stream().distinct().sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "cap, busy of unit, true, 1, e applies",
        "cap, busy of unit, false, 1, e does not",
        "cap, busy of unit, '', 1, ''",
        "duty, grade >= 3, '', 3, e applies",
        "duty, grade >= 3, '', 2, e does not",
        "duty, grade >= 3, '', '', ''"
    })
    void exception_isToldWhereItIsKnownWhetherItApplies(
            String rule, String where, String busy, String grade, String expected) {
        String rules = (rule.equals("cap") ? CAP : DUTY) + " during in force; exception e to " + rule
                + " cites \"2\": does not apply where " + where + " during in force; ";
        assertThat(told(rules, data(2, grade, busy))).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void exceptionOfAnException_isToldAsWell() {
        String rules = DUTY
                + " during in force; exception e to duty cites \"2\": does not apply where grade >= 3 during in force; "
                + "exception n to e cites \"3\": does not apply where busy of unit during in force; ";
        assertThat(told(rules, data(2, "3", "true"))).containsExactly("e does not", "n applies");
        assertThat(told(rules, data(2, "3", "false"))).containsExactly("e applies", "n does not");
    }

    @Test
    void exceptionToARuleThatConcernsNobody_isNotTold() {
        String rules = "rule duty cites \"1\": seniors must be wfo during in force; "
                + "exception e to duty cites \"2\": does not apply where busy of unit during in force; ";
        assertThat(told(rules, data(2, "1", "true"))).isEmpty();
        assertThat(told(rules, data(2, "3", "true"))).containsExactly("e applies");
    }
}
