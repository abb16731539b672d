package org.edaran.stress;

import org.edaran.eval.Evaluator;
import org.edaran.roster.Roster;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads are the first to judge by an evaluator, and the first to ask a roster for what it puts off. */
@JCStressTest
@State
@Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "both judge alike")
@Outcome(expect = Expect.FORBIDDEN, desc = "something else")
public class EvaluatorShared {

    private final Evaluator evaluator = Evaluator.of(Desk.POLICY);
    private final Roster roster = Desk.roster(evaluator);

    @Actor
    public void one(II_Result result) {
        result.r1 = Desk.told(evaluator.check(roster));
    }

    @Actor
    public void other(II_Result result) {
        result.r2 = Desk.told(evaluator.check(roster));
    }
}
