package org.edaran.lang.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** Tests whose people and changes stand in tables, and what is not known of people. */
class TestTablesTest {

    private static final String POLICY = """
            policy "T" in force from 2024-01-01 until revoked
            use vocabulary "asn"
            field birth_date of employee: date
            field level of employee: integer
            window w: 2024-03-04 to 2024-03-08 on workdays
            category admin: service in [policy, archives]
            rule share cites "1": wfh at most 50% of admin on duty per agency each day during w
            rule days cites "2": wfh at most 2 days per employee each week during w
            rule age cites "3": wfh only if level >= 3 during w
            rule half cites "4": wfh about 50% of staff on duty per agency each day by half days during w
            rule said cites "5": agency must attest monitoring_report by 2024-03-06
            test "t":
            """;

    private static List<TestOutcome> run(String test) {
        CompileResult result = Edaran.compile(SourceText.of("t.edaran", POLICY + test.indent(2)));
        assertThat(result).as("%s", result.diagnostics()).isInstanceOf(CompileResult.Compiled.class);
        CompileResult.Compiled compiled = (CompileResult.Compiled) result;
        return PolicyTestRunner.run(compiled.policy(), compiled.tests());
    }

    private static List<String> actual(String test) {
        return run(test).stream().map(TestOutcome::actual).toList();
    }

    private static void passes(String test) {
        List<TestOutcome> outcomes = run(test);
        assertThat(outcomes).isNotEmpty();
        assertThat(outcomes.stream()
                        .filter(outcome -> !outcome.passed())
                        .map(outcome -> outcome.expected().words() + " but " + outcome.actual(Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void peopleOfATable_areGroupsOfAlikePeople() {
        passes("""
                given a table
                  people | group | mode | dates      | agency
                  4      | admin | wfh  | 2024-03-04 | "A"
                  4      | admin | wfo  | 2024-03-04 | "A"
                  1      | admin | wfh  | 2024-03-04 | "B"
                expect share violated 1 of 1 limit 0
                with 1 of them wfo expect share violated
                """);
    }

    @Test
    void rowsOfOneName_areDaysOfOnePerson() {
        passes("""
                given a table
                  who    | group | mode | dates                    | level
                  "Sari" | admin | wfh  | 2024-03-04               | 3
                  "Sari" |       | wfo  | 2024-03-05               |
                  "Sari" |       | wfh  | 2024-03-06 to 2024-03-07 |
                  "Budi" | admin | wfh  | 2024-03-04, 2024-03-05   | 3
                expect days violated 3 limit 2
                expect age compliant
                with 1 of them wfo expect days compliant
                """);
    }

    @Test
    void oneNamedPerson_isToldByName() {
        TestOutcome outcome = run("""
                given a table
                  who    | group | mode | dates      | level
                  "Sari" | admin | wfh  | 2024-03-04 | 2
                expect age compliant
                """).get(0);

        assertThat(outcome.reasons(Locale.ENGLISH).get(0)).startsWith("Sari: ");
    }

    @Test
    void partsOfADay_areRowsOfOnePerson() {
        passes("""
                given a table
                  who    | group | mode | dates      | part | agency
                  "Sari" | staff | wfh  | 2024-03-04 | am   | "A"
                  "Sari" |       | wfo  | 2024-03-04 | pm   |
                expect half compliant
                """);
        assertThat(actual("""
                given a table
                  who    | group | mode | dates      | part | agency
                  "Sari" | staff | wfh  | 2024-03-04 | am   | "A"
                  "Sari" |       | wfo  | 2024-03-04 | am   |
                expect half compliant
                """)).containsExactly("not judged");
    }

    @Test
    void emptyCell_isUnknown_evenWhereItCouldBeMadeUp() {
        passes("""
                given a table
                  group | mode | dates      | level
                  admin | wfh  | 2024-03-04 |
                expect age undetermined missing level
                """);
        passes("given 1 admin (level unknown) all wfh on 2024-03-04 expect age undetermined missing level");
        passes("given 1 admin (level = 3) all wfh on 2024-03-04 expect age compliant");
        passes("given 4 admin (service unknown) all wfh on 2024-03-04 expect share undetermined missing service");
    }

    @Test
    void modeMayBeUnknown() {
        passes("given 4 admin all wfo on 2024-03-04 with 1 of them unknown expect share compliant");
        passes("given 4 admin all wfo on 2024-03-04"
                + " with 1 of them unknown, 2 of them wfh expect share undetermined missing mode");
        passes("given 1 admin all unknown on 2024-03-04 expect share undetermined");
    }

    @Test
    void changesOfATable_eachStartFromThePeopleGiven() {
        List<TestOutcome> outcomes = run("""
                given 10 admin (level = 3) all wfo on 2024-03-04
                with a table
                  change                             | share                    | age
                                                     | compliant                | not applicable
                  5 of them wfh                      | compliant                | compliant
                  6 of them wfh                      | violated 6 of 10 limit 5 |
                  4 of admin wfh, 4 of admin leave   | violated 4 of 6 limit 3  |
                """);

        assertThat(outcomes).hasSize(6).allMatch(TestOutcome::passed);
        assertThat(outcomes.get(0).situation()).isEmpty();
        assertThat(outcomes.get(2).situation()).isEqualTo("with 5 of them wfh");
        assertThat(outcomes.get(4).expected().words()).isEqualTo("expect share violated 6 of 10 limit 5");
        assertThat(outcomes.get(4).expected().at().line()).isEqualTo(18);
    }

    @Test
    void changesOfATable_canFail() {
        assertThat(actual("""
                given 10 admin all wfo on 2024-03-04
                with a table
                  change        | share
                  5 of them wfh | violated
                  6 of them wfh | compliant
                """)).containsExactly("compliant", "violated 6 of 10 limit 5");
    }

    @Test
    void statement_mayBeSignedOnAnotherDayThanItStarts() {
        String given = "given 1 admin all wfo on 2024-03-04 holding monitoring_report from 2024-03-01 to 2024-03-31";

        passes(given + " expect said compliant");
        passes(given + " signed 2024-03-06 expect said compliant");
        passes(given + " signed 2024-03-07 expect said violated");
    }

    @Test
    void tables_canBeWrittenInIndonesian() {
        CompileResult result = Edaran.compile(SourceText.of("t.edaran", """
                kebijakan "T"
                  berlaku mulai 2024-01-01 hingga dicabut
                  bahasa id
                gunakan kosakata "asn"
                aturan bagian menurut "1": wfh paling banyak 50% dari staf yang bertugas per instansi setiap hari selama berlaku
                uji "tabel":
                  misalkan tabel berikut
                    siapa  | kelompok | moda            | tanggal    | instansi
                    "Sari" | staf     | tidak diketahui | 2024-03-04 | "A"
                           | staf     | wfo             | 2024-03-04 | "A"
                  dengan tabel berikut
                    perubahan           | bagian
                                        | dipatuhi
                    2 di antaranya wfh  | dilanggar 2 dari 2 batas 1
                """));

        assertThat(result).as("%s", result.diagnostics()).isInstanceOf(CompileResult.Compiled.class);
        CompileResult.Compiled compiled = (CompileResult.Compiled) result;
        assertThat(PolicyTestRunner.run(compiled.policy(), compiled.tests()))
                .hasSize(2)
                .allMatch(TestOutcome::passed);
    }
}
