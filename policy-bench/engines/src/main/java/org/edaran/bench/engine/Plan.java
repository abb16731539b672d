package org.edaran.bench.engine;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.simple.SimpleScore;
import java.util.List;
import org.edaran.bench.Workload;
import org.jspecify.annotations.Nullable;

/** The roster as a problem of a solver. */
@PlanningSolution
public class Plan {

    private List<Shift> shifts = List.of();
    private @Nullable SimpleScore score;

    /** For engines that make copies. */
    public Plan() {}

    Plan(List<Shift> shifts) {
        this.shifts = shifts;
    }

    /** What may be changed. */
    @PlanningEntityCollectionProperty
    public List<Shift> getShifts() {
        return shifts;
    }

    /** Sets what may be changed. */
    public void setShifts(List<Shift> others) {
        shifts = others;
    }

    /** What it may be changed to. */
    @ValueRangeProvider(id = "modes")
    public List<String> getModes() {
        return Workload.MODES;
    }

    /** How many findings there are, below zero. */
    @PlanningScore
    public @Nullable SimpleScore getScore() {
        return score;
    }

    /** Sets the score. */
    public void setScore(@Nullable SimpleScore other) {
        score = other;
    }
}
