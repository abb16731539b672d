package org.edaran.lang.parse;

import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.PredictionContext;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Finds which tokens could have stood where the parser, looking ahead, found none of its ways open. */
final class ExpectedTokens {

    private final ATN atn;
    private final IntervalSet found = new IntervalSet();
    private final Set<Visit> seen = new HashSet<>();

    ExpectedTokens(ATN atn) {
        this.atn = atn;
    }

    private record Visit(int state, PredictionContext context) {}

    /** The tokens that would have kept a way open at the offending token. */
    IntervalSet after(NoViableAltException undecided) {
        for (ATNConfig way : undecided.getDeadEndConfigs()) {
            follow(way.state, way.context);
        }
        return found;
    }

    private void follow(ATNState state, PredictionContext context) {
        if (!seen.add(new Visit(state.stateNumber, context))) {
            return;
        }
        IntervalSet next = new IntervalSet(atn.nextTokens(state));
        boolean ruleCanEnd = next.contains(Token.EPSILON);
        next.remove(Token.EPSILON);
        found.addAll(next);
        if (ruleCanEnd) {
            for (int i = 0; i < context.size(); i++) {
                int caller = context.getReturnState(i);
                if (caller != PredictionContext.EMPTY_RETURN_STATE) {
                    follow(atn.states.get(caller), context.getParent(i));
                }
            }
        }
    }
}
