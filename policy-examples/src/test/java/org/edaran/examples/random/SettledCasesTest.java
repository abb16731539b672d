package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.junit.jupiter.api.Test;

/** Small cases on which the evaluator and the oracle once differed, with what is right. */
class SettledCasesTest {

    private static final List<Map<String, String>> UNITS = List.of(
            RandomRosters.row("id", "u1", "agency", "A", "office", "o1", "busy", "false"),
            RandomRosters.row("id", "u2", "agency", "B", "office", "o2", "calendar", "six_days"));

    /** The findings of a rule on rows of {@code employee date mode part location unit}, {@code -} for blank. */
    private static List<String> check(
            String declared, List<Map<String, String>> people, List<Map<String, String>> attestations, String... rows) {
        List<Map<String, String>> roster = new ArrayList<>();
        for (String row : rows) {
            List<String> cells = Pattern.compile(" ")
                    .splitAsStream(row)
                    .map(cell -> cell.equals("-") ? "" : cell)
                    .toList();
            roster.add(RandomRosters.row(
                    "employee", cells.get(0),
                    "date", cells.get(1),
                    "mode", cells.get(2),
                    "part", cells.get(3),
                    "location", cells.get(4),
                    "unit", cells.get(5)));
        }
        NaiveData data = new NaiveData(
                people, roster, List.of(), UNITS, List.of(), List.of(), attestations, List.of(), true, false);
        String text = "policy \"Settled\"\n  in force from 2024-01-01 until 2024-12-31\n" + Declared.TEXT + declared;
        return Agreement.check(text, data).stream().map(NaiveFinding::toString).toList();
    }

    private static Map<String, String> person(String id, String unit, String agency, String domicile, String task) {
        return RandomRosters.row("id", id, "unit", unit, "agency", agency, "domicile", domicile, "task", task);
    }

    private static Map<String, String> desk(String id) {
        return person(id, "u1", "A", "31.71.01", "desk");
    }

    @Test
    void parameterWithLeastValue_withoutDecision_countsAsThatValue() {
        assertThat(check("""
                        parameter least of unit: integer at least 1
                        rule r cites "C": wfo at least least people of staff on duty per unit each day during in force
                        """, List.of(desk("p1")), List.of(), "p1 2024-04-25 wfh - - -"))
                .containsExactly("r;2024-04-25;unit=u1;floor;violation;0 of 1 limit 1");
    }

    @Test
    void ceilingBelowNothing_isBrokenWithoutLimit() {
        assertThat(check(
                        "rule r cites \"C\": wfh less than 0 people of staff on duty each day during in force\n",
                        List.of(desk("p1")),
                        List.of(),
                        "p1 2024-04-25 wfo - - -"))
                .containsExactly("r;2024-04-25;;ceiling;violation;0 of 1");
    }

    @Test
    void undecidedParameter_ofAUnitWorkedForOnALaterDay_isReported() {
        assertThat(check("""
                        parameter quota of unit: integer must be set
                        rule r cites "C": wfh at most quota people of staff on duty per unit each day during v
                        """, List.of(desk("p1")), List.of(), "p1 2024-04-25 wfo - - -", "p1 2024-04-26 wfo - - u2"))
                .containsExactly("quota;;unit=u1;undecided;violation;", "quota;;unit=u2;undecided;violation;");
    }

    @Test
    void statement_duringWorkdays_mustCoverTheSaturdayOfASixDayUnit() {
        Map<String, String> plan = RandomRosters.row(
                "kind", "plan",
                "owner", "unit",
                "subject", "u2",
                "signed", "",
                "from", "2024-05-02",
                "until", "2024-05-03");
        String rule = """
                calendar of unit
                rule r cites "C": unit must attest plan during w
                """;
        assertThat(check(
                        rule,
                        List.of(person("p1", "u2", "B", "", "desk")),
                        List.of(plan),
                        "p1 2024-05-02 wfo - - -",
                        "p1 2024-05-04 wfo - - -"))
                .containsExactly("r;;unit=u2;attestation;violation;");
    }

    @Test
    void unclassifiedPerson_whereTheRuleDoesNotJudgeTheUnit_isNotReported() {
        assertThat(check(
                        "rule r cites \"C\": wfh at most 0% of desk_work on duty where busy of unit per unit each day during in force\n",
                        List.of(person("p1", "u1", "A", "", "archive")), List.of(), "p1 2024-04-25 wfo - - -"))
                .isEmpty();
    }

