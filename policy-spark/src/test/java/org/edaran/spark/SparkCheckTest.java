package org.edaran.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.finding.Verdict;
import org.edaran.model.DateRange;
import org.edaran.roster.InputNote;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the example SE MenPANRB 17/2023 on Spark is the one of one machine. */
class SparkCheckTest {

    private static final Path EXAMPLE = Path.of("..", "policy-examples", "se-17-2023");
    private static final SparkSession SPARK = Local.session();

    @TempDir
    static Path folder;

    private static World world;

    @BeforeAll
    static void copy() throws IOException {
        Evaluator evaluator =
                Evaluator.of(Edaran.compile(EXAMPLE.resolve("policy.edaran")).policyOrThrow());
        world = World.of(EXAMPLE, folder, evaluator);
    }

    @Test
    void textFiles_giveTheReportOfOneMachine() throws IOException {
        SparkReport report = world.onSpark(SPARK).run();
        world.expectSame(report);
        assertThat(report.report().findings()).isNotEmpty();
        assertThat(report.unread())
                .allSatisfy((data, columns) -> assertThat(columns).isEmpty());
        assertThat(report.report().notes())
                .extracting(InputNote::message)
                .contains("1 row read and used"); // of decisions
    }

    @Test
    void parquetFiles_giveTheReportOfOneMachine() throws IOException {
        Path parquet = folder.resolve("parquet");
        World.Change typed = (name, data) -> {
            Dataset<Row> changed =
                    name.equals("roster") ? data.withColumn("date", functions.to_date(functions.col("date"))) : data;
            Dataset<Row> numbered =
                    changed.withColumn("line", functions.col("line").cast("int"));
            String to = parquet.resolve(name).toString();
            numbered.repartition(3).write().mode("overwrite").parquet(to);
            return SPARK.read().parquet(to);
        };
        world.expectSame(world.onSpark(SPARK, typed).run());
    }

    @Test
    void bucketsAndOrder_andStatedDates_doNotShow() throws IOException {
        DateRange dates = world.onOneMachine().roster().range().orElseThrow();
        World.Change shuffled = (name, data) -> data.orderBy(functions.rand(7)).repartition(5);
        world.expectSame(world.onSpark(SPARK, shuffled).buckets(1).run());
        world.expectSame(
                world.onSpark(SPARK, shuffled).buckets(40).covers(dates).run());
    }

    @Test
    void unusableData_areTheSameProblems_inAnyBuckets() {
        World.Change damaged = (name, data) -> name.equals("roster")
                ? data.withColumn("employee", functions.expr("if(line = 7, concat('0', employee), employee)"))
                        .withColumn("mode", functions.expr("if(line = 5, 'moon', mode)"))
                        .union(data.filter("line = 9"))
                : data;
        SparkReport one = world.onSpark(SPARK, damaged).buckets(1).run();
        SparkReport many = world.onSpark(SPARK, damaged).buckets(6).run();
        assertThat(one.report().problems()).hasSize(3);
        assertThat(many.report()).isEqualTo(one.report());
    }

    @Test
    void missingColumns_areTold() {
        Dataset<Row> without = SPARK.read()
                .option("header", "true")
                .csv(folder.resolve("roster.csv").toString())
                .drop("mode");
        assertThatThrownBy(() ->
                        world.onSpark(SPARK).roster(without, Columns.named()).run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column `mode`; its columns are employee, date, part");
    }

    @Test
    void noRoster_isTold() {
        assertThatThrownBy(() -> SparkCheck.of(world.evaluator()).run()).hasMessage("no roster to check");
    }

    @Test
    void parquetOfAHost_isBoundByNames() throws IOException {
        Path files = folder.resolve("host");
        SPARK.read()
                .option("header", "true")
                .csv(folder.resolve("employees.csv").toString())
                .write()
                .parquet(files.resolve("people").toString());
        SPARK.read()
                .option("header", "true")
                .csv(folder.resolve("roster.csv").toString())
                .withColumnRenamed("employee", "nip")
                .withColumn("mode", functions.expr("if(mode = 'wfo', 'P', mode)"))
                .write()
                .parquet(files.resolve("roster").toString());
        String units = folder.resolve("units.csv").toString();
        String people = files.resolve("people").toString();
        String roster = files.resolve("roster").toString();
        String out = files.resolve("findings").toString();
        Evaluator evaluator = world.evaluator();
        SparkSession session = SPARK;
        // region check
        SparkReport report = SparkCheck.of(evaluator)
                .people(session.read().parquet(people), Columns.named())
                .roster(
                        session.read().parquet(roster),
                        Columns.named().with("employee", "nip").mode("P", "wfo"))
                .units(session.read().option("header", "true").csv(units), Columns.named())
                .run();
        report.findings().write().parquet(out); // a row for each finding
        Dataset<Row> byRule = report.summary(); // how many were judged and fail
        Verdict verdict = report.report().verdict();
        // endregion
        assertThat(verdict).isEqualTo(Verdict.VIOLATIONS); // people told the regions of their offices
        List<Row> written =
                SPARK.read().parquet(out).orderBy("employee", "date").collectAsList();
        assertThat(written).hasSameSizeAs(report.report().findings());
        Set<String> messages = report.report().findings().stream()
                .map(finding -> finding.message(Locale.ENGLISH))
                .collect(Collectors.toSet());
        assertThat(written).allMatch(row -> messages.contains(row.<String>getAs("message")));
        assertThat(byRule.agg(functions.sum("undetermined")).first().getLong(0))
                .isEqualTo(written.stream()
                        .filter(row -> row.<String>getAs("status").equals("undetermined"))
                        .count())
                .isPositive();
    }
}
