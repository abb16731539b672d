package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.Fixtures.DIRECT;
import static org.edaran.eval.Fixtures.MONDAY;
import static org.edaran.eval.Fixtures.SERVICE;
import static org.edaran.eval.Fixtures.WFH;
import static org.edaran.eval.Fixtures.WFO;
import static org.edaran.eval.Fixtures.check;
import static org.edaran.eval.Fixtures.members;
import static org.edaran.eval.Fixtures.policy;
import static org.edaran.eval.Fixtures.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Verdict;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Policy;
import org.edaran.model.RegionLevel;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.roster.DataPlace;
import org.edaran.roster.Part;
import org.junit.jupiter.api.Test;

/** Rules on single people's days: required and forbidden modes, conditions, dates and places. */
class DayRuleTest {

    private static final Policy DIRECT_WFO =
            policy(rule("office", new Sentence.ModeDuty(members(DIRECT), true, Set.of(WFO), "wfo", Optional.empty())));

    private static final Policy NO_WFH =
            policy(rule("never", new Sentence.ModeDuty(Members.STAFF, false, Set.of(WFH), "wfh", Optional.empty())));

    private static final Policy AT_HOME = policy(rule(
            "home",
            new Sentence.OnlyAt(
                    Set.of(WFH),
                    "wfh",
                    List.of(Sentence.Nearby.domicile(Optional.of(RegionLevel.CITY), Optional.empty())),
                    "at domicile within city",
                    Optional.empty())));

    private static final Policy IF_POLICY = policy(rule(
            "eligible",
            new Sentence.OnlyIf(
                    Set.of(WFH),
                    "wfh",
                    new Expression.OneOf(
                            new Expression.FactOf(Path.of(Step.EMPLOYEE), SERVICE),
                            List.of(new Value.Symbol("policy", 0))),
                    "service = policy",
                    Optional.empty())));