    @Test
    void halfADayOfLeave_countedByHalfDays_isInTheDenominatorToo() {
        assertThat(check(
                        "rule r cites \"C\": leave at most 0% of staff on duty each day during in force by half days\n",
                        List.of(desk("p1")), List.of(), "p1 2024-04-25 leave am - -", "p1 2024-04-25 wfo pm - -"))
                .containsExactly("r;2024-04-25;;ceiling;violation;0.5 of 1 limit 0");
    }

    @Test
    void shortLocation_thatAlreadyDiffers_isAViolation() {
        String rule = "rule r cites \"C\": wfh only at domicile within district during in force\n";
        assertThat(check(rule, List.of(desk("p1")), List.of(), "p1 2024-04-25 wfh - 31.74 -"))
                .containsExactly("r;2024-04-25;p1;domicile;violation;");
        assertThat(check(rule, List.of(desk("p1")), List.of(), "p1 2024-04-25 wfh - 31.71 -"))
                .containsExactly("r;2024-04-25;p1;domicile;undetermined;");
    }

    @Test
    void personOfUnknownAgency_whereNobodyOfAnAgencyCanCount_widensNoGroup() {
        assertThat(check(
                        "rule r cites \"C\": wfh at most 0% of staff on duty per agency each day during in force\n",
                        List.of(desk("p1"), person("p2", "", "", "", "desk")),
                        List.of(),
                        "p1 2024-04-25 leave - - -",
                        "p2 2024-04-25 wfh - - -"))
                .containsExactly("r;2024-04-25;p2;ceiling;undetermined;");
    }

    @Test
    void personOfUnknownScope_whoIsNotThere_missesNoNumberForCertain() {
        assertThat(check("""
                        applies to employees where employed
                        rule r cites "C": wfo at least 2 days per employee each month during in force
                        """, List.of(desk("p1")), List.of(), "p1 2024-04-25 wfh - - -"))
                .containsExactly("r;2024-04;employee=p1;floor;undetermined;0 of 0..1");
    }

    @Test
    void peopleScheduled_areNotMissedOnASunday() {
        assertThat(check(
                        "rule r cites \"C\": wfo at least 1 people of staff scheduled each day during in force\n",
                        List.of(desk("p1")),
                        List.of(),
                        "p1 2024-04-27 wfh - - -",
                        "p1 2024-04-28 wfh - - -"))
                .containsExactly("r;2024-04-27;;floor;violation;0 of 1 limit 1");
    }

    /** A day at home keeps the second count, any other day the first: one of them holds whatever the day was. */
    @Test
    void choiceOfTwoCounts_ofWhichEveryModeKeepsOne_isKept() {
        String rule = """
                rule r cites "C":
                  either wfh at most 0 days per employee each month during in force
                  or else wfh at least 1 days per employee each month during in force
                """;
        assertThat(check(rule, List.of(desk("p1")), List.of(), "p1 2024-04-25 - - - -"))
                .isEmpty();
    }

    /** A day at home breaks both counts, a day in the office keeps the second. */
    @Test
    void choiceOfTwoCounts_ofWhichOneModeBreaksBoth_staysOpen() {
        String rule = """
                rule r cites "C":
                  either wfh at least 2 days per employee each month during in force
                  or else wfo at least 1 days per employee each month during in force
                """;
        assertThat(check(rule, List.of(desk("p1")), List.of(), "p1 2024-04-25 - - - -"))
                .containsExactly("r;2024-04;p1;floor;undetermined;");
    }

    @Test
    void choiceOfNumberOrShare_ofWhichEveryModeKeepsOne_isKept() {
        String rule = """
                rule r cites "C":
                  either wfh at least 1 days per employee each month during in force
                  or else wfh at most 0% of own duty days per employee each month during in force
                """;
        assertThat(check(rule, List.of(desk("p1")), List.of(), "p1 2024-04-25 - - - -"))
                .isEmpty();
    }

