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
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Value;

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
    private int marks;

    /** Somebody who must attest: whether at all, on which days for certain and on which perhaps, and by when. */
    private static final class Concerned {
        private final BitSet sureDays = new BitSet();
        private final BitSet days = new BitSet();
        private final Set<String> missing = new TreeSet<>();
        private final Set<String> missingDate = new TreeSet<>();
        private Truth concerned = Truth.FALSE;
        private Optional<LocalDate> date = Optional.empty();

        /** How much is known of the subject; it only grows. */
        int size() {
            return sureDays.cardinality() + days.cardinality() + missing.size() + missingDate.size();
        }
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
                || context.calendarsMove()
                || context.varies(context.policy.scope())
                || deadline().map(context::varies).orElse(false)
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
    public boolean takePlain(PlainDays days) {
        return true;
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
    public Optional<Alike> alike() {
        Inputs inputs = context.inputs(context.policy.scope())
                .and(membership.inputs())
                .and(context.inputs(new Expression.Identity(path)))
                .and(Inputs.of("unit"));
        if (where.isPresent()) {
            inputs = inputs.and(where.get().inputs());
        }
        if (deadline().isPresent()) {
            inputs = inputs.and(context.inputs(deadline().get()));
        }
        return varies ? Optional.empty() : context.alike(inputs);
    }

    @Override
    public void concern(Truth scope) {
        note(concerned(scope.and(context.when.holds())));
    }

    @Override
    public Truth concerned(Truth scope) {
        return scope.and(membership.test()).and(where.map(Condition::test).orElse(Truth.TRUE));
    }

    @Override
    public void note(Truth judged) {
        Value id = context.evaluator.facts().identity(path, context.day);
        if (judged == Truth.FALSE || id instanceof Value.Absent) {
            return;
        }
        Concerned subject = subjects.computeIfAbsent(id.words(), words -> new Concerned());
        int size = subject.size();
        Truth concerned = subject.concerned;
        Optional<LocalDate> date = subject.date;
        note(subject, judged);
        boolean changed = size != subject.size() || concerned != subject.concerned || !date.equals(subject.date);
        marks += changed ? 1 : 0;
    }

    private void note(Concerned subject, Truth judged) {
        date(subject);
        subject.concerned = subject.concerned.or(judged);
        BitSet judgedToday = new BitSet();
        judgedToday.set(context.day.day());
        BitSet days = varies || context.differsOnSomeDay() ? judgedToday : judgedDays.get(context.day.calendar());
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

    private Optional<Expression> deadline() {
        if (sentence.deadline() instanceof Sentence.Deadline.Before before) {
            return Optional.of(before.date());
        } else if (sentence.deadline() instanceof Sentence.Deadline.By by) {
            return Optional.of(by.date());
        }
        return sentence.deadline() instanceof Sentence.Deadline.After after
                ? Optional.of(after.date())
                : Optional.empty();
    }

    /** Keeps the strictest date that the deadline has for the subject. */
    private void date(Concerned subject) {
        if (deadline().isEmpty()) {
            return;
        }
        Value value = context.evaluator.value(deadline().get());
        if (value instanceof Value.Day day) {
            boolean late = sentence.deadline() instanceof Sentence.Deadline.After;
            boolean stricter = subject.date
                    .map(known -> late ? day.date().isAfter(known) : day.date().isBefore(known))
                    .orElse(true);
            subject.date = stricter ? Optional.of(day.date()) : subject.date;
        } else if (value == Value.Absent.UNKNOWN) {
            subject.missingDate.addAll(context.missing.of(deadline().get()));
        }
    }

    @Override
    public Spread spread() {
        return sentence.subject() == Owner.EMPLOYEE ? Spread.PERSON : Spread.GROUP;
    }

    @Override
    public int marks() {
        return marks;
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        List<Finding> findings = new ArrayList<>();
        StatementFindings judge = new StatementFindings(context, sentence);
        if (context.rule.strength() != Strength.MAY) {
            subjects.forEach((subject, concerned) -> judge(judge, subject, concerned, findings));
        }
        findings.sort(FindingOrder.OF_ONE_RULE);
        sink.addAll(findings);
        return context.summary(RuleSummary.JudgedAs.SUBJECTS, judge.judged(), sink);
    }

    private void judge(StatementFindings judge, String subject, Concerned concerned, List<Finding> findings) {
        boolean never = deadline().isPresent() && concerned.date.isEmpty() && concerned.missingDate.isEmpty();
        if (!never) {
            judge.judge(
                    new StatementFindings.Subject(
                            subject,
                            concerned.concerned,
                            concerned.sureDays,
                            concerned.days,
                            concerned.missing,
                            concerned.date,
                            concerned.missingDate),
                    findings);
        }
    }
}
