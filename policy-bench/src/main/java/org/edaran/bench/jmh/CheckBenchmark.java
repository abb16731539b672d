package org.edaran.bench.jmh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.edaran.bench.Rosters;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.io.report.JsonReport;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** SE 17/2023 on a million assignments, one thread. Divide by the assignments for the time of one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {

    /** The rows as objects. */
    @State(Scope.Benchmark)
    public static class Objects {

        private List<Rosters.Shift> shifts = List.of();
        private Roster people = Rosters.built(
                RosterBuilder.of(Evaluator.of(org.edaran.bench.Policies.compile(org.edaran.bench.Policies.se17()))
                        .schema()));

        /** Makes them. */
        @Setup(Level.Trial)
        public void make(Loaded loaded) {
            shifts = Rosters.shifts(loaded.workload());
            people = Rosters.built(
                    Rosters.people(loaded.workload(), loaded.evaluator().schema()));
        }
    }

    /** From a loaded roster to the report, whose findings nobody reads. */
    @Benchmark
    public ComplianceReport columns(Loaded loaded) {
        return loaded.evaluator().check(loaded.roster());
    }

    /** The same, and every finding is read. */
    @Benchmark
    public int columnsAndFindings(Loaded loaded) {
        int hash = 0;
        for (Finding finding : loaded.evaluator().check(loaded.roster()).findings()) {
            hash = 31 * hash + finding.rule().length();
        }
        return hash;
    }

    /** From objects of the host to the report, by a collector; the people are known. */
    @Benchmark
    public ComplianceReport collector(Loaded loaded, Objects objects) {
        return objects.shifts.stream().collect(loaded.evaluator().collector(Rosters.binding(), objects.people));
    }

    /** Two parts are gathered, put together and judged. */
    @Benchmark
    public ComplianceReport merge(Loaded loaded, Objects objects) {
        RosterBinding<Rosters.Shift> binding = Rosters.binding();
        PartialCheck one = loaded.evaluator().partial(objects.people);
        PartialCheck two = loaded.evaluator().partial(objects.people);
        int half = objects.shifts.size() / 2;
        objects.shifts.subList(0, half).forEach(shift -> one.add(binding, shift));
        objects.shifts.subList(half, objects.shifts.size()).forEach(shift -> two.add(binding, shift));
        return one.merge(two).finish();
    }

    /** The report with all findings as JSON. */
    @Benchmark
    public int json(Loaded loaded) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        JsonReport.in(Locale.ENGLISH).write(loaded.evaluator().check(loaded.roster()), out);
        return out.size();
    }
}
