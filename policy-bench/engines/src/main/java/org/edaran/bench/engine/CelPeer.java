package org.edaran.bench.engine;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.bench.Workload;
import org.edaran.bench.peer.Found;
import org.edaran.bench.peer.Peer;

/** CEL: an expression for each rule on single rows, evaluated for each row; the ceiling is grouped by Java. */
public final class CelPeer implements Peer<List<Problem>> {

    private static final int MOST = 1_500_000;

    private final CelRuntime.Program direct;
    private final CelRuntime.Program domicile;
    private final CelRuntime.Program eligible;
    private List<Shift> shifts = List.of();

    /** How many are at home, of how many on duty, and one of them. */
    private static final class Count {
        private int home;
        private int duty;
        private final Shift any;

        private Count(Shift any) {
            this.any = any;
        }
    }

    /** Compiles the expressions. */
    public CelPeer() throws Exception {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("mode", SimpleType.STRING)
                .addVar("category", SimpleType.STRING)
                .addVar("location", SimpleType.STRING)
                .addVar("city", SimpleType.STRING)
                .addVar("performance", SimpleType.STRING)
                .addVar("disciplined", SimpleType.BOOL)
                .setResultType(SimpleType.BOOL)
                .build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        direct = program(compiler, runtime, "mode == 'wfh' && category == 'direct_service'");
        domicile = program(compiler, runtime, "mode == 'wfh' && !location.startsWith(city)");
        eligible = program(
                compiler,
                runtime,
                "mode == 'wfh' && (disciplined || !(performance == 'good' || performance == 'very_good'))");
    }

    private static CelRuntime.Program program(CelCompiler compiler, CelRuntime runtime, String text) throws Exception {
        return runtime.createProgram(compiler.compile(text).getAst());
    }

    @Override
    public String name() {
        return "CEL-Java, an expression a rule and row";
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

    /** Looks up variables of one shift at a time. */
    private static final class Variables implements CelVariableResolver {
        private Shift shift = new Shift();

        @Override
        public Optional<Object> find(String name) {
            return switch (name) {
                case "mode" -> Optional.of(shift.getMode());
                case "category" -> Optional.of(shift.getCategory());
                case "location" -> Optional.of(shift.getLocation());
                case "city" -> Optional.of(shift.getCity());
                case "performance" -> Optional.of(shift.getPerformance());
                case "disciplined" -> Optional.of(shift.isDisciplined());
                default -> Optional.empty();
            };
        }
    }

    @Override
    public List<Problem> check() throws Exception {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, Count> counts = new HashMap<>();
        Variables variables = new Variables();
        for (Shift shift : shifts) {
            variables.shift = shift;
            if (direct.eval(variables) == Boolean.TRUE) {
                problems.add(new Problem(Found.DIRECT, shift, 0, 0));
            }
            if (domicile.eval(variables) == Boolean.TRUE) {
                problems.add(new Problem(Found.DOMICILE, shift, 0, 0));
            }
            if (eligible.eval(variables) == Boolean.TRUE) {
                problems.add(new Problem(Found.ELIGIBLE, shift, 0, 0));
            }
            if (shift.isDuty()) {
                Count count = counts.computeIfAbsent(shift.getGroup(), group -> new Count(shift));
                count.duty++;
                count.home += shift.getHomes();
            }
        }
        for (Count count : counts.values()) {
            if (2 * count.home > count.duty) {
                problems.add(new Problem(Found.SHARE, count.any, count.home, count.duty));
            }
        }
        return problems;
    }

    @Override
    public Found found(List<Problem> result) {
        return Problem.found(result);
    }
}
