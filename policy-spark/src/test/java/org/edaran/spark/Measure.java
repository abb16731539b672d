package org.edaran.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.io.report.JsonReport;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.review.Review;

/**
 * Measures a check on Spark against the one of one machine, on the same data; each step in a process of its own:
 * {@code make FOLDER PEOPLE DAYS}, {@code one FOLDER}, {@code csv FOLDER} (Spark on text), {@code parquet FOLDER} (Spark on
 * Parquet, which {@code convert FOLDER} writes). Prints the hash of the report's JSON, time, processor time and memory.
 */
final class Measure {

    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        Evaluator evaluator = Made.evaluator(Made.NATION);
        if (arguments[0].equals("make")) {
            new Made(1, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), 1).in(folder, evaluator);
            for (String unused : List.of("attestations.csv", "decisions.csv")) {
                Files.delete(folder.resolve(unused));
            }
            return;
        }
        World world = new World(folder, evaluator);
        long start = System.nanoTime();
        if (arguments[0].equals("one")) {
            tell("one machine", world.onOneMachine(), start);
            return;
        }
        try (SparkSession session = session()) {
            start = System.nanoTime();
            World.Change parquet = (name, data) ->
                    session.read().parquet(folder.resolve(name + ".parquet").toString());
            switch (arguments[0]) {
                case "convert" ->
                    world.onSpark(session, (name, data) -> {
                        Dataset<Row> typed =
                                data.withColumn("line", functions.col("line").cast("int"));
                        typed = name.equals("roster")
                                ? typed.withColumn("date", functions.col("date").cast("date"))
                                : typed;
                        typed.write().parquet(folder.resolve(name + ".parquet").toString());
                        return data;
                    });
                case "csv" -> tell("Spark, text", world.onSpark(session).run().report(), start);
                default ->
                    tell("Spark, Parquet", world.onSpark(session, parquet).run().report(), start);
            }
        }
    }

    private static SparkSession session() {
        SparkSession session = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        session.sparkContext().setLogLevel("WARN");
        return session;
    }

    private static void tell(String what, ComplianceReport report, long start) throws Exception {
        double seconds = (System.nanoTime() - start) / 1e9;
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("");
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, %.1f s of processor, %s, %d assignments, %d findings, report %s%n",
                what,
                seconds,
                system.getProcessCpuTime() / 1e9,
                peak.replaceAll("\\s+", " "),
                report.roster().assignments(),
                report.findings().size(),
                hash(report));
    }

    private static String hash(ComplianceReport report) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            JsonReport.with(ReportSettings.in(Locale.ENGLISH)).write(Review.of(report), out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    }
}
