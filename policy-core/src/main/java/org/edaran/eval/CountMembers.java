package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Members;
import org.edaran.model.Sentence;

/** Whom a count is about: its named groups, the condition that narrows them, and people who are in no category. */
final class CountMembers {

    private final List<Condition> groups = new ArrayList<>();
    private final Optional<Condition> where;
    private final Unclassified unclassified;

    CountMembers(RuleContext context, Sentence.Count sentence) {
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

    /** Whether the day of the cursor meets the condition that narrows all groups. */
    Truth concerned() {
        return where.isPresent() ? where.get().test() : Truth.TRUE;
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
