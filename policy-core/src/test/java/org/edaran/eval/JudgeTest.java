package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.Contribution.bit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Counting.Rounding;
import org.edaran.model.Denominator;
import org.edaran.model.Fraction;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Timing;
import org.junit.jupiter.api.Test;

/** What is judged otherwise because numbers are large: see {@link JudgeProperties} for all else. */
class JudgeTest {

    private static final int AT_HOME_OR_NOT = bit(0, 2) | bit(2, 2);
    private static final int AT_HOME_OR_ON_LEAVE = bit(0, 0) | bit(2, 2);
    private static final Counting OR_EVERY_DUTY_DAY =
            new Counting(false, false, Rounding.NONE, false, true, Optional.empty());

    private static Sentence.Count sentence(Bound bound, Measure measure, Counting counting) {
        return new CountForms.Draft(
                        Fixtures.WFH,
                        bound,
                        Fraction.of(1),
                        measure,
                        Denominator.ON_DUTY,
                        Fixtures.PER_AGENCY,
                        Timing.each(Period.DAY),
                        counting)
                .sentence();
    }

    private static Tally tally(Limit... limits) {
        Tally tally = new Tally();
        for (Limit limit : limits) {
            limit(tally, limit);
        }
        tally.present();
        return tally;
    }

    private static void limit(Tally tally, Limit... possible) {
        Map<Limit, Limit.Told> limits = new TreeMap<>();
        for (Limit limit : possible) {
            limits.put(limit, new Limit.Told(Optional.empty(), Optional.empty(), true));
        }
        tally.limits().add(limits, Optional.empty());
    }

    private static Judgement people(int known, int unknown, Bound bound, Fraction quantity) {
        Tally tally = tally(new Limit(bound, quantity, Rounding.DOWN));
        tally.addPlain(2L * known, 2L * known, 0, -1);
        tally.addUncertain(AT_HOME_OR_NOT, unknown);
        return new Judge(sentence(bound, Measure.PEOPLE, Counting.PLAIN)).judge(tally);
    }

    private static Judgement share(int known, int mask, int unknown, Fraction quantity) {
        Tally tally = tally(new Limit(Bound.AT_LEAST, quantity, Rounding.UP));
        tally.addPlain(0, 2L * known, 0, -1);
        tally.addUncertain(mask, unknown);
        return new Judge(sentence(Bound.AT_LEAST, Measure.SHARE, Counting.PLAIN)).judge(tally);
    }

    @Test
    void moreThan500Unknown_roundedLimit_isJudgedByTheLeastAndTheMost() {
        assertThat(people(10, 600, Bound.AT_MOST, Fraction.of(610))).isEqualTo(Judgement.KEPT);
        assertThat(people(10, 600, Bound.AT_MOST, Fraction.of(609))).isEqualTo(Judgement.OPEN);
        assertThat(people(10, 600, Bound.AT_MOST, Fraction.of(10))).isEqualTo(Judgement.OPEN);
        assertThat(people(10, 600, Bound.AT_MOST, Fraction.of(9))).isEqualTo(Judgement.BROKEN);
        assertThat(people(10, 600, Bound.AT_LEAST, Fraction.of(10))).isEqualTo(Judgement.KEPT);
        assertThat(people(10, 600, Bound.AT_LEAST, Fraction.of(611))).isEqualTo(Judgement.BROKEN);
    }

    @Test
    void moreThan500Unknown_roundedShare_isJudgedByTheLeastAndTheMost() {
        assertThat(share(600, AT_HOME_OR_NOT, 600, Fraction.of(0))).isEqualTo(Judgement.KEPT);
        assertThat(share(600, AT_HOME_OR_NOT, 600, Fraction.of(1, 2))).isEqualTo(Judgement.OPEN);
        assertThat(share(600, AT_HOME_OR_NOT, 600, Fraction.of(51, 100))).isEqualTo(Judgement.BROKEN);
    }

    /** Whoever is on duty is at home, which the ends of the two sums do not tell. */
    @Test
    void unknownDays_upTo500_areTriedTogether() {
        assertThat(share(0, AT_HOME_OR_ON_LEAVE, 500, Fraction.of(1))).isEqualTo(Judgement.KEPT);
        assertThat(share(0, AT_HOME_OR_ON_LEAVE, 501, Fraction.of(1))).isEqualTo(Judgement.OPEN);
    }

    @Test
    void moreThan500Unknown_target_isOpen() {
        assertThat(people(0, 500, Bound.EXACTLY, Fraction.of(600))).isEqualTo(Judgement.BROKEN);
        assertThat(people(0, 501, Bound.EXACTLY, Fraction.of(600))).isEqualTo(Judgement.OPEN);
    }

    @Test
    void moreThan500Unknown_orEveryDutyDay_isNeverBrokenForCertain() {
        Tally tally = tally(new Limit(Bound.AT_LEAST, Fraction.of(600), Rounding.NONE));
        tally.addUncertain(AT_HOME_OR_ON_LEAVE, 501);
        assertThat(new Judge(sentence(Bound.AT_LEAST, Measure.DAYS, OR_EVERY_DUTY_DAY)).judge(tally))
                .isEqualTo(Judgement.OPEN);
    }

    @Test
    void plainBound_takesOneSmallLimitThatIsNotRounded() {
        long most = 1L << 30;
        assertThat(isPlain(Counting.PLAIN, Fraction.of(most))).isTrue();
        assertThat(isPlain(Counting.PLAIN, Fraction.of(most + 1))).isFalse();
        assertThat(isPlain(Counting.PLAIN, Fraction.of(1, most))).isTrue();
        assertThat(isPlain(Counting.PLAIN, Fraction.of(1, most + 1))).isFalse();
        assertThat(isPlain(Counting.PLAIN, Fraction.of(1), Fraction.of(2))).isFalse();
        assertThat(isPlain(OR_EVERY_DUTY_DAY, Fraction.of(1))).isFalse();
        assertThat(isPlain(new Counting(false, false, Rounding.UP, false, false, Optional.empty()), Fraction.of(1)))
                .isFalse();
        PlainBound target = new PlainBound(sentence(Bound.EXACTLY, Measure.PEOPLE, Counting.PLAIN));
        assertThat(target.use(tally(new Limit(Bound.EXACTLY, Fraction.of(1), Rounding.NONE))))
                .isFalse();
    }

    private static boolean isPlain(Counting counting, Fraction... quantities) {
        Tally tally = new Tally();
        limit(
                tally,
                List.of(quantities).stream()
                        .map(quantity -> new Limit(Bound.AT_MOST, quantity, Rounding.NONE))
                        .toArray(Limit[]::new));
        return new PlainBound(sentence(Bound.AT_MOST, Measure.PEOPLE, counting)).use(tally);
    }
}
