package org.edaran.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.io.RosterReader;
import org.edaran.io.input.InputLimits;
import org.edaran.io.report.JsonReport;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.review.Review;
import org.edaran.roster.RosterDigest;
import org.edaran.roster.RosterResult;

/**
 * A folder of data files, read on one machine and by Spark. People and assignments have a column {@code line} that says where
 * they stand, so that findings of both name the same places.
 *
 * @param folder holds {@code employees.csv}, {@code roster.csv} and perhaps others
 * @param evaluator the policies
 */
record World(Path folder, Evaluator evaluator) {

    private static final List<String> OTHERS = List.of("units", "offices", "attestations", "decisions");

    private static final int MOST_ROWS = 200_000_000;

    /** Copies data files into a folder, with a column for the line. */
    static World of(Path from, Path to, Evaluator evaluator) throws IOException {
        for (String name : List.of("employees", "roster")) {
            List<String> lines = Files.readAllLines(from.resolve(name + ".csv"));
            List<String> numbered = new ArrayList<>(List.of(lines.get(0) + ",line"));
            for (int i = 1; i < lines.size(); i++) {
                numbered.add(lines.get(i) + "," + (i + 1));
            }
            Files.write(to.resolve(name + ".csv"), numbered);
        }
        for (String name : OTHERS) {
            if (Files.exists(from.resolve(name + ".csv"))) {
                Files.copy(from.resolve(name + ".csv"), to.resolve(name + ".csv"));
            }
        }
        return new World(to, evaluator);
    }

    private Path file(String name) {
        return folder.resolve(name + ".csv");
    }

    /** The report of one machine. */
    ComplianceReport onOneMachine() throws IOException {
        RosterResult result = read();
        if (result instanceof RosterResult.Refused refused) {
            return evaluator.refused(refused.problems());
        }
        return withoutNotes(evaluator.check(((RosterResult.Loaded) result).roster()));
    }

    private RosterResult read() throws IOException {
        RosterReader reader = RosterReader.of(evaluator.schema())
                .limits(InputLimits.USUAL.withRows(MOST_ROWS))
                .employees(file("employees"))
                .roster(file("roster"));
        reader = Files.exists(file("units")) ? reader.units(file("units")) : reader;
        reader = Files.exists(file("offices")) ? reader.offices(file("offices")) : reader;
        reader = Files.exists(file("attestations")) ? reader.attestations(file("attestations")) : reader;
        reader = Files.exists(file("decisions")) ? reader.decisions(file("decisions")) : reader;
        return reader.read();
    }

    /** Readers of files note what they have read; Spark does not. */
    private static ComplianceReport withoutNotes(ComplianceReport report) {
        return new ComplianceReport(
                report.policies(), report.roster(), report.summary(), report.findings(), report.problems(), List.of());
    }

    /** A check of the files on Spark. */
    SparkCheck onSpark(SparkSession session) {
        return onSpark(session, (name, data) -> data);
    }

    /** Does something to a DataFrame. */
    interface Change {
        Dataset<Row> of(String name, Dataset<Row> data);
    }

    SparkCheck onSpark(SparkSession session, Change change) {
        UnaryOperator<String> source = name -> file(name).toString();
        SparkCheck check = SparkCheck.of(evaluator)
                .people(
                        change.of("employees", csv(session, "employees")),
                        Columns.named().source(source.apply("employees")).line("line"))
                .roster(
                        change.of("roster", csv(session, "roster")),
                        Columns.named().source(source.apply("roster")).line("line"));
        given(session, "units").ifPresent(data -> check.units(data, Columns.named()));
        given(session, "offices").ifPresent(data -> check.offices(data, Columns.named()));
        given(session, "attestations").ifPresent(data -> check.attestations(data, Columns.named()));
        given(session, "decisions").ifPresent(data -> check.decisions(data, Columns.named()));
        return check;
    }

    private Optional<Dataset<Row>> given(SparkSession session, String name) {
        return Files.exists(file(name)) ? Optional.of(csv(session, name)) : Optional.empty();
    }

    private Dataset<Row> csv(SparkSession session, String name) {
        return session.read().option("header", "true").csv(file(name).toString());
    }

    /** A report as the bytes of its JSON. */
    static String json(ComplianceReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.with(ReportSettings.in(Locale.ENGLISH)).write(Review.of(report), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Expects that Spark gives the report of one machine, byte for byte. */
    void expectSame(SparkReport report) throws IOException {
        assertThat(json(report.report())).isEqualTo(json(onOneMachine()));
        assertThat(report.digest())
                .isEqualTo(
                        read() instanceof RosterResult.Loaded loaded
                                ? Optional.of(RosterDigest.of(loaded.roster()))
                                : Optional.empty());
    }
}
