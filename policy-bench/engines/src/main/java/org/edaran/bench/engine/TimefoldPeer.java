package org.edaran.bench.engine;

import ai.timefold.solver.core.api.score.buildin.simple.SimpleScore;
import ai.timefold.solver.core.api.score.constraint.ConstraintMatch;
import ai.timefold.solver.core.api.score.constraint.ConstraintMatchTotal;
import ai.timefold.solver.core.api.score.stream.DefaultConstraintJustification;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.impl.score.constraint.ConstraintMatchPolicy;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import ai.timefold.solver.core.impl.score.director.ScoreDirectorFactory;
import ai.timefold.solver.core.impl.solver.DefaultSolverFactory;
import java.util.List;
import org.edaran.bench.Workload;
import org.edaran.bench.peer.Found;
import org.edaran.bench.peer.Peer;

/** Timefold: the score from scratch, which is no list; the list is made of the constraint matches, untimed. */
public final class TimefoldPeer implements Peer<SimpleScore> {

    static final List<String> RULES = List.of("share", "direct", "at_home", "eligible");
    private static final int MOST = 1_500_000;

    private final ScoreDirectorFactory<Plan, SimpleScore> factory;
    private List<Shift> shifts = List.of();

    /** Builds the constraints. */
    public TimefoldPeer() {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(Shift.class)
                .withConstraintProviderClass(PlanRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT);
        factory = ((DefaultSolverFactory<Plan>) SolverFactory.<Plan>create(config)).getScoreDirectorFactory();
    }

    @Override
    public String name() {
        return "Timefold, score from scratch, no list";
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public void load(Workload workload) {
        shifts = Shift.of(workload);
    }

    InnerScoreDirector<Plan, SimpleScore> open(List<Shift> all, ConstraintMatchPolicy policy) {
        InnerScoreDirector<Plan, SimpleScore> director = factory.createScoreDirectorBuilder()
                .withConstraintMatchPolicy(policy)
                .withLookUpEnabled(false)
                .build();
        director.setWorkingSolution(new Plan(all));
        director.calculateScore();
        return director;
    }

    @Override
    public SimpleScore check() {
        try (InnerScoreDirector<Plan, SimpleScore> director = open(shifts, ConstraintMatchPolicy.DISABLED)) {
            return director.calculateScore().raw();
        }
    }

    @Override
    public Found found(SimpleScore score) {
        try (InnerScoreDirector<Plan, SimpleScore> director = open(shifts, ConstraintMatchPolicy.ENABLED)) {
            Found found = new Found();
            for (ConstraintMatchTotal<SimpleScore> total :
                    director.getConstraintMatchTotalMap().values()) {
                int rule = RULES.indexOf(total.getConstraintRef().constraintName());
                for (ConstraintMatch<SimpleScore> match : total.getConstraintMatchSet()) {
                    add(found, rule, ((DefaultConstraintJustification) match.getJustification()).getFacts());
                }
            }
            if (found.size() != -score.score()) {
                throw new IllegalStateException(found.size() + " matches, but the score is " + score);
            }
            return found;
        }
    }

    private static void add(Found found, int rule, List<Object> facts) {
        if (rule == Found.SHARE) {
            Problem.group(found, (Integer) facts.get(0), (Integer) facts.get(1), (Integer) facts.get(2));
        } else {
            Shift shift = (Shift) facts.get(0);
            found.row(rule, shift.getDate(), shift.getPerson());
        }
    }
}
