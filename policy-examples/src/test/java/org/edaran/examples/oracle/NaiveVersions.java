package org.edaran.examples.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.DateSet;
import org.edaran.model.DayHalf;
import org.edaran.model.Expression;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Value;

/** What a rule says of somebody's day: on which halves of it, and under which exceptions. */
final class NaiveVersions {

    /**
     * A rule as it holds.
     *
     * @param exception the exception that decides, if one does
     * @param strength how binding it is
     * @param sentence what it demands
     */
    record Version(Optional<String> exception, Strength strength, Sentence sentence) {

        /** Sentences are deep; their names tell them apart well enough. */
        @Override
        public int hashCode() {
            return exception.hashCode();
        }
    }

    /**
     * Halves of a day of which a rule says the same.
     *
     * @param versions what the rule says; several if exceptions collide, of which one may be that it says nothing
     * @param day these halves
     */
    record Seen(Set<Optional<Version>> versions, NaiveDay day) {}

    private final NaiveFacts facts;
    private final Rule rule;
    private final NaiveDay day;
    private final boolean byHalves;
    /** What is assumed of things that are not known. */
    private final Map<Object, Boolean> assumed = new HashMap<>();

    private final List<Object> open = new ArrayList<>();

    private NaiveVersions(NaiveFacts facts, Rule rule, NaiveDay day, boolean byHalves) {
        this.facts = facts;
        this.byHalves = byHalves;
        this.rule = rule;
        this.day = day;
    }

    /**
     * All ways in which a rule may see a day: each is a list of its halves, together or one by one; empty where the rule
     * says nothing of the day.
     */
    static Set<List<Seen>> of(NaiveFacts facts, Rule rule, NaiveDay day) {
        Set<List<Seen>> all = new LinkedHashSet<>();
        if (!NaiveCalendar.isIn(day.date(), facts.policy.inForce())) {
            all.add(List.of());
            return all;
        }
        boolean byHalves = hasHalves(rule);
        for (NaiveDay placed : byHalves ? day.placements() : List.of(day)) {
            NaiveVersions versions = new NaiveVersions(facts, rule, placed, byHalves);
            versions.collect();
            versions.assume(0, all);
        }
        return all;
    }

    /** Whether exceptions contradict each other on a day, whatever is not known. */
    static boolean collide(NaiveFacts facts, Rule rule, NaiveDay day) {
        if (rule.exceptions().isEmpty()) {
            return false;
        }
        return of(facts, rule, day).stream()
                .allMatch(seen ->
                        seen.stream().anyMatch(halves -> halves.versions().size() > 1));
    }

    /** Whether a rule may judge a day, exceptions aside. */
    static boolean mayJudge(NaiveFacts facts, Rule rule, NaiveDay day) {
        return judges(facts, rule, day) != Truth.FALSE;
    }

    /** Whether any half that is seen of a day is one of the dates of a rule, while the policy is in force. */
    static Truth judges(NaiveFacts facts, Rule rule, NaiveDay day) {
        Truth dated = day.seen().stream()
                .map(half -> NaiveDates.in(facts, day, day.date(), half, rule.dates()))
                .reduce(Truth.FALSE, Truth::or);
        return Truth.of(NaiveCalendar.isIn(day.date(), facts.policy.inForce())).and(dated);
    }

    /** Whether a rule can see one half of a day without the other. */
    static boolean hasHalves(Rule rule) {
        return NaiveDates.hasHalves(rule.dates()) || rule.exceptions().stream().anyMatch(NaiveVersions::hasHalves);
    }

    private static boolean hasHalves(RuleException exception) {
        return NaiveDates.hasHalves(exception.dates())
                || exception.exceptions().stream().anyMatch(NaiveVersions::hasHalves);
    }

    /** Finds what is not known by asking for everything once. */
    private void collect() {
        says(DayHalf.AM);
        if (byHalves) {
            says(DayHalf.PM);
        }
    }

    /** Tries both answers to every open question; a question may open others. */
    private void assume(int at, Set<List<Seen>> all) {
        if (at == open.size()) {
            all.add(seen());
            return;
        }
        for (boolean answer : List.of(true, false)) {
            int before = open.size();
            assumed.put(open.get(at), answer);
            collect();
            assume(at + 1, all);
            open.subList(before, open.size()).clear();
            assumed.keySet().retainAll(Set.copyOf(open));
        }
        assumed.remove(open.get(at));
    }

    private boolean holds(Object question, Truth known) {
        if (known != Truth.UNKNOWN) {
            return known == Truth.TRUE;
        }
        if (!open.contains(question)) {
            open.add(question);
        }
        return assumed.getOrDefault(question, false);
    }

