package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.CountForms.days;
import static org.edaran.eval.CountForms.share;
import static org.edaran.eval.Fixtures.MONDAY;
import static org.edaran.eval.Fixtures.WFH;
import static org.edaran.eval.Fixtures.WFO;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.MissingFact;
import org.edaran.finding.Settling;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Denominator;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.model.Timing;
import org.junit.jupiter.api.Test;

/** What would settle an open count: all missing facts, and the fewest of them that could. */
class SettlingTest {

    private static final Timing DAY = Timing.each(Period.DAY);

    private static Settling settling(Finding finding) {
        return ((Detail.Count) finding.detail()).how().settling().orElseThrow();
    }

    private static Settling of(CountForms.Draft draft, String... people) {
        return settling(draft.judge(people).findings().get(0));
    }

    private static MissingFact mode(String person) {
        return new MissingFact(person, "mode", Optional.of(MONDAY));
    }

    @Test
    void ceiling_oneOfTwoUnknownModesIsEnoughEachWay() {
        Settling settling = of(share(WFH, Bound.AT_MOST, 50, DAY).of(Denominator.ALL), "h", "h", "o", "o", "?", "?");

        // 2 to 4 of 6 at most 3: one who is not at home keeps it, but both at home break it
        assertThat(settling.missing()).containsExactly(mode("p4"), mode("p5"));
        assertThat(settling.towardsCompliant()).hasValue(List.of(mode("p4")));
        assertThat(settling.towardsBroken()).hasValue(List.of(mode("p4"), mode("p5")));
    }

    @Test
    void floor_needsAsManyAsAreLacking() {
        Settling settling = of(share(WFO, Bound.AT_LEAST, 50, DAY).of(Denominator.ALL), "h", "h", "o", "?", "?", "?");

        assertThat(settling.towardsCompliant().orElseThrow()).hasSize(2);
        assertThat(settling.towardsBroken().orElseThrow()).hasSize(2);
    }

    @Test
    void membership_isOneFactForAllDaysOfAPerson() {
        Policy policy = Fixtures.policy(Fixtures.rule(
                "r",
                Fixtures.ofGroups(
                        share(WFH, Bound.AT_MOST, 50, Timing.each(Period.WEEK)).sentence(),
                        Fixtures.members(Fixtures.ADMINISTRATION))));
        Fixtures.Rosters rosters = new Fixtures.Rosters(policy);
        rosters.person("known", "A", "policy").person("maybe", "A", "");
        for (int day = 0; day < 3; day++) {
            rosters.on(MONDAY.plusDays(day), "known", "wfo").on(MONDAY.plusDays(day), "maybe", "wfh");
        }
        rosters.on(MONDAY.plusDays(3), "maybe", "wfh");
        Settling settling = settling(Fixtures.check(policy, rosters).findings().get(0));

        MissingFact service = new MissingFact("maybe", "service", Optional.empty());
        assertThat(settling.missing()).containsExactly(service);
        assertThat(settling.towardsCompliant()).hasValue(List.of(service));
        assertThat(settling.towardsBroken()).hasValue(List.of(service));
    }

    @Test
    void numberOfDays_isSettledByDays() {
        Settling settling = of(days(WFH, Bound.AT_MOST, 2, Timing.each(Period.WEEK)), "hh?o?");

        assertThat(settling.towardsCompliant().orElseThrow()).hasSize(2);
        assertThat(settling.towardsBroken().orElseThrow()).hasSize(1);
    }

    @Test
    void target_isTriedOut() {
        Settling settling = of(share(WFH, Bound.ABOUT, 50, DAY).of(Denominator.ALL), "h", "o", "o", "?");

        assertThat(settling.towardsCompliant()).hasValue(List.of(mode("p3")));
        assertThat(settling.towardsBroken()).hasValue(List.of(mode("p3")));
    }

    @Test
    void roundedLimit_isTriedOut() {
        CountForms.Draft up = share(WFH, Bound.AT_MOST, 50, DAY)
                .counting(CountForms.rounding(Counting.Rounding.UP))
                .of(Denominator.ALL);

        assertThat(of(up, "h", "h", "?", "?").towardsBroken().orElseThrow()).hasSize(1);
        assertThat(of(up, "h", "h", "?", "?").towardsCompliant().orElseThrow()).hasSize(2);
    }

    @Test
    void sentence_namesTheFactsAndTheFewest() {
        Finding finding = share(WFH, Bound.AT_MOST, 50, DAY)
                .of(Denominator.ALL)
                .judge("h", "h", "o", "o", "?", "?")
                .findings()
                .get(0);

        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("2 to 4 of 6 staff may be wfh; at most 50% is required: cannot tell, 2 person-days are not"
                        + " fully known; missing: mode of p4 on 2023-08-28, mode of p5 on 2023-08-28;"
                        + " 1 fact (mode of p4 on 2023-08-28) could make it compliant;"
                        + " both facts together could break it");
        assertThat(finding.message(Locale.forLanguageTag("id")))
                .isEqualTo("2 sampai 4 dari 6 pegawai mungkin wfh; syarat paling banyak 50%: tidak dapat ditentukan,"
                        + " 2 hari-orang belum lengkap; belum ada data: mode p4 tanggal 2023-08-28,"
                        + " mode p5 tanggal 2023-08-28; 1 data (mode p4 tanggal 2023-08-28) dapat memastikan kepatuhan;"
                        + " ke-2 data bersama-sama dapat memastikan pelanggaran");
    }
}
