package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Strength;

/** Judges single people's days. A subclass says what a day must be; this class says whom and when it concerns. */
abstract class DayRun implements RuleRun {

    private static final int NOTHING = Judgement.NOTHING.ordinal();
    private static final int KEPT = Judgement.KEPT.ordinal();
    private static final int OPEN = Judgement.OPEN.ordinal();

    final RuleContext context;
    private final DiagnosticCode code;
    private final FindingKind kind;
    private final String label;
    private final Condition membership;
    private final Optional<Condition> where;
    private final Unclassified unclassified;
    private final List<Finding> findings = new ArrayList<>();
    private final boolean varies;
    private Optional<DaySweep> swept = Optional.empty();
    private byte[] byMode = {};
    private int judged;

    DayRun(RuleContext context, DiagnosticCode code, FindingKind kind, Members group, Optional<Expression> where) {
        this.context = context;
        this.code = code;
        this.kind = kind;
        this.label = group.label();
        this.membership = context.condition(group.condition());
        this.where = where.map(context::condition);
        this.unclassified =
                new Unclassified(context, group.label(), !group.categories().isEmpty());
        this.varies = membership.varies() || this.where.map(Condition::varies).orElse(false) || unclassified.varies();
    }

    /** The modes that the rule names. */
    abstract ModeSet named();

    /** What the rule makes of the day, for someone it concerns. */
    abstract Judgement judge();

    /** The facts that leave the day open, besides those that say whom the rule concerns. */
    abstract Set<String> openFacts();

    /** The words of the finding. */
    abstract Detail detail();

    /** The assignment that the finding is about, or -1. */
    abstract int row();

    @Override
    public final boolean wantsEmptyDays() {
        return context.roster.isPartial() || named().hasOff();
    }

    @Override
    public final boolean judges(int calendar, int day) {
        return context.judges(calendar, day);
    }

    /** What the rule makes of a plain day in a mode; {@link Judgement#OPEN} if that depends on more. */
    abstract Judgement ofMode(int mode);

    /** True if the rule, for someone it concerns, certainly finds a plain day kept; the cursor stands on the person. */
    abstract boolean keeps(int day, int row);

    /**
     * What the rule makes of a plain day in a mode, for the person of the cursor, whom it concerns;
     * {@link Judgement#OPEN} if that depends on more.
     */
    Judgement ofPerson(int mode) {
        return ofMode(mode);
    }

    /** What is remembered of places of work, if the rule is about that. */
    Optional<AlikePlaces> places() {
        return Optional.empty();
    }

    /** What a sweep finds by this rule. */
    final DaySweep sweep() {
        DaySweep known = swept.orElseGet(() -> new DaySweep(this));
        swept = Optional.of(known);
        return known;
    }

    /** The number of the calendar of a person. */
    final int calendarOf(int employee) {
        return context.calendarOf(employee);
    }

    /** True if a sweep may take the plain days of everybody whom it is certain to concern or not to concern. */
    final boolean isSweepable() {
        return !isPermission()
                && !varies
                && !wantsEmptyDays()
                && conditions().stream().allMatch(condition -> condition.alike().isPresent());
    }

    /** True if nothing is found. */
    final boolean isPermission() {
        return context.rule.strength() == Strength.MAY;
    }

    /** What decides whom the rule concerns, and what it makes of them. */
    List<Condition> conditions() {
        List<Condition> all = new ArrayList<>(List.of(membership));
        where.ifPresent(all::add);
        unclassified.condition().ifPresent(all::add);
        return all;
    }

    /** The dates of the rule for the person of the cursor, if they are certain. */
    final boolean[] datesOfPlain() {
        return context.when.known(context.day.calendar()).orElseThrow();
    }

    private byte[] codesOfModes() {
        byte[] codes = new byte[context.roster.schema().modes().size()];
        for (int mode = 0; mode < codes.length; mode++) {
            codes[mode] = (byte) ofMode(mode).ordinal();
        }
        return codes;
    }

    @Override
    public final boolean takePlain(PlainDays plain) {
        Truth concerned = concernsPlain();
        if (concerned == Truth.TRUE) {
            take(plain, context.when.known(context.day.calendar()).orElseThrow());
        }
        return concerned != Truth.UNKNOWN;
    }

    /** Whether the rule concerns the person of the cursor on plain days; unknown if they cannot be taken at once. */
    final Truth concernsPlain() {
        if (context.rule.strength() == Strength.MAY) {
            return Truth.FALSE;
        }
        boolean datesKnown = context.when.known(context.day.calendar()).isPresent();
        return varies || wantsEmptyDays() || !datesKnown || unclassified.isOpen()
                ? Truth.UNKNOWN
                : concerned(Truth.TRUE);
    }

    /** True if nothing is found on a plain day, a date of the rule, of somebody it concerns. */
    final boolean isQuiet(int mode, int day, int row) {
        if (byMode.length == 0) {
            byMode = codesOfModes();
        }
        int judgement = byMode[mode];
        return judgement == NOTHING || judgement == KEPT || (judgement == OPEN && keeps(day, row));
    }

    /** Gives what was found since it was last given. */
    final List<Finding> takeFindings() {
        List<Finding> taken = List.copyOf(findings);
        findings.clear();
        return taken;
    }

