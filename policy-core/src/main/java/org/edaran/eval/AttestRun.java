package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Subject;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.roster.Evidence;

/**
 * {@code S must attest X}: one judgement for each agency, unit, office or person that has someone in scope. Where only
 * people of unknown scope or group make it concerned, a missing statement is open, never passed over.
 */
final class AttestRun implements StatementRun {

    private final RuleContext context;
    private final Sentence.Attest sentence;
    private final Path path;
    private final Condition membership;
    private final Optional<Condition> where;
    private final Map<String, Concerned> subjects = new TreeMap<>();
    private final List<BitSet> judgedDays = new ArrayList<>();
    private final boolean varies;

    /** Somebody who must attest: whether at all, on which days for certain, and on which days perhaps. */
    private static final class Concerned {
        private final BitSet sureDays = new BitSet();
        private final BitSet days = new BitSet();
        private final Set<String> missing = new TreeSet<>();
        private Truth concerned = Truth.FALSE;
    }

    AttestRun(RuleContext context, Sentence.Attest sentence) {
        this.context = context;
        this.sentence = sentence;
        this.path = Decisions.pathOf(sentence.subject());
        this.membership = context.condition(sentence.group().condition());
        this.where = sentence.where().map(context::condition);
        this.varies = context.isVariant()
                || membership.varies()
                || where.map(Condition::varies).orElse(false)
                || context.when.dependsOnFacts()
                || context.varies(context.policy.scope())
                || context.varies(new Expression.Identity(path));
        for (int calendar = 0; calendar < context.calendarCount(); calendar++) {
            BitSet days = new BitSet();
            for (int day = 0; day < context.dates.length; day++) {
                days.set(day, context.judges(calendar, day));
            }
            judgedDays.add(days);
        }
    }

    @Override
    public boolean wantsEmptyDays() {
        return false;
    }

    @Override
    public boolean judges(int calendar, int day) {
        return false;
    }

    @Override
    public void accept(Truth scope) {
        throw new IllegalStateException("statements are judged by subject, not by day");
    }

    @Override
    public int nextDay(int calendar, int from) {
        return judgedDays.get(calendar).nextSetBit(from);
    }

    @Override
    public boolean isSettledInADay() {
        return !varies;
    }

