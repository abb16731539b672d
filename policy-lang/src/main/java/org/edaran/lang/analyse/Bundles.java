package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Counting;
import org.edaran.model.Counting.Rounding;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Path;
import org.edaran.model.Period;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Timing;

/**
 * Puts together the rules that bind the same people over the same time. Rules are found by what they have in common, so
 * that no rule is held against every other.
 */
final class Bundles {

    private static final Limit NOBODY = new Limit(Bound.AT_MOST, Fraction.ZERO, false, Rounding.NONE);
    private static final Expression EMPLOYEE = new Expression.Identity(Path.of(Step.EMPLOYEE));

    private static final Timing DAILY = Timing.each(Period.DAY);

    private final Subject subject;
    private final List<Mode> modes;
    private final Map<Key, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<DutyKey, List<Entry>> duties = new LinkedHashMap<>();

    private record Key(Expression group, Set<Expression> per, Timing timing, Strength strength) {

        @Override
        public int hashCode() {
            return 31 * group.hashCode() + per.size();
        }
    }

    private record DutyKey(Expression group, Strength strength) {

        @Override
        public int hashCode() {
            return group.hashCode();
        }
    }

    private record Entry(Members group, Set<Expression> where, ModeBound bound) {

        /** True if the bound holds wherever some conditions do, or wherever they do and no exception applies. */
        boolean holdsIn(Set<Expression> situation) {
            if (!situation.containsAll(where)) {
                return false;
            }
            for (Expression not : bound.variant().unless()) {
                if (situation.contains(not)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Bundles(Subject subject) {
        this.subject = subject;
        this.modes = modes(subject);
    }

    static List<Bundle> of(Subject subject) {
        Bundles bundles = new Bundles(subject);
        for (Rule rule : subject.policy.rules()) {
            subject.variants(rule).forEach(bundles::add);
        }
        List<Bundle> all = new ArrayList<>();
        bundles.entries.forEach((key, list) -> bundles.bundle(key, list, all));
        return all;
    }

    /**
     * The modes that people on duty may be in: office, home, what the policy declares itself, and of the others those
     * that a rule names. A mode that a policy never speaks of is no way out of its rules.
     */
    private static List<Mode> modes(Subject subject) {
        Set<String> named = new LinkedHashSet<>(List.of("wfo", "wfh"));
        for (Rule rule : subject.policy.rules()) {
            RuleParts.modes(rule.sentence()).forEach(mode -> named.add(mode.name()));
        }
        return subject.policy.modes().stream()
                .filter(Mode::onDuty)
                .filter(mode -> named.contains(mode.name()) || !org.edaran.model.BuiltInModes.ALL.contains(mode))
                .limit(Long.SIZE - 2)
                .toList();
    }

    private void add(Variant variant) {
        Rule rule = variant.rule();
        if (rule.sentence() instanceof Sentence.Count count) {
            count(variant, count);
        } else if (rule.sentence() instanceof Sentence.ModeDuty duty) {
            Set<Mode> forbidden = modes.stream()
                    .filter(mode -> duty.modes().contains(mode) != duty.required())
                    .collect(Collectors.toSet());
            duties.computeIfAbsent(new DutyKey(duty.group().condition(), rule.strength()), key -> new ArrayList<>())
                    .add(new Entry(
                            duty.group(), where(duty.where(), variant), new ModeBound(variant, forbidden, NOBODY)));
        }
    }

    private static Set<Expression> where(Optional<Expression> ofRule, Variant variant) {
        return RuleParts.conjuncts(
                RuleParts.both(ofRule.orElse(Expression.TRUE), variant.when().orElse(Expression.TRUE)));
    }

    /** True for counts of people or days by whole periods and days, without words that leave some of them out. */
    private static boolean isPlain(Sentence.Count count) {
        Counting counting = count.counting();
        boolean people = count.measure() == Sentence.Measure.SHARE
                || count.measure() == Sentence.Measure.PEOPLE
                || count.measure() == Sentence.Measure.DAYS;
        return people
                && count.timing() instanceof Timing.Each
                && count.counted() instanceof Counted.InModes counted
                && counted.modes().stream().allMatch(Mode::onDuty)
                && !counting.byHalfDays()
                && !counting.differentPeople()
                && !counting.orEveryDutyDay()
                && counting.eitherWay().isEmpty();
    }

    private void count(Variant variant, Sentence.Count count) {
        Optional<Limit> limit = isPlain(count) ? Limit.of(count) : Optional.empty();
        // over a longer period the limit of a target may be that of other days
        boolean target = !count.bound().isCeiling() && !count.bound().isFloor();
        boolean mixed = !variant.isAlone() && target && !count.timing().equals(DAILY);
        if (limit.isEmpty() || mixed) {
            return;
        }
        Set<Expression> per = count.per().stream().map(GroupKey::value).collect(Collectors.toSet());
        ModeBound bound = new ModeBound(variant, ((Counted.InModes) count.counted()).modes(), limit.get());
        for (Members group : count.groups()) {
            entries.computeIfAbsent(
                            new Key(
                                    group.condition(),
                                    per,
                                    count.timing(),
                                    variant.rule().strength()),
                            key -> new ArrayList<>())
                    .add(new Entry(group, where(count.where(), variant), bound));
        }
    }

    private void bundle(Key key, List<Entry> list, List<Bundle> all) {
        Set<Set<Expression>> situations = new LinkedHashSet<>(Set.of(Set.of()));
        list.forEach(entry -> situations.add(entry.where()));
        List<Entry> duty = new ArrayList<>(duties.getOrDefault(new DutyKey(key.group(), key.strength()), List.of()));
        if (!key.group().equals(Expression.TRUE)) {
            duty.addAll(duties.getOrDefault(new DutyKey(Expression.TRUE, key.strength()), List.of()));
        }
        for (Set<Expression> situation : situations) {
            List<Entry> here = new ArrayList<>();
            boolean anew = situation.isEmpty();
            for (Entry entry : list) {
                if (entry.holdsIn(situation)) {
                    here.add(entry);
                    anew |= entry.where().equals(situation);
                }
            }
            if (here.isEmpty() || !anew) {
                continue;
            }
            for (Entry entry : duty) {
                if (entry.holdsIn(situation)) {
                    here.add(entry);
                }
            }
            byDates(key, existing(here, situation), all);
        }
    }

    /** Without the cases of exceptions, unless somebody can be in all of them at once. */
    private List<Entry> existing(List<Entry> here, Set<Expression> situation) {
        Expression all =
                RuleParts.both(subject.policy.scope(), here.get(0).group().condition());
        boolean conditional = false;
        for (Expression part : situation) {
            all = RuleParts.both(all, part);
        }
        for (Entry entry : here) {
            conditional |= entry.bound().variant().isConditional();
            for (Expression not : entry.bound().variant().unless()) {
                all = RuleParts.both(all, new Expression.Not(not));
            }
        }
        return !conditional || subject.conditions.decide(all) instanceof Answer.Possible
                ? here
                : here.stream()
                        .filter(entry -> !entry.bound().variant().isConditional())
                        .toList();
    }

    /** One bundle for each largest set of rules that hold on one date. */
    private void byDates(Key key, List<Entry> here, List<Bundle> all) {
        Map<Days, List<Entry>> byDays = new LinkedHashMap<>();
        for (Entry entry : here) {
            byDays.computeIfAbsent(entry.bound().variant().days(), days -> new ArrayList<>())
                    .add(entry);
        }
        boolean ofPeople = key.timing().equals(DAILY) && !key.per().contains(EMPLOYEE);
        for (Map.Entry<Set<Days>, LocalDate> together :
                Days.together(byDays.keySet()).entrySet()) {
            List<ModeBound> bounds = new ArrayList<>();
            for (Days days : together.getKey()) {
                for (Entry entry : byDays.getOrDefault(days, List.of())) {
                    bounds.add(entry.bound());
                }
            }
            all.add(new Bundle(here.get(0).group(), ofPeople, together.getValue(), modes, Tightest.of(bounds)));
        }
    }
}
