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
import org.edaran.model.Mode;
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
 * <p>What one day may be, {@link NaiveVersions} and {@link NaiveDay} tell; what days may add up to, {@link NaiveTally}.
 */
public final class NaiveOracle {

    private final NaiveFacts facts;
    private final List<NaiveDay> days = new ArrayList<>();

    private NaiveOracle(Policy policy, List<Mode> modes, NaiveData data) {
        facts = new NaiveFacts(policy, modes, data);
        for (String person : data.people()) {
            for (LocalDate date : data.dates()) {
                days.add(facts.day(person, date));
            }
        }
    }

    /** All findings of a policy and of those that must be judged along with it, each once, sorted. */
    public static List<NaiveFinding> check(Policy policy, NaiveData data) {
        Map<String, Policy> together = new TreeMap<>();
        collect(policy, together);
        List<Mode> modes = together.values().stream()
                .flatMap(one -> one.modes().stream())
                .distinct()
                .toList();
        TreeSet<NaiveFinding> findings = new TreeSet<>();
        for (Policy one : together.values()) {
            findings.addAll(new NaiveOracle(one, modes, data).findings());
        }
        return List.copyOf(findings);
    }

    private static void collect(Policy policy, Map<String, Policy> together) {
        if (together.putIfAbsent(policy.id(), policy) == null) {
            policy.composition().requires().forEach(other -> collect(other, together));
        }
    }

    private List<NaiveFinding> findings() {
        List<NaiveFinding> findings = new ArrayList<>();
        for (Rule rule : facts.policy.rules()) {
            if (rule.strength() != Strength.MAY) {
                findings.addAll(check(rule));
            }
        }
        for (Parameter parameter : facts.policy.parameters()) {
            if (parameter.duty() != Strength.MAY) {
                findings.addAll(undecided(parameter));
            }
        }
        return findings;
    }

    /** Those who have people in scope and no decision on any date. */
    private List<NaiveFinding> undecided(Parameter parameter) {
        Map<String, Truth> concerned = new TreeMap<>();
        List<NaiveDay> inForce = days.stream()
                .filter(day -> NaiveCalendar.isIn(day.date(), facts.policy.inForce()))
                .toList();
        for (NaiveDay day : inForce) {
            Truth inScope = NaiveExpressions.truth(facts, day, facts.policy.scope());
            String owner = parameter
                    .owner()
                    .map(one -> facts.walk(day, List.of(Step.valueOf(one.name()))))
                    .map(value -> value instanceof Value.Absent ? "" : value.words())
                    .orElse("");
            if (inScope != Truth.FALSE && (parameter.owner().isEmpty() || !owner.isEmpty())) {
                concerned.merge(owner, inScope, Truth::or);
            }
        }
        String status = parameter.duty() == Strength.MUST ? "violation" : "warning";
        return concerned.keySet().stream()
                .filter(subject -> inForce.stream()
                        .noneMatch(any -> NaiveExpressions.isDecided(
                                facts, any, parameter, parameter.owner().map(owner -> subject))))
                .map(subject -> new NaiveFinding(
                        parameter.name(),
                        "undecided",
                        concerned.get(subject) == Truth.TRUE ? status : "undetermined",
                        parameter
                                .owner()
                                .map(owner -> owner.word() + "=" + subject)
                                .orElse(""),
                        "",
                        ""))
                .toList();
    }

    private List<NaiveFinding> check(Rule rule) {
        List<NaiveDay> judged = days.stream()
                .filter(day -> NaiveVersions.mayJudge(facts, rule, day))
                .toList();
        List<NaiveFinding> findings = new ArrayList<>();
        if (rule.sentence() instanceof Sentence.Count count) {
            findings.addAll(new NaiveGroups(facts, rule, days).findings());
            for (Members group : count.groups()) {
                boolean all = count.denominator() != Denominator.ON_DUTY;
                findings.addAll(unclassified(rule, group, count.where().orElse(Expression.TRUE), judged, all));
            }
        } else if (rule.sentence() instanceof Sentence.Either) {
            findings.addAll(new NaiveEither(facts, rule, days).findings());
        } else if (rule.sentence() instanceof Sentence.Attest) {
            findings.addAll(new NaiveStatements(facts, rule, judged).findings());
        } else {
            judged.forEach(day -> findings.addAll(NaivePeople.check(facts, rule, day)));
            if (rule.sentence() instanceof Sentence.Satisfy duty) {
                findings.addAll(unclassified(rule, duty.group(), duty.where().orElse(Expression.TRUE), judged, false));
            }
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
        for (NaiveDay day : group.categories().isEmpty() ? List.<NaiveDay>of() : judged) {
            boolean depends = NaiveVersions.of(facts, rule, day).stream()
                    .flatMap(List::stream)
                    .map(NaiveVersions.Seen::day)
                    .anyMatch(halves -> (offDutyToo || isOnDuty(halves))
                            && NaiveVersions.judges(facts, rule, halves) == Truth.TRUE
                            && NaiveExpressions.truth(facts, halves, where) != Truth.FALSE
                            && isInNoCategory(halves));
            if (NaiveExpressions.truth(facts, day, facts.policy.scope()) == Truth.TRUE
                    && depends
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
