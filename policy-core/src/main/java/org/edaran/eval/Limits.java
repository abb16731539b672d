package org.edaran.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.Finding;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Value;
import org.edaran.model.ValueSets;

/**
 * The limit of a count on the day the cursor stands on: that of the rule, or that of the exceptions that are or may be in
 * effect.
 */
final class Limits {

    private final RuleContext context;
    private Map<Expression, Optional<Finding.InEffect>> current;
    private Set<String> reasons = Set.of();

    /** The limit of the rule alone. */
    Limits(RuleContext context, Expression quantity) {
        this.context = context;
        this.current = Map.of(quantity, Optional.empty());
    }

    /** Sets what may be in effect from here on, and the facts that would tell which. */
    void set(Map<Expression, Optional<Finding.InEffect>> quantities, Set<String> missing) {
        current = new LinkedHashMap<>(quantities);
        reasons = missing;
    }

    /** Tells a tally what the limit is or may be. */
    void note(Tally tally, boolean keepLeast) {
        Map<Fraction, Optional<Finding.InEffect>> limits = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>();
        boolean known = true;
        for (Map.Entry<Expression, Optional<Finding.InEffect>> one : current.entrySet()) {
            for (Value value : ValueSets.all(context.evaluator.value(one.getKey()))) {
                if (value instanceof Value.Numeric number) {
                    limits.putIfAbsent(number.value(), one.getValue());
                } else {
                    known = false;
                }
            }
            missing.addAll(context.missing.of(one.getKey()));
        }
        tally.limits(known ? limits : Map.of(), keepLeast);
        if (limits.size() > 1) {
            missing.addAll(reasons);
        }
        tally.missing(missing);
    }
}
