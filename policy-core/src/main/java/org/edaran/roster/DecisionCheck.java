package org.edaran.roster;

import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.DateRange;
import org.edaran.model.Parameter;
import org.edaran.model.Value;

/** Checks a decision against its parameter. */
final class DecisionCheck {

    private static final int MOST_DAYS = 65_000;

    private DecisionCheck() {}

    static boolean isTooLong(DateRange range) {
        return range.last().toEpochDay() - range.first().toEpochDay() > MOST_DAYS;
    }

    static Optional<InputProblem> problem(RosterSchema schema, Decision decision) {
        Optional<Parameter> parameter = schema.parameter(decision.parameter());
        if (parameter.isEmpty()) {
            return Optional.of(InputProblem.of(
                            DiagnosticCode.UNKNOWN_FACT,
                            decision.place(),
                            Sentence.of("no policy declares a parameter `{0}`", decision.parameter()))
                    .withHelp(Sentence.of("correct the name, or remove the row")));
        }
        for (Parameter.Limit limit : parameter.get().limits()) {
            if (!keeps(decision.value(), limit)) {
                return Optional.of(InputProblem.of(
                                DiagnosticCode.DECISION_OUT_OF_BOUNDS,
                                decision.place(),
                                Sentence.of(
                                        "the decision `{0} = {1}`{2} is not {3} {4}, as the policy demands",
                                        decision.parameter(),
                                        parameter.get().type().show(decision.value()),
                                        decision.subject()
                                                .map(id -> Sentence.of(" of `{0}`", id))
                                                .orElse(Sentence.NONE),
                                        limit.comparison().sign(),
                                        parameter.get().type().show(limit.value())))
                        .withHelp(Sentence.of("correct the value, or have the decision changed")));
            }
        }
        return Optional.empty();
    }

    private static boolean keeps(Value value, Parameter.Limit limit) {
        if (value instanceof Value.Numeric left && limit.value() instanceof Value.Numeric right) {
            return limit.comparison().holds(left.value().compareTo(right.value()));
        }
        if (value instanceof Value.Day left && limit.value() instanceof Value.Day right) {
            return limit.comparison().holds(left.date().compareTo(right.date()));
        }
        return false;
    }
}
