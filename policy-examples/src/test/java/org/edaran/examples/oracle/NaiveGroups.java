package org.edaran.examples.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.examples.oracle.NaiveCount.Mark;
import org.edaran.examples.oracle.NaivePeriods.Span;
import org.edaran.examples.oracle.NaiveTally.Kind;
import org.edaran.model.Counting;
import org.edaran.model.DateSet;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Period;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Timing;
import org.edaran.model.Value;

/** A rule that counts: its groups, and what comes out of each. */
final class NaiveGroups {

    private final NaiveFacts facts;
    private final Rule rule;
    private final Sentence.Count count;
    private final List<NaiveDay> days;

    NaiveGroups(NaiveFacts facts, Rule rule, List<NaiveDay> days) {
        this.facts = facts;
        this.rule = rule;
        this.count = (Sentence.Count) rule.sentence();
        this.days = days;
    }

    /**
     * What comes out of a group in a period.
     *
     * @param whom the keys of the group
     * @param span the period
     * @param kind by which bound
     * @param broken whether the rule is broken
     * @param finding what to report, unless the rule is kept
     */
    record Judged(Map<String, String> whom, Span span, Kind kind, Truth broken, List<NaiveFinding> finding) {}

    /** The days of a group, those that may belong to it, and in which ways each may count. */
    record Group(Map<String, String> keys, Map<NaiveDay, Set<Mark>> sure, Map<NaiveDay, Set<Mark>> floating) {

        Group in(List<NaiveDay> within) {
            return new Group(keys, only(sure, within), only(floating, within));
        }

        private static Map<NaiveDay, Set<Mark>> only(Map<NaiveDay, Set<Mark>> all, List<NaiveDay> within) {
            Map<NaiveDay, Set<Mark>> kept = new LinkedHashMap<>(all);
            kept.keySet().retainAll(Set.copyOf(within));
            return kept;
        }

        /** A group is judged if somebody of it counts, or is missed. */
        boolean isPresent() {
            return sure.values().stream().anyMatch(marks -> marks.stream().anyMatch(Mark::isPresent));
        }

