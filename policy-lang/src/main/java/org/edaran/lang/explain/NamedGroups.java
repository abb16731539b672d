package org.edaran.lang.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.model.Members;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;

/** The named groups that the rules of a policy use, in order of first use. */
final class NamedGroups {

    private NamedGroups() {}

    static List<Members> of(Policy policy) {
        Map<String, Members> named = new LinkedHashMap<>();
        for (Rule rule : policy.rules()) {
            for (Members group : rule.sentence().accept(new Used())) {
                boolean isName = !group.label().contains(" ")
                        && group.categories().isEmpty()
                        && !group.label().equals(Members.STAFF.label());
                if (isName) {
                    named.putIfAbsent(group.label(), group);
                }
            }
        }
        return new ArrayList<>(named.values());
    }

    private static final class Used implements Sentence.Visitor<List<Members>> {
        @Override
        public List<Members> count(Sentence.Count sentence) {
            return sentence.groups();
        }

        @Override
        public List<Members> either(Sentence.Either sentence) {
            List<Members> groups = new ArrayList<>();
            sentence.halves().forEach(half -> groups.addAll(half.count().groups()));
            return groups;
        }

        @Override
        public List<Members> modeDuty(Sentence.ModeDuty sentence) {
            return List.of(sentence.group());
        }

        @Override
        public List<Members> onlyIf(Sentence.OnlyIf sentence) {
            return List.of();
        }

        @Override
        public List<Members> satisfy(Sentence.Satisfy sentence) {
            return List.of(sentence.group());
        }

        @Override
        public List<Members> onlyDuring(Sentence.OnlyDuring sentence) {
            return List.of();
        }

        @Override
        public List<Members> onlyAt(Sentence.OnlyAt sentence) {
            return List.of();
        }

        @Override
        public List<Members> attest(Sentence.Attest sentence) {
            return List.of(sentence.group());
        }

        @Override
        public List<Members> permit(Sentence.Permit sentence) {
            return List.of(sentence.group());
        }
    }
}
