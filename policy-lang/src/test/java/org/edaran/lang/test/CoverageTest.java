package org.edaran.lang.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.eval.Observation.Side;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** What tests reach of a policy. */
class CoverageTest {

    private static final String POLICY = """
            policy "T" in force from 2024-01-01 until revoked
            use vocabulary "asn"
            category admin: service in [policy, archives]
            category desk: service = health
            parameter cap of agency: percent at most 50% default 50%
            set cap = 25% for agency "B" during 2024-03-04 to 2024-03-08
            rule share cites "1": wfh at most cap of admin, desk on duty per agency, category each day during in force
            rule near cites "2": wfh about 50% of admin on duty per agency each day during in force
            rule none cites "3": wfh at most 0% of desk on duty per agency each day during in force
            rule home cites "4": wfh only if performance >= good during in force
            rule said cites "5": agency must attest monitoring_report before 2024-06-01
            rule free cites "6": staff may be wfh during in force
            note calm cites "7": "Be calm."
            """;

    private static Coverage coverage(String... tests) {
        return coverageOf(POLICY, tests);
    }

    private static Coverage coverageOf(String policy, String... tests) {
        StringBuilder text = new StringBuilder(policy);
        for (int i = 0; i < tests.length; i++) {
            text.append("test \"").append(i).append("\":\n").append(tests[i].indent(2));
        }
        CompileResult result = Edaran.compile(SourceText.of("t.edaran", text.toString()));
        assertThat(result).as("%s", result.diagnostics()).isInstanceOf(CompileResult.Compiled.class);
        CompileResult.Compiled compiled = (CompileResult.Compiled) result;
        return PolicyTestRunner.runWithCoverage(compiled.policy(), compiled.tests())
                .coverage();
    }

