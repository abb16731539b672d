package org.edaran.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The inputs that are kept, as they are and in variants of a fixed seed, end in a result within time and memory. */
@OnOneJdk
class FuzzCorpusTest {

    private static final int VARIANTS = Integer.getInteger("edaran.variants", 150);
    private static final long SEED = Long.getLong("edaran.seed", 20_261_122);

    /** Of processor time; the slowest takes a hundredth. */
    private static final long MOST_NANOS = 10_000_000_000L;

    /** For files of a few kilobytes; the most that one takes is a tenth. */
    private static final long MOST_BYTES = 1L << 30;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static List<Path> kept(Target target) {
        try (Stream<Path> files = Files.list(target.corpus())) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new AssertionError("no inputs are kept for " + target, unreadable);
        }
    }

    @TestFactory
    Stream<DynamicTest> input_kept_endsInAResult() {
        return Stream.of(Target.values())
                .flatMap(target -> kept(target).stream()
                        .map(file -> DynamicTest.dynamicTest(
                                target + " " + file.getFileName(), () -> measure(target, Files.readAllBytes(file)))));
    }

    @ParameterizedTest
    @EnumSource
    void input_varied_endsInAResult(Target target) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Path file : kept(target)) {
            files.add(Files.readAllBytes(file));
        }
        assertThat(files).hasSizeGreaterThan(2);
        Random dice = new Random(SEED);
        Variants variants = new Variants(SEED);
        for (int i = 0; i < VARIANTS; i++) {
            byte[] file = files.get(dice.nextInt(files.size()));
            measure(target, variants.of(file, files.get(dice.nextInt(files.size()))));
        }
    }

    private static void measure(Target target, byte[] bytes) {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        try {
            target.accept(bytes);
        } catch (RuntimeException | Error broken) {
            throw new AssertionError(target + " broke on " + HexFormat.of().formatHex(bytes), broken);
        }
        assertThat(THREADS.getCurrentThreadCpuTime() - nanos)
                .as("time for %s", target)
                .isLessThan(MOST_NANOS);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated)
                .as("memory for %s", target)
                .isLessThan(MOST_BYTES);
    }
}
