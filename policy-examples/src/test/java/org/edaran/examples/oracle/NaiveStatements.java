package org.edaran.examples.oracle;

import static org.edaran.examples.oracle.NaiveData.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edaran.examples.oracle.NaivePeriods.Span;
import org.edaran.examples.oracle.NaiveVersions.Seen;
import org.edaran.examples.oracle.NaiveVersions.Version;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** A rule about signed statements: who must have signed, and who has not. */
final class NaiveStatements {

    private final NaiveFacts facts;
    private final Rule rule;
    private final List<NaiveDay> days;

    NaiveStatements(NaiveFacts facts, Rule rule, List<NaiveDay> days) {
        this.facts = facts;
        this.rule = rule;
        this.days = days;
    }

    /**
     * Of whom a statement is asked for what.
     *
     * @param subject who signs
     * @param version the rule as it holds
     * @param span the period, for a statement in each period
     * @param asked all that is asked of them
     */
    private record Asked(String subject, Version version, Optional<Span> span, String asked)
            implements Comparable<Asked> {

        Asked(String subject, Version version, Optional<Span> span) {
            this(subject, version, span, subject + span + version.strength() + version.sentence());
        }

        Sentence.Attest attest() {
            return (Sentence.Attest) version.sentence();
        }

        /** What is asked is the same whichever exception asks it. */
        @Override
        public int compareTo(Asked other) {
            return asked.compareTo(other.asked);
        }
    }

    /** The dates on which it is asked, for certain or perhaps, and what its deadline may be. */
    private record Dates(Set<LocalDate> sure, Set<LocalDate> possible, Set<Value> deadlines) {

        Dates() {
            this(new TreeSet<>(), new TreeSet<>(), new LinkedHashSet<>());
        }
    }

