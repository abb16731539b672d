package org.edaran.bench.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.edaran.bench.Workload;
import org.edaran.bench.peer.Found;
import org.edaran.bench.peer.Peer;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Drools, executable model: shifts and groups are inserted, all rules fired. */
public final class DroolsPeer implements Peer<List<Problem>> {

    private static final int MOST = 1_500_000;
    private static final String RULES = """
            package org.edaran.bench.engine;
            global java.util.List problems;

            rule direct when $s : Shift(home == true, category == "direct_service")
            then problems.add(new Problem(1, $s, 0, 0)); end

            rule at_home when $s : Shift(home == true, elsewhere == true)
            then problems.add(new Problem(2, $s, 0, 0)); end

            rule eligible when $s : Shift(home == true, eligible == false)
            then problems.add(new Problem(3, $s, 0, 0)); end

            rule share
            when
                $g : Group($number : number)
                accumulate(Shift(group == $number, duty == true, $h : homes); $home : sum($h), $duty : count($h))
            then
                if (2 * $home.intValue() > $duty.intValue()) {
                    problems.add(new Problem(0, $g.getAny(), $home.intValue(), $duty.intValue()));
                }
            end
            """;

    private final KieContainer container;
    private List<Shift> shifts = List.of();
    private List<Group> groups = List.of();

    /** A unit, category and date. */
    public static final class Group {
        private final int number;
        private final Shift any;

        private Group(int number, Shift any) {
            this.number = number;
            this.any = any;
        }

        /** Its number. */
        public int getNumber() {
            return number;
        }

        /** A shift of it. */
        public Shift getAny() {
            return any;
        }
    }

    /** Compiles the rules. */
    public DroolsPeer() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        String rules = RULES.replace(": Group(", ": DroolsPeer.Group(");
        files.write("src/main/resources/org/edaran/bench/engine/rules.drl", rules);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        container = services.newKieContainer(services.getRepository().getDefaultReleaseId());
    }

    @Override
    public String name() {
        return "Drools, insert and fire";
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
        Map<Integer, Group> known = new HashMap<>();
        shifts.forEach(shift -> known.computeIfAbsent(shift.getGroup(), number -> new Group(number, shift)));
        groups = List.copyOf(known.values());
    }

    @Override
    public List<Problem> check() {
        KieSession session = container.newKieSession();
        try {
            List<Problem> problems = new ArrayList<>();
            session.setGlobal("problems", problems);
            groups.forEach(session::insert);
            shifts.forEach(session::insert);
            session.fireAllRules();
            return problems;
        } finally {
            session.dispose();
        }
    }

    @Override
    public Found found(List<Problem> result) {
        return Problem.found(result);
    }
}
