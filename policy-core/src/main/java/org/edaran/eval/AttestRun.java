package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Subject;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.roster.Evidence;

/** {@code S must attest X}: one judgement for each agency, unit, office or person that has someone in scope. */
final class AttestRun implements RuleRun {

    private final RuleContext context;
    private final Sentence.Attest sentence;
    private final Path path;
    private final Condition membership;
    private final Optional<Condition> where;
    private final Map<String, Truth> subjects = new TreeMap<>();
    private final TreeMap<Integer, Boolean> judgedDays = new TreeMap<>();
    private final boolean varies;
    private int settled = -1;

    AttestRun(RuleContext context, Sentence.Attest sentence) {
        this.context = context;
        this.sentence = sentence;
        this.path = Decisions.pathOf(sentence.subject());
        this.membership = context.condition(sentence.group().condition());
        this.where = sentence.where().map(context::condition);
        this.varies = membership.varies()
                || where.map(Condition::varies).orElse(false)
                || context.varies(context.policy.scope())
                || context.roster.namesUnits();
        for (int day = 0; day < context.dates.length; day++) {
            if (context.judges(0, day)) {
                judgedDays.put(day, true);
            }
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

    /** The days on which a person can make a subject concerned. */
    Set<Integer> days() {
        return judgedDays.keySet();
    }

    /** Takes the person on the day the cursor stands on; true if further days of the person can change nothing. */
    boolean concern(Truth scope) {
        if (scope == Truth.TRUE && membership.test() == Truth.TRUE) {
            Value id = context.evaluator.facts().identity(path, context.day);
            if (!(id instanceof Value.Absent)) {
                Truth judged = where.map(Condition::test).orElse(Truth.TRUE);
                subjects.merge(id.words(), judged, Truth::or);
                settled = context.day.employee();
            }
        }
        return !varies || (settled == context.day.employee() && where.isEmpty());
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        int judged = 0;
        List<Finding> findings = new ArrayList<>();
        if (context.rule.strength() != Strength.MAY && !judgedDays.isEmpty()) {
            for (Map.Entry<String, Truth> subject : subjects.entrySet()) {
                if (subject.getValue() != Truth.FALSE) {
                    judged++;
                    judge(subject.getKey(), subject.getValue()).ifPresent(findings::add);
                }
            }
        }
        sink.addAll(findings);
        return context.summary(RuleSummary.JudgedAs.SUBJECTS, judged, sink);
    }

    private Optional<Finding> judge(String subject, Truth concerned) {
        List<Evidence> records = context.roster.evidence().of(sentence.attestation(), subject);
        Truth attested = sentence.deadline() instanceof Sentence.Deadline.Throughout
                ? Truth.of(coversAll(records))
                : signedInTime(records);
        if (attested == Truth.FALSE && !context.roster.evidence().isSupplied(sentence.attestation())) {
            attested = Truth.UNKNOWN;
        }
        if (attested == Truth.TRUE) {
            return Optional.empty();
        }
        boolean open = attested == Truth.UNKNOWN || concerned == Truth.UNKNOWN;
        Optional<FindingStatus> status = open ? Optional.of(FindingStatus.UNDETERMINED) : context.broken();
        Set<String> facts = open ? Set.of(sentence.attestation().name()) : Set.of();
        return status.map(known -> context.about(
                sentence.subject() == Owner.EMPLOYEE
                        ? Subject.person(subject)
                        : Subject.group(
                                List.of(new Subject.Key(sentence.subject().word(), subject))),
                DiagnosticCode.NOT_ATTESTED,
                FindingKind.ATTESTATION,
                known,
                Period.WINDOW,
                Optional.empty(),
                detail(records),
                facts,
                -1));
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

    private boolean coversAll(List<Evidence> records) {
        return judgedDays.keySet().stream()
                .map(day -> context.dates[day])
                .allMatch(date -> records.stream()
                        .anyMatch(record -> record.covers().isPresent()
                                && record.covers().get().contains(date)));
    }

    private Detail.Statement detail(List<Evidence> records) {
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
        String span = context.dates[judgedDays.firstKey()] + " to " + context.dates[judgedDays.lastKey()];
        return new Detail.Statement(words, "throughout", span, Optional.empty());
    }
}
