package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.Fixtures.AT;
import static org.edaran.eval.Fixtures.MONDAY;
import static org.edaran.eval.Fixtures.REPORT;
import static org.edaran.eval.Fixtures.check;
import static org.edaran.eval.Fixtures.policy;
import static org.edaran.eval.Fixtures.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Bound;
import org.edaran.model.Comparison;
import org.edaran.model.Counted;
import org.edaran.model.DateRange;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Members;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.roster.DataPlace;
import org.edaran.roster.Decision;
import org.edaran.roster.Evidence;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.Test;

/** Signed statements with their deadlines, and decisions on parameters. */
class StatementTest {

    private static final DataPlace PLACE = DataPlace.of("attestations.csv", 2);

    private static Policy attest(Sentence.Deadline deadline) {
        return policy(
                rule("report", new Sentence.Attest(Owner.AGENCY, Members.STAFF, REPORT, deadline, Optional.empty())));
    }

    private static Fixtures.Rosters twoDays(Policy policy) {
        return new Fixtures.Rosters(policy)
                .person("x", "A", "policy")
                .on(MONDAY, "x", "wfo")
                .on(MONDAY.plusDays(1), "x", "wfo");
    }

    private static ComplianceReport signed(Sentence.Deadline deadline, LocalDate signed, Optional<DateRange> covers) {
        Policy policy = attest(deadline);
        Fixtures.Rosters rosters = twoDays(policy);
        rosters.builder().attestationsSupplied();
        rosters.builder()
                .evidence(new Evidence(Owner.AGENCY, "A", "monitoring_report", Optional.of(signed), covers, PLACE));
        return check(policy, rosters);
    }

    @Test
    void deadlines_before_by_after() {
        assertThat(signed(new Sentence.Deadline.Before(MONDAY), MONDAY, Optional.empty())
                        .findings())
                .hasSize(1);
        assertThat(signed(new Sentence.Deadline.Before(MONDAY), MONDAY.minusDays(1), Optional.empty())
                        .findings())
                .isEmpty();
        assertThat(signed(new Sentence.Deadline.By(MONDAY), MONDAY, Optional.empty())
                        .findings())
                .isEmpty();
        assertThat(signed(new Sentence.Deadline.After(MONDAY), MONDAY, Optional.empty())
                        .findings())
                .hasSize(1);
    }

    @Test
    void throughout_needsEveryJudgedDateCovered() {
        Sentence.Deadline throughout = new Sentence.Deadline.Throughout();
        DateRange both = new DateRange(MONDAY, MONDAY.plusDays(1));

        assertThat(signed(throughout, MONDAY, Optional.of(both)).findings()).isEmpty();
        assertThat(signed(throughout, MONDAY, Optional.of(new DateRange(MONDAY, MONDAY)))
                        .findings())
                .hasSize(1);
        assertThat(signed(throughout, MONDAY, Optional.empty()).findings()).hasSize(1);
        Finding half = signed(throughout, MONDAY, Optional.of(new DateRange(MONDAY, MONDAY)))
                .findings()
                .get(0);
        assertThat(half.message(Locale.ENGLISH))
                .isEqualTo("must attest monitoring_report throughout " + MONDAY + " to " + MONDAY.plusDays(1)
                        + ", but statements cover only " + MONDAY + ", not " + MONDAY.plusDays(1));
        assertThat(half.message(Locale.forLanguageTag("id")))
                .endsWith(", tetapi pernyataannya hanya mencakup " + MONDAY + ", tidak " + MONDAY.plusDays(1));
        assertThat(signed(throughout, MONDAY, Optional.empty())
                        .findings()
                        .get(0)
                        .message(Locale.ENGLISH))
                .endsWith(", but no statement is on file");
    }

    @Test
    void noStatement_isBrokenOnlyIfStatementsWereSupplied() {
        Policy policy = attest(new Sentence.Deadline.Before(MONDAY));
        Fixtures.Rosters supplied = twoDays(policy);
        supplied.builder().attestationsSupplied();

        Finding broken = check(policy, supplied).findings().get(0);
        Finding open = check(policy, twoDays(policy)).findings().get(0);

        assertThat(broken.status()).isEqualTo(FindingStatus.VIOLATION);
        assertThat(broken.message(Locale.ENGLISH))
                .isEqualTo("must attest monitoring_report before 2023-08-28, but no statement is on file");
        assertThat(open.status()).isEqualTo(FindingStatus.UNDETERMINED);
        assertThat(open.missing()).containsExactly("monitoring_report");
    }

