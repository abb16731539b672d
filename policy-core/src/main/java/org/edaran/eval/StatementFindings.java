package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.roster.Evidence;

/** Holds the statements of each subject against a rule, for all its dates or period by period. */
final class StatementFindings {

    private final RuleContext context;
    private final Sentence.Attest sentence;
    private int judged;

    StatementFindings(RuleContext context, Sentence.Attest sentence) {
        this.context = context;
        this.sentence = sentence;
    }

    /**
     * Somebody who must attest.
     *
     * @param id who
     * @param concerned whether at all
     * @param sureDays on which days of the roster for certain
     * @param days on which perhaps
     * @param missing the facts that leave open whether they are concerned
     * @param date the date of the deadline, if it has one
     * @param missingDate the facts that leave the date open
     */
    record Subject(
            String id,
            Truth concerned,
            BitSet sureDays,
            BitSet days,
            Set<String> missing,
            Optional<LocalDate> date,
            Set<String> missingDate) {}

    /** How many subjects, or periods of subjects, were judged. */
    int judged() {
        return judged;
    }

    void judge(Subject subject, List<Finding> findings) {
        List<Evidence> records = context.roster.evidence().of(sentence.attestation(), subject.id());
        if (sentence.deadline() instanceof Sentence.Deadline.Each each) {
            eachPeriod(subject, each, records, findings);
            return;
        }
        judged++;
        Truth onAllDays = attested(subject, subject.days(), records);
        Truth broken = onAllDays.not();
        boolean sure =
                subject.concerned() == Truth.TRUE && attested(subject, subject.sureDays(), records) == Truth.FALSE;
        if (broken == Truth.TRUE && !sure) {
            broken = Truth.UNKNOWN;
        }
        finding(subject, broken, onAllDays, Period.WINDOW, Optional.empty(), detail(subject, records))
                .ifPresent(findings::add);
    }

    private void eachPeriod(
            Subject subject, Sentence.Deadline.Each each, List<Evidence> records, List<Finding> findings) {
        LocalDate seen = context.dates[context.dates.length - 1];
        int day = subject.days().nextSetBit(0);
        while (day >= 0) {
            LocalDate first = context.dates[day];
            DateRange period = each.period().rangeOf(first);
            int end = day;
            while (end < context.dates.length && period.contains(context.dates[end])) {
                end++;
            }
            List<LocalDate> dates = datesOf(subject.days(), day, end);
            List<LocalDate> sureDates = datesOf(subject.sureDays(), day, end);
            Truth attested = supplied(Statements.ofPeriod(period, dates, each.due(), records));
            boolean sure = !sureDates.isEmpty()
                    && supplied(Statements.ofPeriod(period, sureDates, each.due(), records)) == Truth.FALSE;
            if (attested == Truth.TRUE || Statements.isDue(each.due(), period.last(), seen, records)) {
                judged++;
                Truth broken = attested == Truth.FALSE && !sure ? Truth.UNKNOWN : attested.not();
                Detail detail = covering(detail(each, period, records), dates, records);
                finding(subject, broken, attested, each.period(), Optional.of(first), detail)
                        .ifPresent(findings::add);
            }
            day = subject.days().nextSetBit(end);
        }
    }

    private List<LocalDate> datesOf(BitSet days, int from, int to) {
        List<LocalDate> dates = new ArrayList<>();
        for (int day = days.nextSetBit(from); day >= 0 && day < to; day = days.nextSetBit(day + 1)) {
            dates.add(context.dates[day]);
        }
        return dates;
    }

    private Truth supplied(Truth attested) {
        boolean complete = context.roster.evidence().isSupplied(sentence.attestation());
        return attested == Truth.FALSE && !complete ? Truth.UNKNOWN : attested;
    }

    private Truth attested(Subject subject, BitSet days, List<Evidence> records) {
        if (sentence.deadline() instanceof Sentence.Deadline.Throughout) {
            return supplied(Statements.coverAll(datesOf(days, 0, context.dates.length), records));
        }
        Truth known = subject.date()
                .map(date -> supplied(Statements.signedInTime(sentence.deadline(), date, records)))
                .orElse(Truth.UNKNOWN);
        return subject.missingDate().isEmpty() || known == Truth.FALSE ? known : Truth.UNKNOWN;
    }

