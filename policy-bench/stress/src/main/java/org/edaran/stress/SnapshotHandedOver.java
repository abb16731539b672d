package org.edaran.stress;

import org.edaran.eval.Evaluator;
import org.edaran.eval.RosterSession;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A snapshot is handed over by a plain field, without anything that orders the two threads; edits follow. */
@JCStressTest
@State
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "not handed over yet")
@Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "handed over whole")
@Outcome(expect = Expect.FORBIDDEN, desc = "handed over in parts, or with the edit")
public class SnapshotHandedOver {

    private static final Evaluator EVALUATOR = Evaluator.of(Desk.POLICY);

    private final RosterSession session = EVALUATOR.open(Desk.roster(EVALUATOR));
    private RosterSession.@Nullable Snapshot handed;

    @Actor
    public void writer() {
        handed = session.snapshot();
        Desk.mend(session);
    }

    @Actor
    public void reader(II_Result result) {
        RosterSession.Snapshot snapshot = handed;
        if (snapshot != null) {
            result.r1 = Desk.told(snapshot.report());
            result.r2 = Desk.told(EVALUATOR.check(snapshot.roster()));
        }
    }
}
