package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.CountForms.days;
import static org.edaran.eval.CountForms.rounding;
import static org.edaran.eval.CountForms.share;
import static org.edaran.eval.Fixtures.MONDAY;
import static org.edaran.eval.Fixtures.PER_AGENCY;
import static org.edaran.eval.Fixtures.PER_EMPLOYEE;
import static org.edaran.eval.Fixtures.WFH;
import static org.edaran.eval.Fixtures.WFO;

import java.util.Optional;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Counting.Rounding;
import org.edaran.model.Denominator;
import org.edaran.model.Fraction;
import org.edaran.model.Period;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Timing;
import org.junit.jupiter.api.Test;

/** Both sides of the bound in every form of a count, with half days and with days of which nothing is known. */
class CountFormsTest {

    private static final Timing WEEK = Timing.each(Period.WEEK);
    private static final Timing DAY = Timing.each(Period.DAY);
    private static final Timing ALL = Timing.each(Period.WINDOW);

    private static CountForms.Draft inARow(int most) {
        CountForms.Draft days = days(WFH, Bound.AT_MOST, most, ALL);
        return new CountForms.Draft(
                WFH,
                Bound.AT_MOST,
                Fraction.of(most),
                Measure.CONSECUTIVE_DAYS,
                days.denominator(),
                PER_EMPLOYEE,
                ALL,
                Counting.PLAIN);
    }

    @Test
    void scheduled_leaveCountsAndWeekendsDoNot() {
        CountForms.Draft half = share(WFO, Bound.AT_LEAST, 60, WEEK).of(Denominator.SCHEDULED);

        assertThat(half.outcome("oooll--")).isEqualTo("kept");
        assertThat(half.outcome("oolllo-")).isEqualTo("violation 2 of 5 limit 3");
        assertThat(half.outcome("oo")).isEqualTo("kept");
    }

    @Test
    void scheduled_missingRowOfAWorkingDayIsScheduled() {
        CountForms.Draft half = share(WFO, Bound.AT_LEAST, 60, WEEK).of(Denominator.SCHEDULED);

        assertThat(half.outcome("oo-o---", "ooooooo")).isEqualTo("kept");
        assertThat(half.outcome("o------", "oo-----", "ooooooo")).isEqualTo("violation 8 of 15 limit 9");
    }

    @Test
    void severalWeeks_areCountedTogetherFromTheFirst() {
        CountForms.Draft four =
                days(WFH, Bound.AT_MOST, 4, new Timing.Each(Period.WEEK, 2, Optional.of(MONDAY.plusDays(2))));

        assertThat(four.outcome("hhhho--oooo")).isEqualTo("kept");
        assertThat(four.outcome("oohhh--hhoo")).isEqualTo("violation 5 of 7 limit 4");
        assertThat(four.outcome("hhhhh--hooo")).isEqualTo("kept");
        assertThat(four.outcome("oohhh--ooooo--hhooo")).isEqualTo("kept");
    }

    @Test
    void severalWeeks_findingNamesTheirDates() {
        CountForms.Draft none = days(WFH, Bound.AT_MOST, 0, new Timing.Each(Period.WEEK, 2, Optional.of(MONDAY)));

        assertThat(none.judge("h").findings().get(0).periodLabel()).isEqualTo("2023-08-28 to 2023-09-10");
    }

    @Test
    void cutWeek_isSkippedUnlessTheRuleSaysOtherwise() {
        CountForms.Draft three = days(WFO, Bound.AT_LEAST, 3, WEEK);

        assertThat(three.outcome("ooohh--")).isEqualTo("kept");
        assertThat(three.outcome("oohhh--")).isEqualTo("violation 2 of 5 limit 3");
        assertThat(three.outcome("oohh")).isEqualTo("not applicable");
        assertThat(three.judge("oohh").summary().get(0).cut()).isEqualTo(1);
        assertThat(three.counting(new Counting(false, false, Rounding.NONE, true, false, Optional.empty()))
                        .outcome("oohh"))
                .isEqualTo("violation 2 of 4 limit 3");
    }

