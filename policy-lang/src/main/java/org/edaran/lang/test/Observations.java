package org.edaran.lang.test;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.edaran.eval.Observation;
import org.edaran.eval.Observer;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Value;

/** Keeps what a check does. Not thread-safe. */
final class Observations implements Observer {

    private final Set<Observation> all = new LinkedHashSet<>();
    private final Set<Used> used = new LinkedHashSet<>();
    private final Set<Excepted> excepted = new LinkedHashSet<>();

    /**
     * A value of a parameter that was used.
     *
     * @param parameter the name of the parameter
     * @param value the value
     * @param decided true if somebody decided it
     */
    record Used(String parameter, Value value, boolean decided) {}

    /**
     * Whether an exception was in effect.
     *
     * @param rule the rule
     * @param exception the exception
     * @param inEffect true if it was
     */
    record Excepted(String rule, String exception, boolean inEffect) {}

    @Override
    public void excepted(Policy policy, Rule rule, RuleException exception, boolean inEffect) {
        excepted.add(new Excepted(rule.name(), exception.name(), inEffect));
    }

    @Override
    public void judged(Observation observation) {
        all.add(observation);
    }

    @Override
    public void used(Policy policy, Parameter parameter, Value value, boolean decided) {
        used.add(new Used(parameter.name(), value, decided));
    }

    /** Each different thing once, in the order in which they were first seen. */
    List<Observation> all() {
        return List.copyOf(all);
    }

    Set<Used> used() {
        return used;
    }

    Set<Excepted> excepted() {
        return excepted;
    }
}
