package org.edaran.bench.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.edaran.bench.RosterFiles;
import org.edaran.finding.ComplianceReport;
import org.edaran.io.RosterReader;
import org.edaran.roster.RosterResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Two CSV files to a report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FilesBenchmark {

    private Path folder = Path.of(".");

    /** Writes the files. */
    @Setup
    public void write(Loaded loaded) throws IOException {
        folder = Files.createTempDirectory("edaran-bench");
        RosterFiles.write(loaded.workload(), folder);
    }

    /** Removes them. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(folder.resolve("employees.csv"));
        Files.delete(folder.resolve("roster.csv"));
        Files.delete(folder);
    }

    /** Reads and judges. */
    @Benchmark
    public ComplianceReport csv(Loaded loaded) throws IOException {
        RosterResult read = RosterReader.of(loaded.evaluator().schema())
                .employees(folder.resolve("employees.csv"))
                .roster(folder.resolve("roster.csv"))
                .read();
        return loaded.evaluator().check(((RosterResult.Loaded) read).roster());
    }
}
