package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.finding.Subject;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.roster.Roster;

/** What is left of counts, by the numbers that a session keeps; where these do not tell, counted anew. Not thread-safe. */
final class SessionQuotas {

    private final Roster roster;
    private final boolean showsConfidential;
    private final LiveRules rules;
    private final Quotas others;
    private final boolean hasOthers;
    private final Map<Integer, Quotas> anew = new HashMap<>();

    @SuppressWarnings("ReferenceEquality") // the rules are those of the policies
    SessionQuotas(List<Policy> policies, LiveRules rules, Roster roster, boolean showsConfidential) {
        this.roster = roster;
        this.showsConfidential = showsConfidential;
        this.rules = rules;
        this.others = new Quotas(showsConfidential, roster);
        boolean any = false;
        for (Policy policy : policies) {
            List<Rule> rest = Quotas.counting(policy);
            rest.removeIf(rule -> rules.counts().stream().anyMatch(told -> told.rule() == rule));
            any |= !rest.isEmpty();
            others.add(policy, rest);
        }
        this.hasOthers = any;
    }

    List<Quota> of(int person, int day, LocalDate date) {
        List<Quota> all = new ArrayList<>();
        rules.quotas(person, day, all, count -> all.addAll(anew(count).of(person, date)));
        if (hasOthers) {
            all.addAll(others.of(person, date));
        }
        return List.copyOf(all);
    }

    private Quotas anew(int count) {
        return anew.computeIfAbsent(count, number -> {
            Telling.Told told = rules.counts().get(number);
            Quotas made = new Quotas(showsConfidential, roster);
            made.add(told.policy(), List.of(told.rule()));
            return made;
        });
    }

    /** Nothing if the numbers do not tell all. */
    Optional<List<Quota>> of(Subject group, int day) {
        return hasOthers ? Optional.empty() : rules.quotas(group, day).map(List::copyOf);
    }
}
