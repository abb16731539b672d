package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.MissingFact;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

/** The days of people whose group is not known. */
final class Floaters {
    private record Key(CountGroup group, int period) {}

    private record Reported(int employee, int group, int period) {}

    /**
     * One day.
     *
     * @param mask what it adds to the group it belongs to
     * @param triples the same for a target with people who may be counted either way, else 0
     * @param office the office of the day, where offices are counted
     */
    private record Day(int employee, int day, int mask, int triples, Optional<Value> office, UnknownFacts facts) {}

    private final RuleContext context;
    private final Sentence.Count sentence;
    private final Map<Key, List<Day>> days = new HashMap<>();
    private final Set<Reported> reported = new HashSet<>();
    private final Set<Integer> people = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    Floaters(RuleContext context, Sentence.Count sentence) {
        this.context = context;
        this.sentence = sentence;
    }

    void add(CountGroup group, Additions additions, int mask, int period) {
        Set<MissingFact> facts = unknownKeys();
        int employee = context.day.employee();
        days.computeIfAbsent(new Key(group, period), k -> new ArrayList<>())
                .add(new Day(
                        employee,
                        context.day.day(),
                        mask,
                        additions.countsOtherWay() ? additions.triples() | OtherWay.bit(0, 0, 0) : 0,
                        additions.office(),
                        new UnknownFacts(facts, facts, facts, List.of(), mask, Contribution.NOTHING)));
        people.add(employee);
        boolean mayCount = sentence.measure() != Sentence.Measure.CONSECUTIVE_DAYS || mask >= Contribution.bit(1, 0);
        if (mayCount && reported.add(new Reported(employee, group.group(), period))) {
            Members members = sentence.groups().get(group.group());
            Set<String> names = new TreeSet<>();
            facts.forEach(fact -> names.add(fact.fact()));
            findings.add(context.about(
                    context.day.subject(),
                    CountFindings.codeOf(sentence.bound()),
                    CountFindings.kindOf(sentence.bound()),
                    FindingStatus.UNDETERMINED,
                    sentence.period(),
                    Optional.of(context.day.date()),
                    new Detail.NoGroup(CountFindings.wordsOf(sentence.counted()), members.label()),
                    names,
                    context.day.firstRow()));
        }
    }

    private Set<MissingFact> unknownKeys() {
        Set<MissingFact> facts = new TreeSet<>();
        for (GroupKey key : sentence.per()) {
            if (context.evaluator.value(key.value()) == Value.Absent.UNKNOWN) {
                facts.addAll(context.missing.facts(key.value()));
            }
        }
        return facts;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** True if somebody could belong to the group in the period. */
    boolean couldTouch(CountGroup group, int period) {
        return days.keySet().stream()
                .anyMatch(key -> key.period() == period && key.group().couldBe(group));
    }

    /** True if the group of the person is not known on some day. */
    boolean isAboutPerson(int employee) {
        return people.contains(employee);
    }

    /** Adds to a group what could belong to it. */
    void widen(CountGroup group, int period, Tally tally) {
        Map<Integer, Integer> people = new LinkedHashMap<>();
        days.forEach((key, all) -> {
            if (key.period() == period && key.group().couldBe(group)) {
                all.forEach(day -> widen(day, tally, people));
            }
        });
        people.forEach(tally::join);
    }

    private void widen(Day day, Tally tally, Map<Integer, Integer> people) {
        tally.unknown(day.employee(), day.day(), day.mask(), day.facts());
        if (day.office().isPresent()) {
            if (day.mask() >= Contribution.bit(1, 0)) {
                tally.offices().add(day.office().get(), false);
            }
        } else if (sentence.counting().differentPeople()) {
            people.merge(day.employee(), day.mask(), Contribution::joined);
        } else {
            boolean bothWays = day.triples() != 0;
            tally.addUncertain(bothWays ? OtherWay.pairs(day.triples()) : day.mask(), 1);
            if (bothWays) {
                tally.otherWay().addUncertain(day.triples(), 1);
            }
        }
    }
}