    private static Policy share(Strength duty, Optional<Value> fallback) {
        Parameter parameter = new Parameter(
                "agency_share",
                Optional.of(Owner.AGENCY),
                ValueType.Plain.PERCENT,
                List.of(new Parameter.Limit(Comparison.LESS_OR_EQUAL, percent(50))),
                fallback,
                duty,
                List.of(),
                AT);
        Sentence.Count count = new Sentence.Count(
                Fixtures.counted(Fixtures.WFH),
                Bound.AT_MOST,
                new Expression.ParameterValue(parameter),
                Sentence.Measure.SHARE,
                Denominator.ON_DUTY,
                List.of(Members.STAFF),
                false,
                List.of(Fixtures.PER_AGENCY),
                org.edaran.model.Period.DAY,
                false,
                Optional.empty());
        Policy base = policy(rule("cap", count));
        return new Policy(
                base.id(),
                base.title(),
                base.issuer(),
                base.issued(),
                base.inForce(),
                base.scope(),
                base.modes(),
                base.fields(),
                base.categories(),
                List.of(parameter),
                base.calendars(),
                base.defaultCalendar(),
                false,
                base.rules(),
                base.notes(),
                base.sha256(),
                base.at());
    }

    private static Value percent(int percent) {
        return new Value.Numeric(Fraction.of(percent, 100));
    }

    private static Fixtures.Rosters fiveOfTen(Policy policy) {
        return new Fixtures.Rosters(policy)
                .monday("wfh", "wfh", "wfh", "wfh", "wfh", "wfo", "wfo", "wfo", "wfo", "wfo");
    }

    @Test
    void decisionBelowTheCeiling_binds() {
        Policy policy = share(Strength.MAY, Optional.empty());
        Fixtures.Rosters decided = fiveOfTen(policy);
        DateRange always = new DateRange(DateRange.MIN, DateRange.MAX);
        decided.builder().decision(new Decision("agency_share", Optional.of("A"), always, percent(40), PLACE));

        assertThat(check(policy, fiveOfTen(policy)).findings()).isEmpty();
        assertThat(check(policy, decided).findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("5 of 10 staff on duty are wfh (50%); at most 4 may be (40%): 1 too many");
    }

    @Test
    void decisionAboveTheCeiling_isAProblem() {
        Policy policy = share(Strength.MAY, Optional.empty());
        Fixtures.Rosters decided = fiveOfTen(policy);
        DateRange always = new DateRange(DateRange.MIN, DateRange.MAX);
        decided.builder().decision(new Decision("agency_share", Optional.of("A"), always, percent(60), PLACE));

        assertThat(decided.builder().build()).isInstanceOf(RosterResult.Refused.class);
    }

    @Test
    void undecided_warnsOrFails() {
        Policy should = share(Strength.SHOULD, Optional.of(percent(50)));
        Policy must = share(Strength.MUST, Optional.of(percent(50)));

        assertThat(check(should, fiveOfTen(should)).findings())
                .extracting(Finding::status, Finding::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FindingStatus.WARNING, FindingKind.UNDECIDED));
        assertThat(check(must, fiveOfTen(must)).findings())
                .extracting(Finding::status)
                .containsExactly(FindingStatus.VIOLATION);
    }

    @Test
    void countedCondition_trainedPeople() {
        Expression trained = new Expression.OneOf(
                new Expression.FactOf(org.edaran.model.Path.of(org.edaran.model.Step.EMPLOYEE), Fixtures.SERVICE),
                List.of(new Value.Symbol("health", 2)));
        Sentence.Count count = Fixtures.share(
                new Counted.Meeting(trained, "trained"), Bound.AT_LEAST, 50, Denominator.ALL, Fixtures.PER_AGENCY);
        Policy policy = policy(rule("training", count));
        Fixtures.Rosters rosters = new Fixtures.Rosters(policy)
                .person("a", "A", "health")
                .person("b", "A", "policy")
                .person("c", "A", "policy")
                .on(MONDAY, "a", "wfo");

        assertThat(check(policy, rosters).findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("1 of 3 staff is trained (~33.3%); at least 2 must be (50%): 1 too few");
    }
}
