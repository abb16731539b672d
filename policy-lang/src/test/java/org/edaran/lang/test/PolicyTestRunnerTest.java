package org.edaran.lang.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTestRunnerTest {

    private static final String POLICY = """
            policy "T" in force from 2024-01-01 until revoked
            use vocabulary "asn"
            applies to employees where employment in [pns, pppk] and years since birth_date >= 18
            field birth_date of employee: date
            field grade of employee: integer
            window w: 2024-03-04 to 2024-03-15 on workdays
            group juniors: employees where grade < 3 and not carer
            category admin: service in [policy, archives]
            category desk: service = health
            parameter cap of agency: percent at most 50% default 40%
            rule share cites "1": wfh at most cap of admin on duty per agency each day during w
            rule desk_in cites "2": desk must be wfo during w
            rule home cites "3": wfh only at domicile within city during w
            rule good_only cites "4": wfh should be only if performance >= good during w
            rule soft cites "5": juniors should not be wfh during w
            rule report cites "6": agency must attest monitoring_report before w
            rule least cites "7": wfo at least 3 people of all staff per office each day during w
            rule agreed cites "8": wfa only if has valid agreement during w
            test "t":
            """;

    private static List<TestOutcome> run(String test) {
        CompileResult result = Edaran.compile(SourceText.of("t.edaran", POLICY + test.indent(2)));
        assertThat(result).as("%s", result.diagnostics()).isInstanceOf(CompileResult.Compiled.class);
        CompileResult.Compiled compiled = (CompileResult.Compiled) result;
        return PolicyTestRunner.run(compiled.policy(), compiled.tests());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "given 10 admin all wfo on 2024-03-04 with 4 of them wfh expect share compliant",
                "given 10 admin all wfo on 2024-03-04 with 5 of them wfh expect share violated 5 of 10 limit 4",
                "given 10 admin all wfo on 2024-03-04 with 5 of them wfh expect share violated 5 limit 4",
                "given 3 desk all wfo on w expect desk_in compliant",
                "given 3 desk all wfo on w with 1 of desk wfh expect desk_in violated",
                "given 1 admin all wfh on w expect home undetermined missing domicile expect home undetermined",
                "given 1 admin (domicile \"31.71.01.0001\", location \"31.71\") all wfh on w expect home compliant",
                "given 1 admin (domicile \"31.71.01.0001\", location \"31.72\") all wfh on w expect home violated",
                "given 1 admin (performance = poor) all wfh on w expect good_only warned",
                "given 2 juniors all wfh on w expect soft warned expect desk_in undetermined missing service",
                "given 2 juniors all wfo on w expect soft compliant",
                "given 9 admin (employment = other) all wfh on w expect share not applicable",
                "given 9 admin (service = planning) all wfh on w expect share undetermined missing category",
                "given 2 admin all wfo on w expect least violated 2 limit 3",
                "given 3 admin all wfo on w holding monitoring_report from 2024-03-01 to 2024-03-01"
                        + " expect report compliant expect nothing violated",
                "given 1 staff all wfa on w holding agreement from 2024-03-01 to 2024-03-31 expect agreed compliant",
                "given 1 staff all wfa on w holding agreement from 2024-03-01 to 2024-03-05 expect agreed violated",
                "given 1 staff all wfa on w expect agreed violated",
                "given 1 admin (agency \"A\") all wfh on w given 3 admin (agency \"B\") all wfo on w"
                        + " expect share violated 1 of 1 limit 0",
                "given 1 admin all wfh on w given 3 admin all wfo on w expect share compliant",
            })
    void expectation_thatHolds_passes(String test) {
        assertThat(run(test)).isNotEmpty();
        assertThat(comingOut(test, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "given 10 admin all wfo on 2024-03-04 with 5 of them wfh expect share compliant",
                "given 10 admin all wfo on 2024-03-04 with 5 of them wfh expect share violated 5 of 10 limit 5",
                "given 10 admin all wfo on 2024-03-04 with 5 of them wfh expect share violated 5 of 9 limit 4",
                "given 10 admin all wfo on 2024-03-04 with 5 of them wfh expect share warned",
                "given 10 admin all wfo on 2024-03-04 with 4 of them wfh expect share violated",
                "given 3 desk all wfo on w expect share compliant",
                "given 3 desk all wfo on w expect desk_in not applicable",
                "given 3 desk all wfh on w expect nothing violated",
                "given 1 admin all wfh on w expect home undetermined missing grade",
                "given 1 admin all wfh on w expect home violated",
                "given 2 juniors all wfh on w expect soft violated",
            })
    void expectation_thatDoesNotHold_fails(String test) {
        assertThat(run(test)).isNotEmpty();
        assertThat(comingOut(test, true)).isEmpty();
    }

    private static List<String> comingOut(String test, boolean passed) {
        return run(test).stream()
                .filter(outcome -> outcome.passed() == passed)
                .map(outcome -> outcome.actual(Locale.ENGLISH))
                .toList();
    }

    @Test
    void failure_tellsTheArithmetic() {
        TestOutcome outcome = run("given 10 admin all wfo on 2024-03-04 with 5 of them wfh expect share compliant")
                .get(0);

        assertThat(outcome.situation()).isEqualTo("with 5 of them wfh");
        assertThat(outcome.expected().words()).isEqualTo("expect share compliant");
        assertThat(outcome.expected().outcomeWords()).isEqualTo("compliant");
        assertThat(outcome.actual()).isEqualTo("violated 5 of 10 limit 4");
        assertThat(outcome.reasons(Locale.ENGLISH))
                .containsExactly("5 of 10 admin on duty are wfh (50%); at most 4 may be (40%): 1 too many");
        assertThat(outcome.reasons(Locale.forLanguageTag("id")).get(0)).contains("kelebihan 1");
    }

    @Test
    void failure_tellsTheRuleAndItsPlace() {
        PolicyTest.RuleText rule = run("given 10 admin all wfo on 2024-03-04 expect share violated")
                .get(0)
                .expected()
                .sentence()
                .orElseThrow();

        assertThat(rule.words()).isEqualTo("wfh at most cap of admin on duty per agency each day during w");
        assertThat(rule.cites()).contains("1");
        assertThat(rule.at().line()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({
        "given 2 desk all wfo on 2024-03-18, it holds on no date of the example (2024-03-18)",
        "given 2 desk all wfo on 2024-03-18 to 2024-03-20, it holds on no date of the example (2024-03-18 to 2024-03-20)",
        "given 2 admin all wfo on 2024-03-04, none of those given counts as `desk`",
        "given 2 desk (carer = true) all wfo on 2024-03-04, 'it does not apply to those given, by `carers`'",
    })
    void ruleThatJudgesNobody_isTold_withTheReason(String given, String why) {
        String exception = "test \"t\":\n";
        CompileResult result = Edaran.compile(SourceText.of(
                "t.edaran",
                POLICY.replace(exception, "exception carers to desk_in: does not apply where carer\n" + exception)
                        + (given + " expect desk_in compliant").indent(2)));
        CompileResult.Compiled compiled = (CompileResult.Compiled) result;

        assertThat(PolicyTestRunner.run(compiled.policy(), compiled.tests())
                        .get(0)
                        .reasons(Locale.ENGLISH))
                .containsExactly("the rule judged nobody: " + why);
    }

    @ParameterizedTest
    @CsvSource({
        "expect share violated, compliant: 0 of 10 limit 4 (admin)",
        "expect least warned, compliant: 10 limit 3 (staff)",
        "expect desk_in violated, not applicable: the rule judged nobody: none of those given counts as `desk`",
        "expect good_only violated, not applicable: the rule judged nobody: none of those given is `wfh`",
        "with 1 of them wfh expect home compliant, 'undetermined missing domicile, location: *'",
        "with 1 of them wfh expect good_only warned, 'undetermined missing performance: *'",
        "with 5 of them wfh expect nothing violated, share violated 5 of 10 limit 4: *",
        "with 8 of them leave expect least compliant, 'violated 2 limit 3: *'",
    })
    void actual_isInTheWordsOfAnExpectation(String expectation, String actual) {
        List<TestOutcome> outcomes = run("given 10 admin all wfo on 2024-03-04 " + expectation);

        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0).passed()).isFalse();
        assertThat(outcomes.get(0).actual(Locale.ENGLISH))
                .matches(java.util.regex.Pattern.quote(actual.replace("*", "")) + (actual.endsWith("*") ? ".+" : ""));
    }

    @Test
    void manyFindings_areCutShort() {
        TestOutcome outcome = run("given 5 juniors all wfh on 2024-03-04 expect soft compliant")
                .get(0);

        assertThat(outcome.actual()).isEqualTo("warned");
        assertThat(outcome.reasons(Locale.ENGLISH)).hasSize(4).endsWith("and 2 more");
        assertThat(outcome.reasons(Locale.ENGLISH).get(0)).startsWith("juniors-1, 2024-03-04: ");
    }

    @Test
    void personInTwoCategories_isNotJudged() {
        TestOutcome outcome = runWith("""
                        category old: grade > 5
                        category wise: carer
                        rule x cites "9": old must be wfo during w
                        """, "given 1 old (carer) all wfo on w expect x compliant")
                .get(0);

        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.actual()).isEqualTo("not judged");
        assertThat(outcome.actual(Locale.ENGLISH)).contains("old").contains("wise");
    }

    private static List<TestOutcome> runWith(String declarations, String test) {
        String text = POLICY.replace("test \"t\":", declarations + "test \"t\":") + test.indent(2);
        CompileResult.Compiled compiled = (CompileResult.Compiled) Edaran.compile(SourceText.of("t.edaran", text));
        return PolicyTestRunner.run(compiled.policy(), compiled.tests());
    }
}
