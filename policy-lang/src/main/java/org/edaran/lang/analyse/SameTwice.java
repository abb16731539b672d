package org.edaran.lang.analyse;

import java.util.HashMap;
import java.util.Map;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.DateSet;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/** Rules that say the same for the same dates. */
final class SameTwice implements Check {

    private record Said(Sentence sentence, DateSet dates, Strength strength) {}

    @Override
    public void look(Subject subject) {
        Map<Said, Rule> said = new HashMap<>();
        for (Rule rule : subject.policy.rules()) {
            if (rule.sentence() instanceof Sentence.Permit) {
                continue;
            }
            Rule first = said.putIfAbsent(new Said(rule.sentence(), rule.dates(), rule.strength()), rule);
            if (first != null) {
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
    }
}
