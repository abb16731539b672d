package org.edaran.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilled;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.edaran.eval.Evaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that fail or are killed, and are tried again, do not show in the report. */
class RetriesTest {

    private static final SparkSession SPARK = Local.session();
    private static final Evaluator EVALUATOR = Made.evaluator(Made.RULES);

    @TempDir
    Path folder;

    /** Rows whose partition fails after the last one, the first time it is read. */
    static Dataset<Row> failing(Dataset<Row> data) {
        return data.repartition(3)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Failing(rows), Encoders.row(data.schema()));
    }

    private record Failing(java.util.Iterator<Row> rows) implements java.util.Iterator<Row> {

        @Override
        public boolean hasNext() {
            if (!rows.hasNext() && TaskContext.get().attemptNumber() == 0) {
                throw new IllegalStateException("the first try fails");
            }
            return rows.hasNext();
        }

        @Override
        public Row next() {
            return rows.next();
        }
    }

    @Test
    void tasksThatThrowTheFirstTime_areCountedOnce() throws IOException {
        World world = new Made(11, 200, 10, 10).in(folder, EVALUATOR);
        AtomicInteger failed = new AtomicInteger();
        SparkListener counter = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                failed.addAndGet(end.taskInfo().failed() ? 1 : 0);
            }
        };
        SPARK.sparkContext().addSparkListener(counter);
        world.expectSame(world.onSpark(SPARK, (name, data) -> failing(data)).run());
        SPARK.sparkContext().removeSparkListener(counter);
        assertThat(failed.get()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void tasksThatAreKilledTheFirstTime_areCountedOnce() throws IOException {
        World world = new Made(12, 8_000, 10, 2).in(folder, EVALUATOR);
        Killer killer = new Killer();
        SPARK.sparkContext().addSparkListener(killer);
        SparkReport report = world.onSpark(SPARK).buckets(4).run();
        SPARK.sparkContext().removeSparkListener(killer);
        world.expectSame(report);
        assertThat(killer.killed.get()).isPositive();
    }

    /** Kills each task at its first try. */
    private static final class Killer extends SparkListener {
        private final AtomicInteger killed = new AtomicInteger();

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            if (start.taskInfo().attemptNumber() == 0) {
                SPARK.sparkContext().killTaskAttempt(start.taskInfo().taskId(), true, "the first try is killed");
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            killed.addAndGet(end.reason() instanceof TaskKilled ? 1 : 0);
        }
    }
}
