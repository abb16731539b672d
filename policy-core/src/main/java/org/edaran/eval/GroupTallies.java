package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Expression;
import org.edaran.model.GroupKey;
import org.edaran.model.Sentence;
import org.edaran.model.Value;
import org.edaran.roster.FactColumn;
import org.jspecify.annotations.Nullable;

/** Finds the tallies of the group to which the person and day of the cursor belong. */
final class GroupTallies {
    private final RuleContext context;
    private final Sentence.Count sentence;
    private final Map<CountGroup, Tallies> groups = new HashMap<>();
    private final Inputs keys;
    private final Optional<Alike> alike;
    private final List<OfAlike> ofAlike = new ArrayList<>();
    private final int periods;
    private final @Nullable Tallies[] slots;
    private final boolean[] filled;
    private int slotsOf = -1;

    GroupTallies(RuleContext context, Sentence.Count sentence, int periods) {
        this.context = context;
        this.sentence = sentence;
        this.periods = periods;
        this.slots = new Tallies[sentence.groups().size()];
        this.filled = new boolean[slots.length];
        Inputs inputs = Inputs.NOTHING;
        for (GroupKey key : sentence.per()) {
            inputs = inputs.and(context.inputs(key.value()));
        }
        this.keys = inputs;
        this.alike = context.alike(inputs);
        for (int group = 0; group < slots.length; group++) {
            ofAlike.add(new OfAlike());
        }
    }

    /** The people by the keys, if they depend on no more than columns. */
    Optional<Alike> alike() {
        return alike;
    }

    /** True if the only key is the value of one column of the list of employees, whose values differ in their words. */
    boolean isOwnColumn() {
        return sentence.per().size() == 1
                && sentence.per().get(0).value() instanceof Expression.Identity identity
                && identity.path().steps().size() == 1
                && keys.columns().size() == 1
                && alike.flatMap(Alike::column).map(FactColumn::tellsApart).orElse(false);
    }

    /** True if one person can count in different groups on different days, even one whom {@link Changes} does not tell apart. */
    boolean keysVary() {
        return keys.day();
    }

    /** The tallies of the group of the day, or {@code null} if a key is not known. */
    @Nullable
    Tallies of(int group) {
        if (keys.day() || context.day.differs()) {
            return find(group);
        }
        if (slotsOf != context.day.employee()) {
            Arrays.fill(filled, false);
            slotsOf = context.day.employee();
        }
        if (!filled[group]) {
            slots[group] = alike.isPresent() ? ofAlike(group, alike.get()) : find(group);
            filled[group] = true;
        }
        return slots[group];
    }

    /** The tallies of one named group by the number of people who are alike in the keys. */
    private static final class OfAlike {
        private @Nullable Tallies[] known = {};
    }

    private @Nullable Tallies ofAlike(int group, Alike people) {
        OfAlike ofGroup = ofAlike.get(group);
        if (ofGroup.known.length == 0) {
            ofGroup.known = new Tallies[people.count()];
        }
        int number = people.of(context.day.employee());
        Tallies tallies = ofGroup.known[number];
        if (tallies == null) {
            tallies = find(group);
            ofGroup.known[number] = tallies;
        }
        return tallies;
    }

    private @Nullable Tallies find(int group) {
        CountGroup keys = keys(group);
        return keys.isKnown()
                ? groups.computeIfAbsent(keys, k -> {
                    context.takeGroup(periods);
                    return new Tallies(periods, context.day.calendar(), context.calendarsByDay());
                })
                : null;
    }

    CountGroup keys(int group) {
        List<String> values = new ArrayList<>(sentence.per().size());
        boolean known = true;
        for (GroupKey key : sentence.per()) {
            Value value = context.evaluator.value(key.value());
            known &= value != Value.Absent.UNKNOWN;
            values.add(value == Value.Absent.UNKNOWN ? CountGroup.UNKNOWN : value.words());
        }
        return new CountGroup(group, values, known);
    }

    Map<CountGroup, Tallies> all() {
        return groups;
    }
}
