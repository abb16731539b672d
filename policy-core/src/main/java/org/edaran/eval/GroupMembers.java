package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.model.GroupKey;
import org.edaran.model.Value;

/** People by the values of the keys of a count that are the same on all days. */
final class GroupMembers {

    private final int[] groups;
    private final int[] starts;
    private final int[] members;
    private final boolean known;

    /** Numbers the people of a roster with at least one date. */
    GroupMembers(RuleContext context, List<GroupKey> keys) {
        int people = context.roster.employees().size();
        this.groups = new int[people];
        Map<List<String>, Integer> numbers = new HashMap<>();
        boolean all = true;
        for (int person = 0; person < people; person++) {
            context.day.person(person, 0);
            context.day.day(0, 0, 0, false);
            List<String> values = new ArrayList<>(keys.size());
            for (GroupKey key : keys) {
                Value value = context.evaluator.value(key.value());
                all &= value != Value.Absent.UNKNOWN;
                values.add(value.words());
            }
            groups[person] = numbers.computeIfAbsent(values, v -> numbers.size());
        }
        this.known = all;
        this.starts = new int[numbers.size() + 1];
        for (int group : groups) {
            starts[group + 1]++;
        }
        for (int group = 0; group < numbers.size(); group++) {
            starts[group + 1] += starts[group];
        }
        int[] next = starts.clone();
        this.members = new int[people];
        for (int person = 0; person < people; person++) {
            members[next[groups[person]]++] = person;
        }
    }

    /** True if the group of everyone is known, so that nobody may count in several. */
    boolean isKnown() {
        return known;
    }

    /** How many groups there are. */
    int count() {
        return starts.length - 1;
    }

    /** The number of the group of a person. */
    int groupOf(int person) {
        return groups[person];
    }

    /** The people in a group. */
    int[] members(int group) {
        return Arrays.copyOfRange(members, starts[group], starts[group + 1]);
    }
}
