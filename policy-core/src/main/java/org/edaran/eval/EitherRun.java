package org.edaran.eval;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.MissingFact;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Subject;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Two counts of each person, one of which must be kept over the longer of the two periods. The count with the shorter
 * period is kept there if it is kept in each of its periods; a week belongs to the period of its Thursday.
 */
final class EitherRun implements RuleRun {

    /** One of the two counts. */
    private static final class Half {
        final RuleContext context;
        final Sentence.Count count;
        final CountRun run;
        final CountFindings making;

        Half(RuleContext context, Sentence.Half half) {
            this.context = context.part(half.count(), half.dates());
            this.count = half.count();
            this.run = new CountRun(this.context, count);
            this.making = new CountFindings(this.context, count);
        }
    }

    /** What became of one person in one long period: the worst of each half. */
    private static final class Both {
        final @Nullable CountOutcome[] worst = new CountOutcome[2];
        final List<List<CountOutcome>> all = List.of(new ArrayList<>(), new ArrayList<>());

        void take(int half, CountOutcome outcome) {
            all.get(half).add(outcome);
            CountOutcome known = worst[half];
            if (known == null || rank(outcome.judgement()) > rank(known.judgement())) {
                worst[half] = outcome;
            }
        }

        private static int rank(Judgement judgement) {
            return switch (judgement) {
                case NOTHING -> 0;
                case KEPT -> 1;
                case OPEN -> 2;
                case BROKEN -> 3;
            };
        }

        Judgement judgement() {
            Judgement first = of(0);
            Judgement second = of(1);
            if (first == Judgement.KEPT || second == Judgement.KEPT) {
                return Judgement.KEPT;
            }
            if (first == Judgement.NOTHING || second == Judgement.NOTHING) {
                return Judgement.NOTHING;
            }
            return first == Judgement.BROKEN && second == Judgement.BROKEN ? Judgement.BROKEN : Judgement.OPEN;
        }

        private Judgement of(int half) {
            CountOutcome outcome = worst[half];
            return outcome == null ? Judgement.NOTHING : outcome.judgement();
        }
    }

    private record Key(CountGroup person, long period) {}

    private final RuleContext context;
    private final List<Half> halves = new ArrayList<>();
    private final Timing.Each longer;
    private final int longerHalf;
    private final JointDays joint = new JointDays();

    EitherRun(RuleContext context, Sentence.Either sentence) {
        this.context = context;
        sentence.halves().forEach(half -> halves.add(new Half(context, half)));
        Timing.Each first = (Timing.Each) halves.get(0).count.timing();
        Timing.Each second = (Timing.Each) halves.get(1).count.timing();
        this.longerHalf = days(first) >= days(second) ? 0 : 1;
        this.longer = longerHalf == 0 ? first : second;
    }

