package org.edaran.examples.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.examples.oracle.NaiveGroups.Judged;
import org.edaran.examples.oracle.NaivePeriods.Span;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;

/** Two counts of each person, one of which must be kept. */
final class NaiveEither {

    private final NaiveFacts facts;
    private final Rule rule;
    private final List<NaiveDay> days;

    NaiveEither(NaiveFacts facts, Rule rule, List<NaiveDay> days) {
        this.facts = facts;
        this.rule = rule;
        this.days = days;
    }

    List<NaiveFinding> findings() {
        List<Sentence.Half> halves = ((Sentence.Either) rule.sentence()).halves();
        List<Judged> first = judged(0);
        List<Judged> second = judged(1);
        boolean firstIsLonger =
                halves.get(0).count().period().compareTo(halves.get(1).count().period()) >= 0;
        return firstIsLonger ? findings(first, second) : findings(second, first);
    }

    private List<Judged> judged(int at) {
        Sentence.Half half = ((Sentence.Either) rule.sentence()).halves().get(at);
        Rule alone = new Rule(
                rule.name(),
                rule.cites(),
                rule.strength(),
                half.count(),
                half.dates(),
                rule.consequence(),
                rule.at(),
                rule.exceptions().stream().map(exception -> half(exception, at)).toList());
        return new NaiveGroups(facts, alone, days).judged();
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
    private List<NaiveFinding> findings(List<Judged> longer, List<Judged> shorter) {
        List<NaiveFinding> findings = new ArrayList<>();
        for (Judged one : longer) {
            Map<Span, Truth> there = new LinkedHashMap<>();
            shorter.stream()
                    .filter(other -> other.whom().equals(one.whom()))
                    .filter(other -> one.span().holds(NaivePeriods.thursday(other.span())))
                    .forEach(other -> there.put(other.span(), other.broken()));
            Truth broken =
                    there.values().stream().reduce(Truth.FALSE, Truth::or).and(one.broken());
            if (broken != Truth.FALSE) {
                findings.add(new NaiveFinding(
                        rule.name(),
                        NaiveGroups.kindOf(((Sentence.Either) rule.sentence())
                                .halves()
                                .get(0)
                                .count()),
                        NaivePeople.status(rule.strength(), broken),
                        one.whom().getOrDefault("employee", ""),
                        one.span().label(),
                        ""));
            }
        }
        return findings;
    }
}