    /** Two at home keep the week; fewer leave the month with at most one. */
    @Test
    void choiceOfMonthOrItsWeeks_isSettledByWhatTheDaysAddToBoth() {
        String rule = """
                rule r cites "C":
                  either wfh at most 1 days per employee each month during in force
                  or else wfh at least 2 days per employee each week during in force also in cut weeks
                """;
        assertThat(check(rule, List.of(desk("p1")), List.of(), "p1 2024-04-24 - - - -", "p1 2024-04-25 - - - -"))
                .isEmpty();
        assertThat(check(
                        rule,
                        List.of(desk("p1")),
                        List.of(),
                        "p1 2024-04-17 wfh - - -",
                        "p1 2024-04-24 wfh - - -",
                        "p1 2024-04-25 - - - -"))
                .containsExactly("r;2024-04;p1;ceiling;violation;");
    }

    @Test
    void unclassifiedPerson_underARuleAndAnExceptionOfAnotherBound_isReportedOnce() {
        String rule = """
                rule r cites "C": wfh at most 0 people of desk_work on duty each day during in force
                exception e to r cites "S": less than 1 people during v
                """;
        assertThat(check(
                        rule,
                        List.of(person("p1", "u1", "A", "", "archive")),
                        List.of(),
                        "p1 2024-04-26 wfo - - -",
                        "p1 2024-04-27 wfo - - -"))
                .containsExactly("r;2024-04-26;p1;unclassified;undetermined;");
    }

    @Test
    void unclassifiedPerson_onADayOfWhichAnExceptionSaysNothing_isNotReported() {
        String rule = """
                rule r cites "C": wfh at most 0 people of desk_work on duty each day during in force
                exception e to r cites "S": does not apply during v
                """;
        assertThat(check(rule, List.of(person("p1", "u1", "A", "", "archive")), List.of(), "p1 2024-04-27 wfo - - -"))
                .isEmpty();
    }

    @Test
    void runsOfDates_beginWithTheFirstDateThatIsJudgedForAnybody() {
        String rule = """
                calendar of unit
                calendar five_days: monday to friday
                rule r cites "C": wfh at most 0 days per employee in any 3 days during in force on workdays
                """;
        assertThat(check(
                        rule,
                        List.of(desk("p1")),
                        List.of(),
                        "p1 2024-04-27 wfh - - -",
                        "p1 2024-04-29 wfh - - -",
                        "p1 2024-04-30 wfo - - -"))
                .containsExactly("r;2024-04-29 to 2024-04-30;employee=p1;ceiling;violation;1 of 2 limit 0");
        assertThat(check(
                        rule,
                        List.of(desk("p1"), person("p2", "u2", "B", "", "desk")),
                        List.of(),
                        "p1 2024-04-27 wfh - - -",
                        "p1 2024-04-29 wfh - - -",
                        "p1 2024-04-30 wfo - - -"))
                .containsExactly("r;2024-04-27 to 2024-04-29;employee=p1;ceiling;violation;1 of 1 limit 0");
    }

    @Test
    void runsOfDates_inWhichNothingIsCounted_breakACeilingBelowNothing() {
        assertThat(check(
                        "rule r cites \"C\": wfh less than 0 days per employee in any 3 days during in force\n",
                        List.of(desk("p1")),
                        List.of(),
                        "p1 2024-04-25 wfo - - -"))
                .containsExactly("r;2024-04-25 to 2024-04-25;employee=p1;ceiling;violation;0 of 1");
    }

    @Test
    void personOffDuty_whoMayBeCountedEitherWay_isCountedAsUsual() {
        String people = " people of all staff each day during in force counting busy of unit either way\n";
        assertThat(check(
                        "rule r cites \"C\": leave at most 0" + people,
                        List.of(desk("p1"), person("p2", "", "A", "", "desk")),
                        List.of(),
                        "p1 2024-04-25 leave - - -",
                        "p2 2024-04-25 leave - - -"))
                .containsExactly("r;2024-04-25;;ceiling;violation;2 of 2 limit 0");
        assertThat(check(
                        "rule r cites \"C\": leave exactly 1" + people,
                        List.of(desk("p1"), person("p2", "", "A", "", "desk")),
                        List.of(),
                        "p1 2024-04-25 leave - - -",
                        "p2 2024-04-25 leave - - -"))
                .containsExactly("r;2024-04-25;;target;violation;2 of 2");
    }

    @Test
    void personOfUnknownGroup_onDaysThatCannotCountInARow_isNotReported() {
        String rule = "rule r cites \"C\": wfh at most 1 consecutive days per employee, agency during in force\n";
        assertThat(check(rule, List.of(person("p1", "", "", "", "desk")), List.of(), "p1 2024-04-25 leave - - -"))
                .isEmpty();
    }
}
