package org.edaran.examples.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.edaran.examples.oracle.NaiveCount.Added;
import org.edaran.examples.oracle.NaiveCount.Mark;
import org.edaran.examples.oracle.NaiveGroups.Group;
import org.edaran.examples.oracle.NaiveGroups.Judged;
import org.edaran.examples.oracle.NaivePeriods.Span;
import org.edaran.examples.oracle.NaiveTally.Kind;
import org.edaran.examples.oracle.NaiveTally.Limit;
import org.edaran.examples.oracle.NaiveTally.Sum;
import org.edaran.model.Counted;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;

/** Working days of one person, one after the other. */
final class NaiveRuns {

    /** What a working day does to a run. */
    private enum Step {
        COUNTS,
        BREAKS,
        NEITHER
    }

    /**
     * The runs of the days so far.
     *
     * @param length the days of the run that may go on
     * @param longest the longest run yet
     */
    private record Run(int length, int longest) {

        Run after(Step step) {
            return switch (step) {
                case COUNTS -> new Run(length + 1, Math.max(longest, length + 1));
                case BREAKS -> new Run(0, longest);
                case NEITHER -> this;
            };
        }
    }

    private final NaiveFacts facts;
    private final Rule rule;
    private final Group group;
    private final List<NaiveDay> own;

    NaiveRuns(NaiveFacts facts, Rule rule, Group group, List<NaiveDay> days) {
        this.facts = facts;
        this.rule = rule;
        this.group = group;
        Set<String> people =
                group.sure().keySet().stream().map(NaiveDay::employee).collect(Collectors.toSet());
        this.own = days.stream()
                .filter(day -> people.contains(day.employee()))
                .sorted(Comparator.comparing(NaiveDay::date))
                .toList();
    }

    List<Judged> judged() {
        if (!group.isPresent()) {
            return List.of();
        }
        Set<Limit> limits = new LinkedHashSet<>();
        Set<Kind> kinds = new LinkedHashSet<>();
        for (Set<Mark> marks : group.sure().values()) {
            for (Mark mark : marks) {
                Map<Kind, Sum> sums =
                        mark.isPresent() ? NaiveTally.of(mark, true).sums() : Map.of();
                sums.forEach((kind, sum) -> {
                    kinds.add(kind);
                    limits.addAll(sum.limits());
                });
            }
        }
        List<Judged> judged = new ArrayList<>();
        for (Kind kind : kinds) {
            Set<NaiveTally> tallies = runs(own).stream()
                    .map(run -> tally(kind, run.longest(), run.longest(), limits))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Truth broken = NaiveVerdict.broken(kind, tallies);
            List<NaiveFinding> findings = new ArrayList<>();
            if (broken != Truth.FALSE) {
                findings.add(finding(kind, broken, limits));
                findings.addAll(NaiveGroups.conflicts(rule, group, kind, group.keys()));
            }
            judged.add(new Judged(group.keys(), Span.all(""), kind, broken, findings));
        }
        return judged;
    }

    private static NaiveTally tally(Kind kind, int counted, int of, Set<Limit> limits) {
        return new NaiveTally(
                Map.of(kind, new Sum(new Added(counted * 2, counted * 2, of * 2, 0), limits, Set.of(), 0, true)));
    }

    /**
     * Tells the first row of days that must be, or else may be, too long: how many of its days count for certain, and how
     * many may.
     */
    private NaiveFinding finding(Kind kind, Truth broken, Set<Limit> limits) {
        List<NaiveDay> row = new ArrayList<>();
        for (int i = 0; i <= own.size(); i++) {
            Set<Step> steps = i == own.size() ? Set.of(Step.BREAKS) : steps(own.get(i));
            boolean counts = broken == Truth.TRUE ? steps.equals(Set.of(Step.COUNTS)) : steps.contains(Step.COUNTS);
            boolean goesOn =
                    broken == Truth.TRUE ? !steps.contains(Step.BREAKS) : steps.contains(Step.NEITHER) || counts;
            if (counts) {
                row.add(own.get(i));
            } else if (!goesOn) {
                NaiveTally tally = tally(kind, row.size(), row.size(), limits);
                if (!row.isEmpty() && NaiveVerdict.broken(kind, Set.of(tally)) != Truth.FALSE) {
                    break;
                }
                row.clear();
            }
        }
        if (row.isEmpty()) {
            return NaiveVerdict.finding(
                    rule, kind, Set.of(tally(kind, 0, 0, limits)), broken, NaiveGroups.words(group.keys()), "");
        }
        LocalDate first = row.get(0).date();
        LocalDate last = row.get(row.size() - 1).date();
        List<Set<Step>> within = own.stream()
                .filter(day -> Span.dates(first, last).holds(day.date()))
                .map(this::steps)
                .toList();
        Set<NaiveTally> ends = new LinkedHashSet<>();
        ends.add(tally(
                kind,
                days(within, steps -> steps.equals(Set.of(Step.COUNTS))),
                days(within, steps -> !steps.contains(Step.NEITHER)),
                limits));
        ends.add(tally(
                kind,
                days(within, steps -> steps.contains(Step.COUNTS)),
                days(within, steps -> !steps.equals(Set.of(Step.NEITHER))),
                limits));
        return NaiveVerdict.finding(
                rule,
                kind,
                ends,
                broken,
                NaiveGroups.words(group.keys()),
                Span.dates(first, last).label());
    }

    private static int days(List<Set<Step>> days, Predicate<Set<Step>> which) {
        return (int) days.stream().filter(which).count();
    }

    private Set<Run> runs(List<NaiveDay> days) {
        Set<Run> all = Set.of(new Run(0, 0));
        for (NaiveDay day : days) {
            Set<Run> next = new LinkedHashSet<>();
            for (Run run : all) {
                steps(day).forEach(step -> next.add(run.after(step)));
            }
            all = next;
        }
        return all;
    }

    /** All that a day may do. */
    private Set<Step> steps(NaiveDay day) {
        Set<Step> steps = new LinkedHashSet<>();
        Truth workday = facts.isWorkday(day);
        if (workday != Truth.TRUE) {
            steps.add(Step.NEITHER);
        }
        if (workday != Truth.FALSE) {
            Set<Mark> marks = group.sure().getOrDefault(day, Set.of(Mark.OUT));
            if (marks.contains(Mark.OUT)) {
                steps.add(Step.BREAKS);
            }
            if (!marks.equals(Set.of(Mark.OUT))) {
                NaiveCount.counted(facts, rule, day).forEach(seen -> steps.addAll(worked(seen)));
            }
        }
        return steps;
    }

    private Set<Step> worked(NaiveDay day) {
        Set<Step> steps = new LinkedHashSet<>();
        Counted counted = ((Sentence.Count) rule.sentence()).counted();
        for (List<NaiveDay.Part> parts : day.completions(facts.modes)) {
            boolean duty = parts.stream().anyMatch(NaiveDay.Part::isOnDuty);
            Truth in = counted instanceof Counted.InModes modes
                    ? Truth.of(parts.stream().anyMatch(part -> part.isIn(modes.modes())))
                    : Truth.of(duty).and(NaiveExpressions.truth(facts, day, ((Counted.Meeting) counted).condition()));
            if (in != Truth.FALSE) {
                steps.add(Step.COUNTS);
            }
            if (in != Truth.TRUE) {
                steps.add(duty ? Step.BREAKS : Step.NEITHER);
            }
        }
        return steps;
    }
}
