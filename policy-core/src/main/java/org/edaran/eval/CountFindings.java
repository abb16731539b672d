package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.GroupCount;
import org.edaran.finding.Settling;
import org.edaran.finding.Subject;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Counting;
import org.edaran.model.DateRange;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Sentence;
import org.edaran.model.Timing;

/** Makes the findings of a count. Stateless. */
final class CountFindings {

    private final RuleContext context;
    private final Sentence.Count sentence;
    private final Judge judge;
    private final Settler settler;

    CountFindings(RuleContext context, Sentence.Count sentence) {
        this.context = context;
        this.sentence = sentence;
        this.judge = new Judge(sentence);
        this.settler = new Settler(sentence);
    }

    static DiagnosticCode codeOf(Bound bound) {
        return bound.isCeiling()
                ? DiagnosticCode.CEILING_EXCEEDED
                : bound.isFloor() ? DiagnosticCode.FLOOR_MISSED : DiagnosticCode.TARGET_MISSED;
    }

    static FindingKind kindOf(Bound bound) {
        return bound.isCeiling() ? FindingKind.CEILING : bound.isFloor() ? FindingKind.FLOOR : FindingKind.TARGET;
    }

    static String wordsOf(Counted counted) {
        return counted instanceof Counted.InModes modes ? modes.words() : ((Counted.Meeting) counted).words();
    }

    Finding finding(CountGroup group, CountOutcome outcome, FindingStatus status) {
        Tally tally = outcome.tally();
        boolean open = status == FindingStatus.UNDETERMINED
                && tally.limits().strictest().size() != 1;
        Detail.Count detail = detail(group, outcome);
        Finding finding = context.about(
                subject(group),
                codeOf(sentence.bound()),
                kindOf(sentence.bound()),
                status,
                outcome.unit(),
                Optional.of(firstDate(outcome)),
                open ? detail.withoutLimit() : detail,
                status == FindingStatus.UNDETERMINED ? tally.missing() : List.of(),
                isOfOnePerson() ? tally.countedRow() : -1);
        Limit.Told told = tally.limits().told();
        return finding.under(told.exception(), told.consequence());
    }

    /** The group as it was counted, for those who look on. */
    GroupCount counted(CountGroup group, CountOutcome outcome) {
        return new GroupCount(
                context.policy.id(),
                context.rule.name(),
                subject(group),
                outcome.unit(),
                firstDate(outcome),
                context.status(outcome.judgement()),
                figures(group, outcome, Optional.empty()));
    }

    private LocalDate firstDate(CountOutcome outcome) {
        return outcome.dates()
                .map(DateRange::first)
                .orElseGet(() -> context.dates[outcome.tally().firstDay()]);
    }

    boolean isOfOnePerson() {
        return isOfOnePerson(sentence);
    }

    /** True if each group is a person. */
    static boolean isOfOnePerson(Sentence.Count sentence) {
        return sentence.per().stream().anyMatch(key -> key.name().equals("employee"));
    }

    Subject subject(CountGroup group) {
        List<Subject.Key> keys = new ArrayList<>();
        Optional<String> employee = Optional.empty();
        for (int i = 0; i < sentence.per().size(); i++) {
            GroupKey key = sentence.per().get(i);
            if (key.name().equals("employee")) {
                employee = Optional.of(group.keys().get(i));
            } else {
                String value = context.shows(key.value()) ? group.keys().get(i) : Confidential.HIDDEN;
                keys.add(new Subject.Key(key.name(), value));
            }
        }
        if (sentence.separately()) {
            keys.add(new Subject.Key("category", members(group).label()));
        }
        return new Subject(employee, keys);
    }

    private Members members(CountGroup group) {
        return sentence.groups().get(group.group());
    }

    /** The numbers of a group. */
    Detail.Count detail(CountGroup group, CountOutcome outcome) {
        Optional<Settling> settling =
                outcome.judgement() == Judgement.OPEN ? Optional.of(settler.settle(outcome.tally())) : Optional.empty();
        return figures(group, outcome, settling);
    }

    private Detail.Count figures(CountGroup group, CountOutcome outcome, Optional<Settling> settling) {
        Tally tally = outcome.tally();
        long[] ends = ends(tally);
        Fraction count = Fraction.of(ends[0], 2);
        Fraction of = Fraction.of(ends[2], 2);
        Optional<Limit> known = Optional.ofNullable(tally.limits().shown());
        Bound bound = known.map(Limit::bound).orElse(sentence.bound());
        Optional<Limit> shown = known.filter(any -> tally.limits().told().shown());
        boolean certain = tally.masks().length == 0;
        boolean halves = !sentence.counting().differentPeople() && (sentence.byHalfDays() || bound == Bound.EXACTLY);
        Optional<Fraction> limit = certain
                ? shown.map(held -> judge.limit(held, of, count, halves))
                        .filter(value -> value.signum() >= 0)
                        .map(value -> nearest(value, of))
                : Optional.empty();
        Optional<Fraction> excess =
                limit.map(value -> count.compareTo(value) < 0 ? value.minus(count) : count.minus(value));
        return new Detail.Count(
                wordsOf(sentence.counted()),
                members(group).label(),
                bound,
                sentence.measure(),
                sentence.denominator(),
                shown.map(Limit::quantity),
                count,
                Fraction.of(ends[1], 2),
                of,
                Fraction.of(ends[3], 2),
                limit,
                excess,
                tally.unknownDays(),
                how(outcome, settling));
    }

    /** Every duty day is enough where that is allowed. */
    private Fraction nearest(Fraction limit, Fraction of) {
        return sentence.counting().orEveryDutyDay() && of.compareTo(limit) < 0 ? of : limit;
    }

    private Detail.How how(CountOutcome outcome, Optional<Settling> settling) {
        OtherWay way = outcome.tally().knownOtherWay();
        Counting counting = sentence.counting();
        boolean single =
                sentence.timing() instanceof Timing.Each && sentence.measure() != Sentence.Measure.CONSECUTIVE_DAYS;
        return new Detail.How(
                outcome.dates(),
                single ? 0 : outcome.windows(),
                Optional.ofNullable(outcome.tally().limits().shown())
                        .map(Limit::rounding)
                        .orElse(counting.rounding()),
                counting.differentPeople(),
                counting.orEveryDutyDay(),
                counting.eitherWay().map(Counting.EitherWay::words),
                Optional.ofNullable(way)
                        .filter(known -> known.triples().isEmpty())
                        .map(known -> Fraction.of(known.count(), 2)),
                settling);
    }

    /** Least and greatest count, least and greatest denominator, in half days. */
    static long[] ends(Tally tally) {
        long[] ends = {tally.count(), tally.count(), tally.of(), tally.of()};
        for (int i = 0; i < tally.masks().length; i++) {
            int mask = tally.masks()[i];
            long times = tally.maskCounts()[i];
            int[] least = {2, 2};
            int[] most = {0, 0};
            for (int pair = 0; pair < 9; pair++) {
                if ((mask & 1 << pair) != 0) {
                    least[0] = Math.min(least[0], pair / 3);
                    most[0] = Math.max(most[0], pair / 3);
                    least[1] = Math.min(least[1], pair % 3);
                    most[1] = Math.max(most[1], pair % 3);
                }
            }
            ends[0] += least[0] * times;
            ends[1] += most[0] * times;
            ends[2] += least[1] * times;
            ends[3] += most[1] * times;
        }
        return ends;
    }
}
