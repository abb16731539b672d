package org.edaran.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.Finding;
import org.edaran.finding.MissingFact;
import org.edaran.model.GroupKey;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

/**
 * Which exceptions to a rule are in effect on the day the cursor stands on. Where it is not known whether one applies,
 * both ways are tried.
 */
final class Exceptions {

    /** Beyond this many exceptions to one rule of which nobody knows whether they apply, all are possible. */
    private static final int MOST_UNKNOWN = 8;

    /**
     * What may be in effect.
     *
     * @param exception the exception; nothing for the rule itself
     * @param change what holds; nothing where the rule does not apply
     */
    record Effect(Optional<RuleException> exception, Optional<RuleException.Change> change) {

        Optional<Finding.InEffect> told() {
            return exception.map(known -> new Finding.InEffect(known.name(), known.cites()));
        }
    }

    /**
     * All that may be in effect.
     *
     * @param effects in the order of the text, at least one; those that collide are among them
     * @param collisions the names of exceptions that collide or may collide
     * @param collide true if some collide for certain
     * @param missing the facts that would tell which; empty if there is only one
     */
    record Candidates(Set<Effect> effects, Set<String> collisions, boolean collide, Set<MissingFact> missing) {

        boolean isSettled() {
            return effects.size() == 1;
        }

        /** The names of the facts that would tell which. */
        Set<String> names() {
            Set<String> names = new TreeSet<>();
            missing.forEach(fact -> names.add(fact.fact()));
            return names;
        }

        /** True if the rule may apply in some form. */
        boolean mayApply() {
            return effects.stream().anyMatch(effect -> effect.change().isPresent());
        }

        /** Whether the rule applies in some form. */
        Truth applies() {
            boolean waived = effects.stream().anyMatch(effect -> effect.change().isEmpty());
            return waived ? (mayApply() ? Truth.UNKNOWN : Truth.FALSE) : Truth.TRUE;
        }
    }

    /** What was found while looking through the exceptions. */
    private static final class Found {
        private final Set<Effect> effects = new LinkedHashSet<>();
        private final Set<String> collisions = new TreeSet<>();
        private final Set<MissingFact> missing = new TreeSet<>();
        private boolean peaceful;
    }

    private final RuleContext context;
    private final Effect rule;
    private final List<Node> nodes;
    private final List<GroupKey> keys;
    private final Optional<ExceptionWatch> watch;

    Exceptions(RuleContext context, Rule rule) {
        this.context = context;
        this.rule = new Effect(Optional.empty(), Optional.of(ownOf(rule)));
        this.nodes = rule.exceptions().stream().map(Node::new).toList();
        this.keys = rule.sentence() instanceof Sentence.Count count ? count.per() : List.of();
        this.watch = context.watch(rule);
    }

    /** True of a count if it is not known in which group the day of the cursor counts: another limit may hold there. */
    private boolean isOfNoGroup() {
        return keys.stream().anyMatch(key -> context.evaluator.value(key.value()) == Value.Absent.UNKNOWN);
    }

    /** What the rule itself says. */
    static RuleException.Change ownOf(Rule rule) {
        return new RuleException.Change(rule.strength(), rule.sentence(), rule.consequence());
    }

    /** One exception with those to it. */
    final class Node {
        private final RuleException exception;
        private final Optional<Condition> where;
        private final DateTest when;
        private final List<Node> exceptions;

        Node(RuleException exception) {
            this.exception = exception;
            this.where = exception.where().map(context::condition);
            this.when = context.test(exception.dates());
            this.exceptions = exception.exceptions().stream().map(Node::new).toList();
        }

        DateTest when() {
            return when;
        }

        List<Node> exceptions() {
            return exceptions;
        }

        boolean isInsteadOf(Node other) {
            return exception.insteadOf().contains(other.exception.name());
        }

        private Truth applies() {
            Truth dated = when.holdsThroughout();
            return dated == Truth.FALSE ? dated : dated.and(condition());
        }

        /** Whether the exception is for the day of the cursor, dates aside. */
        Truth condition() {
            if (where.isEmpty()) {
                return Truth.TRUE;
            }
            boolean asOfAGroup = exception.change().isPresent() && isOfNoGroup();
            return asOfAGroup
                    ? context.evaluator.testAsOfAGroup(where.get().expression())
                    : where.get().test();
        }

        void missing(Set<MissingFact> facts) {
            facts.addAll(when.facts());
            where.ifPresent(condition -> facts.addAll(context.missing.facts(condition.expression())));
        }

        Effect effect() {
            return new Effect(Optional.of(exception), exception.change());
        }

        String words() {
            return new Finding.InEffect(exception.name(), exception.cites()).words();
        }
    }

    /** The exceptions to the rule itself. */
    List<Node> nodes() {
        return nodes;
    }

    /** The rule where no exception applies. */
    Effect own() {
        return rule;
    }

    /** Tells the one who looks on, if anybody does, what is in effect on what the cursor looks at. */
    void tell(Candidates candidates) {
        watch.ifPresent(told -> told.tell(candidates));
    }

    /** What may be in effect on the day the cursor stands on. */
    Candidates now() {
        Found found = new Found();
        decide(nodes, rule, found);
        Set<MissingFact> missing = found.effects.size() > 1 ? found.missing : Set.of();
        boolean collide = !found.peaceful && context.when.holds() == Truth.TRUE;
        Candidates candidates = new Candidates(found.effects, found.collisions, collide, missing);
        tell(candidates);
        return candidates;
    }

    private void decide(List<Node> siblings, Effect otherwise, Found found) {
        List<Node> sure = new ArrayList<>();
        List<Node> perhaps = new ArrayList<>();
        for (Node node : siblings) {
            Truth applies = node.applies();
            if (applies == Truth.TRUE) {
                sure.add(node);
            } else if (applies == Truth.UNKNOWN) {
                perhaps.add(node);
                node.missing(found.missing);
            }
        }
        int ways = 1 << Math.min(perhaps.size(), MOST_UNKNOWN);
        for (int way = 0; way < ways; way++) {
            List<Node> active = new ArrayList<>(sure);
            for (int i = 0; i < perhaps.size(); i++) {
                if ((way & 1 << Math.min(i, MOST_UNKNOWN - 1)) != 0) {
                    active.add(perhaps.get(i));
                }
            }
            // of several that say the same, the first in the text is told
            active.sort(Comparator.comparingInt(siblings::indexOf));
            choose(winners(active), otherwise, found);
        }
    }

    /** Those that no other one is written instead of. */
    private static List<Node> winners(List<Node> active) {
        return active.stream()
                .filter(node -> active.stream().noneMatch(other -> other.isInsteadOf(node)))
                .toList();
    }

    private void choose(List<Node> winners, Effect otherwise, Found found) {
        if (winners.isEmpty()) {
            found.effects.add(otherwise);
            found.peaceful = true;
            return;
        }
        if (winners.size() == 1) {
            decide(winners.get(0).exceptions, winners.get(0).effect(), found);
            return;
        }
        Found all = new Found();
        winners.forEach(winner -> decide(winner.exceptions, winner.effect(), all));
        boolean same = all.effects.stream().map(Effect::change).distinct().count() == 1;
        found.missing.addAll(all.missing);
        found.collisions.addAll(all.collisions);
        if (same) {
            found.effects.add(all.effects.iterator().next());
            found.peaceful |= all.peaceful;
        } else {
            found.effects.addAll(all.effects);
            winners.forEach(winner -> found.collisions.add(winner.words()));
        }
    }
}
