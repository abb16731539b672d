package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.Fixtures.PER_AGENCY;
import static org.edaran.eval.Fixtures.WFH;
import static org.edaran.eval.Fixtures.WFO;
import static org.edaran.eval.Fixtures.counted;
import static org.edaran.eval.Fixtures.policy;
import static org.edaran.eval.Fixtures.rule;
import static org.edaran.eval.Fixtures.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.eval.Observation.Side;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.GroupCount;
import org.edaran.finding.Subject;
import org.edaran.model.Bound;
import org.edaran.model.Denominator;
import org.edaran.model.Members;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Value;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an observer is told of the things that rules judge. */
class ObserverTest {

    private static final class Log implements Observer {
        private final List<Observation> seen = new ArrayList<>();
        private final List<GroupCount> groups = new ArrayList<>();

        @Override
        public void judged(Observation observation) {
            seen.add(observation);
        }

        @Override
        public void counted(GroupCount count) {
            groups.add(count);
        }

        @Override
        public void used(Policy policy, Parameter parameter, Value value, boolean decided) {
            throw new AssertionError("there is no parameter");
        }

        @Override
        public void excepted(Policy policy, Rule rule, RuleException exception, boolean inEffect) {
            throw new AssertionError("there is no exception");
        }
    }

    private static Log watch(Policy policy, String... modes) {
        Log log = new Log();
        Roster roster = new Fixtures.Rosters(policy).monday(modes).build();
        Evaluator evaluator = Evaluator.of(policy);
        assertThat(evaluator.check(roster, log)).isEqualTo(evaluator.check(roster));
        return log;
    }

    private static List<Side> sides(Policy policy, String... modes) {
        return watch(policy, modes).seen.stream().map(Observation::side).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, wfo wfo wfo wfo, KEPT",
        "AT_MOST, wfh wfo wfo wfo, KEPT",
        "AT_MOST, wfh wfh wfo wfo, ON_THE_BOUND",
        "AT_MOST, wfh wfo wfo, ON_THE_BOUND",
        "AT_MOST, wfh wfh wfh wfo, BROKEN",
        "AT_MOST, wfh wfh '' wfo, UNDETERMINED",
        "LESS_THAN, wfh wfo wfo wfo, ON_THE_BOUND",
        "LESS_THAN, wfh wfh wfo wfo, BROKEN",
        "AT_LEAST, wfh wfh wfh wfo, KEPT",
        "AT_LEAST, wfh wfh wfo wfo, ON_THE_BOUND",
        "AT_LEAST, wfh wfo wfo wfo, BROKEN",
        "ABOUT, wfh wfo wfo wfo, BROKEN",
        "ABOUT, wfh wfh wfo wfo, ON_THE_BOUND",
        "ABOUT, wfh wfh wfh wfo, BROKEN_ABOVE",
        "EXACTLY, wfh wfh wfo wfo, ON_THE_BOUND",
    })
    void count_standsOnASideOfItsBound(Bound bound, String modes, Side side) {
        Policy policy = policy(rule("r", share(counted(WFH), bound, 50, Denominator.ON_DUTY, PER_AGENCY)));

        Log log = watch(policy, modes.replace("''", "").split(" ", -1));

        assertThat(log.seen).hasSize(1);
        Observation seen = log.seen.get(0);
        assertThat(seen.side()).isEqualTo(side);
        assertThat(seen.policy()).isEqualTo("SE 1");
        assertThat(seen.rule()).isEqualTo("r");
        assertThat(seen.group()).isEqualTo("staff");
        assertThat(seen.figures()).isPresent();
    }

    @Test
    void groupOfNobody_isNotTold() {
        Policy policy = policy(rule("r", share(counted(WFH), Bound.AT_MOST, 50, Denominator.ON_DUTY, PER_AGENCY)));

        Log log = watch(policy, "leave", "leave");
        assertThat(log.seen).isEmpty();
        assertThat(log.groups).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wfh wfo wfo wfo, ,            2023-08-28 agency A: 1 of 4 limit Optional[2]",
        "wfh wfh wfh wfo, VIOLATION,   2023-08-28 agency A: 3 of 4 limit Optional[2]",
        "wfh wfh '' wfo, UNDETERMINED, 2023-08-28 agency A: 2 of 3 limit Optional.empty",
    })
    void group_isToldWithItsNumbers_whetherItKeepsTheRuleOrNot(String modes, FindingStatus status, String told) {
        Policy policy = policy(rule("r", share(counted(WFH), Bound.AT_MOST, 50, Denominator.ON_DUTY, PER_AGENCY)));

        Log log = watch(policy, modes.replace("''", "").split(" ", -1));

        assertThat(log.groups).hasSize(1);
        GroupCount group = log.groups.get(0);
        assertThat(group.status()).isEqualTo(Optional.ofNullable(status));
        Subject.Key key = group.subject().group().get(0);
        assertThat(group.periodLabel() + " " + key.name() + " " + key.value() + ": "
                        + group.figures().count() + " of " + group.figures().of() + " limit "
                        + group.figures().limit())
                .isEqualTo(told);
        assertThat(group.figures().how().settling()).isEmpty();
    }

    @Test
    void dayRule_isToldForEachPersonItConcerns() {
        Policy policy =
                policy(rule("r", new Sentence.ModeDuty(Members.STAFF, true, Set.of(WFO), "wfo", Optional.empty())));

        assertThat(sides(policy, "wfo", "wfh", "leave", "")).containsExactly(Side.KEPT, Side.BROKEN, Side.UNDETERMINED);
        assertThat(watch(policy, "wfo").seen.get(0).figures()).isEmpty();
    }
}