    /** About how many days a period has, to compare periods. */
    private static long days(Timing.Each timing) {
        int days = switch (timing.calendar()) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 30;
            case QUARTER -> 91;
            case YEAR -> 365;
            case WINDOW, SPAN -> 1_000_000;
        };
        return (long) days * timing.length();
    }

    @Override
    public boolean wantsEmptyDays() {
        return halves.stream().anyMatch(half -> half.run.wantsEmptyDays());
    }

    @Override
    public boolean judges(int calendar, int day) {
        return context.judges(calendar, day);
    }

    /** Sets the limits of the two counts that are or may be in effect from here on, and the facts that would tell which. */
    void limits(List<List<Limits.Source>> sources, Set<String> missing) {
        for (int half = 0; half < halves.size(); half++) {
            halves.get(half).run.limits().set(sources.get(half), missing);
        }
    }

    @Override
    public void accept(Truth scope) {
        accept(scope, Set.of());
    }

    /** Takes the day, with the facts that leave it open whether it is counted, besides those of the rule. */
    void accept(Truth scope, Set<MissingFact> reasons) {
        joint.note(context.day, longerOne -> {
            int[] mask = {Contribution.NOTHING};
            Half half = halves.get(longerOne ? longerHalf : 1 - longerHalf);
            look(half, scope, judged -> mask[0] = half.run.mayAdd(judged));
            return mask[0];
        });
        for (Half half : halves) {
            look(half, scope, judged -> half.run.accept(judged, reasons));
        }
    }

    /** Looks at the day, if it is a date of a half. */
    private void look(Half half, Truth scope, Consumer<Truth> looking) {
        if (!isEmptyFor(half) && half.run.judges(context.day.calendar(), context.day.day())) {
            Truth judged = scope.and(half.context.when.holds());
            if (judged != Truth.FALSE) {
                looking.accept(judged);
            }
        }
    }

    /** True if the day has nothing that one of the counts could take. */
    private boolean isEmptyFor(Half half) {
        PersonDay day = context.day;
        boolean empty = !day.hasRows() && day.mode(0) != org.edaran.roster.Roster.UNKNOWN_MODE;
        return empty && !half.run.wantsEmptyDays();
    }

    /**
     * What one of the two counts sees of a day.
     *
     * @param scope whether the day is counted
     * @param views in which ways the day may be looked at; none if it is not judged
     * @param reasons the facts that leave it open whether it is counted, besides those of the rule
     */
    record Share(Truth scope, List<DayView> views, Set<MissingFact> reasons) {}

    /** Takes the day, of which the two counts may see different halves. */
    void accept(List<Share> shares) {
        joint.note(context.day, longerOne -> {
            int[] mask = {Contribution.NOTHING};
            int half = longerOne ? longerHalf : 1 - longerHalf;
            look(
                    half,
                    shares.get(half),
                    run -> mask[0] = run.mayAdd(shares.get(half).scope()));
            return mask[0];
        });
        for (int half = 0; half < halves.size(); half++) {
            Share share = shares.get(half);
            look(half, share, run -> run.accept(share.scope(), share.reasons()));
        }
    }

    private void look(int half, Share share, Consumer<CountRun> looking) {
        CountRun run = halves.get(half).run;
        if (!share.views().isEmpty() && !isEmptyFor(halves.get(half))) {
            run.seeing(share.views(), () -> {
                looking.accept(run);
                return run;
            });
        }
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        Map<Key, Both> people = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        int cut = 0;
        for (int half = 0; half < halves.size(); half++) {
            Half run = halves.get(half);
            for (Map.Entry<CountGroup, List<CountOutcome>> person :
                    run.run.outcomes().entrySet()) {
                for (CountOutcome outcome : person.getValue()) {
                    cut += outcome.cut();
                    Key key = new Key(person.getKey(), periodOf(run, outcome));
                    people.computeIfAbsent(key, k -> new Both()).take(half, outcome);
                }
            }
            findings.addAll(run.run.otherFindings());
        }
        int judged = 0;
        for (Map.Entry<Key, Both> person : new TreeMap<>(named(people)).values()) {
            Judgement judgement = judgement(person.getKey(), person.getValue());
            judged += judgement == Judgement.NOTHING ? 0 : 1;
            context.status(judgement)
                    .ifPresent(status -> findings.add(finding(person.getKey(), person.getValue(), status)));
        }
        findings.sort(FindingOrder.OF_ONE_RULE);
        sink.addAll(findings);
        return context.summary(RuleSummary.JudgedAs.GROUPS, judged, sink).withCut(cut);
    }

    /** The verdict of both counts; where they leave it open by themselves, what their days can come to together tells. */
    private Judgement judgement(Key key, Both both) {
        Judgement apart = both.judgement();
        List<CountOutcome> over = both.all.get(longerHalf);
        if (apart != Judgement.OPEN || over.size() != 1) {
            return apart;
        }
        List<JointDays.Side> shorter = new ArrayList<>();
        for (CountOutcome outcome : both.all.get(1 - longerHalf)) {
            Optional<JointDays.Side> side = JointDays.Side.of(halves.get(1 - longerHalf).count, outcome);
            if (outcome.cut() == 0 && side.isEmpty()) {
                return apart;
            }
            side.filter(each -> outcome.cut() == 0).ifPresent(shorter::add);
        }
        return JointDays.Side.of(halves.get(longerHalf).count, over.get(0))
                .map(side -> joint.judge(key.person().keys().get(0), side, shorter))
                .orElse(apart);
    }

    private static Map<String, Map.Entry<Key, Both>> named(Map<Key, Both> people) {
        Map<String, Map.Entry<Key, Both>> named = new HashMap<>();
        people.entrySet().forEach(entry -> named.put(entry.getKey().toString(), entry));
        return named;
    }

    private long periodOf(Half half, CountOutcome outcome) {
        LocalDate date = context.dates[outcome.tally().firstDay()];
        Timing.Each timing = (Timing.Each) half.count.timing();
        if (timing.calendar() == Period.WEEK && !timing.equals(longer)) {
            date = date.with(DayOfWeek.MONDAY).plusDays(3);
        }
        return longer.indexOf(date).orElse(-1L);
    }

    private Finding finding(Key key, Both both, FindingStatus status) {
        CountOutcome first = both.worst[0];
        CountOutcome second = both.worst[1];
        if (first == null || second == null) {
            throw new IllegalStateException("a finding without both counts");
        }
        CountOutcome named = halves.get(0).count.timing().equals(longer) ? first : second;
        TreeSet<String> missing = new TreeSet<>();
        if (status == FindingStatus.UNDETERMINED) {
            missing.addAll(first.tally().missing());
            missing.addAll(second.tally().missing());
        }
        Detail.Count one = halves.get(0).making.detail(key.person(), first);
        Detail.Count other = halves.get(1).making.detail(key.person(), second);
        return context.about(
                Subject.person(key.person().keys().get(0)),
                CountFindings.codeOf(one.bound()),
                CountFindings.kindOf(one.bound()),
                status,
                named.unit(),
                Optional.of(context.dates[named.tally().firstDay()]),
                new Detail.Either(one, other),
                missing,
                Math.max(first.tally().countedRow(), second.tally().countedRow()));
    }
}
