package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/** Rules that ask nothing which a tighter rule of the same policy does not ask already, of the same people on the same dates. */
final class ImpliedRule implements Check {

    /** Pairs of one kind of which one holds on all dates of the other. */
    private static final int MOST_PAIRS = 2_000;

    /** Pairs of which nothing but the dates is compared. */
    private static final int MOST_LOOKS = 500_000;

    /** How many pairs are still looked at. */
    private static final class Left {
        private int looks = MOST_LOOKS;
        private int pairs = MOST_PAIRS;
    }

    @Override
    public void look(Subject subject) {
        Map<String, List<Rule>> kinds = new LinkedHashMap<>();
        for (Rule rule : subject.policy.rules()) {
            boolean tests = rule.strength() != Strength.MAY
                    && !(rule.sentence() instanceof Sentence.Permit)
                    && !subject.daysOf(rule).isEmpty();
            if (tests) {
                kinds.computeIfAbsent(Implication.kind(rule.sentence()), kind -> new ArrayList<>())
                        .add(rule);
            }
        }
        Left left = new Left();
        for (List<Rule> rules : kinds.values()) {
            List<Rule> tights = new ArrayList<>(rules);
            tights.removeIf(rule -> !rule.exceptions().isEmpty());
            List<Days> days = new ArrayList<>(tights.size());
            tights.forEach(rule -> days.add(subject.daysOf(rule)));
            for (Rule loose : rules) {
                tighter(subject, loose, tights, days, left).ifPresent(tight -> report(subject, tight, loose));
            }
        }
    }

    private static Optional<Rule> tighter(
            Subject subject, Rule loose, List<Rule> tights, List<Days> daysOfTights, Left left) {
        boolean mayBe =
                loose.exceptions().stream().allMatch(each -> each.change().isEmpty())
                        && subject.statement(loose).isPresent();
        Days days = subject.daysOf(loose);
        for (int i = 0; mayBe && i < tights.size(); i++) {
            if (left.looks-- < 0) {
                return Optional.empty();
            }
            Rule tight = tights.get(i);
            if (isSame(tight, loose) || !daysOfTights.get(i).covers(days)) {
                continue;
            }
            if (left.pairs-- < 0) {
                return Optional.empty();
            }
            if (new Implication(subject, tight, loose).holds()
                    && !isSaidTwice(tight, loose)
                    && isTold(subject, tight, loose)) {
                return Optional.of(tight);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("ReferenceEquality") // two rules that read alike are two
    private static boolean isSame(Rule one, Rule other) {
        return one == other;
    }

    /** False for the earlier one of two that ask the same. */
    private static boolean isTold(Subject subject, Rule tight, Rule loose) {
        return !loose.exceptions().isEmpty()
                || subject.nameOf(loose).start() > subject.nameOf(tight).start()
                || !isReverseHolding(subject, tight, loose);
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // the other way round on purpose
    private static boolean isReverseHolding(Subject subject, Rule tight, Rule loose) {
        return new Implication(subject, loose, tight).holds();
    }

    /** True if the two read the same, which is told already. */
    private static boolean isSaidTwice(Rule one, Rule other) {
        return one.name().equals(other.name())
                || (one.sentence().equals(other.sentence())
                        && one.strength() == other.strength()
                        && one.dates().equals(other.dates())
                        && one.exceptions().equals(other.exceptions()));
    }

    private static void report(Subject subject, Rule tight, Rule loose) {
        subject.report(Diagnostic.of(
                        DiagnosticCode.IMPLIED_RULE,
                        subject.source,
                        subject.nameOf(loose),
                        "`" + loose.name() + "` asks nothing that `" + tight.name() + "` does not ask already")
                .withLabel(subject.source, subject.nameOf(tight), "at least as strict, for all its people and dates")
                .withHelp("remove `" + loose.name() + "`, write it as a `note` that keeps its citation, or let `"
                        + tight.name() + "` hold for fewer people or dates"));
    }
}
