package org.edaran.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.Finding;
import org.edaran.model.Expression;
import org.edaran.model.Sentence;
import org.edaran.model.Value;
import org.edaran.model.ValueSets;

/**
 * The limit of a count on the day the cursor stands on: that of the rule, or that of the exceptions that are or may be in
 * effect.
 */
final class Limits {

    /**
     * Where a limit is written.
     *
     * @param count the sentence
     * @param exception the exception that holds it; nothing for the rule
     * @param consequence what follows where it is broken
     */
    record Source(Sentence.Count count, Optional<Finding.InEffect> exception, Optional<String> consequence) {}

    private final RuleContext context;
    private List<Source> current;
    private Set<String> reasons = Set.of();

    /** The limit of the rule alone. */
    Limits(RuleContext context, Sentence.Count sentence) {
        this.context = context;
        this.current = List.of(new Source(sentence, Optional.empty(), context.rule.consequence()));
    }

    /** Sets what may be in effect from here on, and the facts that would tell which. */
    void set(List<Source> sources, Set<String> missing) {
        current = List.copyOf(sources);
        reasons = missing;
    }

    /** Tells a tally what the limit is or may be, on a day that is counted. */
    void note(Tally tally) {
        note(tally, Optional.empty());
    }

    /** Tells a tally what the limit is or may be; with what the day may add, if it is not known whether it is counted. */
    void note(Tally tally, Optional<PossibleLimits.Added> uncertain) {
        Map<Limit, Limit.Told> limits = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>();
        boolean known = true;
        for (Source source : current) {
            Expression quantity = source.count().quantity();
            for (Value value : ValueSets.all(context.evaluator.value(quantity))) {
                if (value instanceof Value.Numeric number) {
                    limits.merge(
                            Limit.of(source.count(), number.value()),
                            new Limit.Told(source.exception(), source.consequence(), context.shows(quantity)),
                            Limit.Told::and);
                } else {
                    known = false;
                }
            }
            missing.addAll(context.missing.of(quantity));
        }
        tally.limits().add(known ? limits : Map.of(), uncertain);
        if (limits.size() > 1) {
            missing.addAll(reasons);
        }
        tally.missing(missing);
    }
}
