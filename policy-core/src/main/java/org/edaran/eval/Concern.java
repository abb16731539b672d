package org.edaran.eval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.model.DateSet;
import org.edaran.model.Members;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

/**
 * Whom a rule is about, as far as its words tell: what is missing where it judged nobody.
 *
 * @param groups labels of the groups whose members it judges; empty if it judges days in modes
 * @param modes names of the modes whose days it judges; empty if it judges groups
 * @param words the modes in the words of the policy
 * @param where true if a condition must be met besides
 */
public record Concern(List<String> groups, List<String> modes, String words, boolean where) {

    /** Copies the lists. */
    public Concern {
        groups = List.copyOf(groups);
        modes = List.copyOf(modes);
    }

    /** Whom a sentence is about; nothing for those that ask for statements, documents or decisions, or permit. */
    public static Optional<Concern> of(Sentence sentence) {
        if (sentence instanceof Sentence.Count count) {
            return Optional.of(about(count.groups(), count.where().isPresent()));
        }
        if (sentence instanceof Sentence.ModeDuty duty) {
            return Optional.of(about(List.of(duty.group()), duty.where().isPresent()));
        }
        if (sentence instanceof Sentence.OnlyIf only) {
            List<String> modes = only.modes().stream().map(mode -> mode.name()).toList();
            return Optional.of(new Concern(List.of(), modes, only.words(), false));
        }
        if (sentence instanceof Sentence.OnlyAt only) {
            List<String> modes = only.modes().stream().map(mode -> mode.name()).toList();
            return Optional.of(
                    new Concern(List.of(), modes, only.words(), only.where().isPresent()));
        }
        return Optional.empty();
    }

    private static Concern about(List<Members> groups, boolean where) {
        return new Concern(groups.stream().map(Members::label).toList(), List.of(), "", where);
    }

    /** The groups in backticks, with a word between them. */
    public String labels(String or) {
        return groups.stream().map(label -> "`" + label + "`").collect(Collectors.joining(or));
    }

    /** True if rules of one name hold on none of some dates, for whoever it may be; false also if that depends on facts. */
    public static boolean holdOnNone(Policy policy, List<Rule> rules, Collection<LocalDate> dates) {
        boolean told = !dates.isEmpty()
                && !policy.calendarOfUnit()
                && rules.stream().noneMatch(rule -> rule.sentence() instanceof Sentence.Attest);
        DateSet.View view = DateSet.View.of(policy.defaultCalendar());
        return told
                && dates.stream()
                        .allMatch(date ->
                                rules.stream().allMatch(rule -> rule.dates().touches(date, view) == Value.Bool.FALSE));
    }

    /** The exceptions by which a rule may judge nobody: those that change no limit but say that it does not apply. */
    public static List<String> waivers(Rule rule) {
        return rule.exceptions().stream()
                .filter(exception -> exception.change().isEmpty())
                .map(RuleException::name)
                .toList();
    }
}
