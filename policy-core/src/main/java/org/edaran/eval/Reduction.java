package org.edaran.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.finding.Subject;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterDigest;

/**
 * Who must stay in a part of a check that holds everybody's days whole, and what all others add to the check.
 *
 * <p>Somebody stays of whom a rule on single people finds something; or who adds to a group what is not certain; or who is
 * the first to tell a rule that there is a group, what its limit is, or that somebody must attest or decide. What the
 * others add are certain half days of groups that somebody else makes known, and days that are as they should be.
 *
 * @param stay the numbers of the people who stay
 * @param sums what the others add
 */
record Reduction(BitSet stay, PartSums sums) {

    /** The reduction; nothing if the policies have a rule for which everybody must stay. */
    static Optional<Reduction> of(List<Policy> policies, Roster roster, boolean showsConfidential) {
        PassContext pass = new PassContext(roster, Optional.empty(), showsConfidential);
        if (!new ConflictRun(policies, pass).isIdle()) {
            return Optional.empty();
        }
        List<PolicyRun> runs = runs(policies, pass);
        if (runs.stream().anyMatch(PolicyRun::needsEverybody)) {
            return Optional.empty();
        }
        BitSet stay = new BitSet();
        for (PolicyRun run : runs) {
            mark(run, roster, stay);
            run.findPersonal(finding -> stay.set(personOf(finding, roster)));
        }
        return Optional.of(new Reduction(
                stay,
                sums(runs(policies, new PassContext(roster, Optional.empty(), showsConfidential)), roster, stay)));
    }

    private static List<PolicyRun> runs(List<Policy> policies, PassContext pass) {
        return policies.stream().map(policy -> new PolicyRun(policy, pass)).toList();
    }

    private static void mark(PolicyRun run, Roster roster, BitSet stay) {
        int marks = run.marks();
        for (int employee = 0; employee < roster.employees().size(); employee++) {
            run.person(employee);
            int now = run.marks();
            if (now != marks) {
                stay.set(employee);
                marks = now;
            }
        }
    }

    private static int personOf(Finding finding, Roster roster) {
        Subject subject = finding.subject();
        String id = subject.employee().orElseGet(() -> subject.group().get(0).value());
        return roster.employee(id).orElseThrow();
    }

    private static PartSums sums(List<PolicyRun> runs, Roster roster, BitSet stay) {
        List<List<RuleSums>> sums = new ArrayList<>();
        long rows = 0;
        long people = 0;
        long withoutRows = 0;
        int size = roster.employees().size();
        for (int employee = stay.nextClearBit(0); employee < size; employee = stay.nextClearBit(employee + 1)) {
            int of = roster.endOf(employee) - roster.firstOf(employee);
            rows += of;
            people++;
            withoutRows += of == 0 ? 1 : 0;
        }
        for (PolicyRun run : runs) {
            for (int employee = stay.nextClearBit(0); employee < size; employee = stay.nextClearBit(employee + 1)) {
                run.person(employee);
            }
            sums.add(run.sums());
        }
        PartSums all = PartSums.of(sums, roster.range());
        all.count(people, rows, withoutRows);
        all.count(RosterDigest.sumOf(roster, employee -> !stay.get(employee)));
        return all;
    }
}