    private Optional<Finding> finding(
            Subject subject, Truth broken, Truth attested, Period period, Optional<LocalDate> date, Detail detail) {
        String label = sentence.subject() == Owner.EMPLOYEE
                ? sentence.group().label()
                : sentence.subject().word();
        context.tell(label, Judgement.ofBroken(broken));
        if (broken == Truth.FALSE) {
            return Optional.empty();
        }
        boolean open = broken == Truth.UNKNOWN;
        Set<String> facts = new TreeSet<>();
        if (open) {
            facts.addAll(subject.missing());
            facts.addAll(subject.missingDate());
            if (facts.isEmpty()
                    || (attested == Truth.UNKNOWN && subject.missingDate().isEmpty())) {
                facts.add(sentence.attestation().name());
            }
        }
        Optional<FindingStatus> status = open ? Optional.of(FindingStatus.UNDETERMINED) : context.broken();
        return status.map(known -> context.about(
                        sentence.subject() == Owner.EMPLOYEE
                                ? org.edaran.finding.Subject.person(subject.id())
                                : org.edaran.finding.Subject.group(List.of(new org.edaran.finding.Subject.Key(
                                        sentence.subject().word(), subject.id()))),
                        DiagnosticCode.NOT_ATTESTED,
                        FindingKind.ATTESTATION,
                        known,
                        period,
                        date,
                        detail,
                        facts,
                        -1)
                .under(context.exception()));
    }

    private String words() {
        return sentence.attestation().title().orElse(sentence.attestation().name());
    }

    private Detail.Statement detail(Sentence.Deadline.Each each, DateRange period, List<Evidence> records) {
        Optional<String> late = records.stream()
                .filter(record -> record.covers().map(period::meets).orElse(true))
                .flatMap(record -> record.signed().stream())
                .filter(signed -> !signed.isBefore(period.first()))
                .min(Comparator.naturalOrder())
                .map(this::signed);
        if (each.due().isEmpty()) {
            String span = period.first().equals(period.last())
                    ? period.first().toString()
                    : period.first() + " to " + period.last();
            return new Detail.Statement(words(), "for", span, Optional.empty());
        }
        Sentence.Due due = each.due().get();
        String time = due instanceof Sentence.Due.Weekday weekday
                ? weekday.time().map(at -> " " + at).orElse("")
                : "";
        String date = due.after(period.last()) + time;
        return new Detail.Statement(words(), due.included() ? "by" : "before", date, late);
    }

    /** When a statement was signed, as findings show it. */
    private String signed(LocalDate date) {
        return context.shows(sentence.attestation()) ? date.toString() : Confidential.HIDDEN;
    }

    private String date(Subject subject, Expression deadline) {
        String date = subject.date().map(LocalDate::toString).orElse("?");
        return context.shows(deadline) ? date : Confidential.HIDDEN;
    }

    private Detail.Statement detail(Subject subject, List<Evidence> records) {
        Optional<String> signed = records.stream()
                .flatMap(record -> record.signed().stream())
                .min(Comparator.naturalOrder())
                .map(this::signed);
        if (sentence.deadline() instanceof Sentence.Deadline.Before before) {
            return new Detail.Statement(words(), "before", date(subject, before.date()), signed);
        } else if (sentence.deadline() instanceof Sentence.Deadline.By by) {
            return new Detail.Statement(words(), "by", date(subject, by.date()), signed);
        } else if (sentence.deadline() instanceof Sentence.Deadline.After after) {
            return new Detail.Statement(words(), "after", date(subject, after.date()), signed);
        }
        List<LocalDate> dates = datesOf(subject.days(), 0, context.dates.length);
        String span = dates.get(0) + " to " + dates.get(dates.size() - 1);
        return covering(new Detail.Statement(words(), "throughout", span, Optional.empty()), dates, records);
    }

    /** Says which dates statements cover and which they do not, if it is some of them. */
    private static Detail.Statement covering(Detail.Statement detail, List<LocalDate> dates, List<Evidence> records) {
        List<DateRange> covered = Statements.ranges(dates, records, true);
        List<DateRange> uncovered = Statements.ranges(dates, records, false);
        return covered.isEmpty() || uncovered.isEmpty() ? detail : detail.covering(covered, uncovered);
    }
}
