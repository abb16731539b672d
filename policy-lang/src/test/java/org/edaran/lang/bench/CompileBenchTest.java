package org.edaran.lang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.diagnostic.Severity;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What compiling a policy of 1,000 rules costs. Times are printed, not asserted: they say as much of the machine. */
class CompileBenchTest {

    private static final int ROUNDS = 60;

    /** Twice as many rules may not take much more than twice the memory, a measure that other work does not disturb. */
    @Test
    void cost_growsWithTheNumberOfRules() {
        compile(clean(500));
        long half = bytes(clean(500));
        long whole = bytes(clean(1_000));

        assertThat(whole).isLessThan(3 * half);
    }

    @Test
    void cost_ofFaultsIsNoMoreThanTwiceThatOfNone() {
        compile(clean(1_000));
        compile(faulty(1_000));

        assertThat(bytes(faulty(1_000))).isLessThan(2 * bytes(clean(1_000)));
    }

    /** What is measured is a policy without errors: its rules are compiled and looked over. */
    @Test
    void policy_hasNoErrorAndItsFaultyFormAHundred() {
        CompileResult result = Edaran.compile(clean(1_000));

        assertThat(result)
                .as(DiagnosticRenderer.render(result.diagnostics()))
                .isInstanceOf(CompileResult.Compiled.class);
        assertThat(Edaran.compile(faulty(1_000)).diagnostics())
                .filteredOn(fault -> fault.severity() == Severity.ERROR)
                .hasSizeGreaterThan(90);
    }

    /**
     * Run alone and on a quiet machine, with {@code -Dbench=true -Dtest=CompileBenchTest#times*}; the first time is then
     * that of a fresh process.
     */
    @Test
    @EnabledIfSystemProperty(named = "bench", matches = "true")
    void times_ofAThousandRules() {
        SourceText clean = clean(1_000);
        SourceText faulty = faulty(1_000);
        report("1,000 rules, cold", millis(clean));
        report("1,000 rules, warm", median(clean));
        report("with 100 faults, first time", millis(faulty));
        report("with 100 faults, warm", median(faulty));
    }

    private static SourceText clean(int rules) {
        return SourceText.of("big.edaran", BigPolicy.of(rules));
    }

    private static SourceText faulty(int rules) {
        return SourceText.of("faulty.edaran", BigPolicy.withFaults(rules, 100));
    }

    private static CompileResult compile(SourceText text) {
        return Edaran.compile(text);
    }

    private static ThreadMXBean thread() {
        return (ThreadMXBean) ManagementFactory.getThreadMXBean();
    }

    private static long bytes(SourceText text) {
        long before = thread().getCurrentThreadAllocatedBytes();
        compile(text);
        return thread().getCurrentThreadAllocatedBytes() - before;
    }

    private record Time(double wall, double processor) {}

    private static void report(String what, Time time) {
        System.out.printf("%-50s %8.1f ms, %8.1f ms of one processor%n", what, time.wall(), time.processor());
    }

    private static Time median(SourceText text) {
        for (int i = 0; i < ROUNDS; i++) {
            millis(text);
        }
        double[] wall = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Time time = millis(text);
            wall[i] = time.wall();
            processor[i] = time.processor();
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        return new Time(wall[ROUNDS / 2], processor[ROUNDS / 2]);
    }

    private static Time millis(SourceText text) {
        long start = System.nanoTime();
        long used = thread().getCurrentThreadCpuTime();
        compile(text);
        double processor = (thread().getCurrentThreadCpuTime() - used) / 1e6;
        double wall = (System.nanoTime() - start) / 1e6;
        return new Time(wall, processor);
    }
}
