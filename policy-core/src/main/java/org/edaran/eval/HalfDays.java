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

    /** Beyond this many ways in which exceptions beside each other may apply, those that are left all do or none does. */
    private static final int MOST_WAYS = 256;

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
    private Set<MissingFact> missing = new TreeSet<>();
    private Set<String> collisions = new TreeSet<>();

    /** For a rule, or for one of two counts with dates of its own. */
    HalfDays(RuleContext context, Exceptions exceptions, DateSet dates) {
        this.context = context;
        this.exceptions = exceptions;
        this.when = context.test(dates);
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
        missing = new TreeSet<>();
        collisions = new TreeSet<>();
        Set<List<Seen>> ways = new LinkedHashSet<>();
        PersonDay day = context.day;
        int placements = day.placements();
        for (int placement = 1; placement <= placements; placement++) {
            int way = placement;
            for (Halves judged : dated(when, new Halves(true, true))) {
                decide(exceptions.nodes(), judged, exceptions.own(), way)
                        .forEach(decided -> ways.add(seen(judged, decided, way)));
            }
        }
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

    /** The halves of those given on which a set of dates may hold, in all ways. */
    private static Set<Halves> dated(DateTest dates, Halves within) {
        Truth morning = within.morning() ? dates.holds(DayHalf.AM) : Truth.FALSE;
        Truth afternoon = within.afternoon() ? dates.holds(DayHalf.PM) : Truth.FALSE;
        boolean together = !dates.hasHalves() && within.morning() && within.afternoon();
        Set<Halves> all = new LinkedHashSet<>();
        for (boolean am : new boolean[] {true, false}) {
            for (boolean pm : new boolean[] {true, false}) {
                boolean possible = morning != Truth.of(!am) && afternoon != Truth.of(!pm);
                if (possible && (!together || am == pm)) {
                    all.add(new Halves(am, pm));
                }
            }
        }
        return all;
    }

    /** What may hold, of exceptions beside each other, on the halves that they are exceptions on. */
    private Set<Decided> decide(List<Exceptions.Node> siblings, Halves within, Effect otherwise, int placement) {
        List<List<Active>> ways = List.of(List.of());
        for (Exceptions.Node node : siblings) {
            Set<Halves> applies = applies(node, within, placement);
            boolean many = ways.size() * applies.size() > MOST_WAYS;
            List<List<Active>> longer = new ArrayList<>();
            for (List<Active> begun : ways) {
                for (Halves halves : many ? Set.of(applies.iterator().next()) : applies) {
                    List<Active> more = new ArrayList<>(begun);
                    more.add(new Active(node, halves));
                    longer.add(more);
                }
            }
            ways = longer;
        }
        Set<Decided> all = new LinkedHashSet<>();
        ways.forEach(active -> all.addAll(chosen(active, otherwise, placement)));
        return all;
    }

    /** On which halves an exception may apply; its condition is asked of what its dates hold of the day. */
    private Set<Halves> applies(Exceptions.Node node, Halves within, int placement) {
        Set<Halves> all = new LinkedHashSet<>();
        boolean open = false;
        for (Halves dated : dated(node.when(), within)) {
            Truth holds =
                    dated.any() ? new DayView(placement, dated.only()).of(context.day, node::condition) : Truth.FALSE;
            open |= holds == Truth.UNKNOWN;
            if (holds != Truth.FALSE) {
                all.add(dated);
            }
            if (holds != Truth.TRUE) {
                all.add(Halves.NONE);
            }
        }
        if (all.size() > 1 || open) {
            node.missing(missing);
        }
        return all;
    }

    private Set<Decided> chosen(List<Active> active, Effect otherwise, int placement) {
        List<Active> morning = winners(active, DayHalf.AM);
        List<Active> afternoon = winners(active, DayHalf.PM);
        Set<Decided> all = Set.of(new Decided(Set.of(), Set.of()));
        for (Active one : active) {
            if (morning.contains(one) || afternoon.contains(one)) {
                Set<Decided> nested =
                        decide(one.node().exceptions(), one.halves(), one.node().effect(), placement);
                all = joined(all, nested, morning.contains(one), afternoon.contains(one));
            }
        }
        Set<Decided> decided = new LinkedHashSet<>();
        for (Decided one : all) {
            decided.add(new Decided(
                    alike(one.morning(), otherwise, morning), alike(one.afternoon(), otherwise, afternoon)));
        }
        return decided;
    }

    private static Set<Decided> joined(Set<Decided> left, Set<Decided> right, boolean morning, boolean afternoon) {
        Set<Decided> joined = new LinkedHashSet<>();
        for (Decided one : left) {
            for (Decided other : right) {
                joined.add(new Decided(
                        morning ? union(one.morning(), other.morning()) : one.morning(),
                        afternoon ? union(one.afternoon(), other.afternoon()) : one.afternoon()));
            }
        }
        return joined;
    }

    private static Set<Effect> union(Set<Effect> left, Set<Effect> right) {
        Set<Effect> union = new LinkedHashSet<>(left);
        union.addAll(right);
        return union;
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
