package org.edaran.io.guard;

import java.io.IOException;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/** Ends the reading of one file at a problem after which nothing in it can be trusted. Never leaves this module. */
public final class InputStop extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient InputProblem problem;

    /** A stop at a problem. */
    public InputStop(InputProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** A stop at a problem with a remedy. */
    public static InputStop of(DiagnosticCode code, DataPlace place, Sentence message, Sentence help) {
        return new InputStop(InputProblem.of(code, place, message).withHelp(help));
    }

    /** The problem. */
    public InputProblem problem() {
        return problem;
    }
}
