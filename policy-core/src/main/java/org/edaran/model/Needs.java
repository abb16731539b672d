package org.edaran.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.source.SourcePlace;

/** Gathers what policies ask for: walks the header, the rules with their exceptions, and the parameters. Not thread-safe. */
final class Needs {

    private record Gathered(ValueType type, List<Need.Fact> instead, List<Need.Use> uses) {}

    private final Map<Need.Fact, Gathered> gathered = new LinkedHashMap<>();

    /** What policies ask for, by the first use. */
    static List<Need> of(List<Policy> policies) {
        Needs needs = new Needs();
        policies.forEach(needs::add);
        List<Need> all = new ArrayList<>();
        needs.gathered.forEach((fact, one) -> all.add(new Need(fact, one.type(), one.instead(), one.uses())));
        return List.copyOf(all);
    }

    private void add(Policy policy) {
        FactsAsked header = asked(policy, Optional.empty(), policy.at());
        policy.scope().accept(header);
        if (policy.calendarOfUnit()) {
            header.path(Path.of(Step.HOME_UNIT));
            header.fact(new Need.Fact(Owner.UNIT, "calendar"), ValueType.Plain.TEXT, List.of());
        }
        for (Parameter parameter : policy.parameters()) {
            if (parameter.duty() != Strength.MAY) {
                FactsAsked deciding = asked(policy, Optional.of(parameter.name()), parameter.at());
                parameter.owner().map(Path::to).ifPresent(deciding::path);
            }
        }
        for (Rule rule : policy.rules()) {
            FactsAsked asked = asked(policy, Optional.of(rule.name()), rule.at());
            asked.dates(rule.dates());
            rule.sentence().accept(new FactsOfSentence(asked));
            rule.exceptions().forEach(exception -> add(policy, rule, exception));
        }
    }

    private void add(Policy policy, Rule rule, RuleException exception) {
        FactsAsked asked = asked(policy, Optional.of(rule.name()), exception.at());
        asked.dates(exception.dates());
        exception.where().ifPresent(condition -> condition.accept(asked));
        exception.change().ifPresent(change -> change.sentence().accept(new FactsOfSentence(asked)));
        exception.exceptions().forEach(inner -> add(policy, rule, inner));
    }

    private FactsAsked asked(Policy policy, Optional<String> rule, SourcePlace at) {
        Need.Use use = new Need.Use(policy.id(), rule, at);
        return new FactsAsked((fact, type, instead) -> {
            Gathered known = gathered.computeIfAbsent(fact, f -> new Gathered(type, instead, new ArrayList<>()));
            if (!known.uses().contains(use)) {
                known.uses().add(use);
            }
        });
    }
}
