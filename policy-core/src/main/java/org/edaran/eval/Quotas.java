package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.finding.GroupCount;
import org.edaran.finding.Subject;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Value;
import org.edaran.roster.Roster;

/** Looks at the counts that the assignments of a person bear on. Not thread-safe. */
final class Quotas implements Observer {

    private final List<Rejudging> counts = new ArrayList<>();
    private final List<Quota> told = new ArrayList<>();

    private final PassContext pass;

    Quotas(boolean showsConfidential, Roster roster) {
        this.pass = new PassContext(roster, Optional.of(this), showsConfidential);
    }

    /** Looks at some rules of a policy, too. */
    void add(Policy policy, List<Rule> rules) {
        counts.add(new Rejudging(policy, rules, List.of(), pass));
    }

    /** The rules of a policy that count. */
    static List<Rule> counting(Policy policy) {
        List<Rule> rules = new ArrayList<>(policy.rules());
        rules.removeIf(rule -> !(rule.sentence() instanceof Sentence.Count));
        return rules;
    }

    /** The counts of the person, and of the groups that the person is in or that have the same keys, on a date. */
    List<Quota> of(int person, LocalDate date) {
        told.clear();
        counts.forEach(count -> count.judge(person, new ArrayList<>()));
        return told.stream().filter(quota -> quota.isOn(date)).toList();
    }

    /** Of what was told since it was last asked for a person, the counts of a group on a date. */
    List<Quota> of(Subject group, LocalDate date) {
        return told.stream()
                .filter(quota -> quota.counted().subject().equals(group) && quota.isOn(date))
                .toList();
    }

    @Override
    public boolean watchesEach() {
        return false;
    }

    @Override
    public void counted(GroupCount count) {
        told.add(Quota.of(count));
    }

    @Override
    public void judged(Observation observation) {}

    @Override
    public void used(Policy policy, Parameter parameter, Value value, boolean decided) {}

    @Override
    public void excepted(Policy policy, Rule rule, RuleException exception, boolean inEffect) {}
}