    private boolean isIn(DateSet dates, DayHalf half) {
        Object question = NaiveDates.hasHalves(dates) ? List.of(dates, half) : dates;
        return holds(question, NaiveDates.in(facts, day, day.date(), half, dates));
    }

    private List<Seen> seen() {
        Set<Optional<Version>> morning = says(DayHalf.AM);
        Set<Optional<Version>> afternoon = byHalves ? says(DayHalf.PM) : morning;
        if (morning.equals(afternoon)) {
            return isNothing(morning) ? List.of() : List.of(new Seen(morning, day));
        }
        List<Seen> seen = new ArrayList<>();
        if (!isNothing(morning)) {
            seen.add(new Seen(morning, day.cutTo(EnumSet.of(DayHalf.AM))));
        }
        if (!isNothing(afternoon)) {
            seen.add(new Seen(afternoon, day.cutTo(EnumSet.of(DayHalf.PM))));
        }
        return seen;
    }

    private static boolean isNothing(Set<Optional<Version>> versions) {
        return versions.equals(Set.of(Optional.<Version>empty()));
    }

    /** What the rule says of half a day; nothing if it is not judged; several if exceptions collide. */
    private Set<Optional<Version>> says(DayHalf half) {
        Set<DayHalf> judged = in(rule.dates(), NaiveDay.WHOLE);
        if (!judged.contains(half)) {
            return Set.of(Optional.empty());
        }
        Set<Optional<Version>> decided = decided(rule.exceptions(), half, judged);
        return decided.isEmpty()
                ? Set.of(Optional.of(new Version(Optional.empty(), rule.strength(), rule.sentence())))
                : decided;
    }

    /** Those of some halves that are in a set. */
    private Set<DayHalf> in(DateSet dates, Set<DayHalf> halves) {
        Set<DayHalf> in = EnumSet.noneOf(DayHalf.class);
        boolean split = NaiveDates.hasHalves(dates);
        boolean whole = !split && !halves.isEmpty() && isIn(dates, DayHalf.AM);
        for (DayHalf half : halves) {
            if (split ? isIn(dates, half) : whole) {
                in.add(half);
            }
        }
        return in;
    }

    /** What the exceptions that apply say, to what holds on some halves; nothing if none does. */
    private Set<Optional<Version>> decided(List<RuleException> exceptions, DayHalf half, Set<DayHalf> within) {
        Map<RuleException, Set<Optional<Version>>> applying = new LinkedHashMap<>();
        for (RuleException exception : exceptions) {
            Set<DayHalf> dated = in(exception.dates(), within);
            if (dated.contains(half) && applies(exception, dated)) {
                Set<Optional<Version>> instead = decided(exception.exceptions(), half, dated);
                Set<Optional<Version>> own = Set.of(exception
                        .change()
                        .map(change ->
                                new Version(Optional.of(exception.name()), change.strength(), change.sentence())));
                if (instead.isEmpty()) {
                    applying.put(exception, own);
                } else if (!isNothing(instead)) {
                    applying.put(exception, instead);
                }
                // an exception to an exception that says "does not apply" brings back what holds without it
            }
        }
        Set<Optional<Version>> said = new LinkedHashSet<>();
        applying.forEach((exception, says) -> {
            boolean overruled = applying.keySet().stream()
                    .anyMatch(other -> other.insteadOf().contains(exception.name()));
            if (!overruled) {
                said.addAll(says);
            }
        });
        return alike(said);
    }

    /** Exceptions that say the same do not collide. */
    private static Set<Optional<Version>> alike(Set<Optional<Version>> said) {
        // of several that say the same, the first in the text is told
        Map<Object, Optional<Version>> byMeaning = new LinkedHashMap<>();
        said.forEach(version -> byMeaning.putIfAbsent(
                version.map(v -> (Object) List.of(v.strength(), v.sentence())).orElse("nothing"), version));
        return new LinkedHashSet<>(byMeaning.values());
    }

    /** The condition of an exception is asked of that of the day which its dates hold, as if it were the day. */
    private boolean applies(RuleException exception, Set<DayHalf> dated) {
        Expression where = exception.where().orElse(Expression.TRUE);
        boolean ofAnyGroup = exception.change().isPresent() && hasNoGroup();
        NaiveDay seen = day.cutTo(dated);
        return holds(
                List.of(where, ofAnyGroup, dated),
                ofAnyGroup
                        ? NaiveExpressions.truthInAnyGroup(facts, seen, where)
                        : NaiveExpressions.truth(facts, seen, where));
    }

    /** Of whom a key is not known, another limit may hold than of others. */
    private boolean hasNoGroup() {
        return rule.sentence() instanceof Sentence.Count count
                && count.per().stream()
                        .anyMatch(key -> NaiveExpressions.value(facts, day, key.value()) == Value.Absent.UNKNOWN);
    }
}
