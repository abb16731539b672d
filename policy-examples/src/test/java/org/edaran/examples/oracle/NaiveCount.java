package org.edaran.examples.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.examples.oracle.NaiveVersions.Seen;
import org.edaran.examples.oracle.NaiveVersions.Version;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Counting;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** What one person's day adds to a count. Counts are in halves: a whole person, or a whole day, is two. */
final class NaiveCount {

    private final NaiveFacts facts;
    private final NaiveDay day;
    private final Sentence.Count count;

    private NaiveCount(NaiveFacts facts, NaiveDay day, Sentence.Count count) {
        this.facts = facts;
        this.day = day;
        this.count = count;
    }

    /**
     * What a day adds.
     *
     * @param counted halves counted, without those who may be counted either way
     * @param with halves counted, with those who may be counted either way
     * @param of halves in the denominator
     * @param duty halves of days on duty, where every one of them is enough
     */
    record Added(int counted, int with, int of, int duty) {

        static final Added NOTHING = new Added(0, 0, 0, 0);

        Added plus(Added other) {
            return new Added(counted + other.counted, with + other.with, of + other.of, duty + other.duty);
        }
    }

    /**
     * One way in which a day may count.
     *
     * @param version the rule as it holds; nothing if the day is not judged
     * @param quantity the quantity of that rule; nothing if it is not known
     * @param added what the day adds
     * @param office where the person works, if that is known
     * @param collides true if exceptions contradict each other that day
     */
    record Mark(
            Optional<Version> version,
            Optional<Fraction> quantity,
            Added added,
            Optional<String> office,
            boolean collides) {

        static final Mark OUT = new Mark(Optional.empty(), Optional.empty(), Added.NOTHING, Optional.empty(), false);

        /** True if the day makes a group that must be judged; who is absent does where a number must be reached. */
        boolean isPresent() {
            return version.isPresent()
                    && (added.counted() > 0
                            || added.with() > 0
                            || added.of() > 0
                            || countsAbsence((Sentence.Count) version.get().sentence()));
        }
    }

    static boolean countsAbsence(Sentence.Count count) {
        return count.measure() != Sentence.Measure.SHARE && !count.bound().isCeiling();
    }

    /** All ways in which a person's day may count. */
    static Set<Mark> marks(NaiveFacts facts, Rule rule, Members members, NaiveDay day) {
        Set<Mark> marks = new LinkedHashSet<>();
        boolean collides = NaiveVersions.collide(facts, rule, day);
        for (List<Seen> seen : NaiveVersions.of(facts, rule, day)) {
            if (seen.isEmpty()) {
                marks.add(Mark.OUT);
                continue;
            }
            // the limits of both halves are tried, and the halves that are judged are counted together
            NaiveDay counted = counted(day, seen);
            for (Seen halves : seen) {
                for (Optional<Version> version : halves.versions()) {
                    if (version.isEmpty()) {
                        marks.add(Mark.OUT);
                    } else {
                        marks.addAll(marks(facts, members, counted, version.get(), collides));
                    }
                }
            }
        }
        return marks;
    }

    private static NaiveDay counted(NaiveDay day, List<Seen> seen) {
        return seen.size() == 2 ? day : seen.get(0).day();
    }

    /** What may be counted of a day: the day, or one half of it. */
    static List<NaiveDay> counted(NaiveFacts facts, Rule rule, NaiveDay day) {
        return NaiveVersions.of(facts, rule, day).stream()
                .filter(seen -> !seen.isEmpty())
                .map(seen -> counted(day, seen))
                .distinct()
                .toList();
    }

    private static Set<Mark> marks(NaiveFacts facts, Members members, NaiveDay day, Version version, boolean collides) {
        Sentence.Count count = (Sentence.Count) version.sentence();
        Set<Mark> marks = new LinkedHashSet<>();
        Truth member = NaiveExpressions.truth(facts, day, facts.policy.scope())
                .and(NaiveExpressions.truth(facts, day, members.condition()))
                .and(NaiveExpressions.truth(facts, day, count.where().orElse(Expression.TRUE)));
        if (count.denominator() == Denominator.SCHEDULED) {
            member = member.and(facts.isWorkday(day));
        }
        if (member != Truth.TRUE) {
            marks.add(Mark.OUT);
        }
        if (member != Truth.FALSE) {
            Value office = facts.walk(day, List.of(Step.OFFICE));
            for (Added added : new NaiveCount(facts, day, count).added()) {
                for (Optional<Fraction> quantity : quantities(facts, day, count)) {
                    marks.add(new Mark(
                            Optional.of(version),
                            quantity,
                            added,
                            office instanceof Value.Absent ? Optional.empty() : Optional.of(office.words()),
                            collides));
                }
            }
        }
        return marks;
    }

