package org.edaran.bench.engine;

import ai.timefold.solver.core.api.score.buildin.simple.SimpleScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.function.Predicate;

/** The four rules as constraints, and one of work from home of which the place is not known. */
public final class PlanRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Shift.class)
                    .filter(Shift::isDuty)
                    .groupBy(Shift::getGroup, ConstraintCollectors.sum(Shift::getHomes), ConstraintCollectors.count())
                    .filter((group, home, duty) -> 2 * home > duty)
                    .penalize(SimpleScore.ONE)
                    .asConstraint("share"),
            home(factory, shift -> shift.getCategory().equals("direct_service"), "direct"),
            home(factory, Shift::isElsewhere, "at_home"),
            home(factory, shift -> !shift.isEligible(), "eligible"),
            home(factory, shift -> !shift.isPlaced(), "unknown place")
        };
    }

    private static Constraint home(ConstraintFactory factory, Predicate<Shift> broken, String name) {
        return factory.forEach(Shift.class)
                .filter(shift -> shift.isHome() && broken.test(shift))
                .penalize(SimpleScore.ONE)
                .asConstraint(name);
    }
}