    private void take(PlainDays plain, boolean[] dates) {
        if (byMode.length == 0) {
            byMode = codesOfModes();
        }
        int kept = 0;
        for (int i = 0; i < plain.count(); i++) {
            int day = plain.days[i];
            int judgement = byMode[plain.modes[i]];
            if (judgement == NOTHING || !dates[day]) {
                continue;
            }
            if (judgement == KEPT || (judgement == OPEN && keeps(day, plain.rows[i]))) {
                kept++;
            } else {
                context.day.day(day, plain.rows[i], plain.rows[i] + 1, false);
                judge(Truth.TRUE, Optional.empty());
            }
        }
        judged += kept;
    }

    @Override
    public final void accept(Truth scope) {
        watch(scope);
        judge(scope, Optional.empty());
    }

    /** Notes people of whom it is not known whether the rule concerns them, because they are in no category. */
    final void watch(Truth scope) {
        boolean judges = context.rule.strength() != Strength.MAY && context.day.onDuty() == Truth.TRUE;
        if (judges && (where.isEmpty() || where.get().test() != Truth.FALSE)) {
            unclassified.watch(scope);
        }
    }

    /** Judges the day and keeps what is found. */
    final void judge(Truth scope, Optional<Finding.InEffect> exception) {
        Truth concerned = concerned(scope);
        Judgement judgement = concerned == Truth.FALSE ? Judgement.NOTHING : judge();
        if (judgement != Judgement.NOTHING) {
            judged++;
            context.tell(label, isOpen(judgement, concerned) ? Judgement.OPEN : judgement);
            find(concerned, judgement, exception).ifPresent(findings::add);
        }
    }

    /** Judges the day and gives what is found; nothing is kept. */
    final Optional<Finding> find(Truth scope, Optional<Finding.InEffect> exception) {
        Truth concerned = concerned(scope);
        return concerned == Truth.FALSE ? Optional.empty() : find(concerned, judge(), exception);
    }

    private Optional<Finding> find(Truth concerned, Judgement judgement, Optional<Finding.InEffect> exception) {
        boolean open = isOpen(judgement, concerned);
        Optional<FindingStatus> status = open ? Optional.of(FindingStatus.UNDETERMINED) : context.status(judgement);
        return status.map(known -> {
            Set<String> facts = open ? facts(concerned, judgement) : Set.of();
            return context.aboutDay(code, kind, known, detail(), facts, row()).under(exception);
        });
    }

    private Truth concerned(Truth scope) {
        if (context.rule.strength() == Strength.MAY) {
            return Truth.FALSE;
        }
        Truth concerned = scope.and(membership.test());
        return concerned == Truth.FALSE || where.isEmpty()
                ? concerned
                : concerned.and(where.get().test());
    }

    private static boolean isOpen(Judgement judgement, Truth concerned) {
        return judgement == Judgement.OPEN || (judgement == Judgement.BROKEN && concerned == Truth.UNKNOWN);
    }

    /** What the rule makes of the day; nothing is kept. */
    final Judgement verdict(Truth scope) {
        Truth concerned = concerned(scope);
        Judgement judgement = concerned == Truth.FALSE ? Judgement.NOTHING : judge();
        return isOpen(judgement, concerned) ? Judgement.OPEN : judgement;
    }

    /** Keeps that the day cannot be told, because it is not known which of several sentences holds. */
    final void open(Truth scope, Set<String> reasons, Optional<Finding.InEffect> exception) {
        judged++;
        context.tell(label, Judgement.OPEN);
        Set<String> facts = new TreeSet<>(reasons);
        if (verdict(scope) == Judgement.OPEN) {
            facts.addAll(facts(concerned(scope), judge()));
        }
        findings.add(context.aboutDay(code, kind, FindingStatus.UNDETERMINED, detail(), facts, row())
                .under(exception));
    }

    /** Keeps that the day is as it should be, whichever of several sentences holds. */
    final void kept() {
        judged++;
        context.tell(label, Judgement.KEPT);
    }

    /** What was found, in no order. */
    final List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(unclassified.findings());
        return all;
    }

    /** How many days were judged. */
    final int judged() {
        return judged;
    }

    private Set<String> facts(Truth concerned, Judgement judgement) {
        Set<String> facts = new TreeSet<>();
        if (concerned == Truth.UNKNOWN) {
            facts.addAll(context.when.missing());
            facts.addAll(context.missing.of(context.policy.scope()));
            facts.addAll(context.missing.of(membership.expression()));
            where.ifPresent(condition -> facts.addAll(context.missing.of(condition.expression())));
        }
        if (judgement == Judgement.OPEN) {
            facts.addAll(openFacts());
        }
        return facts;
    }

    @Override
    public final RuleSummary finish(FindingSink sink) {
        List<Finding> all = findings();
        all.sort(FindingOrder.OF_ONE_RULE);
        int also = 0;
        if (swept.isPresent()) {
            DaySweep sweep = swept.get();
            also = sweep.judged();
            sink.addLater(context, FindingCounts.of(all).and(sweep.counts()), () -> sweep.with(all));
        } else {
            sink.addAll(all);
        }
        return context.summary(RuleSummary.JudgedAs.PERSON_DAYS, judged + also, sink);
    }
}
