package org.edaran.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.eval.Exceptions.Effect;
import org.edaran.finding.MissingFact;
import org.edaran.model.DateSet;
import org.edaran.model.DayHalf;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;

/**
 * How a rule sees the day the cursor stands on, half by half: the halves that are its dates, as its exceptions leave them. Of
 * what is not known, all ways are tried.
 */
final class HalfDays {

    private static final Effect NOT_JUDGED = new Effect(Optional.empty(), Optional.empty());

    /**
     * A part of the day of which the rule says the same.
     *
     * @param view the part
     * @param effects what holds there; several if exceptions contradict each other, of which one may be that nothing does
     */
    record Seen(DayView view, Set<Effect> effects) {

        boolean collides() {
            return effects.size() > 1;
        }
    }

    /**
     * All ways in which the rule may see the day.
     *
     * @param ways each with the parts of the day that are judged: none, the day, one half of it, or both one by one
     * @param collisions the names of exceptions that collide or may collide
     * @param missing the facts that would tell which way it is; empty if there is only one
     */
    record Ways(Set<List<Seen>> ways, Set<String> collisions, Set<MissingFact> missing) {

        boolean isSettled() {
            return ways.size() == 1;
        }

        /** True if exceptions contradict each other, however the rule sees the day. */
        boolean collide() {
            return ways.stream().allMatch(seen -> seen.stream().anyMatch(Seen::collides));
        }

        /** The names of the facts that would tell which way it is. */
        Set<String> names() {
            Set<String> names = new TreeSet<>();
            missing.forEach(fact -> names.add(fact.fact()));
            return names;
        }
    }

    /** On which halves of a day something holds. */
    private record Halves(boolean morning, boolean afternoon) {

        static final Halves NONE = new Halves(false, false);

        boolean any() {
            return morning || afternoon;
        }

        boolean on(DayHalf half) {
            return half == DayHalf.AM ? morning : afternoon;
        }

        Optional<DayHalf> only() {
            return morning == afternoon ? Optional.empty() : Optional.of(morning ? DayHalf.AM : DayHalf.PM);
        }
    }

    /** What holds in the morning, and what in the afternoon. */
    private record Decided(Set<Effect> morning, Set<Effect> afternoon) {}

    /** An exception that applies, and on which halves. */
    private record Active(Exceptions.Node node, Halves halves) {}

    private final RuleContext context;
    private final Exceptions exceptions;
    private final DateTest when;
    private final Object dates;
    private final Assumptions assumptions = new Assumptions();
    private final Set<Exceptions.Node> doubtful = new LinkedHashSet<>();
    private Set<String> collisions = new TreeSet<>();

    /** For a rule, or for one of two counts with dates of its own. */
    HalfDays(RuleContext context, Exceptions exceptions, DateSet dates) {
        this.context = context;
        this.exceptions = exceptions;
        this.when = context.test(dates);
        this.dates = exceptions.question(dates);
    }

    /** True if a rule can see one half of a day without the other. */
    static boolean concern(Rule rule) {
        boolean granted = rule.sentence() instanceof Sentence.OnlyDuring only
                && only.granted().hasHalves();
        return granted || rule.dates().hasHalves() || rule.exceptions().stream().anyMatch(HalfDays::concern);
    }

    private static boolean concern(RuleException exception) {
        boolean granted = exception
                .change()
                .filter(change -> change.sentence() instanceof Sentence.OnlyDuring only
                        && only.granted().hasHalves())
                .isPresent();
        return granted
                || exception.dates().hasHalves()
                || exception.exceptions().stream().anyMatch(HalfDays::concern);
    }

    /** How the rule sees the day the cursor stands on, which is whole. */
    Ways now() {
        Set<MissingFact> missing = new TreeSet<>();
        doubtful.clear();
        collisions = new TreeSet<>();
        Set<List<Seen>> ways = new LinkedHashSet<>();
        PersonDay day = context.day;
        int placements = day.placements();
        for (int placement = 1; placement <= placements; placement++) {
            int way = placement;
            assumptions.each(() -> seen(way), ways::add);
        }
        doubtful.forEach(node -> node.missing(missing));
        if (placements > 1 && ways.size() > 1) {
            missing.add(context.missing.ofDay("part"));
        }
        missing.addAll(when.facts());
        if (ways.size() == 1) {
            ways.iterator().next().forEach(this::tell);
        }
        return new Ways(ways, collisions, ways.size() > 1 ? missing : Set.of());
    }

