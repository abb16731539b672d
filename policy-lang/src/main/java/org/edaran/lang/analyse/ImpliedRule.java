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

    private static final int MOST_PAIRS = 5_000;

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
        int[] left = {MOST_PAIRS};
        kinds.values()
                .forEach(rules -> rules.forEach(loose ->
                        tighter(subject, loose, rules, left).ifPresent(tight -> report(subject, tight, loose))));
    }

    private static Optional<Rule> tighter(Subject subject, Rule loose, List<Rule> rules, int[] left) {
        boolean mayBe =
                loose.exceptions().stream().allMatch(each -> each.change().isEmpty())
                        && subject.statement(loose).isPresent();
        for (Rule tight : mayBe ? rules : List.<Rule>of()) {
            if (tight == loose || !tight.exceptions().isEmpty() || isSaidTwice(tight, loose)) {
                continue;
            }
            if (left[0]-- < 0) {
                return Optional.empty();
            }
            Implication implication = new Implication(subject, tight, loose);
            boolean both = implication.holds() && new Implication(subject, loose, tight).holds();
            // of two that ask the same, the later one is told
            boolean later =
                    subject.nameOf(loose).start() > subject.nameOf(tight).start();
            if (implication.holds() && (!both || later || !loose.exceptions().isEmpty())) {
                return Optional.of(tight);
            }
        }
        return Optional.empty();
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
