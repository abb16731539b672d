package org.edaran.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.functions;
import org.edaran.eval.Evaluator;
import org.edaran.finding.FindingStatus;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of every kind on rosters that are drawn: Spark gives the report of one machine, in any order and partition. */
class RandomRostersTest {

    private static final Evaluator EVALUATOR = Made.evaluator(Made.RULES);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2, 60, 14, 60, 3", "4, 5, 5, 300, 20", "5, 400, 10, 3, 5"})
    void drawnRoster_hasTheReportOfOneMachine(int seed, int people, int days, int noise, int buckets)
            throws IOException {
        World world = new Made(seed, people, days, noise).in(folder, EVALUATOR);
        World.Change shuffled = (name, data) -> data.repartition(buckets, functions.rand(seed));
        SparkReport report =
                world.onSpark(Local.session(), shuffled).buckets(buckets).run();
        world.expectSame(report);
        assertThat(report.report().findings()).isNotEmpty();
        if (noise > 50) {
            assertThat(report.report().findings()).anyMatch(finding -> finding.status() == FindingStatus.UNDETERMINED);
        }
    }
}