    private void tell(Seen seen) {
        seen.view().of(context.day, () -> {
            exceptions.tell(new Exceptions.Candidates(seen.effects(), Set.of(), false, Set.of()));
            return seen;
        });
    }

    private List<Seen> seen(int placement) {
        Halves judged = dated(when, dates, new Halves(true, true));
        return seen(judged, decide(exceptions.nodes(), judged, exceptions.own(), placement), placement);
    }

    private static List<Seen> seen(Halves judged, Decided decided, int placement) {
        Set<Effect> morning = judged.morning() ? decided.morning() : Set.of(NOT_JUDGED);
        Set<Effect> afternoon = judged.afternoon() ? decided.afternoon() : Set.of(NOT_JUDGED);
        if (morning.equals(afternoon)) {
            return isNothing(morning)
                    ? List.of()
                    : List.of(new Seen(new DayView(placement, Optional.empty()), morning));
        }
        List<Seen> seen = new ArrayList<>();
        if (!isNothing(morning)) {
            seen.add(new Seen(new DayView(placement, Optional.of(DayHalf.AM)), morning));
        }
        if (!isNothing(afternoon)) {
            seen.add(new Seen(new DayView(placement, Optional.of(DayHalf.PM)), afternoon));
        }
        return seen;
    }

    private static boolean isNothing(Set<Effect> effects) {
        return effects.stream().allMatch(effect -> effect.change().isEmpty());
    }

    /** The halves of those given on which a set of dates holds, as far as is assumed. */
    private Halves dated(DateTest test, Object question, Halves within) {
        return new Halves(
                within.morning() && dated(test, question, DayHalf.AM),
                within.afternoon() && dated(test, question, DayHalf.PM));
    }

    private boolean dated(DateTest test, Object question, DayHalf half) {
        return assumptions.holds(test.hasHalves() ? List.of(question, half) : question, test.holds(half));
    }

    /** What holds, of exceptions beside each other, on the halves that they are exceptions on. */
    private Decided decide(List<Exceptions.Node> siblings, Halves within, Effect otherwise, int placement) {
        List<Active> active = new ArrayList<>();
        for (Exceptions.Node node : siblings) {
            active.add(new Active(node, applies(node, within, placement)));
        }
        return chosen(active, otherwise, placement);
    }

    /** On which halves an exception applies; its condition is asked of what its dates hold of the day. */
    private Halves applies(Exceptions.Node node, Halves within, int placement) {
        Halves dated = dated(node.when(), node.dates(), within);
        boolean open = (within.morning() && node.when().holds(DayHalf.AM) == Truth.UNKNOWN)
                || (within.afternoon() && node.when().holds(DayHalf.PM) == Truth.UNKNOWN);
        Truth holds = dated.any() ? new DayView(placement, dated.only()).of(context.day, node::condition) : Truth.FALSE;
        if (holds == Truth.UNKNOWN || (open && holds == Truth.TRUE)) {
            doubtful.add(node);
        }
        return assumptions.holds(List.of(node.holds(), dated), holds) ? dated : Halves.NONE;
    }

    private Decided chosen(List<Active> active, Effect otherwise, int placement) {
        List<Active> morning = winners(active, DayHalf.AM);
        List<Active> afternoon = winners(active, DayHalf.PM);
        Set<Effect> early = new LinkedHashSet<>();
        Set<Effect> late = new LinkedHashSet<>();
        for (Active one : active) {
            if (morning.contains(one) || afternoon.contains(one)) {
                Decided nested =
                        decide(one.node().exceptions(), one.halves(), one.node().effect(), placement);
                early.addAll(morning.contains(one) ? nested.morning() : Set.of());
                late.addAll(afternoon.contains(one) ? nested.afternoon() : Set.of());
            }
        }
        return new Decided(alike(early, otherwise, morning), alike(late, otherwise, afternoon));
    }

    /** Those that no other one is written instead of. */
    private static List<Active> winners(List<Active> active, DayHalf half) {
        List<Active> there =
                active.stream().filter(one -> one.halves().on(half)).toList();
        return there.stream()
                .filter(one -> there.stream().noneMatch(other -> other.node().isInsteadOf(one.node())))
                .toList();
    }

    /** Exceptions that say the same do not contradict each other. */
    private Set<Effect> alike(Set<Effect> effects, Effect otherwise, List<Active> winners) {
        if (effects.isEmpty()) {
            return Set.of(otherwise);
        }
        if (effects.stream().map(Effect::change).distinct().count() == 1) {
            return Set.of(effects.iterator().next());
        }
        winners.forEach(winner -> collisions.add(winner.node().words()));
        return effects;
    }
}
