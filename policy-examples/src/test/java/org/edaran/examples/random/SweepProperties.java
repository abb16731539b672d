package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.edaran.eval.Evaluator;
import org.edaran.eval.Observation;
import org.edaran.eval.Observer;
import org.edaran.finding.GroupCount;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Value;
import org.edaran.roster.Roster;

/**
 * Rosters so large that people who are alike are judged together and days are swept by columns. While somebody looks on,
 * everybody is judged alone.
 */
class SweepProperties {

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void roster_sweptByColumns_hasTheReportOfEverybodyAlone(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int people,
            @ForAll @IntRange(min = 1, max = 7) int units,
            @ForAll @IntRange(min = 1, max = 3) int chance) {
        Random dice = new Random(seed);
        Evaluator evaluator = SessionNumbersProperties.evaluator(SessionNumbersProperties.IN_NUMBERS, dice, chance);
        Roster roster = SessionNumbersProperties.roster(evaluator, dice, people, units);

        assertThat(evaluator.check(roster)).isEqualTo(evaluator.check(roster, new Onlooker()));
    }

    /** Looks on, and keeps nothing. */
    private static final class Onlooker implements Observer {

        @Override
        public void judged(Observation observation) {}

        @Override
        public void counted(GroupCount count) {}

        @Override
        public void used(Policy policy, Parameter parameter, Value value, boolean decided) {}

        @Override
        public void excepted(Policy policy, Rule rule, RuleException exception, boolean inEffect) {}
    }
}
