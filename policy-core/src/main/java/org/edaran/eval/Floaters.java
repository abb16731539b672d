package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Subject;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

/** The days of people whose group is not known. */
final class Floaters {

    private record Key(CountGroup group, int period, int mask) {}

    private record Reported(int employee, int group, int period) {}

    private final Map<Key, Integer> counts = new HashMap<>();
    private final Map<Key, Set<String>> missing = new HashMap<>();
    private final Set<Reported> reported = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    void add(RuleContext context, Sentence.Count sentence, CountGroup group, int mask, int period) {
        Key key = new Key(group, period, mask | Contribution.NOTHING);
        counts.merge(key, 1, Integer::sum);
        Set<String> facts = unknownKeys(context, sentence);
        missing.computeIfAbsent(key, k -> new TreeSet<>()).addAll(facts);
        if (reported.add(new Reported(context.day.employee(), group.group(), period))) {
            Members members = sentence.groups().get(group.group());
            findings.add(context.about(
                    Subject.person(context.day.employeeId()),
                    CountFindings.codeOf(sentence.bound()),
                    CountFindings.kindOf(sentence.bound()),
                    FindingStatus.UNDETERMINED,
                    sentence.period(),
                    Optional.of(context.day.date()),
                    new Detail.NoGroup(CountFindings.wordsOf(sentence.counted()), members.label()),
                    facts,
                    context.day.firstRow()));
        }
    }

    private static Set<String> unknownKeys(RuleContext context, Sentence.Count sentence) {
        Set<String> facts = new TreeSet<>();
        for (GroupKey key : sentence.per()) {
            if (context.evaluator.value(key.value()) == Value.Absent.UNKNOWN) {
                facts.addAll(context.missing.of(key.value()));
            }
        }
        return facts;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Adds to a group what could belong to it. */
    void widen(CountGroup group, int period, Tally tally) {
        counts.forEach((key, count) -> {
            if (key.period() == period && key.group().couldBe(group)) {
                tally.addUncertain(key.mask(), count);
                tally.missing(missing.getOrDefault(key, Set.of()));
            }
        });
    }
}
