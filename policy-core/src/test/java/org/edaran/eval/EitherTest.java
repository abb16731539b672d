package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.CountForms.days;
import static org.edaran.eval.CountForms.share;
import static org.edaran.eval.Fixtures.ALWAYS;
import static org.edaran.eval.Fixtures.PER_EMPLOYEE;
import static org.edaran.eval.Fixtures.WFO;

import java.util.List;
import java.util.Locale;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Verdict;
import org.edaran.model.Bound;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Timing;
import org.junit.jupiter.api.Test;

/** A choice of two counts: one of them is enough, over the longer of the two periods. */
class EitherTest {

    private static final Timing WEEK = Timing.each(Period.WEEK);
    private static final Timing WINDOW = Timing.each(Period.WINDOW);

    private static Policy policy(Strength strength, CountForms.Draft first, CountForms.Draft second) {
        Sentence either = new Sentence.Either(
                List.of(new Sentence.Half(first.sentence(), ALWAYS), new Sentence.Half(second.sentence(), ALWAYS)));
        return Fixtures.policy(Fixtures.rule("r", either, strength, ALWAYS));
    }

    private static final Policy THREE_DAYS_OR_HALF = policy(
            Strength.MUST,
            days(WFO, Bound.AT_LEAST, 3, WINDOW),
            share(WFO, Bound.AT_LEAST, 50, WINDOW).per(PER_EMPLOYEE));

    private static ComplianceReport judge(Policy policy, String... people) {
        return Fixtures.check(policy, CountForms.roster(policy, people));
    }

    @Test
    void oneOfTheTwo_isEnough() {
        assertThat(judge(THREE_DAYS_OR_HALF, "ooohhhhh").findings()).isEmpty();
        assertThat(judge(THREE_DAYS_OR_HALF, "oohh").findings()).isEmpty();
        assertThat(judge(THREE_DAYS_OR_HALF, "oohh").summary().get(0).judged()).isEqualTo(1);
    }

    @Test
    void neither_showsBothArithmetics() {
        ComplianceReport report = judge(THREE_DAYS_OR_HALF, "oohhh", "ooooo");

        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).subject().employee()).hasValue("p0");
        assertThat(report.findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("neither of two is kept: 2 days are wfo; at least 3 must be: 1 too few; or else:"
                        + " 2 of 5 staff on duty are wfo (40%); at least 3 must be (50%): 1 too few");
        assertThat(report.findings().get(0).message(Locale.forLanguageTag("id")))
                .isEqualTo("tidak satu pun dari keduanya terpenuhi: 2 hari wfo; paling sedikit 3: kekurangan 1; atau:"
                        + " 2 dari 5 pegawai yang bertugas wfo (40%); paling sedikit 3 (50%): kekurangan 1");
    }

    @Test
    void unknownDays_leaveItOpenUnlessOneIsKeptForCertain() {
        assertThat(judge(THREE_DAYS_OR_HALF, "oohh?").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(judge(THREE_DAYS_OR_HALF, "ooohhhh?").verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(judge(THREE_DAYS_OR_HALF, "hhhh?").verdict()).isEqualTo(Verdict.VIOLATIONS);
        assertThat(judge(THREE_DAYS_OR_HALF, "oohh?").findings().get(0).missing())
                .containsExactly("mode");
    }

    @Test
    void shorterPeriod_mustBeKeptInAllOfItsPeriods() {
        Policy weekly = policy(
                Strength.SHOULD,
                days(WFO, Bound.AT_LEAST, 2, WEEK),
                share(WFO, Bound.AT_LEAST, 80, WINDOW).per(PER_EMPLOYEE));

        assertThat(judge(weekly, "oohhh--oohhh--").findings()).isEmpty();
        assertThat(judge(weekly, "oohhh--ohhhh--").findings().get(0).status()).isEqualTo(FindingStatus.WARNING);
        assertThat(judge(weekly, "ooooo--ohooo--").findings()).isEmpty();
    }

    @Test
    void nobodyOnDuty_isNoBreach() {
        assertThat(judge(THREE_DAYS_OR_HALF, "lllll").findings()).isEmpty();
    }
}
