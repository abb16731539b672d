package org.edaran.bench.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.bench.Policies;
import org.edaran.bench.Rosters;
import org.edaran.bench.Workload;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;

/** Edaran on objects of a host, by a collector; the people are known before, as those of the loop over maps are. */
public final class ObjectsPeer implements Peer<ComplianceReport> {

    private final Evaluator evaluator = Evaluator.of(Policies.compile(Policies.se17()));
    private final RosterBinding<Rosters.Shift> binding = Rosters.binding();
    private final Map<String, Integer> numbers = new HashMap<>();
    private Roster people = Rosters.built(RosterBuilder.of(evaluator.schema()));
    private List<Rosters.Shift> shifts = List.of();

    @Override
    public String name() {
        return "Edaran, collecting objects";
    }

    @Override
    public void load(Workload workload) {
        people = Rosters.built(Rosters.people(workload, evaluator.schema()));
        shifts = Rosters.shifts(workload);
        for (int person = 0; person < workload.people(); person++) {
            numbers.put(Workload.id(person), person);
        }
    }

    @Override
    public ComplianceReport check() {
        return shifts.stream().collect(evaluator.collector(binding, people));
    }

    @Override
    public Found found(ComplianceReport report) {
        return EdaranPeer.found(report, numbers);
    }
}
