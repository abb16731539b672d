package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.edaran.finding.Finding;
import org.edaran.model.GroupKey;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;

/**
 * Judges again what the assignments of one person may change, by some rules of one policy: the person alone, the groups
 * that the person counts in, or everyone. It does so with the runs of a whole check, on fewer people. Not thread-safe.
 */
final class Rejudging {

    /** Rules and the people whom they are judged on together. */
    private record Family(Policy policy, Optional<GroupMembers> groups) {}

    private final PassContext pass;
    private final Policy alone;
    private final List<Family> families = new ArrayList<>();
    private final int[] everyone;

    /**
     * Finds out the reach of each rule.
     *
     * @param rules those to judge
     * @param parameters those of which decisions are judged, too
     */
    Rejudging(Policy policy, List<Rule> rules, List<Parameter> parameters, PassContext pass) {
        this.pass = pass;
        this.everyone = IntStream.range(0, pass.roster().employees().size()).toArray();
        Calendars calendars = new Calendars(policy, pass);
        List<Rule> single = new ArrayList<>();
        List<Rule> all = new ArrayList<>();
        Map<List<GroupKey>, List<Rule>> grouped = new HashMap<>();
        Map<List<GroupKey>, GroupMembers> members = new HashMap<>();
        for (Rule rule : rules) {
            RuleContext context = new RuleContext(policy, rule, pass, calendars);
            Reach reach = Reach.of(context);
            if (reach == Reach.PERSON) {
                single.add(rule);
            } else if (reach == Reach.EVERYONE) {
                all.add(rule);
            } else if (reach == Reach.GROUP) {
                List<GroupKey> keys = Reach.keys(rule.sentence()).orElseThrow();
                GroupMembers known = members.computeIfAbsent(keys, k -> new GroupMembers(context, k));
                (known.isKnown() ? grouped.computeIfAbsent(keys, k -> new ArrayList<>()) : all).add(rule);
            }
        }
        List<Parameter> open = parameters.stream()
                .filter(parameter -> !new UndecidedRun(policy, parameter, pass).isSettledInADay())
                .toList();
        this.alone = reduced(policy, single, List.of());
        grouped.forEach((keys, some) ->
                families.add(new Family(reduced(policy, some, List.of()), Optional.ofNullable(members.get(keys)))));
        if (!all.isEmpty() || !open.isEmpty()) {
            families.add(new Family(reduced(policy, all, open), Optional.empty()));
        }
    }

    private static Policy reduced(Policy policy, List<Rule> rules, List<Parameter> parameters) {
        return new Policy(
                policy.id(),
                policy.title(),
                policy.issuer(),
                policy.issued(),
                policy.inForce(),
                policy.scope(),
                policy.modes(),
                policy.fields(),
                policy.categories(),
                parameters,
                policy.calendars(),
                policy.defaultCalendar(),
                policy.calendarOfUnit(),
                rules,
                policy.notes(),
                policy.sha256(),
                policy.at(),
                policy.composition());
    }

    /** All findings that the assignments of a person may bear on, as the roster is now. */
    void judge(int person, List<Finding> findings) {
        if (!alone.rules().isEmpty()) {
            judge(alone, new int[] {person}, findings);
        }
        for (Family family : families) {
            int[] people = family.groups()
                    .map(groups -> groups.members(groups.groupOf(person)))
                    .orElse(everyone);
            judge(family.policy(), people, findings);
        }
    }

    /** One rule alone. */
    static Rejudging of(Policy policy, Rule rule, PassContext pass) {
        return new Rejudging(policy, List.of(rule), List.of(), pass);
    }

    /** True if nothing is judged here. */
    boolean isIdle() {
        return alone.rules().isEmpty() && families.isEmpty();
    }

    private void judge(Policy policy, int[] people, List<Finding> findings) {
        PolicyRun run = new PolicyRun(policy, pass);
        for (int one : people) {
            run.person(one);
        }
        run.finish(FindingParts.handing(findings::add));
    }
}
