package org.edaran.examples.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edaran.model.Category;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Value;

/**
 * Judges a roster by a policy the long way: every rule looks at every person on every date. Slow on purpose.
 *
 * <p>Knows no documents, no times of day and no further facts of assignments.
 */
public final class NaiveOracle {

    private final NaiveFacts facts;
    private final List<NaiveDay> days = new ArrayList<>();

    private NaiveOracle(Policy policy, NaiveData data) {
        facts = new NaiveFacts(policy, data);
        for (String person : data.people()) {
            for (LocalDate date : data.dates()) {
                days.add(facts.day(person, date));
            }
        }
    }

    /** All findings, each once, sorted. */
    public static List<NaiveFinding> check(Policy policy, NaiveData data) {
        NaiveOracle oracle = new NaiveOracle(policy, data);
        TreeSet<NaiveFinding> findings = new TreeSet<>();
        for (Rule rule : policy.rules()) {
            if (rule.strength() != Strength.MAY) {
                findings.addAll(oracle.check(rule));
            }
        }
        for (Parameter parameter : policy.parameters()) {
            if (parameter.duty() != Strength.MAY) {
                findings.addAll(oracle.undecided(parameter));
            }
        }
        return List.copyOf(findings);
    }

    /** Those who have people in scope and no decision on any date. */
    private List<NaiveFinding> undecided(Parameter parameter) {
        Map<String, Truth> concerned = new TreeMap<>();
        Map<String, Boolean> decided = new TreeMap<>();
        Step step = Step.valueOf(parameter.owner().orElseThrow().name());
        List<NaiveDay> inForce = days.stream()
                .filter(day -> NaiveCalendar.isIn(day.date(), facts.policy.inForce()))
                .toList();
        for (NaiveDay day : inForce) {
            Value owner = facts.walk(day, List.of(step));
            Truth inScope = NaiveExpressions.truth(facts, day, facts.policy.scope());
            if (inScope != Truth.FALSE && !(owner instanceof Value.Absent)) {
                concerned.merge(owner.words(), inScope, Truth::or);
                decided.put(
                        owner.words(),
                        inForce.stream().anyMatch(any -> NaiveExpressions.isDecided(facts, any, parameter, owner)));
            }
        }
        String status = parameter.duty() == Strength.MUST ? "violation" : "warning";
        return decided.keySet().stream()
                .filter(subject -> !decided.getOrDefault(subject, false))
                .map(subject -> new NaiveFinding(
                        parameter.name(),
                        "undecided",
                        concerned.get(subject) == Truth.TRUE ? status : "undetermined",
                        parameter.owner().orElseThrow().word() + "=" + subject,
                        "",
                        ""))
                .toList();
    }

    private List<NaiveFinding> check(Rule rule) {
        List<NaiveDay> judged = days.stream()
                .filter(day -> NaiveDates.judges(facts, rule, day) != Truth.FALSE)
                .toList();
        List<NaiveFinding> findings = new ArrayList<>();
        if (rule.sentence() instanceof Sentence.Count count) {
            findings.addAll(new NaiveGroups(facts, rule, count, judged).findings());
            for (Members group : count.groups()) {
                boolean all = count.denominator() == Denominator.ALL;
                findings.addAll(unclassified(rule, group, count.where().orElse(Expression.TRUE), judged, all));
            }
        } else if (rule.sentence() instanceof Sentence.Attest attest) {
            findings.addAll(new NaiveStatements(facts, rule, attest, judged).findings());
        } else {
            judged.forEach(day -> findings.addAll(NaivePeople.check(facts, rule, day)));
            if (rule.sentence() instanceof Sentence.ModeDuty duty) {
                findings.addAll(unclassified(rule, duty.group(), duty.where().orElse(Expression.TRUE), judged, false));
            }
        }
        return findings;
    }

    /** People in scope and in no category, where the group of a rule names one: once for each rule, at the first date. */
    private List<NaiveFinding> unclassified(
            Rule rule, Members group, Expression where, List<NaiveDay> judged, boolean offDutyToo) {
        List<NaiveFinding> findings = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (NaiveDay day : judged) {
            if (!group.categories().isEmpty()
                    && (offDutyToo || isOnDuty(day))
                    && NaiveExpressions.truth(facts, day, facts.policy.scope()) == Truth.TRUE
                    && NaiveDates.judges(facts, rule, day) == Truth.TRUE
                    && NaiveExpressions.truth(facts, day, where) != Truth.FALSE
                    && isInNoCategory(day)
                    && seen.add(day.employee())) {
                findings.add(new NaiveFinding(
                        rule.name(),
                        "unclassified",
                        "undetermined",
                        day.employee(),
                        day.date().toString(),
                        ""));
            }
        }
        return findings;
    }

    private static boolean isOnDuty(NaiveDay day) {
        return day.parts().stream()
                .anyMatch(part -> part.mode().isPresent() && part.mode().get().onDuty());
    }

    private boolean isInNoCategory(NaiveDay day) {
        for (Category category : facts.policy.categories()) {
            Expression inIt = new Expression.InCategory(List.of(category));
            if (NaiveExpressions.truth(facts, day, inIt) != Truth.FALSE) {
                return false;
            }
        }
        return true;
    }
}
