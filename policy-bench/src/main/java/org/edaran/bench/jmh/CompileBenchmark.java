package org.edaran.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.edaran.bench.Policies;
import org.edaran.model.Policy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From text to policy, with all checks: in a process that just started, and in one that compiles all day. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CompileBenchmark {

    /** How many rules the policy has. */
    @Param({"1", "10", "100", "1000"})
    public int rules;

    private String text = "";

    /** Makes the text. */
    @Setup
    public void text() {
        text = Policies.suite(rules);
    }

    /** The first compilation of a process. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Policy cold() {
        return Policies.compile(text);
    }

    /** One of many. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(2)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Policy warm() {
        return Policies.compile(text);
    }
}
