package org.edaran.lang.test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.model.DateSet;
import org.edaran.model.Members;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

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
        boolean told = !dates.isEmpty()
                && !policy.calendarOfUnit()
                && rules.stream().noneMatch(rule -> rule.sentence() instanceof Sentence.Attest);
        DateSet.View view = DateSet.View.of(policy.defaultCalendar());
        boolean none = told
                && dates.stream()
                        .allMatch(date ->
                                rules.stream().allMatch(rule -> rule.dates().touches(date, view) == Value.Bool.FALSE));
        if (!none) {
            return Optional.empty();
        }
        String from = dates.first() + (dates.size() == 1 ? "" : " to " + dates.last());
        return Optional.of("it holds on no date of the example (" + from + ")");
    }

    /** Exceptions that were in effect and leave nothing to judge. */
    private Optional<String> exceptions(Rule rule) {
        List<String> waivers = rule.exceptions().stream()
                .filter(exception -> exception.change().isEmpty())
                .map(RuleException::name)
                .filter(name -> excepted.contains(new Observations.Excepted(rule.name(), name, true)))
                .map(name -> "`" + name + "`")
                .toList();
        return waivers.isEmpty()
                ? Optional.empty()
                : Optional.of("it does not apply to those given, by " + String.join(" and ", waivers));
    }

    /** Whom the rule is about, where nobody given is that. */
    private Optional<String> others(Sentence sentence) {
        if (sentence instanceof Sentence.Count count) {
            return Optional.of(nobodyIn(count.groups(), count.where().isPresent()));
        }
        if (sentence instanceof Sentence.ModeDuty duty) {
            return Optional.of(nobodyIn(List.of(duty.group()), duty.where().isPresent()));
        }
        if (sentence instanceof Sentence.OnlyIf only) {
            return Optional.of(
                    nobodyWorks(only.modes().stream().map(mode -> mode.name()).toList(), only.words()));
        }
        if (sentence instanceof Sentence.OnlyAt only) {
            return Optional.of(
                    nobodyWorks(only.modes().stream().map(mode -> mode.name()).toList(), only.words()));
        }
        return Optional.empty();
    }

    private static String nobodyIn(List<Members> groups, boolean where) {
        String labels = groups.stream().map(group -> "`" + group.label() + "`").collect(Collectors.joining(" or "));
        return "none of those given counts as " + labels + (where ? ", or none meets its condition" : "");
    }

    private String nobodyWorks(List<String> modes, String words) {
        boolean some = test.people().stream().anyMatch(people -> modes.contains(people.mode()))
                || situation.changes().stream().anyMatch(change -> modes.contains(change.mode()));
        return some ? "it is not for those given who are `" + words + "`" : "none of those given is `" + words + "`";
    }
}
