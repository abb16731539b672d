package org.edaran.lang.test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.eval.Concern;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;

/** Tells why a rule judged nobody of an example, as far as its dates, its exceptions and its words tell. */
final class NobodyJudged {

    private static final String NOBODY = "the rule judged nobody";

    private final Policy policy;
    private final PolicyTest test;
    private final PolicyTest.Case situation;
    private final Set<Observations.Excepted> excepted;

    NobodyJudged(Policy policy, PolicyTest test, PolicyTest.Case situation, Set<Observations.Excepted> excepted) {
        this.policy = policy;
        this.test = test;
        this.situation = situation;
        this.excepted = excepted;
    }

    /** Why the rule of a name judged nobody. */
    String reason(String name) {
        List<Rule> rules =
                policy.rules().stream().filter(rule -> rule.name().equals(name)).toList();
        if (rules.isEmpty()) {
            return NOBODY;
        }
        return otherDates(rules)
                .or(() -> exceptions(rules.get(0)))
                .or(() -> others(rules.get(0).sentence()))
                .map(why -> NOBODY + ": " + why)
                .orElse(NOBODY);
    }

    private Optional<String> otherDates(List<Rule> rules) {
        TreeSet<LocalDate> dates = test.people().stream()
                .flatMap(people -> people.dates().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!Concern.holdOnNone(policy, rules, dates)) {
            return Optional.empty();
        }
        String from = dates.first() + (dates.size() == 1 ? "" : " to " + dates.last());
        return Optional.of("it holds on no date of the example (" + from + ")");
    }

    /** Exceptions that were in effect and leave nothing to judge. */
    private Optional<String> exceptions(Rule rule) {
        List<String> waivers = Concern.waivers(rule).stream()
                .filter(name -> excepted.contains(new Observations.Excepted(rule.name(), name, true)))
                .map(name -> "`" + name + "`")
                .toList();
        return waivers.isEmpty()
                ? Optional.empty()
                : Optional.of("it does not apply to those given, by " + String.join(" and ", waivers));
    }

    /** Whom the rule is about, where nobody given is that. */
    private Optional<String> others(Sentence sentence) {
        return Concern.of(sentence)
                .map(concern -> concern.groups().isEmpty() ? nobodyWorks(concern) : nobodyIn(concern));
    }

    private static String nobodyIn(Concern concern) {
        return "none of those given counts as " + concern.labels(" or ")
                + (concern.where() ? ", or none meets its condition" : "");
    }

    private String nobodyWorks(Concern concern) {
        boolean some = test.people().stream().anyMatch(people -> concern.modes().contains(people.mode()))
                || situation.changes().stream()
                        .anyMatch(change -> concern.modes().contains(change.mode()));
        return some
                ? "it is not for those given who are `" + concern.words() + "`"
                : "none of those given is `" + concern.words() + "`";
    }
}