    List<NaiveFinding> findings() {
        Map<Asked, Dates> asked = new TreeMap<>();
        Map<String, LocalDate> colliding = new TreeMap<>();
        for (NaiveDay day : days) {
            Map<Asked, List<Truth>> ofWays = new TreeMap<>();
            Set<List<Seen>> ways = NaiveVersions.of(facts, rule, day);
            for (List<Seen> seen : ways) {
                Map<Asked, Truth> ofWay = new TreeMap<>();
                for (Seen halves : seen) {
                    for (Optional<Version> version : halves.versions()) {
                        Truth certain = halves.versions().size() == 1 ? Truth.TRUE : Truth.UNKNOWN;
                        version.ifPresent(holds -> ask(halves.day(), holds, certain, ofWay));
                    }
                }
                ofWay.forEach((whom, sure) ->
                        ofWays.computeIfAbsent(whom, k -> new ArrayList<>()).add(sure));
            }
            if (NaiveVersions.collide(facts, rule, day)) {
                ofWays.keySet().forEach(whom -> colliding.merge(whom(whom), day.date(), NaiveStatements::earlier));
            }
            ofWays.forEach((whom, sure) -> {
                boolean always = sure.size() == ways.size() && sure.stream().allMatch(Truth.TRUE::equals);
                note(day, whom, always, asked);
            });
        }
        List<NaiveFinding> findings = new ArrayList<>();
        asked.forEach((whom, dates) -> finding(whom, dates).ifPresent(findings::add));
        colliding.forEach((whom, date) ->
                findings.add(new NaiveFinding(rule.name(), "conflict", "undetermined", whom, date.toString(), "")));
        return findings;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String whom(Asked asked) {
        Owner subject = asked.attest().subject();
        return subject == Owner.EMPLOYEE ? asked.subject() : subject.word() + "=" + asked.subject();
    }

    /** Whether it is asked of those of a day, or of one half of it. */
    private void ask(NaiveDay day, Version version, Truth certain, Map<Asked, Truth> asked) {
        Sentence.Attest attest = (Sentence.Attest) version.sentence();
        Value subject = facts.walk(day, List.of(Step.valueOf(attest.subject().name())));
        Truth member = NaiveExpressions.truth(facts, day, facts.policy.scope())
                .and(NaiveExpressions.truth(facts, day, attest.group().condition()))
                .and(NaiveExpressions.truth(facts, day, attest.where().orElse(Expression.TRUE)))
                .and(certain);
        if (member == Truth.FALSE || subject instanceof Value.Absent) {
            return;
        }
        Optional<Span> span = attest.deadline() instanceof Sentence.Deadline.Each each
                ? Optional.of(NaivePeriods.of(each.period(), day.date()))
                : Optional.empty();
        asked.merge(new Asked(subject.words(), version, span), member, Truth::or);
    }

    private void note(NaiveDay day, Asked whom, boolean sure, Map<Asked, Dates> asked) {
        Dates dates = asked.computeIfAbsent(whom, k -> new Dates());
        dates.possible().add(day.date());
        if (sure) {
            dates.sure().add(day.date());
        }
        deadline(whom.attest()).ifPresent(date -> dates.deadlines().add(NaiveExpressions.value(facts, day, date)));
    }

    private static Optional<Expression> deadline(Sentence.Attest attest) {
        if (attest.deadline() instanceof Sentence.Deadline.Before before) {
            return Optional.of(before.date());
        }
        if (attest.deadline() instanceof Sentence.Deadline.By by) {
            return Optional.of(by.date());
        }
        return attest.deadline() instanceof Sentence.Deadline.After after
                ? Optional.of(after.date())
                : Optional.empty();
    }

    private Optional<NaiveFinding> finding(Asked asked, Dates dates) {
        // two completions bound all others: nobody of unknown membership belongs, or all of them do
        Truth none = dates.sure().isEmpty()
                ? Truth.FALSE
                : satisfied(asked, dates, dates.sure()).not();
        Truth all = satisfied(asked, dates, dates.possible()).not();
        Truth broken = none == all ? none : Truth.UNKNOWN;
        if (broken == Truth.FALSE || hasNotCome(asked)) {
            return Optional.empty();
        }
        return Optional.of(new NaiveFinding(
                rule.name(),
                "attestation",
                NaivePeople.status(asked.version().strength(), broken),
                whom(asked),
                asked.span().map(Span::label).orElse(""),
                "",
                asked.version().exception().orElse("")));
    }

    private Truth satisfied(Asked asked, Dates dates, Set<LocalDate> judged) {
        Sentence.Attest attest = asked.attest();
        List<Map<String, String>> records =
                NaiveEvidence.of(facts.data.attestations(), attest.attestation(), asked.subject());
        if (records.isEmpty() && dates.deadlines().equals(Set.of(Value.Absent.NONE))) {
            return Truth.TRUE;
        }
        if (records.isEmpty() && !facts.data.attestationsSupplied()) {
            return Truth.UNKNOWN;
        }
        if (attest.deadline() instanceof Sentence.Deadline.Throughout) {
            return Truth.of(judged.stream().allMatch(date -> records.stream().anyMatch(row -> covers(row, date))));
        }
        if (attest.deadline() instanceof Sentence.Deadline.Each) {
            return records.stream()
                    .map(row -> isForPeriod(asked, row, judged).and(isDone(asked, row)))
                    .reduce(Truth.FALSE, Truth::or);
        }
        Truth satisfied = Truth.TRUE;
        for (Value deadline : dates.deadlines()) {
            satisfied = satisfied.and(Truth.of(NaiveValues.ofEach(
                    List.of(deadline), one -> isMet(attest, records, one.get(0)).value())));
        }
        return satisfied;
    }

    /** Nothing is due by an event that has not happened. */
    private static Truth isMet(Sentence.Attest attest, List<Map<String, String>> records, Value deadline) {
        if (deadline == Value.Absent.NONE) {
            return Truth.TRUE;
        }
        if (!(deadline instanceof Value.Day day)) {
            return Truth.UNKNOWN;
        }
        Truth met = Truth.FALSE;
        for (Map<String, String> row : records) {
            met = met.or(signed(row)
                    .map(date -> Truth.of(isInTime(attest, date, day.date())))
                    .orElse(Truth.UNKNOWN));
        }
        return met;
    }

    private static boolean isInTime(Sentence.Attest attest, LocalDate signed, LocalDate deadline) {
        if (attest.deadline() instanceof Sentence.Deadline.Before) {
            return signed.isBefore(deadline);
        }
        return attest.deadline() instanceof Sentence.Deadline.By ? !signed.isAfter(deadline) : signed.isAfter(deadline);
    }

    private static Optional<LocalDate> signed(Map<String, String> row) {
        String date = cell(row, "signed");
        return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
    }

    private static boolean hasDates(Map<String, String> row) {
        return !cell(row, "from").isEmpty() || !cell(row, "until").isEmpty();
    }

    /** A record without a period covers nothing. */
    private static boolean covers(Map<String, String> row, LocalDate date) {
        return hasDates(row) && NaiveData.holds(row, date);
    }

    /** A record without dates is for the period in which it was signed, and may be for one whose deadline it keeps. */
    private static Truth isForPeriod(Asked asked, Map<String, String> row, Set<LocalDate> judged) {
        if (hasDates(row)) {
            return Truth.of(judged.stream().allMatch(date -> NaiveData.holds(row, date)));
        }
        Optional<LocalDate> signed = signed(row);
        Span span = asked.span().orElseThrow();
        if (signed.isEmpty()) {
            return Truth.UNKNOWN;
        }
        // nobody signs for a period before it begins
        return span.holds(signed.get())
                ? Truth.TRUE
                : Truth.of(signed.get().isAfter(span.last())).and(Truth.UNKNOWN);
    }

    /** Whether a record was signed in time after the end of the period. */
    private static Truth isDone(Asked asked, Map<String, String> row) {
        Optional<Sentence.Due> due = due(asked);
        if (due.isEmpty()) {
            return Truth.TRUE;
        }
        Optional<LocalDate> signed = signed(row);
        if (signed.isEmpty()) {
            return Truth.UNKNOWN;
        }
        LocalDate day = day(asked, due.get());
        if (!signed.get().equals(day)) {
            return Truth.of(signed.get().isBefore(day));
        }
        if (due.get() instanceof Sentence.Due.Weekday weekday && weekday.time().isPresent()) {
            String time = cell(row, "time");
            if (time.isEmpty()) {
                return Truth.UNKNOWN;
            }
            int order = NaiveValues.time(time).compareTo(weekday.time().get());
            return Truth.of(weekday.included() ? order <= 0 : order < 0);
        }
        return Truth.of(due.get().included());
    }

    private static Optional<Sentence.Due> due(Asked asked) {
        return asked.attest().deadline() instanceof Sentence.Deadline.Each each ? each.due() : Optional.empty();
    }

    /** The fifth of the month after a period, or its last day; the first Friday on or after its last day. */
    private static LocalDate day(Asked asked, Sentence.Due due) {
        LocalDate last = asked.span().orElseThrow().last();
        if (due instanceof Sentence.Due.DayOfMonth month) {
            LocalDate next = last.plusDays(1).withDayOfMonth(1);
            next = next.isAfter(last.withDayOfMonth(last.lengthOfMonth())) ? next : next.plusMonths(1);
            return next.withDayOfMonth(Math.min(month.day(), next.lengthOfMonth()));
        }
        LocalDate day = last;
        while (day.getDayOfWeek() != ((Sentence.Due.Weekday) due).weekday()) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A deadline after the roster has not come, unless a later record of the same signer shows that it has. */
    private boolean hasNotCome(Asked asked) {
        Optional<Sentence.Due> due = due(asked);
        if (due.isEmpty()) {
            return false;
        }
        LocalDate day = day(asked, due.get());
        List<LocalDate> roster = facts.data.dates();
        return day.isAfter(roster.get(roster.size() - 1))
                && NaiveEvidence.of(facts.data.attestations(), asked.attest().attestation(), asked.subject()).stream()
                        .noneMatch(row ->
                                signed(row).map(date -> date.isAfter(day)).orElse(false));
    }
}
