package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.Fixtures.LEAVE;
import static org.edaran.eval.Fixtures.MONDAY;
import static org.edaran.eval.Fixtures.PER_AGENCY;
import static org.edaran.eval.Fixtures.PER_EMPLOYEE;
import static org.edaran.eval.Fixtures.PER_UNIT;
import static org.edaran.eval.Fixtures.WFH;
import static org.edaran.eval.Fixtures.WFO;
import static org.edaran.eval.Fixtures.byHalfDays;
import static org.edaran.eval.Fixtures.check;
import static org.edaran.eval.Fixtures.counted;
import static org.edaran.eval.Fixtures.members;
import static org.edaran.eval.Fixtures.number;
import static org.edaran.eval.Fixtures.ofGroups;
import static org.edaran.eval.Fixtures.policy;
import static org.edaran.eval.Fixtures.rule;
import static org.edaran.eval.Fixtures.share;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Verdict;
import org.edaran.model.Bound;
import org.edaran.model.Denominator;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.roster.Part;
import org.junit.jupiter.api.Test;

/** The oracles of counting: denominators, rounding, levels, half days, and people of whom something is not known. */
class CountTest {

    private static final Policy HALF_ON_DUTY =
            policy(rule("cap", share(counted(WFH), Bound.AT_MOST, 50, Denominator.ON_DUTY, PER_AGENCY)));

    private static String[] modes(int wfh, int wfo, int leave) {
        List<String> modes = new java.util.ArrayList<>(Collections.nCopies(wfh, "wfh"));
        modes.addAll(Collections.nCopies(wfo, "wfo"));
        modes.addAll(Collections.nCopies(leave, "leave"));
        return modes.toArray(String[]::new);
    }

    private static ComplianceReport judge(Policy policy, String... modes) {
        return check(policy, new Fixtures.Rosters(policy).monday(modes));
    }

