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
import org.jspecify.annotations.Nullable;

/** Rules that say the same for the same dates. */
final class SameTwice implements Check {

    /** Both forms are written out, since the generated ones are slow to start. */
    private record Hint(int ofSentence, Days days, Strength strength) {

        @Override
        public int hashCode() {
            return 31 * ofSentence + days.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Hint hint
                    && ofSentence == hint.ofSentence
                    && days.equals(hint.days)
                    && strength == hint.strength;
        }
    }

    @Override
    public void look(Subject subject) {
        Map<Hint, List<Rule>> said = new HashMap<>();
        for (Rule rule : subject.policy.rules()) {
            if (rule.sentence() instanceof Sentence.Permit) {
                continue;
            }
            Hint hint = new Hint(RuleParts.hint(rule.sentence()), subject.daysOf(rule), rule.strength());
            List<Rule> alike = said.computeIfAbsent(hint, key -> new ArrayList<>(1));
            Rule first = same(alike, rule);
            if (first == null) {
                alike.add(rule);
            } else {
                report(subject, first, rule);
            }
        }
    }

    private static @Nullable Rule same(List<Rule> alike, Rule rule) {
        for (Rule other : alike) {
            if (other.sentence().equals(rule.sentence())
                    && other.dates().equals(rule.dates())
                    && other.exceptions().equals(rule.exceptions())) {
                return other;
            }
        }
        return null;
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
