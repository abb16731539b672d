package org.edaran.stress;

import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads are the first to read a report, whose findings are put together then. */
@JCStressTest
@State
@Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "both read all of it")
@Outcome(expect = Expect.FORBIDDEN, desc = "something else")
public class ReportRead {

    private static final Evaluator EVALUATOR = Evaluator.of(Desk.POLICY);

    private final ComplianceReport report = EVALUATOR.check(Desk.roster(EVALUATOR));

    @Actor
    public void one(II_Result result) {
        result.r1 = Desk.told(report);
    }

    @Actor
    public void other(II_Result result) {
        result.r2 = Desk.told(report);
    }
}