    @Test
    void everyDutyDay_isEnoughIfThereAreFewer() {
        CountForms.Draft three = days(WFO, Bound.AT_LEAST, 3, WEEK)
                .counting(new Counting(false, false, Rounding.NONE, false, true, Optional.empty()));

        assertThat(three.outcome("oolll--")).isEqualTo("kept");
        assertThat(three.outcome("ohlll--")).isEqualTo("violation 1 of 2 limit 2");
        assertThat(three.outcome("oohhl--")).isEqualTo("violation 2 of 4 limit 3");
        assertThat(three.outcome("lllll--")).isEqualTo("kept");
        assertThat(three.outcome("oo?ll--")).isEqualTo("undetermined 2..3 of 2..3");
        assertThat(three.outcome("ooo?l--")).isEqualTo("kept");
        assertThat(three.outcome("ohh?l--")).isEqualTo("violation 1..2 of 3..4");
    }

    @Test
    void anyDays_lookAcrossWeeks() {
        CountForms.Draft three = days(WFH, Bound.AT_MOST, 3, new Timing.Rolling(7));

        assertThat(three.outcome("ooohh--hoooo--")).isEqualTo("kept");
        assertThat(three.outcome("ooohh--hhooo--")).isEqualTo("violation 4 of 5 limit 3");
        assertThat(three.outcome("hhh----hhh----")).isEqualTo("kept");
        assertThat(three.outcome("ooohh--h?ooo--")).isEqualTo("undetermined 3..4 of 4..5");
        assertThat(three.outcome("ooohh--hh?oo--")).isEqualTo("violation 4 of 5 limit 3");
    }

    @Test
    void anyDays_tellTheFirstRunAndHowManyThereAre() {
        CountForms.Draft three = days(WFH, Bound.AT_MOST, 3, new Timing.Rolling(5));
        var finding = three.judge("hhhhh--hhhhh--").findings().get(0);

        assertThat(finding.periodLabel()).isEqualTo("2023-08-28 to 2023-09-01");
        assertThat(finding.message(java.util.Locale.ENGLISH))
                .isEqualTo("5 days are wfh; at most 3 may be: 2 too many; 3 more runs of dates are like this");
    }

    @Test
    void anyDays_floorIsJudgedOnWholeRunsOnly() {
        CountForms.Draft two = days(WFO, Bound.AT_LEAST, 2, new Timing.Rolling(7));

        assertThat(two.outcome("ohhhh--o")).isEqualTo("violation 1 of 5 limit 2");
        assertThat(two.outcome("ohhh")).isEqualTo("not applicable");
        assertThat(two.outcome("oohhh--oohhh--")).isEqualTo("kept");
    }

    @Test
    void consecutiveDays_leaveAndWeekendsNeitherCountNorBreak() {
        assertThat(inARow(3).outcome("oohhl--hooo")).isEqualTo("kept");
        assertThat(inARow(3).outcome("oohhl--hhoo")).isEqualTo("violation 4 of 4 limit 3");
        assertThat(inARow(3).outcome("hhhohhh")).isEqualTo("kept");
        assertThat(inARow(3).outcome("hhhh-----")).isEqualTo("violation 4 of 4 limit 3");
        assertThat(inARow(3).outcome("mmmm---")).isEqualTo("violation 4 of 4 limit 3");
        assertThat(inARow(3).outcome("hhohhhh")).isEqualTo("kept");
    }

    /** Two days and one are certain, but no run of three is. */
    @Test
    void consecutiveDays_openRunTellsHowManyOfItsDaysAreCertain() {
        var finding = inARow(3).judge("hh?h").findings().get(0);

        assertThat(finding.message(java.util.Locale.ENGLISH))
                .contains("up to 4 working days in a row may be wfh, 3 of them for certain; at most 3 is required");
        assertThat(finding.message(java.util.Locale.forLanguageTag("id")))
                .contains("hingga 4 hari kerja berturut-turut mungkin wfh, 3 di antaranya pasti; syarat ");
    }

