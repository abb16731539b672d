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

    private record Key(Expression group, Set<Expression> per, Timing timing, Strength strength) {}

    private record DutyKey(Expression group, Strength strength) {}

    private record Entry(Members group, Optional<Expression> where, ModeBound bound) {}

    private Bundles(Subject subject) {
        this.subject = subject;
        this.modes = modes(subject);
    }

    static List<Bundle> of(Subject subject) {
        Bundles bundles = new Bundles(subject);
        // an exception may be the way out that makes two rules fit together
        subject.policy.rules().stream()
                .filter(rule -> rule.exceptions().isEmpty())
                .forEach(bundles::add);
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

    private void add(Rule rule) {
        if (subject.hasExceptions(rule)) {
            return;
        }
        if (rule.sentence() instanceof Sentence.Count count) {
            count(rule, count);
        } else if (rule.sentence() instanceof Sentence.ModeDuty duty) {
            Set<Mode> forbidden = modes.stream()
                    .filter(mode -> duty.modes().contains(mode) != duty.required())
                    .collect(Collectors.toSet());
            duties.computeIfAbsent(new DutyKey(duty.group().condition(), rule.strength()), key -> new ArrayList<>())
                    .add(new Entry(duty.group(), duty.where(), new ModeBound(rule, forbidden, NOBODY)));
        }
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

    private void count(Rule rule, Sentence.Count count) {
        Optional<Limit> limit = isPlain(count) ? Limit.of(count) : Optional.empty();
        if (limit.isEmpty()) {
            return;
        }
        Set<Expression> per = count.per().stream().map(GroupKey::value).collect(Collectors.toSet());
        ModeBound bound = new ModeBound(rule, ((Counted.InModes) count.counted()).modes(), limit.get());
        for (Members group : count.groups()) {
            entries.computeIfAbsent(
                            new Key(group.condition(), per, count.timing(), rule.strength()), key -> new ArrayList<>())
                    .add(new Entry(group, count.where(), bound));
        }
    }

    private void bundle(Key key, List<Entry> list, List<Bundle> all) {
        Set<Optional<Expression>> wheres = new LinkedHashSet<>(Set.of(Optional.empty()));
        list.forEach(entry -> wheres.add(entry.where()));
        List<Entry> duty = new ArrayList<>(duties.getOrDefault(new DutyKey(key.group(), key.strength()), List.of()));
        if (!key.group().equals(Expression.TRUE)) {
            duty.addAll(duties.getOrDefault(new DutyKey(Expression.TRUE, key.strength()), List.of()));
        }
        for (Optional<Expression> where : wheres) {
            List<Entry> here = list.stream()
                    .filter(entry -> entry.where().isEmpty() || entry.where().equals(where))
                    .collect(Collectors.toCollection(ArrayList::new));
            boolean anew = where.isEmpty()
                    || here.stream().anyMatch(entry -> entry.where().equals(where));
            if (here.isEmpty() || !anew) {
                continue;
            }
            duty.stream()
                    .filter(entry -> entry.where().isEmpty() || entry.where().equals(where))
                    .forEach(here::add);
            byDates(key, here, all);
        }
    }

    /** One bundle for each largest set of rules that hold on one date. */
    private void byDates(Key key, List<Entry> here, List<Bundle> all) {
        Map<Days, List<Entry>> byDays = new LinkedHashMap<>();
        for (Entry entry : here) {
            byDays.computeIfAbsent(subject.daysOf(entry.bound().rule()), days -> new ArrayList<>())
                    .add(entry);
        }
        boolean ofPeople = key.timing().equals(DAILY) && !key.per().contains(EMPLOYEE);
        for (Map.Entry<Set<Days>, LocalDate> together :
                Days.together(byDays.keySet()).entrySet()) {
            List<ModeBound> bounds = together.getKey().stream()
                    .flatMap(days -> byDays.getOrDefault(days, List.of()).stream())
                    .map(Entry::bound)
                    .toList();
            all.add(new Bundle(here.get(0).group(), ofPeople, together.getValue(), modes, Tightest.of(bounds)));
        }
    }
}