    private static Set<Optional<Fraction>> quantities(NaiveFacts facts, NaiveDay day, Sentence.Count count) {
        Value value = NaiveExpressions.value(facts, day, count.quantity());
        Set<Optional<Fraction>> quantities = new LinkedHashSet<>();
        for (Value one : value instanceof Value.AnyOf several ? several.values() : List.of(value)) {
            quantities.add(one instanceof Value.Numeric number ? Optional.of(number.value()) : Optional.empty());
        }
        return quantities;
    }

    private Set<Added> added() {
        Set<Added> all = new LinkedHashSet<>();
        for (List<NaiveDay.Part> parts : day.completions(facts.modes)) {
            add(parts, all);
        }
        return all;
    }

    private void add(List<NaiveDay.Part> parts, Set<Added> all) {
        int duty = whole(halves(parts, part -> part.isOnDuty() || part.isIn(modes())));
        int dutyDays = count.counting().orEveryDutyDay() ? duty : 0;
        int of = of(parts);
        Truth eitherWay = eitherWay(parts);
        if (eitherWay != Truth.TRUE) {
            counted(parts, of).forEach(counted -> all.add(new Added(counted, counted, of, dutyDays)));
        }
        if (eitherWay != Truth.FALSE) {
            int without = bounded(halves(parts, part -> part.isIn(modes()) && !part.isOnDuty()));
            int with = bounded(halves(parts, part -> part.isIn(modes()) || part.isOnDuty()));
            boolean both = isTarget(count.bound());
            boolean ceiling = count.bound().isCeiling();
            all.add(new Added(both || ceiling ? without : with, both || !ceiling ? with : without, of, dutyDays));
        }
    }

    /** Whoever is on duty or in a counted mode for some part of the day; exact parts are the halves of these. */
    private int of(List<NaiveDay.Part> parts) {
        return count.denominator() == Denominator.ON_DUTY
                ? whole(halves(parts, part -> part.isOnDuty() || part.isIn(modes())))
                : whole(day.seen().size());
    }

    private Set<Mode> modes() {
        return count.counted() instanceof Counted.InModes in ? in.modes() : Set.of();
    }

    private static int halves(List<NaiveDay.Part> parts, java.util.function.Predicate<NaiveDay.Part> which) {
        return parts.stream().filter(which).mapToInt(NaiveDay.Part::length).sum();
    }

    /** Halves as they are where exact parts count, else the whole of what is seen for any part. */
    private int whole(int halves) {
        return isExact(count) || halves == 0 ? halves : 2;
    }

    private Set<Integer> counted(List<NaiveDay.Part> parts, int of) {
        if (of == 0) {
            return Set.of(0);
        }
        if (count.counted() instanceof Counted.Meeting meeting) {
            Truth holds = Truth.FALSE;
            for (NaiveDay.Part part : day.parts().isEmpty() ? List.of(NaiveDay.Part.NOTHING) : day.parts()) {
                holds = holds.or(NaiveExpressions.truth(facts, day, part, meeting.condition()));
            }
            return holds == Truth.UNKNOWN ? Set.of(0, of) : Set.of(holds == Truth.TRUE ? of : 0);
        }
        return Set.of(bounded(halves(parts, part -> part.isIn(modes()))));
    }

    /** Halves as they are where exact parts count, else any part for a ceiling and the whole for a floor. */
    private int bounded(int halves) {
        if (isExact(count)) {
            return halves;
        }
        boolean enough =
                count.bound().isCeiling() ? halves > 0 : halves == day.seen().size();
        return enough ? 2 : 0;
    }

    /** Whether somebody on duty may be counted either way. */
    private Truth eitherWay(List<NaiveDay.Part> parts) {
        Optional<Counting.EitherWay> way = count.counting().eitherWay();
        Truth holds = Truth.FALSE;
        for (NaiveDay.Part part : parts) {
            if (way.isPresent() && part.isOnDuty()) {
                holds = holds.or(
                        NaiveExpressions.truth(facts, day, part, way.get().who()));
            }
        }
        return holds;
    }

    static boolean isExact(Sentence.Count count) {
        return count.counting().byHalfDays() || isTarget(count.bound());
    }

    static boolean isTarget(Bound bound) {
        return bound == Bound.EXACTLY || bound == Bound.ABOUT;
    }
}