        /** The bounds by which it is judged: those by which somebody of it counts, or is missed. */
        Set<Kind> kinds() {
            return sure.values().stream()
                    .flatMap(Set::stream)
                    .filter(Mark::isPresent)
                    .map(mark -> Kind.of(mark.version().orElseThrow()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    List<NaiveFinding> findings() {
        Set<NaiveFinding> findings = new TreeSet<>();
        for (Members members : count.groups()) {
            Map<NaiveDay, Set<Mark>> marks = marks(members);
            judged(members, marks).forEach(judged -> findings.addAll(judged.finding()));
            findings.addAll(noGroup(marks));
        }
        return List.copyOf(findings);
    }

    /** What comes out of every group that is judged. */
    List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        count.groups().forEach(members -> judged.addAll(judged(members, marks(members))));
        return judged;
    }

    private Map<NaiveDay, Set<Mark>> marks(Members members) {
        Map<NaiveDay, Set<Mark>> all = new LinkedHashMap<>();
        for (NaiveDay day : days) {
            Set<Mark> marks = NaiveCount.marks(facts, rule, members, day);
            if (!marks.equals(Set.of(Mark.OUT))) {
                all.put(day, marks);
            }
        }
        return all;
    }

    private Map<String, String> keys(NaiveDay day) {
        Map<String, String> keys = new TreeMap<>();
        for (GroupKey key : count.per()) {
            Value value = NaiveExpressions.value(facts, day, key.value());
            if (value != Value.Absent.UNKNOWN) {
                keys.put(key.name(), value.words());
            }
        }
        return keys;
    }

    private long keyNames() {
        return count.per().stream().map(GroupKey::name).distinct().count();
    }

    /** A day of which not all keys are known, and which may count. */
    private boolean isFloating(NaiveDay day, Set<Mark> marks) {
        return keys(day).size() < keyNames()
                && marks.stream()
                        .anyMatch(mark ->
                                mark.added().counted() > 0 || mark.added().of() > 0);
    }

    private List<Group> groups(Map<NaiveDay, Set<Mark>> marks) {
        Map<Map<String, String>, Group> groups = new LinkedHashMap<>();
        marks.forEach((day, ways) -> {
            Map<String, String> keys = keys(day);
            if (keys.size() == keyNames()) {
                groups.computeIfAbsent(keys, k -> new Group(k, new LinkedHashMap<>(), new LinkedHashMap<>()))
                        .sure()
                        .put(day, ways);
            }
        });
        marks.forEach((day, ways) -> {
            if (isFloating(day, ways)) {
                groups.values().stream()
                        .filter(group ->
                                group.keys().entrySet().containsAll(keys(day).entrySet()))
                        .forEach(group -> group.floating().put(day, ways));
            }
        });
        return List.copyOf(groups.values());
    }

    /** Those whose group is not known, once for each person and period. */
    private List<NaiveFinding> noGroup(Map<NaiveDay, Set<Mark>> marks) {
        List<NaiveFinding> findings = new ArrayList<>();
        marks.forEach((day, ways) -> {
            if (isFloating(day, ways) && isInAPeriod(day)) {
                String period = periodOfNoGroup(day);
                ways.stream()
                        .flatMap(way -> way.version().stream())
                        .map(version -> kindOf((Sentence.Count) version.sentence()))
                        .distinct()
                        .forEach(kind -> findings.add(
                                new NaiveFinding(rule.name(), kind, "undetermined", day.employee(), period, "")));
            }
        });
        return findings;
    }

    private boolean isInAPeriod(NaiveDay day) {
        return count.timing() instanceof Timing.Rolling
                || count.measure() == Sentence.Measure.CONSECUTIVE_DAYS
                || NaivePeriods.of(facts, day, count.timing()).isPresent();
    }

    /** Dates that only the finding about a group would tell are not told; a period that nobody may know is all of them. */
    private String periodOfNoGroup(NaiveDay day) {
        if (count.timing() instanceof Timing.Decided) {
            return Span.all("whole window").label();
        }
        return count.timing().unit() == Period.SPAN
                ? ""
                : NaivePeriods.of(facts, day, count.timing()).map(Span::label).orElse("");
    }

    static String kindOf(Sentence.Count count) {
        return count.bound().isCeiling() ? "ceiling" : count.bound().isFloor() ? "floor" : "target";
    }

    private List<Judged> judged(Members members, Map<NaiveDay, Set<Mark>> marks) {
        List<Judged> judged = new ArrayList<>();
        for (Group group : groups(marks)) {
            if (count.measure() == Sentence.Measure.CONSECUTIVE_DAYS) {
                judged.addAll(new NaiveRuns(facts, rule, group, days).judged());
            } else if (count.timing() instanceof Timing.Rolling rolling) {
                judged.addAll(rolling(members, group, rolling.days()));
            } else {
                periods(group).forEach((span, within) -> judged.addAll(judge(members, group.in(within), span)));
            }
        }
        return judged;
    }

    private Map<Span, List<NaiveDay>> periods(Group group) {
        Map<Span, List<NaiveDay>> periods = new LinkedHashMap<>();
        List<NaiveDay> all = new ArrayList<>(group.sure().keySet());
        all.addAll(group.floating().keySet());
        for (NaiveDay day : all) {
            NaivePeriods.of(facts, day, count.timing())
                    .ifPresent(span -> periods.computeIfAbsent(span, s -> new ArrayList<>())
                            .add(day));
        }
        return periods;
    }

    /** One finding about the first run of dates that is broken, else about the first that may be. */
    private List<Judged> rolling(Members members, Group group, int length) {
        List<LocalDate> dates = days.stream()
                .filter(day -> NaiveVersions.mayJudge(facts, rule, day))
                .map(NaiveDay::date)
                .distinct()
                .sorted()
                .toList();
        List<Judged> judged = new ArrayList<>();
        for (Span run : NaivePeriods.runs(length, dates.get(0), dates.get(dates.size() - 1))) {
            boolean shorter = !run.first().plusDays(length - 1L).equals(run.last());
            List<NaiveDay> within =
                    days.stream().filter(day -> run.holds(day.date())).toList();
            judge(members, group.in(within), run).stream()
                    .filter(one -> !shorter || !mustBeReached(one.kind().count()))
                    .forEach(judged::add);
        }
        Map<Kind, List<Judged>> byKind =
                judged.stream().collect(Collectors.groupingBy(Judged::kind, LinkedHashMap::new, Collectors.toList()));
        return byKind.values().stream()
                .flatMap(alike -> alike.stream()
                        .max(Comparator.comparing((Judged one) -> one.broken())
                                .thenComparing(one -> one.span().first(), Comparator.reverseOrder()))
                        .stream())
                .toList();
    }

    static boolean mustBeReached(Sentence.Count count) {
        return count.measure() != Sentence.Measure.SHARE && !count.bound().isCeiling();
    }

    private List<Judged> judge(Members members, Group group, Span span) {
        if (!group.isPresent()) {
            return List.of();
        }
        Set<NaiveTally> tallies = tallies(group);
        Map<String, String> named = new TreeMap<>(group.keys());
        if (count.separately()) {
            named.put("category", members.label());
        }
        List<Judged> judged = new ArrayList<>();
        for (Kind kind : group.kinds()) {
            Truth cut = isCut(kind, group, span);
            if (cut == Truth.TRUE) {
                continue;
            }
            Truth broken = NaiveVerdict.broken(kind, tallies).and(cut.not());
            List<NaiveFinding> findings = new ArrayList<>();
            if (broken != Truth.FALSE) {
                findings.add(NaiveVerdict.finding(rule, kind, tallies, broken, words(named), span.label()));
                findings.addAll(conflicts(rule, group, kind, named));
            }
            judged.add(new Judged(named, span, kind, broken, findings));
        }
        return judged;
    }

    /** Days on which exceptions contradict each other, of a count that is not kept. */
    static List<NaiveFinding> conflicts(Rule rule, Group group, Kind kind, Map<String, String> named) {
        List<NaiveFinding> conflicts = new ArrayList<>();
        Map<String, String> others = new TreeMap<>(named);
        String person = Optional.ofNullable(others.remove("employee")).orElse("");
        group.sure().forEach((day, marks) -> {
            List<Mark> colliding = marks.stream()
                    .filter(Mark::collides)
                    .filter(mark -> Kind.of(mark.version().orElseThrow()).equals(kind))
                    .toList();
            if (colliding.stream().anyMatch(Mark::isPresent)) {
                conflicts.add(new NaiveFinding(
                        rule.name(),
                        "conflict",
                        "undetermined",
                        others.isEmpty() ? person : words(others),
                        day.date().toString(),
                        ""));
            }
        });
        return conflicts;
    }

    static String words(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + "=" + key.getValue())
                .collect(Collectors.joining(", "));
    }

    private Set<NaiveTally> tallies(Group group) {
        Map<String, List<Set<NaiveTally>>> people = new LinkedHashMap<>();
        group.sure()
                .forEach((day, marks) -> people.computeIfAbsent(day.employee(), k -> new ArrayList<>())
                        .add(NaiveTally.of(marks)));
        group.floating()
                .forEach((day, marks) -> people.computeIfAbsent(day.employee(), k -> new ArrayList<>())
                        .add(floating(marks)));
        List<Set<NaiveTally>> added = new ArrayList<>();
        for (List<Set<NaiveTally>> own : people.values()) {
            if (countsOnce(own)) {
                added.add(NaiveTally.all(own).stream()
                        .map(NaiveTally::once)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
            } else {
                added.addAll(own);
            }
        }
        Set<NaiveTally> limits = group.sure().values().stream()
                .flatMap(marks -> NaiveTally.of(marks).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<NaiveTally> tallies = NaiveTally.all(added).stream()
                .flatMap(tally -> tally.limitedBy(limits).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return tallies.stream()
                .flatMap(tally -> tally.byOffices().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean countsOnce(List<Set<NaiveTally>> days) {
        return days.stream()
                .flatMap(Set::stream)
                .flatMap(tally -> tally.sums().keySet().stream())
                .anyMatch(kind -> kind.count().counting().differentPeople());
    }

    /** Somebody who may belong to the group counts there or not at all, and sets no limit. */
    private static Set<NaiveTally> floating(Set<Mark> marks) {
        Set<NaiveTally> ways = new LinkedHashSet<>();
        ways.add(NaiveTally.EMPTY);
        marks.forEach(mark -> ways.add(NaiveTally.of(mark, false)));
        return ways;
    }

    /** Whether a week, or a block of weeks, lacks a working day. */
    private Truth isCut(Kind kind, Group group, Span span) {
        boolean weeks = span.unit() == Period.WEEK
                || (count.timing() instanceof Timing.Each each && each.calendar() == Period.WEEK);
        Counting words = kind.count().counting();
        if (!weeks || !mustBeReached(kind.count()) || words.alsoInCutWeeks() || words.orEveryDutyDay()) {
            return Truth.FALSE;
        }
        Set<String> people =
                group.sure().keySet().stream().map(NaiveDay::employee).collect(Collectors.toSet());
        Truth cut = Truth.FALSE;
        for (LocalDate date : span.first().datesUntil(span.last().plusDays(1)).toList()) {
            cut = cut.or(lacks(kind, group, people, date));
        }
        return cut;
    }

    /** Whether a date on which work is due, or would be but for a holiday, is one on which nobody can be judged by a limit. */
    private Truth lacks(Kind kind, Group group, Set<String> people, LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        boolean wanted = weekdays(rule.dates()).contains(weekday)
                && people.stream()
                        .anyMatch(person ->
                                facts.calendarOf(person, date).weekdays().contains(weekday));
        Truth judged = Truth.FALSE;
        for (Map.Entry<NaiveDay, Set<Mark>> entry : group.sure().entrySet()) {
            if (entry.getKey().date().equals(date)) {
                Set<Boolean> ways = entry.getValue().stream()
                        .map(mark -> mark.version()
                                .filter(version -> Kind.of(version).equals(kind))
                                .isPresent())
                        .collect(Collectors.toSet());
                Truth in = ways.size() == 2 ? Truth.UNKNOWN : Truth.of(ways.contains(true));
                judged = judged.or(in.and(facts.isWorkday(entry.getKey())));
            }
        }
        return Truth.of(wanted).and(judged.not());
    }

    /** The days of the week that the filters of a set of dates leave. */
    private static Set<DayOfWeek> weekdays(DateSet dates) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        if (dates instanceof DateSet.Filtered filtered) {
            days.retainAll(filtered.filter().weekdays());
            days.retainAll(weekdays(filtered.base()));
        } else if (dates instanceof DateSet.Union union) {
            days.clear();
            union.parts().forEach(part -> days.addAll(weekdays(part)));
        } else if (dates instanceof DateSet.Intersection all) {
            all.parts().forEach(part -> days.retainAll(weekdays(part)));
        } else if (dates instanceof DateSet.Minus minus) {
            days.retainAll(weekdays(minus.base()));
        }
        return days;
    }
}
