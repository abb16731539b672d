package org.edaran.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of two executors on this machine, of which one is killed after it has shuffled its parts. It takes a minute or two, so
 * the gate leaves it out: {@code ./dev test policy-spark -Dtest=ClusterTest -Dedaran.spark.cluster=true}.
 */
@EnabledIfSystemProperty(named = "edaran.spark.cluster", matches = "true")
class ClusterTest {

    @TempDir
    Path folder;

    @Test
    void executorThatIsLost_doesNotShow() throws IOException {
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        World world = new Made(21, 5_000, 10, 2).in(folder, Made.evaluator(Made.RULES));
        try (SparkSession session = SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .getOrCreate()) {
            Loss loss = new Loss();
            session.sparkContext().addSparkListener(loss);
            SparkReport report = world.onSpark(session).buckets(4).run();
            assertThat(loss.removed.get()).isPositive();
            world.expectSame(report);
        }
    }

    /** Kills an executor when the first task ends that has written parts to be shuffled. */
    private static final class Loss extends SparkListener {
        private final AtomicBoolean done = new AtomicBoolean();
        private final AtomicInteger removed = new AtomicInteger();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            boolean shuffled = end.taskMetrics() != null
                    && end.taskMetrics().shuffleWriteMetrics().bytesWritten() > 0;
            if (shuffled && done.compareAndSet(false, true)) {
                ProcessHandle.current()
                        .descendants()
                        .filter(process -> process.info().command().orElse("").endsWith("java"))
                        .findFirst()
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved lost) {
            removed.incrementAndGet();
        }
    }
}
