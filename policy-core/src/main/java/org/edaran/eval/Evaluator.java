package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import org.edaran.diagnostic.Sentence;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.model.DateRange;
import org.edaran.model.Need;
import org.edaran.model.Policy;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputNote;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterPart;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;

/**
 * Judges rosters by one or several policies.
 *
 * <p>Immutable and thread-safe: make one, share it, and call {@link #check} from any number of threads. A check is a
 * pure function of the policies and the roster. Its time is linear in assignments times rules; its memory grows with
 * the number of groups and findings, not of assignments.
 *
 * <!-- region HostRecordsTest#collector -->
 * <pre>{@code
 * ComplianceReport report = shifts.parallel().collect(EVALUATOR.collector(SHIFTS, reference));
 * }</pre>
 */
public final class Evaluator {

    private final List<Policy> policies;
    private final boolean showsConfidential;
    private final CheckLimits limits;

    private Evaluator(List<Policy> policies, boolean showsConfidential, CheckLimits limits) {
        this.policies = List.copyOf(policies);
        this.showsConfidential = showsConfidential;
        this.limits = limits;
    }

    /** An evaluator of one policy. */
    public static Evaluator of(Policy policy) {
        return of(List.of(policy));
    }

    /**
     * An evaluator of several policies, each judged on its own. Policies that one of them requires, such as the one it
     * carries out, are judged along with it, before it. A policy that was compiled with amendments stands for itself
     * compiled without them.
     *
     * @throws IllegalArgumentException if none is given, or if one policy was compiled apart with different others
     */
    public static Evaluator of(List<Policy> policies) {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("no policy to judge by");
        }
        return new Evaluator(Together.of(policies), false, CheckLimits.USUAL);
    }

    /**
     * The same evaluator whose findings hold the values of confidential facts. Without it they hold {@code ***} instead,
     * so that nothing that is made of a report can show them; verdicts are the same.
     */
    public Evaluator showingConfidential() {
        return new Evaluator(policies, true, limits);
    }

    /** The same evaluator whose checks may keep so much; without it, {@link CheckLimits#USUAL}. */
    public Evaluator limitedTo(CheckLimits most) {
        return new Evaluator(policies, showsConfidential, most);
    }

    /** The policies, those that others require before them, else in the order given. */
    public List<Policy> policies() {
        return policies;
    }

    /**
     * What a roster for these policies can hold.
     *
     * @throws IllegalArgumentException if two policies declare one name with different types
     */
    public RosterSchema schema() {
        return RosterSchema.of(policies);
    }

    /** The facts that the policies ask for, each with the rules that do; see {@link Policy#needs()}. */
    public List<Need> needs() {
        return Policy.needs(policies);
    }

    /**
     * Judges a roster.
     *
     * @param roster built for {@link #schema()}, or for a schema that holds it
     */
    public ComplianceReport check(Roster roster) {
        return check(pass(roster, Optional.empty()));
    }

    /**
     * Judges a roster while another looks on.
     *
     * @param roster built for {@link #schema()}, or for a schema that holds it
     * @param observer is told what the check does; it does not change the report
     */
    public ComplianceReport check(Roster roster, Observer observer) {
        return check(pass(roster, Optional.of(observer)));
    }

    /**
     * An empty part of a check. Make one for each thread or partition, {@link PartialCheck#merge} them, and
     * {@link PartialCheck#finish} the last one.
     *
     * @param reference a roster without assignments: the people, unless records hold their facts, units, offices, regions,
     *     documents, decisions, and the dates covered; the same for all parts
     */
    public PartialCheck partial(Roster reference) {
        return new PartialCheck(this, reference, RosterPart.of(reference.schema()), PartSums.nothing());
    }

    /**
     * The part of a check that {@link PartialCheck#toBytes} wrote.
     *
     * @param reference the same as that of the part that was written
     * @throws IllegalArgumentException if the bytes are not those of a part, are damaged, of another version of the form, or
     *     of a check by other policies
     */
    public PartialCheck partial(Roster reference, byte[] bytes) {
        return PartialBytes.read(this, reference, bytes);
    }

    /**
     * Collects a stream of records, sequential or parallel, into a report: {@code stream.collect(evaluator.collector(…))}.
     * Each thread gathers its records in columns of its own; no lock is taken.
     *
     * @param binding says what a record gives
     * @param reference as for {@link #partial(Roster)}
     * @throws IllegalArgumentException when the first record is collected, if the binding does not fit the policies
     */
    public <T> Collector<T, ?, ComplianceReport> collector(RosterBinding<T> binding, Roster reference) {
        return Collector.of(
                () -> partial(reference),
                (part, row) -> part.add(binding, row),
                PartialCheck::merge,
                PartialCheck::finishLast,
                Collector.Characteristics.UNORDERED);
    }

    /** As {@link #collector(RosterBinding, Roster)}; the people are those whom records name. */
    public <T> Collector<T, ?, ComplianceReport> collector(RosterBinding<T> binding) {
        RosterResult empty = RosterBuilder.of(schema()).build();
        return collector(binding, ((RosterResult.Loaded) empty).roster());
    }

    /**
     * Opens a roster for changes of one assignment at a time. Copies the assignments.
     *
     * @param roster built for {@link #schema()}, or for a schema that holds it
     */
    public RosterSession open(Roster roster) {
        return new RosterSession(this, roster, showsConfidential);
    }

    /** The report on data that cannot be used: it has problems, no findings, and no verdict. */
    public ComplianceReport refused(List<InputProblem> problems) {
        ComplianceReport.RosterInfo nothing = new ComplianceReport.RosterInfo(0, 0, 0, Optional.empty());
        return new ComplianceReport(infos(), nothing, List.of(), List.of(), problems, List.of());
    }

    /** The report on a roster of those who were not left out, and on the others by what they add. */
    ComplianceReport check(Roster roster, PartSums leftOut) {
        return check(pass(roster, Optional.empty()), leftOut);
    }

    /** How many parameters and rules of each policy are judged. */
    List<Integer> ruleCounts() {
        return policies.stream()
                .map(policy ->
                        policy.rules().size() + UndecidedRun.judgedOf(policy).size())
                .toList();
    }

    /** Who must stay in a part of a check, and what the others add; nothing if everybody must. */
    Optional<Reduction> reduction(Roster roster) {
        return Reduction.of(policies, roster, showsConfidential);
    }

    private ComplianceReport check(PassContext pass) {
        return check(pass, PartSums.nothing());
    }

    private PassContext pass(Roster roster, Optional<Observer> observer) {
        return new PassContext(roster, observer, showsConfidential, new Budget(limits));
    }

    private ComplianceReport check(PassContext pass, PartSums leftOut) {
        try {
            return checked(pass, leftOut);
        } catch (Budget.Exceeded limit) {
            Roster roster = pass.roster();
            List<InputProblem> problems = List.of(limit.problem());
            return new ComplianceReport(
                    infos(), info(roster, leftOut), List.of(), List.of(), problems, notes(roster, List.of()));
        }
    }

    private ComplianceReport checked(PassContext pass, PartSums leftOut) {
        Roster roster = pass.roster();
        List<PolicyRun> runs = new ArrayList<>();
        policies.forEach(policy -> runs.add(new PolicyRun(policy, pass)));
        runs.forEach(PolicyRun::everybody);
        for (int i = 0; i < leftOut.policies().size(); i++) {
            runs.get(i).add(leftOut.policies().get(i));
        }
        List<RuleSummary> summary = new ArrayList<>();
        FindingParts findings = FindingParts.keeping(pass.budget());
        List<InputProblem> problems = new ArrayList<>();
        for (PolicyRun run : runs) {
            summary.addAll(run.finish(findings));
            problems.addAll(run.problems());
        }
        List<Finding> conflicts = problems.isEmpty() ? new ConflictRun(policies, pass).findings() : List.of();
        conflicts.forEach(findings::addFree);
        summary.replaceAll(rule -> rule.withWarnings(warningsOf(rule, conflicts)));
        return new ComplianceReport(
                infos(),
                info(roster, leftOut),
                summary,
                findings.list(),
                problems,
                notes(roster, problems.isEmpty() ? summary : List.of()));
    }

    /** The notes of the readers, and those on policies and rules that judged nobody: they find nothing. */
    private List<InputNote> notes(Roster roster, List<RuleSummary> summary) {
        List<InputNote> notes = new ArrayList<>(roster.notes());
        roster.range().ifPresent(range -> {
            for (Policy policy : policies) {
                DateRange inForce = policy.inForce();
                if (!inForce.meets(range)) {
                    notes.add(new InputNote(
                            Sentence.of(
                                    "{0} is in force from {1} to {2}, on no date of the roster ({3} to {4}); nothing was judged by it",
                                    policy.id(), inForce.first(), inForce.last(), range.first(), range.last()),
                            DataPlace.of(
                                    policy.at().file(),
                                    policy.at().line(),
                                    policy.at().column())));
                } else {
                    notes.addAll(UnjudgedRules.notes(policy, summary, range));
                }
            }
        });
        return notes;
    }

    private static int warningsOf(RuleSummary rule, List<Finding> conflicts) {
        return (int) conflicts.stream()
                .filter(finding ->
                        finding.policy().equals(rule.policy()) && finding.rule().equals(rule.rule()))
                .count();
    }

    private List<ComplianceReport.PolicyInfo> infos() {
        return policies.stream()
                .map(policy -> new ComplianceReport.PolicyInfo(
                        policy.id(),
                        policy.title(),
                        policy.at().file(),
                        policy.sha256(),
                        policy.notes().size(),
                        policy.composition().parts()))
                .toList();
    }

    private static ComplianceReport.RosterInfo info(Roster roster, PartSums leftOut) {
        long without = leftOut.withoutRows();
        int employees = roster.employees().size();
        for (int employee = 0; employee < employees; employee++) {
            without += roster.firstOf(employee) == roster.endOf(employee) ? 1 : 0;
        }
        return new ComplianceReport.RosterInfo(
                Math.toIntExact(employees + leftOut.people()),
                Math.toIntExact(roster.size() + leftOut.rows()),
                Math.toIntExact(without),
                roster.range());
    }
}
