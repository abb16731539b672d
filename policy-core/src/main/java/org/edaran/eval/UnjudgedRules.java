package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.diagnostic.Sentence;
import org.edaran.finding.RuleSummary;
import org.edaran.model.DateRange;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputNote;
import org.edaran.source.SourcePlace;

/**
 * Notes on the rules of one policy that judged nobody, since a rule of which nothing is found may look kept: one for those that hold
 * on no date of the roster, one for the others. What is said follows from the summary, so that a check in parts says the same.
 */
final class UnjudgedRules {

    private static final int MOST = 8;

    private final Policy policy;
    private final List<LocalDate> dates;
    private final List<Sentence> otherDates = new ArrayList<>();
    private final List<Sentence> others = new ArrayList<>();
    private Optional<SourcePlace> firstOfOtherDates = Optional.empty();
    private Optional<SourcePlace> firstOfOthers = Optional.empty();

    private UnjudgedRules(Policy policy, DateRange range) {
        this.policy = policy;
        this.dates = range.first().datesUntil(range.last().plusDays(1)).collect(Collectors.toList());
    }

    /** The notes on a policy that is in force on some date of the roster. */
    static List<InputNote> notes(Policy policy, List<RuleSummary> summary, DateRange range) {
        UnjudgedRules rules = new UnjudgedRules(policy, range);
        summary.stream()
                .filter(rule -> rule.policy().equals(policy.id()))
                .filter(rule -> rule.judged() == 0 && rule.cut() == 0)
                .filter(rule -> rule.judgedAs() != RuleSummary.JudgedAs.NOTHING)
                .forEach(rule -> rules.take(rule.rule()));
        return rules.notes(range);
    }

    private void take(String name) {
        List<Rule> rules =
                policy.rules().stream().filter(rule -> rule.name().equals(name)).toList();
        if (rules.isEmpty()) {
            return;
        }
        Rule rule = rules.get(0);
        if (Concern.holdOnNone(policy, rules, dates)) {
            firstOfOtherDates = firstOfOtherDates.or(() -> Optional.of(rule.at()));
            otherDates.add(Sentence.of("`{0}`", name));
        } else {
            firstOfOthers = firstOfOthers.or(() -> Optional.of(rule.at()));
            others.add(Concern.of(rule.sentence())
                    .map(concern -> Sentence.of("`{0}` ({1})", name, why(concern, Concern.waivers(rule))))
                    .orElseGet(() -> Sentence.of("`{0}`", name)));
        }
    }

    private static Sentence why(Concern concern, List<String> waivers) {
        Sentence nobody = concern.groups().isEmpty()
                ? Sentence.of("nobody is `{0}` on its dates", concern.words())
                : Sentence.of(
                        concern.groups().size() == 1
                                ? "nobody counts as {0} on its dates"
                                : "nobody counts as one of {0} on its dates",
                        concern.labels(", "));
        Sentence met = concern.where() ? Sentence.of("{0} and meets its condition", nobody) : nobody;
        String names = waivers.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return waivers.isEmpty() ? met : Sentence.of("{0}, or all are excepted by {1}", met, names);
    }

    private List<InputNote> notes(DateRange range) {
        List<InputNote> notes = new ArrayList<>();
        if (!otherDates.isEmpty()) {
            notes.add(note(
                    firstOfOtherDates,
                    Sentence.of(
                            "judged nobody, since no date of the roster ({0} to {1}) is one of theirs: {2}",
                            range.first(), range.last(), list(otherDates))));
        }
        if (!others.isEmpty()) {
            notes.add(note(firstOfOthers, Sentence.of("judged nobody: {0}", list(others))));
        }
        return notes;
    }

    private InputNote note(Optional<SourcePlace> first, Sentence words) {
        SourcePlace at = first.orElse(policy.at());
        return new InputNote(words, DataPlace.of(at.file(), at.line(), at.column()));
    }

    private static Sentence list(List<Sentence> rules) {
        Sentence list = rules.get(0);
        for (Sentence rule : rules.subList(1, Math.min(MOST, rules.size()))) {
            list = Sentence.of("{0}, {1}", list, rule);
        }
        return rules.size() > MOST ? Sentence.of("{0} and {1} more", list, rules.size() - MOST) : list;
    }
}
