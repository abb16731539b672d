package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Subject;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.model.Strength;
import org.edaran.model.Value;

/** Finds those who should or must decide a parameter and have not, on any date of the roster. */
final class UndecidedRun implements Necessity {

    private final Policy policy;
    private final Parameter parameter;
    private final PassContext pass;
    private final Facts facts;
    private final Decisions decisions;
    private final Map<String, Truth> subjects = new TreeMap<>();
    private int marks;

    UndecidedRun(Policy policy, Parameter parameter, PassContext pass) {
        this.policy = policy;
        this.parameter = parameter;
        this.pass = pass;
        this.facts = new Facts(pass.roster());
        this.decisions = new Decisions(pass.roster(), policy.defaultCalendar());
    }

    /** The parameters that somebody should or must decide. */
    static List<Parameter> judgedOf(Policy policy) {
        return policy.parameters().stream()
                .filter(parameter -> parameter.duty() != Strength.MAY)
                .toList();
    }

    @Override
    public int nextDay(int calendar, int from) {
        int day = from;
        while (day < pass.dates().length && !policy.inForce().contains(pass.dates()[day])) {
            day++;
        }
        return day < pass.dates().length ? day : -1;
    }

    @Override
    public boolean isSettledInADay() {
        boolean scopeVaries = pass.inputs().of(policy.scope()).day();
        boolean ownerVaries = parameter
                .owner()
                .map(owner -> pass.inputs().of(Decisions.pathOf(owner)).day())
                .orElse(false);
        return !scopeVaries && !ownerVaries;
    }

    @Override
    public Optional<Alike> alike() {
        Inputs inputs = pass.inputs().of(policy.scope());
        if (parameter.owner().isPresent()) {
            inputs = inputs.and(
                    pass.inputs().of(Decisions.pathOf(parameter.owner().get())));
        }
        return pass.alike(inputs);
    }

    @Override
    public void concern(Truth scope) {
        if (scope == Truth.FALSE) {
            return;
        }
        String subject = parameter
                .owner()
                .map(owner -> facts.identity(Decisions.pathOf(owner), pass.day()))
                .filter(id -> !(id instanceof Value.Absent))
                .map(Value::words)
                .orElse(parameter.owner().isPresent() ? "" : policy.id());
        if (!subject.isEmpty()) {
            Truth before = subjects.get(subject);
            marks += subjects.merge(subject, scope, Truth::or) == before ? 0 : 1;
        }
    }

    /** Whose days decide what is found of one who decides. */
    Spread spread() {
        return parameter.owner().filter(owner -> owner == Owner.EMPLOYEE).isPresent() ? Spread.PERSON : Spread.GROUP;
    }

    /** Grows with each one who decides, and when more is known of one. */
    int marks() {
        return marks;
    }

    RuleSummary finish(FindingSink sink) {
        List<Finding> findings = new ArrayList<>();
        subjects.forEach((subject, concerned) -> {
            if (!isDecided(subject)) {
                findings.add(finding(subject, concerned));
            }
        });
        sink.addAll(findings);
        return new RuleSummary(
                policy.id(),
                parameter.name(),
                Optional.empty(),
                RuleSummary.JudgedAs.SUBJECTS,
                subjects.size(),
                sink.violations(),
                sink.warnings(),
                sink.undetermined());
    }

    private FindingStatus status(Truth concerned) {
        if (concerned == Truth.UNKNOWN) {
            return FindingStatus.UNDETERMINED;
        }
        return parameter.duty() == Strength.MUST ? FindingStatus.VIOLATION : FindingStatus.WARNING;
    }

    private boolean isDecided(String subject) {
        Optional<String> id = parameter.owner().map(owner -> subject);
        for (LocalDate date : pass.dates()) {
            if (policy.inForce().contains(date)
                    && decisions.decided(parameter, id, date).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Finding finding(String subject, Truth concerned) {
        String owner = parameter.owner().map(Owner::word).orElse("policy");
        return new Finding(
                DiagnosticCode.NOT_DECIDED,
                policy.id(),
                parameter.name(),
                Optional.empty(),
                FindingKind.UNDECIDED,
                parameter.duty(),
                status(concerned),
                parameter.at(),
                Subject.group(List.of(new Subject.Key(owner, subject))),
                Period.WINDOW,
                Optional.empty(),
                new Detail.Undecided(
                        parameter.name(),
                        Optional.of(Decisions.otherwise(parameter))
                                .filter(value -> value != Value.Absent.UNKNOWN)
                                .map(parameter.type()::show)),
                concerned == Truth.UNKNOWN ? List.of(parameter.name()) : List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
