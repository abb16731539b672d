package org.edaran.examples.oracle;

import static org.edaran.examples.oracle.NaiveData.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final Sentence.Attest attest;
    private final List<NaiveDay> judged;

    NaiveStatements(NaiveFacts facts, Rule rule, Sentence.Attest attest, List<NaiveDay> judged) {
        this.facts = facts;
        this.rule = rule;
        this.attest = attest;
        this.judged = judged;
    }

    List<NaiveFinding> findings() {
        Map<String, Truth> concerned = new TreeMap<>();
        Map<String, Set<LocalDate>> sure = new TreeMap<>();
        Map<String, Set<LocalDate>> possible = new TreeMap<>();
        Step step = Step.valueOf(attest.subject().name());
        for (NaiveDay day : judged) {
            Value subject = facts.walk(day, List.of(step));
            Truth member = NaiveExpressions.truth(facts, day, facts.policy.scope())
                    .and(NaiveDates.judges(facts, rule, day))
                    .and(NaiveExpressions.truth(facts, day, attest.group().condition()))
                    .and(NaiveExpressions.truth(facts, day, attest.where().orElse(Expression.TRUE)));
            if (member == Truth.FALSE || subject instanceof Value.Absent) {
                continue;
            }
            concerned.merge(subject.words(), member, Truth::or);
            possible.computeIfAbsent(subject.words(), k -> new TreeSet<>()).add(day.date());
            if (member == Truth.TRUE) {
                sure.computeIfAbsent(subject.words(), k -> new TreeSet<>()).add(day.date());
            }
        }
        List<NaiveFinding> findings = new ArrayList<>();
        concerned.forEach((subject, member) -> {
            // Two completions bound all others: nobody of unknown membership belongs, or all of them do.
            Truth none = member == Truth.TRUE
                    ? satisfied(subject, sure.getOrDefault(subject, Set.of())).not()
                    : Truth.FALSE;
            Truth all =
                    satisfied(subject, possible.getOrDefault(subject, Set.of())).not();
            Truth broken = none == all ? none : Truth.UNKNOWN;
            if (broken != Truth.FALSE) {
                String whom = attest.subject() == Owner.EMPLOYEE
                        ? subject
                        : attest.subject().word() + "=" + subject;
                findings.add(
                        new NaiveFinding(rule.name(), "attestation", NaivePeople.status(rule, broken), whom, "", ""));
            }
        });
        return findings;
    }

    private Truth satisfied(String subject, Set<LocalDate> dates) {
        List<Map<String, String>> records = facts.data.attestations().stream()
                .filter(row -> cell(row, "kind").equals(attest.attestation().name()))
                .filter(row -> cell(row, "owner").equals(attest.subject().word()))
                .filter(row -> cell(row, "subject").equals(subject))
                .toList();
        if (records.isEmpty()) {
            return facts.data.attestationsSupplied() ? Truth.FALSE : Truth.UNKNOWN;
        }
        if (attest.deadline() instanceof Sentence.Deadline.Throughout) {
            return Truth.of(dates.stream().allMatch(date -> records.stream().anyMatch(row -> covers(row, date))));
        }
        Truth signed = Truth.FALSE;
        for (Map<String, String> row : records) {
            String date = cell(row, "signed");
            signed = signed.or(date.isEmpty() ? Truth.UNKNOWN : Truth.of(isInTime(LocalDate.parse(date))));
        }
        return signed;
    }

    /** A record without a period covers nothing. */
    private static boolean covers(Map<String, String> row, LocalDate date) {
        boolean dated = !cell(row, "from").isEmpty() || !cell(row, "until").isEmpty();
        return dated && NaiveData.holds(row, date);
    }

    private boolean isInTime(LocalDate signed) {
        if (attest.deadline() instanceof Sentence.Deadline.Before before) {
            return signed.isBefore(dateOf(before.date()));
        }
        if (attest.deadline() instanceof Sentence.Deadline.By by) {
            return !signed.isAfter(dateOf(by.date()));
        }
        return signed.isAfter(dateOf(((Sentence.Deadline.After) attest.deadline()).date()));
    }

    /** The date that is written; this judge knows no other deadlines. */
    private static LocalDate dateOf(Expression written) {
        return ((Value.Day) ((Expression.Constant) written).value()).date();
    }
}
