package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/** Rules that say the same for the same dates. */
final class SameTwice implements Check {

    private record Hint(String words, Days days, Strength strength) {}

    @Override
    public void look(Subject subject) {
        Map<Hint, List<Rule>> said = new HashMap<>();
        for (Rule rule : subject.policy.rules()) {
            if (rule.sentence() instanceof Sentence.Permit) {
                continue;
            }
            Hint hint = new Hint(RuleParts.hint(rule.sentence()), subject.daysOf(rule), rule.strength());
            List<Rule> alike = said.computeIfAbsent(hint, key -> new ArrayList<>());
            alike.stream()
                    .filter(other -> other.sentence().equals(rule.sentence()))
                    .filter(other -> other.dates().equals(rule.dates()))
                    .filter(other -> other.exceptions().equals(rule.exceptions()))
                    .findFirst()
                    .ifPresentOrElse(first -> report(subject, first, rule), () -> alike.add(rule));
        }
    }

    private static void report(Subject subject, Rule first, Rule rule) {
        subject.report(Diagnostic.of(
                        DiagnosticCode.SAME_TWICE,
                        subject.source,
                        subject.nameOf(rule),
                        "`" + rule.name() + "` says the same as `" + first.name()
                                + "`, so each breach is reported twice")
                .withLabel(subject.source, subject.nameOf(first), "said here first")
                .withHelp("remove one of them, or write it as a `note` that keeps the second citation"));
    }
}
