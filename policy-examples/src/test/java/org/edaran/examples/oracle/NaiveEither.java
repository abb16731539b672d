package org.edaran.examples.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edaran.examples.oracle.NaiveGroups.Judged;
import org.edaran.examples.oracle.NaivePeriods.Span;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;

/** Two counts of each person, one of which must be kept. */
final class NaiveEither {

    /** Beyond this many ways in which unknown days may go, a demand is left undecided: each is judged from the start. */
    private static final int MOST_WAYS = 3_000;

    private final NaiveFacts facts;
    private final Rule rule;
    private final List<NaiveDay> days;
    private int tried;

    NaiveEither(NaiveFacts facts, Rule rule, List<NaiveDay> days) {
        this.facts = facts;
        this.rule = rule;
        this.days = days.stream()
                .filter(day -> NaiveVersions.judges(facts, rule, day) != Truth.FALSE)
                .toList();
    }

    List<NaiveFinding> findings() {
        List<NaiveFinding> findings = new ArrayList<>();
        Map<Demand, Truth> apart = broken(days);
        apart.forEach((demand, broken) -> {
            Truth together = broken == Truth.UNKNOWN ? together(demand) : broken;
            if (together != Truth.FALSE) {
                findings.add(new NaiveFinding(
                        rule.name(),
                        NaiveGroups.kindOf(half(0)),
                        NaivePeople.status(rule.strength(), together),
                        demand.employee(),
                        demand.span().label(),
                        ""));
            }
        });
        return findings;
    }

    /** What is demanded of somebody in one of the longer periods. */
    private record Demand(String employee, Span span) {}

    private Sentence.Count half(int at) {
        return ((Sentence.Either) rule.sentence()).halves().get(at).count();
    }

    private Map<Demand, Truth> broken(List<NaiveDay> those) {
        boolean firstIsLonger = half(0).period().compareTo(half(1).period()) >= 0;
        List<Judged> first = judged(0, those);
        List<Judged> second = judged(1, those);
        return firstIsLonger ? broken(first, second) : broken(second, first);
    }

    /** Tries the modes that the unknown ones may be; what else is not known is left to each half by itself. */
    private Truth together(Demand demand) {
        List<NaiveDay> known = new ArrayList<>();
        Map<List<Object>, List<List<NaiveDay>>> alike = new LinkedHashMap<>();
        for (NaiveDay day : days) {
            if (!day.employee().equals(demand.employee()) || !isNear(demand.span(), day)) {
                continue;
            }
            Map<Object, NaiveDay> ways = new LinkedHashMap<>();
            day.inKnownModes(facts.modes).forEach(way -> ways.putIfAbsent(List.of(marks(0, way), marks(1, way)), way));
            if (day.inKnownModes(facts.modes).size() == 1) {
                known.add(day);
            } else {
                alike.computeIfAbsent(List.of(spans(day), List.copyOf(ways.keySet())), k -> new ArrayList<>())
                        .add(List.copyOf(ways.values()));
            }
        }
        Set<Truth> outcomes = new HashSet<>();
        tried = 0;
        tryAll(demand, List.copyOf(alike.values()), 0, 0, 0, known, outcomes);
        return outcomes.size() == 1 ? outcomes.iterator().next() : Truth.UNKNOWN;
    }

    /** Of days that may add the same in the same periods it does not matter which is in which mode. */
    private void tryAll(
            Demand demand,
            List<List<List<NaiveDay>>> alike,
            int group,
            int at,
            int least,
            List<NaiveDay> chosen,
            Set<Truth> outcomes) {
        if (group == alike.size()) {
            if (++tried > MOST_WAYS) {
                throw new TooManyWaysException();
            }
            outcomes.add(broken(chosen).getOrDefault(demand, Truth.FALSE));
            return;
        }
        if (at == alike.get(group).size()) {
            tryAll(demand, alike, group + 1, 0, 0, chosen, outcomes);
            return;
        }
        List<NaiveDay> ways = alike.get(group).get(at);
        for (int way = least; way < ways.size() && !isSettled(outcomes); way++) {
            List<NaiveDay> more = new ArrayList<>(chosen);
            more.add(ways.get(way));
            tryAll(demand, alike, group, at + 1, way, more, outcomes);
        }
    }

    /** True if no further outcome can make it certain. */
    private static boolean isSettled(Set<Truth> outcomes) {
        return outcomes.size() > 1 || outcomes.contains(Truth.UNKNOWN);
    }

    /** Days of the period and of the weeks that reach into it. */
    private static boolean isNear(Span span, NaiveDay day) {
        return !day.date().isBefore(span.first().minusDays(7))
                && !day.date().isAfter(span.last().plusDays(7));
    }

    private List<Object> spans(NaiveDay day) {
        return List.of(NaivePeriods.of(facts, day, half(0).timing()), NaivePeriods.of(facts, day, half(1).timing()));
    }

    private List<Set<NaiveCount.Mark>> marks(int at, NaiveDay day) {
        return half(at).groups().stream()
                .map(members -> NaiveCount.marks(facts, alone(at), members, day))
                .toList();
    }

    private List<Judged> judged(int at, List<NaiveDay> those) {
        return new NaiveGroups(facts, alone(at), those).judged();
    }

    private Rule alone(int at) {
        Sentence.Half half = ((Sentence.Either) rule.sentence()).halves().get(at);
        return new Rule(
                rule.name(),
                rule.cites(),
                rule.strength(),
                half.count(),
                half.dates(),
                rule.consequence(),
                rule.at(),
                rule.exceptions().stream().map(exception -> half(exception, at)).toList());
    }

    /** What an exception to the choice says of one of its halves. */
    private static RuleException half(RuleException exception, int at) {
        return new RuleException(
                exception.name(),
                exception.cites(),
                exception.where(),
                exception.dates(),
                exception
                        .change()
                        .map(change -> new RuleException.Change(
                                change.strength(),
                                ((Sentence.Either) change.sentence())
                                        .halves()
                                        .get(at)
                                        .count(),
                                change.consequence())),
                exception.insteadOf(),
                exception.exceptions().stream().map(nested -> half(nested, at)).toList(),
                exception.at());
    }

    /** The half with the shorter period is broken in the longer one if any of its periods there is. */
    private static Map<Demand, Truth> broken(List<Judged> longer, List<Judged> shorter) {
        Map<Demand, Truth> all = new LinkedHashMap<>();
        for (Judged one : longer) {
            Map<Span, Truth> there = new LinkedHashMap<>();
            shorter.stream()
                    .filter(other -> other.whom().equals(one.whom()))
                    .filter(other -> one.span().holds(NaivePeriods.thursday(other.span())))
                    .forEach(other -> there.put(other.span(), other.broken()));
            Truth broken =
                    there.values().stream().reduce(Truth.FALSE, Truth::or).and(one.broken());
            all.put(new Demand(one.whom().getOrDefault("employee", ""), one.span()), broken);
        }
        return all;
    }
}
