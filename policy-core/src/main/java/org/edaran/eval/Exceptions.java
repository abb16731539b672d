package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * both ways are tried; of several that are for the same dates, or where the same holds, all apply or none does.
 */
final class Exceptions {

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

    private final RuleContext context;
    private final Effect rule;
    private final List<Node> nodes;
    private final List<GroupKey> keys;
    private final Optional<ExceptionWatch> watch;
    private final Assumptions assumptions = new Assumptions();
    private final Map<Object, Object> questions = new HashMap<>();
    private final List<Node> all = new ArrayList<>();
    private final Set<Node> doubtful = new LinkedHashSet<>();
    private Set<String> collisions = Set.of();

    Exceptions(RuleContext context, Rule rule) {
        this.context = context;
        this.rule = new Effect(Optional.empty(), Optional.of(ownOf(rule)));
        this.nodes = nodes(rule.exceptions(), rule);
        this.keys = rule.sentence() instanceof Sentence.Count count ? count.per() : List.of();
        this.watch = context.watch(rule);
    }

    private List<Node> nodes(List<RuleException> exceptions, Rule rule) {
        return exceptions.stream().map(exception -> new Node(exception, rule)).toList();
    }

    /** One for all that are equal, to be compared quickly. */
    Object question(Object equal) {
        return questions.computeIfAbsent(equal, q -> new Object());
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
        private final Object dates;
        private final Object holds;
        private final Object holdsOfAGroup;
        private final boolean asTheRule;
        private final List<Node> exceptions;

        Node(RuleException exception, Rule rule) {
            all.add(this);
            this.exception = exception;
            this.where = exception.where().map(context::condition);
            this.when = context.test(exception.dates());
            this.dates = question(exception.dates());
            this.holds = question(exception.where());
            this.holdsOfAGroup = question(List.of(exception.where()));
            this.asTheRule = !(rule.sentence() instanceof Sentence.Either)
                    && exception.dates().equals(rule.dates());
            this.exceptions = nodes(exception.exceptions(), rule);
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

        private boolean applies() {
            Truth dated = when.holdsThroughout();
            Truth applies = dated == Truth.FALSE ? dated : dated.and(condition());
            if (applies != Truth.UNKNOWN) {
                return applies == Truth.TRUE;
            }
            doubtful.add(this);
            return (asTheRule || assumptions.holds(dates, dated)) && assumptions.holds(holds(), condition());
        }

        /** What is asked where it is not known whether the dates of the exception hold; the same for the same dates. */
        Object dates() {
            return dates;
        }

        /** What is asked where it is not known whether its condition holds; the same for the same condition. */
        Object holds() {
            return isAskedAsOfAGroup() ? holdsOfAGroup : holds;
        }

        /** What changes a limit holds for all of a group. */
        private boolean isAskedAsOfAGroup() {
            return exception.change().isPresent() && isOfNoGroup();
        }

        /** Whether the exception is for the day of the cursor, dates aside. */
        Truth condition() {
            if (where.isEmpty()) {
                return Truth.TRUE;
            }
            return isAskedAsOfAGroup()
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
        doubtful.clear();
        collisions = new TreeSet<>();
        List<Set<Effect>> ways = new ArrayList<>();
        assumptions.each(() -> decided(nodes, rule), ways::add);
        Set<Effect> effects = ways.size() == 1 ? ways.get(0) : inOrder(ways);
        Set<MissingFact> missing = new TreeSet<>();
        if (effects.size() > 1) {
            doubtful.forEach(node -> node.missing(missing));
        }
        boolean collide = ways.stream().allMatch(way -> way.size() > 1) && context.when.holds() == Truth.TRUE;
        Candidates candidates = new Candidates(effects, collisions, collide, missing);
        tell(candidates);
        return candidates;
    }

    private Set<Effect> inOrder(List<Set<Effect>> ways) {
        Set<Effect> found = new HashSet<>();
        ways.forEach(found::addAll);
        Set<Effect> effects = new LinkedHashSet<>();
        if (found.contains(rule)) {
            effects.add(rule);
        }
        all.stream().map(Node::effect).filter(found::contains).forEach(effects::add);
        return effects;
    }

    /** What holds as far as is assumed; several contradict each other. */
    private Set<Effect> decided(List<Node> siblings, Effect otherwise) {
        List<Node> winners = winners(siblings.stream().filter(Node::applies).toList());
        if (winners.isEmpty()) {
            return Set.of(otherwise);
        }
        if (winners.size() == 1) {
            return decided(winners.get(0).exceptions, winners.get(0).effect());
        }
        Set<Effect> effects = new LinkedHashSet<>();
        winners.forEach(winner -> effects.addAll(decided(winner.exceptions, winner.effect())));
        if (effects.stream().map(Effect::change).distinct().count() == 1) {
            // of several that say the same, the first in the text is told
            return Set.of(effects.iterator().next());
        }
        winners.forEach(winner -> collisions.add(winner.words()));
        return effects;
    }

    /** Those that no other one is written instead of. */
    private static List<Node> winners(List<Node> active) {
        return active.stream()
                .filter(node -> active.stream().noneMatch(other -> other.isInsteadOf(node)))
                .toList();
    }
}
