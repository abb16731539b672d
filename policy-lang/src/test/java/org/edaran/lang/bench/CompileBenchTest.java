package org.edaran.lang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.FormatResult;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.diagnostic.Severity;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What compiling a policy of 1,000 rules costs. Times are printed, not asserted: they say as much of the machine. */
class CompileBenchTest {

    private static final int RULES = 1_000;
    private static final int FAULTS = 100;
    private static final int POLICIES = 8;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 60;
    private static final int PROCESSES = 9;

    /** Twice as many rules may not take much more than twice the memory, a measure that other work does not disturb. */
    @Test
    void cost_growsWithTheNumberOfRules() {
        Edaran.compile(clean(RULES / 2, 1));
        long half = bytes(clean(RULES / 2, 1));
        long whole = bytes(clean(RULES, 1));

        assertThat(whole).isLessThan(3 * half);
    }

    @Test
    void cost_ofFaultsIsNoMoreThanTwiceThatOfNone() {
        Edaran.compile(clean(RULES, 1));
        Edaran.compile(faulty(RULES, 1));

        assertThat(bytes(faulty(RULES, 1))).isLessThan(2 * bytes(clean(RULES, 1)));
    }

    /** What is measured is a policy without errors: its rules are compiled and looked over. */
    @Test
    void policy_hasNoErrorAndItsFaultyFormAHundred() {
        CompileResult result = Edaran.compile(clean(RULES, 1));

        assertThat(result)
                .as(DiagnosticRenderer.render(result.diagnostics()))
                .isInstanceOf(CompileResult.Compiled.class);
        assertThat(Edaran.compile(faulty(RULES, 1)).diagnostics())
                .filteredOn(fault -> fault.severity() == Severity.ERROR)
                .hasSize(FAULTS);
    }

    /** Run alone and on a quiet machine, with {@code -Dbench=true -Dtest=CompileBenchTest#times*}. */
    @Test
    @EnabledIfSystemProperty(named = "bench", matches = "true")
    void times_ofAThousandRules() throws IOException {
        print("1,000 rules, cold", cold(0));
        print("1,000 rules with 100 faults, cold", cold(FAULTS));
        print("1,000 rules, warm", warm(seed -> clean(RULES, seed)));
        print("1,000 rules with 100 faults, warm", warm(seed -> faulty(RULES, seed)));
        print("1,000 rules in Indonesian, warm", warm(CompileBenchTest::indonesian));
        print("10 rules, warm", warm(seed -> clean(10, seed)));
    }

    /** The first compilation of a process, in many processes. */
    private static Time cold(int faults) throws IOException {
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            FirstCompile.class.getName(),
                            String.valueOf(RULES),
                            String.valueOf(faults),
                            String.valueOf(i))
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            assertThat(printed).matches("\\d+ \\d+");
            String[] micros = printed.split(" ", 2);
            times.add(new Time(Long.parseLong(micros[0]), Long.parseLong(micros[1])));
        }
        return Time.median(times);
    }

    /** Several policies in turn, so that nothing which was learned of one text alone can help. */
    private static Time warm(LongFunction<SourceText> texts) {
        List<SourceText> policies = new ArrayList<>();
        for (int seed = 0; seed < POLICIES; seed++) {
            policies.add(texts.apply(seed));
        }
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            SourceText policy = policies.get(i % POLICIES);
            times.add(Time.of(() -> Edaran.compile(policy)));
        }
        return Time.median(times.subList(WARM_UP, times.size()));
    }

    private static SourceText clean(int rules, long seed) {
        return SourceText.of("big.edaran", BigPolicy.of(rules, seed));
    }

    private static SourceText faulty(int rules, long seed) {
        return SourceText.of("faulty.edaran", BigPolicy.withFaults(rules, FAULTS, seed));
    }

    private static SourceText indonesian(long seed) {
        FormatResult result = Edaran.format(clean(RULES, seed), "id");
        assertThat(result).isInstanceOf(FormatResult.Formatted.class);
        return SourceText.of("besar.edaran", ((FormatResult.Formatted) result).text());
    }

    private static long bytes(SourceText text) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        Edaran.compile(text);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    private static void print(String what, Time time) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %8.1f ms, %8.1f ms of one processor%n",
                what,
                time.wallMicros() / 1e3,
                time.processorMicros() / 1e3);
    }
}
