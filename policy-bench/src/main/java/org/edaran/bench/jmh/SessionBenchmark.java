package org.edaran.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.edaran.bench.Workload;
import org.edaran.eval.RosterSession;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One assignment of a person drawn at random at a time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class SessionBenchmark {

    private @Nullable RosterSession session;
    private int people;
    private long state;

    /** Opens a session. */
    @Setup
    public void open(Loaded loaded) {
        session = loaded.evaluator().open(loaded.roster());
        people = loaded.workload().people();
    }

    private int draw(int sides) {
        state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((state >>> 33) % sides);
    }

    private RosterSession session() {
        RosterSession open = session;
        if (open == null) {
            throw new IllegalStateException("not open");
        }
        return open;
    }

    /** Changes the mode of a day; the findings are those of now. */
    @Benchmark
    public RosterSession.Change put() {
        return session()
                .put(draw(people), Workload.DATES.get(draw(Workload.DATES.size())), draw(2) == 0 ? "wfo" : "wfh");
    }

    /** Asks whether somebody may work from home on a day. */
    @Benchmark
    public RosterSession.Decision may() {
        return session().may(draw(people), Workload.DATES.get(draw(Workload.DATES.size())), "wfh");
    }
}