    private static Coverage.RuleCoverage of(Coverage coverage, String rule, String group) {
        return coverage.rules().stream()
                .filter(line -> line.rule().equals(rule) && line.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static List<Side> reached(Coverage coverage, String rule, String group) {
        return of(coverage, rule, group).sides().stream()
                .filter(Coverage.SideCoverage::reached)
                .map(Coverage.SideCoverage::side)
                .toList();
    }

    @Test
    void withoutTests_nothingIsReached_andAllThatCouldBeIsListed() {
        Coverage coverage = coverage();

        assertThat(coverage.rules().stream().map(rule -> rule.rule() + "/" + rule.group() + "/" + sides(rule)))
                .containsExactly(
                        "share/category admin/KEPT,ON_THE_BOUND,BROKEN,UNDETERMINED",
                        "share/category desk/KEPT,ON_THE_BOUND,BROKEN,UNDETERMINED",
                        "near/category admin/ON_THE_BOUND,BROKEN,BROKEN_ABOVE,UNDETERMINED",
                        "none/category desk/ON_THE_BOUND,BROKEN,UNDETERMINED",
                        "home/staff/KEPT,BROKEN,UNDETERMINED",
                        "said/agency/KEPT,BROKEN,UNDETERMINED");
        assertThat(coverage.reached()).isZero();
        assertThat(coverage.total()).isEqualTo(21 + 2);
        assertThat(coverage.rules()).allMatch(Coverage.RuleCoverage::isUntouched);
        assertThat(coverage.notes()).hasSize(1);
    }

    private static String sides(Coverage.RuleCoverage rule) {
        return String.join(
                ",", rule.sides().stream().map(side -> side.side().name()).toList());
    }

    @Test
    void sidesOfTheBound_areReachedOneByOne() {
        String given = "given 10 admin (agency \"A\") all wfo on 2024-03-04\n";

        assertThat(reached(coverage(given + "with 4 of them wfh expect share compliant"), "share", "category admin"))
                .containsExactly(Side.KEPT);
        assertThat(reached(coverage(given + "with 5 of them wfh expect share compliant"), "share", "category admin"))
                .containsExactly(Side.ON_THE_BOUND);
        assertThat(reached(coverage(given + "with 6 of them wfh expect share violated"), "share", "category admin"))
                .containsExactly(Side.BROKEN);
        assertThat(reached(coverage(given + "with 5 of them wfh expect share compliant"), "share", "category desk"))
                .isEmpty();
    }

    @Test
    void whatIsNotReached_isShownWithThePeopleOfTheTests() {
        Coverage coverage = coverage("""
                given 10 admin (agency "A") all wfo on 2024-03-04
                with 4 of them wfh expect share compliant
                """);

        assertThat(of(coverage, "share", "category admin").sides().stream()
                        .map(side -> side.side() + " " + side.reached() + " "
                                + side.figures().orElse("")))
                .containsExactly(
                        "KEPT true 4 of 10",
                        "ON_THE_BOUND false 5 of 10",
                        "BROKEN false 6 of 10",
                        "UNDETERMINED false ");
    }

    @Test
    void whatIsReached_isShownWithTheMostPeople_ofWhomAllIsKnown() {
        Coverage coverage = coverage("""
                given 10 admin (agency "A") all wfo on 2024-03-04
                with 3 of them wfh expect share compliant
                with 1 of them unknown expect share compliant
                """, "given 2 admin (agency \"A\") all wfo on 2024-03-04 expect share compliant");

        assertThat(of(coverage, "share", "category admin").sides().get(0).figures())
                .contains("3 of 10");
    }

    @Test
    void ruleThatNoExpectationConcerns_isNotReached() {
        Coverage coverage = coverage("""
                given 10 admin (agency "A") all wfo on 2024-03-04
                with 6 of them wfh expect share violated
                """);

        assertThat(reached(coverage, "near", "category admin")).isEmpty();
        assertThat(reached(coverage, "home", "staff")).isEmpty();
    }

    @Test
    void nothingViolated_concernsEveryRuleThatIsKept() {
        Coverage coverage = coverage("""
                given 10 admin (agency "A") all wfo on 2024-03-04
                given 2 desk (agency "A") all wfo on 2024-03-04
                expect nothing violated
                """);

        assertThat(reached(coverage, "share", "category admin")).containsExactly(Side.KEPT);
        assertThat(reached(coverage, "none", "category desk")).containsExactly(Side.ON_THE_BOUND);
        assertThat(reached(coverage, "near", "category admin")).isEmpty();
    }

    @Test
    void targets_canBeMissedOnTwoSides() {
        Coverage coverage = coverage("""
                given 10 admin (agency "A") all wfo on 2024-03-04
                with 5 of them wfh expect near compliant
                with 6 of them wfh expect near violated
                """);

        assertThat(reached(coverage, "near", "category admin")).containsExactly(Side.ON_THE_BOUND, Side.BROKEN_ABOVE);
    }

    @Test
    void duties_andStatements_haveNoBound() {
        Coverage coverage = coverage("""
                given 1 admin (agency "A", performance = good) all wfh on 2024-03-04
                  holding monitoring_report from 2024-03-01 to 2024-03-01
                expect home compliant
                expect said compliant
                """, """
                given 1 admin (agency "A") all wfh on 2024-03-04
                expect home undetermined
                """);

        assertThat(reached(coverage, "home", "staff")).containsExactly(Side.KEPT, Side.UNDETERMINED);
        assertThat(reached(coverage, "said", "agency")).containsExactly(Side.KEPT);
    }

    @Test
    void peopleOfNoCategory_leaveEveryGroupOfTheRuleOpen() {
        Coverage coverage = coverage("""
                given 1 staff (agency "A", service = planning) all wfh on 2024-03-04
                expect share undetermined missing category
                """);

        assertThat(reached(coverage, "share", "category admin")).containsExactly(Side.UNDETERMINED);
        assertThat(reached(coverage, "share", "category desk")).containsExactly(Side.UNDETERMINED);
    }

    @Test
    void valuesOfParameters_areReachedWhereARuleUsesThem() {
        assertThat(values(coverage("given 4 admin (agency \"A\") all wfo on 2024-03-04 expect share compliant")))
                .containsExactly("cap 50% true", "cap 25% false");
        assertThat(values(coverage("given 4 admin (agency \"B\") all wfo on 2024-03-04 expect share compliant")))
                .containsExactly("cap 50% false", "cap 25% true");
        assertThat(values(coverage("given 4 admin (agency \"B\") all wfo on 2024-03-11 expect share compliant")))
                .containsExactly("cap 50% true", "cap 25% false");
    }

    private static List<String> values(Coverage coverage) {
        return coverage.values().stream()
                .map(value -> value.parameter() + " " + value.value() + " " + value.reached())
                .toList();
    }

    @Test
    void exceptions_areTriedWhereTheyAreInEffect_andWhereTheyAreNot() {
        String exception = """
                exception close to share cites "8": wfh at most 75% where agency = "C"
                exception late to close cites "9": does not apply during 2024-03-05
                """;
        String far = "given 4 admin (agency \"A\") all wfo on 2024-03-04 expect share compliant";
        String near = "given 4 admin (agency \"C\") all wfo on 2024-03-04 expect share compliant";
        String late = "given 4 admin (agency \"C\") all wfo on 2024-03-05 expect share not applicable";
        String other =
                "given 4 staff (agency \"C\", service = planning) all wfo on 2024-03-04" + " expect share undetermined";

        assertThat(exceptions(exception)).containsExactly("close false false", "late false false");
        assertThat(exceptions(exception, far)).containsExactly("close false true", "late false true");
        assertThat(exceptions(exception, near)).containsExactly("close true false", "late false true");
        assertThat(exceptions(exception, late)).containsExactly("close false true", "late true false");
        assertThat(exceptions(exception, far, near, late)).containsExactly("close true true", "late true true");
        assertThat(exceptions(exception, other)).containsExactly("close false false", "late false false");
        assertThat(exceptions(exception, near.replace("share", "home").replace("compliant", "not applicable")))
                .containsExactly("close false false", "late false false");
    }

    @Test
    void rowsOfTables_areReachedOnceTheyGiveAValueForCertain() {
        String table = """
                policy "T" in force from 2024-01-01 until 2024-12-31
                field level of office: integer
                table shares: percent by level
                  1         | 60%
                  2 to 4    | 50%
                  otherwise | 20%
                rule cap cites "1": wfh at most shares(level of office) of staff on duty per office each day during in force
                """;
        String first = "given 4 staff (office \"A\", level of office = 1) all wfo on 2024-03-04 expect cap compliant";
        String other = first.replace("level of office = 1", "level of office = 9");
        String unknown = first.replace("level of office = 1", "level of office unknown");

        assertThat(coverageOf(table).rows()).isEmpty();
        assertThat(rows(table, first)).containsExactly("1 | 60% true", "2 to 4 | 50% false", "otherwise | 20% false");
        assertThat(rows(table, other)).containsExactly("1 | 60% false", "2 to 4 | 50% false", "otherwise | 20% true");
        assertThat(rows(table, unknown)).noneMatch(row -> row.endsWith("true")).hasSize(3);
    }

    private static List<String> rows(String policy, String... tests) {
        return coverageOf(policy, tests).rows().stream()
                .map(row -> row.row() + " " + row.reached())
                .toList();
    }

    private static List<String> exceptions(String declared, String... tests) {
        return coverageOf(POLICY + declared, tests).exceptions().stream()
                .map(line -> line.exception() + " " + line.applied() + " " + line.notApplied())
                .toList();
    }
}