    private static Finding only(ComplianceReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private static Detail.Count count(Finding finding) {
        return (Detail.Count) finding.detail();
    }

    @Test
    void ceilingOnDuty_halfAtHome_isKept() {
        ComplianceReport report = judge(HALF_ON_DUTY, modes(4, 4, 2));

        assertThat(report.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(report.summary().get(0).judged()).isEqualTo(1);
    }

    @Test
    void ceilingOnDuty_oneMoreThanHalf_showsTheArithmetic() {
        Finding finding = only(judge(HALF_ON_DUTY, modes(5, 3, 2)));

        assertThat(finding.kind()).isEqualTo(FindingKind.CEILING);
        assertThat(finding.status()).isEqualTo(FindingStatus.VIOLATION);
        assertThat(finding.subject().keys()).containsEntry("agency", "A");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("5 of 8 staff on duty are wfh (62.5%); at most 4 may be (50%): 1 too many");
        assertThat(finding.message(Locale.forLanguageTag("id")))
                .isEqualTo("5 dari 8 pegawai yang bertugas wfh (62.5%); paling banyak 4 (50%): kelebihan 1");
    }

    @Test
    void ceilingOfAll_leaveStaysInTheDenominator() {
        Policy ofAll = policy(rule("cap", share(counted(WFH), Bound.AT_MOST, 50, Denominator.ALL, PER_AGENCY)));

        assertThat(judge(ofAll, modes(5, 3, 2)).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(judge(ofAll, modes(6, 2, 2)).verdict()).isEqualTo(Verdict.VIOLATIONS);
    }

    @Test
    void ceiling_ofSeven_allowsThree() {
        assertThat(judge(HALF_ON_DUTY, modes(3, 4, 0)).findings()).isEmpty();
        assertThat(count(only(judge(HALF_ON_DUTY, modes(4, 3, 0)))).limit().orElseThrow())
                .hasToString("3");
    }

    @Test
    void floor_ofSeven_needsFour() {
        Policy floor = policy(rule("least", share(counted(WFO), Bound.AT_LEAST, 50, Denominator.ON_DUTY, PER_AGENCY)));

        assertThat(judge(floor, modes(3, 4, 0)).findings()).isEmpty();
        assertThat(only(judge(floor, modes(4, 3, 0))).message(Locale.ENGLISH))
                .isEqualTo("3 of 7 staff on duty are wfo (~42.9%); at least 4 must be (50%): 1 too few");
    }

    @Test
    void strictBounds_theShareItself_isBroken() {
        Policy less = policy(rule("cap", share(counted(WFH), Bound.LESS_THAN, 50, Denominator.ON_DUTY, PER_AGENCY)));
        Policy more = policy(rule("least", share(counted(WFO), Bound.MORE_THAN, 50, Denominator.ON_DUTY, PER_AGENCY)));

        assertThat(count(only(judge(less, modes(4, 4, 0)))).limit().orElseThrow())
                .hasToString("3");
        assertThat(count(only(judge(more, modes(4, 4, 0)))).limit().orElseThrow())
                .hasToString("5");
    }

    @Test
    void target_oddNumber_acceptsEitherNeighbour() {
        Policy about = policy(rule("goal", share(counted(WFH), Bound.ABOUT, 75, Denominator.ON_DUTY, PER_AGENCY)));

        assertThat(judge(about, modes(7, 3, 0)).findings()).isEmpty();
        assertThat(judge(about, modes(8, 2, 0)).findings()).isEmpty();
        assertThat(count(only(judge(about, modes(6, 4, 0)))).excess().orElseThrow())
                .hasToString("1");
        assertThat(count(only(judge(about, modes(9, 1, 0)))).limit().orElseThrow())
                .hasToString("8");
    }

    @Test
    void nobodyOnDuty_isNotJudged() {
        ComplianceReport report = judge(HALF_ON_DUTY, modes(0, 0, 3));

        assertThat(report.findings()).isEmpty();
        assertThat(report.summary().get(0).judged()).isZero();
    }

    @Test
    void ceiling_aloneAtHome_isBroken() {
        assertThat(judge(HALF_ON_DUTY, modes(1, 0, 0)).verdict()).isEqualTo(Verdict.VIOLATIONS);
    }

    @Test
    void halfDays_anyPartCountsForACeiling_exactOnlyIfSaid() {
        Policy exact = policy(
                rule("cap", byHalfDays(share(counted(WFH), Bound.AT_MOST, 50, Denominator.ON_DUTY, PER_AGENCY))));

        assertThat(count(only(check(HALF_ON_DUTY, withHalves(HALF_ON_DUTY)))).count())
                .hasToString("5");
        assertThat(check(exact, withHalves(exact)).findings()).isEmpty();
    }

    private static Fixtures.Rosters withHalves(Policy policy) {
        Fixtures.Rosters rosters = new Fixtures.Rosters(policy).monday(modes(3, 3, 0));
        for (String id : List.of("h1", "h2")) {
            rosters.person(id, "A", "policy").on(MONDAY, id, "wfh", Part.AM).on(MONDAY, id, "wfo", Part.PM);
        }
        return rosters;
    }

    @Test
    void level_perAgencyPasses_perUnitFails() {
        Policy perUnit = policy(rule("cap", share(counted(WFH), Bound.AT_MOST, 50, Denominator.ON_DUTY, PER_UNIT)));
        for (Policy policy : List.of(HALF_ON_DUTY, perUnit)) {
            Fixtures.Rosters rosters = new Fixtures.Rosters(policy).monday(modes(4, 4, 0));
            for (int i = 0; i < 8; i++) {
                rosters.builder()
                        .fact(
                                org.edaran.model.Owner.EMPLOYEE,
                                "p" + i,
                                "unit",
                                i < 4 ? "one" : "two",
                                org.edaran.roster.DataPlace.of("employees.csv", i + 2));
            }
            assertThat(check(policy, rosters).findings()).hasSize(policy.equals(perUnit) ? 1 : 0);
        }
    }

    @Test
    void floorInPeople_nobodyThere_isBroken() {
        Policy atLeastTwo = policy(rule("least", number(counted(WFO), Bound.AT_LEAST, 2, Period.DAY, PER_AGENCY)));

        assertThat(only(judge(atLeastTwo, modes(0, 0, 3))).message(Locale.ENGLISH))
                .isEqualTo("0 of staff are wfo; at least 2 must be: 2 too few");
    }

    @Test
    void daysPerMonth_theNinth_isTooMany() {
        Policy eight = policy(rule("cap", number(counted(WFH), Bound.AT_MOST, 8, Period.MONTH, PER_EMPLOYEE)));
        Fixtures.Rosters rosters = new Fixtures.Rosters(eight).person("x", "A", "policy");
        for (int day = 1; day <= 9; day++) {
            rosters.on(java.time.LocalDate.of(2023, 5, day), "x", "wfh");
        }

        Finding finding = only(check(eight, rosters));

        assertThat(finding.subject().employee()).contains("x");
        assertThat(finding.periodLabel()).isEqualTo("2023-05");
        assertThat(finding.source().orElseThrow().line()).isEqualTo(10);
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo("9 days are wfh; at most 8 may be: 1 too many");
    }

    @Test
    void unknownMode_decidesNothing_untilItCannotMatter() {
        assertThat(only(judge(HALF_ON_DUTY, "wfh", "wfo", "")).status()).isEqualTo(FindingStatus.UNDETERMINED);
        assertThat(only(judge(HALF_ON_DUTY, "wfh", "wfo", "")).missing()).containsExactly("mode");
        assertThat(judge(HALF_ON_DUTY, "wfh", "wfo", "wfo", "wfo", "").findings())
                .isEmpty();
        assertThat(only(judge(HALF_ON_DUTY, "wfh", "wfh", "wfh", "wfo", "")).status())
                .isEqualTo(FindingStatus.VIOLATION);
    }

    @Test
    void unknownCategory_widensTheCount_unclassifiedIsReported() {
        Policy perCategory = policy(rule(
                "cap",
                ofGroups(
                        share(counted(WFH), Bound.AT_MOST, 50, Denominator.ON_DUTY, PER_AGENCY),
                        members(Fixtures.ADMINISTRATION),
                        members(Fixtures.SUPPORT))));
        Fixtures.Rosters rosters = new Fixtures.Rosters(perCategory)
                .monday("wfh", "wfo")
                .person("blank", "A", "")
                .on(MONDAY, "blank", "wfh")
                .person("archivist", "A", "archives")
                .on(MONDAY, "archivist", "wfo");

        ComplianceReport report = check(perCategory, rosters);

        assertThat(report.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(report.findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.CEILING, FindingKind.CEILING, FindingKind.UNCLASSIFIED);
        assertThat(report.findings().get(0).missing()).containsExactly("service");
        assertThat(report.findings().get(2).subject().employee()).contains("archivist");
    }

    @Test
    void unknownAgency_widensEveryGroup_andIsReported() {
        Fixtures.Rosters rosters = new Fixtures.Rosters(HALF_ON_DUTY)
                .monday("wfh", "wfo")
                .person("lost", "", "policy")
                .on(MONDAY, "lost", "wfh");

        ComplianceReport report = check(HALF_ON_DUTY, rosters);

        assertThat(report.findings())
                .hasSize(2)
                .allMatch(finding -> finding.missing().equals(List.of("agency")));
    }

    @Test
    void partialRoster_missingRowOnAWorkday_isUnknown() {
        Fixtures.Rosters rosters =
                new Fixtures.Rosters(HALF_ON_DUTY).monday("wfh", "wfo").person("silent", "A", "policy");
        rosters.builder().partial(true);

        assertThat(only(check(HALF_ON_DUTY, rosters)).status()).isEqualTo(FindingStatus.UNDETERMINED);
    }

    @Test
    void offDutyModeCounted_joinsTheDenominator() {
        Policy leave = policy(rule("cap", share(counted(LEAVE), Bound.AT_MOST, 50, Denominator.ON_DUTY, PER_AGENCY)));

        assertThat(count(only(judge(leave, modes(0, 1, 2)))).of()).hasToString("3");
    }
}