    @Test
    void consecutiveDays_unknownDayMayLengthenOrBreak() {
        assertThat(inARow(3).outcome("hh?h")).isEqualTo("undetermined 3..4 of 3..4");
        assertThat(inARow(2).outcome("h?h")).isEqualTo("undetermined 2..3 of 2..3");
        assertThat(inARow(3).outcome("h?h")).isEqualTo("kept");
        assertThat(inARow(3).outcome("hhhh?")).isEqualTo("violation 4 of 4 limit 3");
    }

    @Test
    void differentPeople_countOnceInThePeriod() {
        CountForms.Draft two = new CountForms.Draft(
                WFH,
                Bound.AT_MOST,
                Fraction.of(2),
                Measure.PEOPLE,
                Denominator.ON_DUTY,
                PER_AGENCY,
                ALL,
                new Counting(false, true, Rounding.NONE, false, false, Optional.empty()));

        assertThat(two.outcome("hhhh", "hhhh", "oooo")).isEqualTo("kept");
        assertThat(two.outcome("hhhh", "ohoo", "oooh")).isEqualTo("violation 3 of 3 limit 2");
        assertThat(two.outcome("hhh?", "hooo", "ooo?")).isEqualTo("undetermined 2..3 of 3");
        assertThat(two.outcome("hhh?", "h?oo", "oooo")).isEqualTo("kept");
    }

    @Test
    void differentOffices_unknownOfficeMayBeAnyOther() {
        CountForms.Draft none = new CountForms.Draft(
                WFO,
                Bound.AT_MOST,
                Fraction.of(1),
                Measure.OFFICES,
                Denominator.ON_DUTY,
                PER_EMPLOYEE,
                ALL,
                Counting.PLAIN);

        assertThat(none.outcome("o")).isEqualTo("kept");
        assertThat(none.outcome("oo")).isEqualTo("undetermined 1..2 of 0");
        assertThat(none.outcome("hh")).isEqualTo("kept");
    }

    @Test
    void rounding_movesTheLimitToAWholePerson() {
        CountForms.Draft half = share(WFH, Bound.AT_MOST, 50, DAY);
        String[] three = {"h", "h", "h", "o", "o"};
        String[] four = {"h", "h", "h", "h", "o"};
        String[] two = {"h", "h", "o", "o", "o"};

        assertThat(half.counting(rounding(Rounding.UP)).outcome(three)).isEqualTo("kept");
        assertThat(half.counting(rounding(Rounding.UP)).outcome(four)).isEqualTo("violation 4 of 5 limit 3");
        assertThat(half.counting(rounding(Rounding.HALF_UP)).outcome(three)).isEqualTo("kept");
        assertThat(half.counting(rounding(Rounding.DOWN)).outcome(three)).isEqualTo("violation 3 of 5 limit 2");
        assertThat(half.counting(rounding(Rounding.DOWN)).outcome(two)).isEqualTo("kept");
        assertThat(share(WFO, Bound.AT_LEAST, 50, DAY)
                        .counting(rounding(Rounding.DOWN))
                        .outcome(three))
                .isEqualTo("kept");
        assertThat(share(WFO, Bound.AT_LEAST, 50, DAY)
                        .counting(rounding(Rounding.UP))
                        .outcome(three))
                .isEqualTo("violation 2 of 5 limit 3");
    }

    @Test
    void rounding_withUnknownPeople_triesEveryHeadcount() {
        CountForms.Draft up = share(WFH, Bound.AT_MOST, 50, DAY).counting(rounding(Rounding.UP));

        // 2 of 3, 3 of 4 or 2 of 4: only 3 of 4 breaks the limit of 2
        assertThat(up.outcome("h", "h", "o", "?")).isEqualTo("undetermined 2..3 of 3..4");
        assertThat(up.outcome("h", "o", "o", "?")).isEqualTo("kept");
        assertThat(up.outcome("h", "h", "h", "?")).isEqualTo("violation 3..4 of 3..4");
    }
}