    @Override
    public void concern(Truth scope) {
        Truth judged = scope.and(context.when.holds())
                .and(membership.test())
                .and(where.map(Condition::test).orElse(Truth.TRUE));
        Value id = context.evaluator.facts().identity(path, context.day);
        if (judged == Truth.FALSE || id instanceof Value.Absent) {
            return;
        }
        Concerned subject = subjects.computeIfAbsent(id.words(), words -> new Concerned());
        subject.concerned = subject.concerned.or(judged);
        BitSet judgedToday = new BitSet();
        judgedToday.set(context.day.day());
        BitSet days = varies ? judgedToday : judgedDays.get(context.day.calendar());
        subject.days.or(days);
        if (judged == Truth.TRUE) {
            subject.sureDays.or(days);
        } else {
            subject.missing.addAll(context.when.missing());
            subject.missing.addAll(context.missing.of(context.policy.scope()));
            subject.missing.addAll(context.missing.of(membership.expression()));
            where.ifPresent(condition -> subject.missing.addAll(context.missing.of(condition.expression())));
        }
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        int judged = 0;
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Concerned> subject : subjects.entrySet()) {
            if (context.rule.strength() != Strength.MAY) {
                judged++;
                judge(subject.getKey(), subject.getValue()).ifPresent(findings::add);
            }
        }
        sink.addAll(findings);
        return context.summary(RuleSummary.JudgedAs.SUBJECTS, judged, sink);
    }

    private Optional<Finding> judge(String subject, Concerned concerned) {
        List<Evidence> records = context.roster.evidence().of(sentence.attestation(), subject);
        Truth broken = broken(concerned, records);
        String label = sentence.subject() == Owner.EMPLOYEE
                ? sentence.group().label()
                : sentence.subject().word();
        context.tell(label, Judgement.ofBroken(broken));
        if (broken == Truth.FALSE) {
            return Optional.empty();
        }
        boolean open = broken == Truth.UNKNOWN;
        Optional<FindingStatus> status = open ? Optional.of(FindingStatus.UNDETERMINED) : context.broken();
        Set<String> facts = new TreeSet<>();
        if (open) {
            facts.addAll(concerned.missing);
            if (concerned.missing.isEmpty() || attested(concerned.days, records) == Truth.UNKNOWN) {
                facts.add(sentence.attestation().name());
            }
        }
        return status.map(known -> context.about(
                        sentence.subject() == Owner.EMPLOYEE
                                ? Subject.person(subject)
                                : Subject.group(List.of(
                                        new Subject.Key(sentence.subject().word(), subject))),
                        DiagnosticCode.NOT_ATTESTED,
                        FindingKind.ATTESTATION,
                        known,
                        Period.WINDOW,
                        Optional.empty(),
                        detail(concerned.days, records),
                        facts,
                        -1)
                .under(context.exception()));
    }

    private Truth broken(Concerned subject, List<Evidence> records) {
        Truth onAllDays = attested(subject.days, records).not();
        if (subject.concerned == Truth.UNKNOWN || onAllDays == Truth.FALSE) {
            return onAllDays == Truth.FALSE ? Truth.FALSE : Truth.UNKNOWN;
        }
        return attested(subject.sureDays, records).not() == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
    }

    private Truth attested(BitSet days, List<Evidence> records) {
        Truth attested = sentence.deadline() instanceof Sentence.Deadline.Throughout
                ? Truth.of(coversAll(days, records))
                : signedInTime(records);
        boolean supplied = context.roster.evidence().isSupplied(sentence.attestation());
        return attested == Truth.FALSE && !supplied ? Truth.UNKNOWN : attested;
    }

    private Truth signedInTime(List<Evidence> records) {
        Truth result = Truth.FALSE;
        for (Evidence record : records) {
            result = result.or(
                    record.signed().map(day -> Truth.of(isInTime(day))).orElse(Truth.UNKNOWN));
        }
        return result;
    }

    private boolean isInTime(LocalDate signed) {
        if (sentence.deadline() instanceof Sentence.Deadline.Before before) {
            return signed.isBefore(before.date());
        } else if (sentence.deadline() instanceof Sentence.Deadline.By by) {
            return !signed.isAfter(by.date());
        }
        return signed.isAfter(((Sentence.Deadline.After) sentence.deadline()).date());
    }

    private boolean coversAll(BitSet days, List<Evidence> records) {
        return days.stream()
                .mapToObj(day -> context.dates[day])
                .allMatch(date -> records.stream()
                        .anyMatch(record -> record.covers().isPresent()
                                && record.covers().get().contains(date)));
    }

    private Detail.Statement detail(BitSet days, List<Evidence> records) {
        String words =
                sentence.attestation().title().orElse(sentence.attestation().name());
        Optional<String> signed = records.stream()
                .flatMap(record -> record.signed().stream())
                .sorted()
                .findFirst()
                .map(LocalDate::toString);
        if (sentence.deadline() instanceof Sentence.Deadline.Before before) {
            return new Detail.Statement(words, "before", before.date().toString(), signed);
        } else if (sentence.deadline() instanceof Sentence.Deadline.By by) {
            return new Detail.Statement(words, "by", by.date().toString(), signed);
        } else if (sentence.deadline() instanceof Sentence.Deadline.After after) {
            return new Detail.Statement(words, "after", after.date().toString(), signed);
        }
        String span = context.dates[days.nextSetBit(0)] + " to " + context.dates[days.length() - 1];
        return new Detail.Statement(words, "throughout", span, Optional.empty());
    }
}