    private static Finding only(ComplianceReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private static ComplianceReport day(Policy policy, String service, String mode) {
        return check(
                policy, new Fixtures.Rosters(policy).person("x", "A", service).on(MONDAY, "x", mode));
    }

    @Test
    void mustBe_anotherDutyMode_isBroken_leaveIsNot() {
        assertThat(only(day(DIRECT_WFO, "health", "wfh")).message(Locale.ENGLISH))
                .isEqualTo("direct must be wfo, but this day is wfh");
        assertThat(day(DIRECT_WFO, "health", "wfo").findings()).isEmpty();
        assertThat(day(DIRECT_WFO, "health", "leave").summary().get(0).judged()).isZero();
        assertThat(day(DIRECT_WFO, "policy", "wfh").findings()).isEmpty();
    }

    @Test
    void mustBe_halfAtHome_isBroken_atTheRowOfThatHalf() {
        ComplianceReport report = check(
                DIRECT_WFO,
                new Fixtures.Rosters(DIRECT_WFO)
                        .person("x", "A", "health")
                        .on(MONDAY, "x", "wfo", Part.AM)
                        .on(MONDAY, "x", "wfh", Part.PM));

        assertThat(only(report).message(Locale.ENGLISH))
                .isEqualTo("direct must be wfo, but this day is wfo (am), wfh (pm)");
        assertThat(only(report).source()).contains(DataPlace.of("roster.csv", 3));
    }

    @Test
    void mustBe_unknownService_isOpenOnlyWhereItMatters() {
        assertThat(only(day(DIRECT_WFO, "", "wfh")).missing()).containsExactly("service");
        assertThat(day(DIRECT_WFO, "", "wfo").findings()).isEmpty();
    }

    @Test
    void mustBe_unknownMode_isOpen() {
        assertThat(only(day(DIRECT_WFO, "health", "")).status()).isEqualTo(FindingStatus.UNDETERMINED);
        assertThat(only(day(DIRECT_WFO, "health", "")).missing()).containsExactly("mode");
    }

    @Test
    void mustBe_unlistedService_isUnclassified() {
        Finding finding = only(day(DIRECT_WFO, "archives", "wfo"));

        assertThat(finding.kind()).isEqualTo(FindingKind.UNCLASSIFIED);
        assertThat(finding.missing()).containsExactly("category");
    }

    @Test
    void mustNotBe_anyPart_isBroken() {
        assertThat(only(day(NO_WFH, "policy", "wfh")).status()).isEqualTo(FindingStatus.VIOLATION);
        assertThat(day(NO_WFH, "policy", "wfo").findings()).isEmpty();
        assertThat(only(day(NO_WFH, "policy", "")).status()).isEqualTo(FindingStatus.UNDETERMINED);
    }

    @Test
    void onlyIf_threeValues() {
        assertThat(day(IF_POLICY, "policy", "wfh").findings()).isEmpty();
        assertThat(only(day(IF_POLICY, "health", "wfh")).message(Locale.ENGLISH))
                .isEqualTo("wfh only if service = policy, which does not hold");
        assertThat(only(day(IF_POLICY, "", "wfh")).missing()).containsExactly("service");
        assertThat(day(IF_POLICY, "", "wfo").findings()).isEmpty();
        assertThat(only(day(IF_POLICY, "health", "")).missing()).containsExactly("mode");
        assertThat(day(IF_POLICY, "policy", "").findings()).isEmpty();
    }

    private static ComplianceReport home(String domicile, String location) {
        Fixtures.Rosters rosters = new Fixtures.Rosters(AT_HOME).person("x", "A", "policy");
        rosters.builder().fact(Owner.EMPLOYEE, "x", "domicile", domicile, DataPlace.of("employees.csv", 2, 5));
        rosters.builder()
                .assignments()
                .at(2, 0)
                .employee("x", 1)
                .date(MONDAY, 2)
                .mode("wfh", 3)
                .location(location, 4)
                .add();
        return check(AT_HOME, rosters);
    }

    @Test
    void onlyAtDomicile_comparesAtTheLevel() {
        assertThat(home("31.71.04.1002", "31.71.01").findings()).isEmpty();
        assertThat(only(home("31.71", "32.73")).message(Locale.ENGLISH))
                .isEqualTo(
                        "wfh only at domicile within city: registered in 31.71 (Kota Administrasi Jakarta Pusat), but works in"
                                + " 32.73 (Kota Bandung)");
        assertThat(only(home("31.71", "")).missing()).containsExactly("location");
        assertThat(only(home("31", "31.71")).missing()).containsExactly("domicile");
        assertThat(only(home("31", "32.73")).status()).isEqualTo(FindingStatus.VIOLATION);
        assertThat(only(home("none", "32.73")).status()).isEqualTo(FindingStatus.VIOLATION);
    }

    @Test
    void domicile_thatMoved_isTheOneRegisteredThatDay() {
        Fixtures.Rosters rosters = new Fixtures.Rosters(AT_HOME);
        LocalDate moved = MONDAY.plusDays(2);
        DataPlace place = DataPlace.of("employees.csv", 2);
        rosters.builder()
                .row(Owner.EMPLOYEE, "x", Optional.of(new DateRange(DateRange.MIN, moved.minusDays(1))), place)
                .set("domicile", "31.71", place);
        rosters.builder()
                .row(Owner.EMPLOYEE, "x", Optional.of(new DateRange(moved, DateRange.MAX)), place)
                .set("domicile", "32.73", place);
        for (int i = 0; i < 4; i++) {
            rosters.builder()
                    .assignments()
                    .at(2 + i, 0)
                    .employee("x", 1)
                    .date(MONDAY.plusDays(i), 2)
                    .mode("wfh", 3)
                    .location("31.71", 4)
                    .add();
        }

        assertThat(check(AT_HOME, rosters).findings())
                .extracting(finding -> finding.date().orElseThrow())
                .containsExactly(moved, moved.plusDays(1));
    }

    @Test
    void onlyDuring_outsideTheDates_isBroken() {
        DateSet monday = new DateSet.Ranges(List.of(new DateRange(MONDAY, MONDAY)));
        Policy granted = policy(rule(
                "granted", new Sentence.OnlyDuring(Set.of(WFH), "wfh", monday, "flexible_days", Optional.empty())));
        Fixtures.Rosters rosters = new Fixtures.Rosters(granted)
                .person("x", "A", "policy")
                .on(MONDAY, "x", "wfh")
                .on(MONDAY.plusDays(1), "x", "wfh")
                .on(MONDAY.plusDays(2), "x", "wfo");

        assertThat(only(check(granted, rosters)).message(Locale.ENGLISH))
                .isEqualTo("wfh is granted only during flexible_days");
    }

    @Test
    void should_warns_and_may_isSilent() {
        Sentence never = new Sentence.ModeDuty(Members.STAFF, false, Set.of(WFH), "wfh", Optional.empty());
        Policy should = policy(rule("soft", never, Strength.SHOULD, Fixtures.ALWAYS));
        Policy may = policy(rule("grant", never, Strength.MAY, Fixtures.ALWAYS));

        assertThat(only(day(should, "policy", "wfh")).status()).isEqualTo(FindingStatus.WARNING);
        assertThat(day(should, "policy", "wfh").verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(day(may, "policy", "wfh").findings()).isEmpty();
    }

    @Test
    void workdays_aSaturday_isNotJudged() {
        Sentence never = new Sentence.ModeDuty(Members.STAFF, false, Set.of(WFH), "wfh", Optional.empty());
        Policy workdays = policy(rule("never", never, Strength.MUST, Fixtures.workdays()));
        Fixtures.Rosters rosters =
                new Fixtures.Rosters(workdays).person("x", "A", "policy").on(MONDAY.plusDays(5), "x", "wfh");

        assertThat(check(workdays, rosters).findings()).isEmpty();
    }

    @Test
    void category_decidedForThePerson_replacesTheFacts_anUnknownOneIsAProblem() {
        Fixtures.Rosters decided =
                new Fixtures.Rosters(DIRECT_WFO).person("x", "A", "policy").on(MONDAY, "x", "wfh");
        decided.builder().fact(Owner.EMPLOYEE, "x", "category", "direct", DataPlace.of("employees.csv", 2, 5));
        Fixtures.Rosters unknown =
                new Fixtures.Rosters(DIRECT_WFO).person("x", "A", "policy").on(MONDAY, "x", "wfh");
        unknown.builder().fact(Owner.EMPLOYEE, "x", "category", "direkt", DataPlace.of("employees.csv", 2, 5));

        assertThat(check(DIRECT_WFO, decided).verdict()).isEqualTo(Verdict.VIOLATIONS);
        assertThat(check(DIRECT_WFO, unknown).problems()).hasSize(1);
    }
}
