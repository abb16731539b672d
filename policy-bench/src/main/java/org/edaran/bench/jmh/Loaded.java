package org.edaran.bench.jmh;

import java.util.Locale;
import org.edaran.bench.Policies;
import org.edaran.bench.Rosters;
import org.edaran.bench.Workload;
import org.edaran.bench.WorkloadGenerator;
import org.edaran.eval.Evaluator;
import org.edaran.roster.Roster;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A workload, and SE 17/2023 with a roster loaded for it. */
@State(Scope.Benchmark)
public class Loaded {

    /** How many assignments. */
    @Param({"1000000"})
    public int rows;

    /** Who breaks what. */
    @Param({"spec", "clean"})
    public String profile = "";

    private Workload workload = WorkloadGenerator.generate(WorkloadGenerator.Profile.CLEAN, 9);
    private Evaluator evaluator = Evaluator.of(Policies.compile(Policies.se17()));
    private Roster roster = Rosters.of(workload, evaluator.schema());

    /** Makes them. */
    @Setup
    public void load() {
        workload =
                WorkloadGenerator.generate(WorkloadGenerator.Profile.valueOf(profile.toUpperCase(Locale.ROOT)), rows);
        roster = Rosters.of(workload, evaluator.schema());
    }

    Workload workload() {
        return workload;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Roster roster() {
        return roster;
    }
}
