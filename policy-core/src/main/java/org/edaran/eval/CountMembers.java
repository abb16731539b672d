package org.edaran.eval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Members;
import org.edaran.model.Sentence;

/** Whom a count is about: its named groups, the condition that narrows them, and people who are in no category. */
final class CountMembers {

    private final List<Condition> groups = new ArrayList<>();
    private final Optional<Condition> where;
    private final Unclassified unclassified;
    private final RuleContext context;
    private List<DayView> views = List.of();

    CountMembers(RuleContext context, Sentence.Count sentence) {
        this.context = context;
        boolean categories = false;
        for (Members members : sentence.groups()) {
            groups.add(context.condition(members.condition()));
            categories |= !members.categories().isEmpty();
        }
        this.where = sentence.where().map(context::condition);
        String label =
                String.join(", ", sentence.groups().stream().map(Members::label).toList());
        this.unclassified = new Unclassified(context, label, categories);
    }

    /** How many named groups there are. */
    int groups() {
        return groups.size();
    }

    /** Who is in a named group. */
    Condition of(int group) {
        return groups.get(group);
    }

    /** The condition that narrows all groups. */
    Optional<Condition> where() {
        return where;
    }

    /** Looks at days in each of several ways, of which one is right, from here on; as the cursor does where there is none. */
    void see(List<DayView> several) {
        views = several;
    }

    /** Whether the day of the cursor meets the condition that narrows all groups. */
    Truth concerned() {
        return where.isPresent() ? test(where.get()) : Truth.TRUE;
    }

    /** Whether the day of the cursor is one of a member of a named group. */
    Truth test(int group) {
        return test(groups.get(group));
    }

    private Truth test(Condition condition) {
        if (views.isEmpty()) {
            return condition.test();
        }
        EnumSet<Truth> answers = EnumSet.noneOf(Truth.class);
        views.forEach(view -> answers.add(view.of(context.day, condition::test)));
        return answers.size() == 1 ? answers.iterator().next() : Truth.UNKNOWN;
    }

    /** All conditions that decide it. */
    List<Condition> conditions() {
        List<Condition> all = new ArrayList<>(groups);
        where.ifPresent(all::add);
        unclassified.condition().ifPresent(all::add);
        return all;
    }

    Unclassified unclassified() {
        return unclassified;
    }

    /** True if one person can be a member on one day and not on another. */
    boolean vary() {
        return groups.stream().anyMatch(Condition::varies)
                || where.map(Condition::varies).orElse(false)
                || unclassified.varies();
    }
}
