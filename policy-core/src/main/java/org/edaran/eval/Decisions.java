package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Calendar;
import org.edaran.model.Comparison;
import org.edaran.model.DateSet;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Path;
import org.edaran.model.Value;
import org.edaran.roster.Decision;
import org.edaran.roster.Roster;
import org.jspecify.annotations.Nullable;

/** What is decided on parameters, in the policy and in the data. */
final class Decisions {

    private final Map<String, List<Decision>> fromData = new HashMap<>();
    private final Calendar calendar;
    private @Nullable Listener listener;

    /** Is told of each value that is used. */
    interface Listener {
        void used(Parameter parameter, Value value, boolean decided);
    }

    Decisions(Roster roster, Calendar calendar) {
        this.calendar = calendar;
        for (Decision decision : roster.decisions()) {
            fromData.computeIfAbsent(decision.parameter(), p -> new ArrayList<>())
                    .add(decision);
        }
    }

    /** The path to whose decision a parameter is. */
    static Path pathOf(Owner owner) {
        return Path.to(owner);
    }

    /** The value that holds on a person's day: a decision, else the default, else the bound of decisions. */
    Value value(Parameter parameter, PersonDay day, Facts facts) {
        Optional<String> subject = Optional.empty();
        if (parameter.owner().isPresent()) {
            Value id = facts.identity(pathOf(parameter.owner().get()), day);
            if (id instanceof Value.Absent) {
                return Value.Absent.UNKNOWN;
            }
            subject = Optional.of(id.words());
        }
        Optional<Value> decided = decided(parameter, subject, day.date());
        Value value = decided.orElseGet(() -> otherwise(parameter));
        Listener told = listener;
        if (told != null) {
            told.used(parameter, value, decided.isPresent());
        }
        return value;
    }

    /** Has each value that is used told to someone. */
    void tell(Listener told) {
        listener = told;
    }

    /** A decision for the subject on the date, else one for all. */
    Optional<Value> decided(Parameter parameter, Optional<String> subject, LocalDate date) {
        Optional<Value> own = subject.isPresent() ? find(parameter, subject, date) : Optional.empty();
        return own.isPresent() ? own : find(parameter, Optional.empty(), date);
    }

    private Optional<Value> find(Parameter parameter, Optional<String> subject, LocalDate date) {
        for (Decision decision : fromData.getOrDefault(parameter.name(), List.of())) {
            if (decision.subject().equals(subject) && decision.dates().contains(date)) {
                return Optional.of(decision.value());
            }
        }
        for (Parameter.Decision decision : parameter.decisions()) {
            Value holds = decision.subject().equals(subject)
                    ? decision.dates().touches(date, DateSet.View.of(calendar))
                    : Value.Bool.FALSE;
            if (holds != Value.Bool.FALSE) {
                return Optional.of(holds == Value.Bool.TRUE ? decision.value() : Value.Absent.UNKNOWN);
            }
        }
        return Optional.empty();
    }

    /** What holds without a decision: the default, else the bound itself, which every decision must keep to. */
    static Value otherwise(Parameter parameter) {
        if (parameter.fallback().isPresent()) {
            return parameter.fallback().get();
        }
        for (Parameter.Limit limit : parameter.limits()) {
            if (limit.comparison() == Comparison.LESS_OR_EQUAL || limit.comparison() == Comparison.GREATER_OR_EQUAL) {
                return limit.value();
            }
        }
        return Value.Absent.UNKNOWN;
    }
}
