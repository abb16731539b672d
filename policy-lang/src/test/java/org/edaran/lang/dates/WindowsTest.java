package org.edaran.lang.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Owner;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Part;
import org.junit.jupiter.api.Test;

/** Windows whose ends come from facts, parameters and tables: inside, on and outside each end, and unknown. */
class WindowsTest {

    private static final String SEAT = "rule r cites \"1\": staff must be wfo during w";

    /** A person at home all April 2025, under a rule that wants everyone in the office during a window. */
    private static Judged april(String... statements) {
        return Judged.by(statements).all("p", "wfh", "2025-04-01", "2025-04-30");
    }

    private static List<Integer> days(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void fixedDates_bothEndsIncluded() {
        assertThat(april("window w: 2025-04-16 to 2025-04-18", SEAT).broken()).isEqualTo(days(16, 18));
        assertThat(april("window w: from 2025-04-28", SEAT).broken()).isEqualTo(days(28, 30));
        assertThat(april("window w: until 2025-04-02", SEAT).broken()).isEqualTo(days(1, 2));
        assertThat(april("window w: from 2025-03-17 for 1 month", SEAT).broken())
                .isEqualTo(days(1, 16));
        assertThat(april("window w: from 2025-04-10 for 3 days until 2025-04-30", SEAT)
                        .broken())
                .isEqualTo(days(10, 12));
        assertThat(april("window w: from 2025-04-10 for 1 year until 2025-04-11", SEAT)
                        .broken())
                .isEqualTo(days(10, 11));
    }

    @Test
    void monthEnds_areClipped() {
        assertThat(april("window w: from 2025-01-31 for 3 months", SEAT).broken())
                .isEqualTo(days(1, 29));
    }

    @Test
    void event_thatHasNotHappened_leavesTheEndOpen() {
        String[] policy = {"field closing of agency: event", "window w: from 2025-04-10 until closing of agency", SEAT};
        assertThat(april(policy)
                        .fact(Owner.AGENCY, "A", "closing", "2025-04-12")
                        .broken())
                .isEqualTo(days(10, 12));
        assertThat(april(policy).fact(Owner.AGENCY, "A", "closing", "").broken())
                .isEqualTo(days(10, 30));
        assertThat(april(policy).broken()).isEmpty();
        assertThat(april(policy).open()).as("nothing is known of the agency").isEqualTo(days(10, 30));
        assertThat(april(policy).missing()).containsExactly("closing of agency");
    }

    @Test
    void event_ofTwoEndsTheFirstCounts() {
        String[] policy = {
            "field closing of agency: event", "window w: from 2025-04-10 for 5 days until closing of agency", SEAT
        };
        assertThat(april(policy)
                        .fact(Owner.AGENCY, "A", "closing", "2025-04-12")
                        .broken())
                .isEqualTo(days(10, 12));
        assertThat(april(policy)
                        .fact(Owner.AGENCY, "A", "closing", "2025-04-20")
                        .broken())
                .isEqualTo(days(10, 14));
        assertThat(april(policy).fact(Owner.AGENCY, "A", "closing", "").broken())
                .isEqualTo(days(10, 14));
    }

    @Test
    void event_thatHasNotHappened_beginsNothing() {
        String[] policy = {"field opening of office: event", "window w: from opening of office for 3 days", SEAT};
        assertThat(april(policy)
                        .fact(Owner.OFFICE, "o", "opening", "2025-04-12")
                        .broken())
                .isEqualTo(days(12, 14));
        assertThat(april(policy).fact(Owner.OFFICE, "o", "opening", "").findings())
                .isEmpty();
    }

    @Test
    void daysBeforeAndAfterADate() {
        String[] policy = {
            "field peak of office: date", "window w: 2 days before peak of office to 1 week after peak of office", SEAT
        };
        assertThat(april(policy).fact(Owner.OFFICE, "o", "peak", "2025-04-12").broken())
                .isEqualTo(days(10, 19));
    }

    @Test
    void daysBeforeAndAfterAWindow_countFromItsEdges() {
        assertThat(april(
                                "window summit: 2025-04-15 to 2025-04-17 on workdays",
                                "window w: 2 days before summit to 3 days after summit",
                                SEAT)
                        .broken())
                .isEqualTo(days(13, 20));
    }

    @Test
    void factOfOneOffice_givesEachOfficeItsOwnDates() {
        Judged judged = april("field peak of office: date", "window w: peak of office to 2025-04-30", SEAT)
                .fact(Owner.OFFICE, "o", "peak", "2025-04-29")
                .fact(Owner.EMPLOYEE, "q", "office", "branch")
                .fact(Owner.OFFICE, "branch", "peak", "2025-04-30")
                .part("q", "2025-04-29", "wfh", Part.WHOLE)
                .part("q", "2025-04-30", "wfh", Part.WHOLE);
        assertThat(judged.findings())
                .containsExactly("VIOLATION 2025-04-29", "VIOLATION 2025-04-30", "VIOLATION 2025-04-30");
    }

    @Test
    void parameter_isTheDecisionOrItsDefault() {
        String[] policy = {
            "parameter finish of agency: date default 2025-04-12",
            "set finish = 2025-04-14 for agency \"B\"",
            "window w: 2025-04-10 to finish",
            SEAT
        };
        assertThat(april(policy).broken()).isEqualTo(days(10, 12));
        String[] decided = policy.clone();
        decided[1] = "set finish = 2025-04-14 for agency \"A\"";
        assertThat(april(decided).broken()).isEqualTo(days(10, 14));
    }

    @Test
    void parameter_mayItselfBeTheDate() {
        assertThat(april("parameter review_day of agency: date default 2025-04-12", "window w: review_day", SEAT)
                        .broken())
                .containsExactly(12);
    }

    @Test
    void table_neverIsAfterAllDates() {
        String[] policy = {
            "field wave of office: integer",
            "table opens: date by wave",
            "  1 | 2025-04-28",
            "  otherwise | never",
            "window w: from opens(wave of office)",
            SEAT
        };
        assertThat(april(policy).fact(Owner.OFFICE, "o", "wave", "1").broken()).isEqualTo(days(28, 30));
        assertThat(april(policy).fact(Owner.OFFICE, "o", "wave", "2").findings())
                .isEmpty();
    }

    @Test
    void outside_isTheRestOfTheTimeInForce() {
        assertThat(april(
                                "field peak of office: date",
                                "window w: peak of office to 2025-04-29",
                                "rule r cites \"1\": staff must be wfo outside w")
                        .fact(Owner.OFFICE, "o", "peak", "2025-04-03")
                        .broken())
                .containsExactly(1, 2, 30);
    }

    @Test
    void unknownEnd_leavesOpenWhatItDecides() {
        String[] policy = {"field peak of office: date", "window w: 2025-04-10 to peak of office", SEAT};
        Judged judged = april(policy);
        assertThat(judged.broken()).isEmpty();
        assertThat(judged.open()).isEqualTo(days(10, 30));
        assertThat(judged.missing()).containsExactly("peak of office");
    }

    @Test
    void unknownEnd_ofACount_isAnInterval() {
        String rule = "rule r cites \"1\": wfh at most 50% of staff on duty per office each day during w";
        Judged judged = april("field peak of office: date", "window w: 2025-04-29 to peak of office", rule);
        assertThat(judged.broken()).isEmpty();
        assertThat(judged.open()).isEqualTo(days(29, 30));
        assertThat(judged.missing()).containsExactly("peak of office");
        assertThat(april("field peak of office: date", "window w: 2025-04-29 to peak of office", rule)
                        .fact(Owner.OFFICE, "o", "peak", "2025-04-29")
                        .broken())
                .containsExactly(29);
    }

    @Test
    void onlyDuring_grantsTheDatesOfEachOffice() {
        String[] policy = {
            "field peak of office: date",
            "window w: 2025-04-03 to peak of office",
            "rule r cites \"1\": wfh only during w"
        };
        assertThat(april(policy).fact(Owner.OFFICE, "o", "peak", "2025-04-28").broken())
                .containsExactly(1, 2, 29, 30);
        assertThat(april(policy).broken()).containsExactly(1, 2);
        assertThat(april(policy).open()).isEqualTo(days(3, 30));
    }

    @Test
    void conditionOnAWindow_withExceptAndOn() {
        assertThat(april(
                                "window w: 2025-04-14 to 2025-04-20 except 2025-04-16 on workdays",
                                "rule r cites \"1\": staff must be wfo where date in w during in force")
                        .broken())
                .containsExactly(14, 15, 17, 18);
        assertThat(april(
                                "field joined of employee: date",
                                "window w: 2025-01-01 to 2025-12-31 on fridays",
                                "rule r cites \"1\": staff must be wfo where joined in w during 2025-04-01")
                        .fact(Owner.EMPLOYEE, "p", "joined", "2025-01-03")
                        .broken())
                .containsExactly(1);
    }

    @Test
    void weekdays_aloneOrAsWorkdays() {
        String calendar = "calendar id: \"ID\"";
        assertThat(april(calendar, "window w: 2025-04-11 to 2025-04-25 on fridays", SEAT)
                        .broken())
                .containsExactly(11, 18, 25);
        assertThat(april(calendar, "window w: 2025-04-11 to 2025-04-25 on fridays that are workdays", SEAT)
                        .broken())
                .as("18 April is a holiday")
                .containsExactly(11, 25);
        assertThat(april(calendar, "window w: 2025-04-01 to 2025-04-09 on workdays", SEAT)
                        .broken())
                .as("Idul Fitri with its leave")
                .containsExactly(8, 9);
    }

    @Test
    void yearWithoutHolidays_isOpen() {
        Judged judged = Judged.by("calendar id: \"ID\"", "window w: from 2026-12-30 on workdays", SEAT)
                .all("p", "wfh", "2026-12-31", "2027-01-03");
        assertThat(judged.findings()).containsExactly("VIOLATION 2026-12-31", "UNDETERMINED 2027-01-01");
        assertThat(judged.missing()).containsExactly("holidays of 2027");
    }

    @Test
    void unit_thatNamesAnUnknownCalendar_isAProblemAndOpen() {
        Judged judged = april(
                        "calendar hospital: monday to sunday",
                        "calendar of unit",
                        "window w: 2025-04-05 on workdays",
                        SEAT)
                .fact(Owner.UNIT, "u", "calendar", "hospitl");
        assertThat(judged.open()).containsExactly(5);
        assertThat(judged.report().problems())
                .extracting(InputProblem::code)
                .isEqualTo(List.of(DiagnosticCode.UNKNOWN_CALENDAR_OF_UNIT));
        assertThat(april(
                                "calendar hospital: monday to sunday",
                                "calendar of unit",
                                "window w: 2025-04-05 on workdays",
                                SEAT)
                        .fact(Owner.UNIT, "u", "calendar", "hospital")
                        .april(FindingStatus.VIOLATION))
                .containsExactly(5);
    }

    @Test
    void datedFact_isTakenAsOfTheDayJudged() {
        Judged judged = april("field peak of office: date dated", "window w: from peak of office", SEAT);
        assertThat(judged.fact(Owner.OFFICE, "o", "peak", "2025-04-30").broken())
                .containsExactly(30);
    }

    private static Judged reported(String opening, String signed) {
        Judged judged = april(
                        "field opening of agency: event",
                        "field report of agency: attestation",
                        "window w: from opening of agency for 5 days",
                        "rule r cites \"1\": agency must attest report before w")
                .fact(Owner.AGENCY, "A", "opening", opening);
        return judged.signed(signed.isEmpty() ? "B" : "A", "report", signed.isEmpty() ? "2025-04-01" : signed);
    }

    @Test
    void statementBeforeAWindow_isDueBeforeItsFirstDayForEachAgency() {
        assertThat(reported("2025-04-10", "2025-04-09").findings()).isEmpty();
        assertThat(reported("2025-04-10", "2025-04-10").findings()).hasSize(1);
        assertThat(reported("2025-04-10", "").findings()).hasSize(1);
        assertThat(reported("", "").findings()).as("nothing has opened").isEmpty();
    }
}
