package org.edaran.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.edaran.finding.Finding;
import org.edaran.model.RuleException;

/**
 * The runs of a rule with exceptions: one for the rule as it stands and one for each way in which an exception changes
 * it.
 *
 * @param <R> the kind of run
 */
final class Variants<R> {

    private final Map<Object, R> runs = new LinkedHashMap<>();
    private final Function<RuleException.Change, Object> alike;

    /** Makes all runs; the first is that of the rule itself. */
    Variants(RuleContext context, Function<RuleContext, R> made) {
        this(context, made, change -> change);
    }

    /** Makes one run for all changes that are alike. */
    Variants(RuleContext context, Function<RuleContext, R> made, Function<RuleException.Change, Object> alike) {
        this.alike = alike;
        RuleException.Change own = Exceptions.ownOf(context.rule);
        runs.put(alike.apply(own), made.apply(context.as(own, Optional.empty())));
        add(context.rule.exceptions(), context, made);
    }

    private void add(List<RuleException> exceptions, RuleContext context, Function<RuleContext, R> made) {
        for (RuleException exception : exceptions) {
            exception
                    .change()
                    .ifPresent(change -> runs.computeIfAbsent(
                            alike.apply(change),
                            key -> made.apply(context.as(
                                    change, Optional.of(new Finding.InEffect(exception.name(), exception.cites()))))));
            add(exception.exceptions(), context, made);
        }
    }

    R of(RuleException.Change change) {
        return Optional.ofNullable(runs.get(alike.apply(change))).orElseThrow();
    }

    /** The runs, that of the rule itself first. */
    List<R> all() {
        return List.copyOf(runs.values());
    }
}
