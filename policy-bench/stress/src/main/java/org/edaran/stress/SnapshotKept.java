package org.edaran.stress;

import org.edaran.eval.Evaluator;
import org.edaran.eval.RosterSession;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A session is edited while another thread reads what it handed out: its report, and its roster, judged anew. */
@JCStressTest
@State
@Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "the snapshot is what it was")
@Outcome(expect = Expect.FORBIDDEN, desc = "the edit shows")
public class SnapshotKept {

    private static final Evaluator EVALUATOR = Evaluator.of(Desk.POLICY);

    private final RosterSession session = EVALUATOR.open(Desk.roster(EVALUATOR));
    private final RosterSession.Snapshot snapshot = session.snapshot();

    @Actor
    public void writer() {
        Desk.mend(session);
    }

    @Actor
    public void reader(II_Result result) {
        result.r1 = Desk.told(snapshot.report());
        result.r2 = Desk.told(EVALUATOR.check(snapshot.roster()));
    }
}
