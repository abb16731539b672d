package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.Fixtures.MONDAY;
import static org.edaran.eval.Fixtures.PER_AGENCY;
import static org.edaran.eval.Fixtures.WFH;
import static org.edaran.eval.Fixtures.counted;
import static org.edaran.eval.Fixtures.policy;
import static org.edaran.eval.Fixtures.rule;
import static org.edaran.eval.Fixtures.share;

import java.util.List;
import org.edaran.model.Bound;
import org.edaran.model.Denominator;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session says is left of a count. */
class QuotaTest {

    private static Policy half(Bound bound) {
        return policy(rule("r", share(counted(WFH), bound, 50, Denominator.ON_DUTY, PER_AGENCY)));
    }

    private static List<Quota> quotas(Policy policy, String... modes) {
        RosterSession session = Evaluator.of(policy)
                .open(new Fixtures.Rosters(policy).monday(modes).build());
        return session.quota("p0", MONDAY);
    }

    private static Quota quota(Policy policy, String... modes) {
        List<Quota> quotas = quotas(policy, modes);
        assertThat(quotas).hasSize(1);
        return quotas.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, wfh wfo wfo wfo, Optional[1]",
        "AT_MOST, wfh wfh wfo wfo, Optional[0]",
        "AT_MOST, wfh wfh wfh wfo, Optional[-1]",
        "LESS_THAN, wfh wfo wfo wfo, Optional[0]",
        "AT_LEAST, wfh wfh wfh wfo, Optional[1]",
        "AT_LEAST, wfh wfo wfo wfo, Optional[-1]",
        "MORE_THAN, wfh wfh wfh wfo, Optional[0]",
        "EXACTLY, wfh wfh wfo wfo, Optional.empty",
        "ABOUT, wfh wfh wfo wfo, Optional.empty",
        "AT_MOST, wfh '' wfo wfo, Optional.empty",
    })
    void left_isTheWayToTheBound(Bound bound, String modes, String left) {
        assertThat(quota(half(bound), modes.replace("''", "").split(" ", -1)).left())
                .hasToString(left);
    }

    @Test
    void nobodyOnDuty_hasNoQuota() {
        assertThat(quotas(half(Bound.AT_MOST), "leave", "leave")).isEmpty();
        assertThat(quotas(half(Bound.ABOUT), "leave", "leave")).isEmpty();
    }

    @Test
    void quotas_areEqualIfTheirCountsAre() {
        Quota one = quota(half(Bound.AT_MOST), "wfh", "wfo");
        Quota same = quota(half(Bound.AT_MOST), "wfh", "wfo");
        Quota other = quota(half(Bound.AT_MOST), "wfo", "wfo");

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
        assertThat(one).hasToString(one.left() + " left of " + one.counted());
        assertThat(one.counted().period()).isEqualTo(Period.DAY);
    }
}
