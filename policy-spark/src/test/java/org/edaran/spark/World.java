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
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.edaran.roster.InputNote;
import org.edaran.roster.RosterDigest;
import org.edaran.roster.RosterResult;

/**
 * A folder of data files, read on one machine and by Spark. They have a column {@code line} that says where rows stand, so
 * that findings and problems of both name the same places.
 *
 * @param folder holds {@code employees.csv}, {@code roster.csv} and perhaps others
 * @param evaluator the policies
 */
record World(Path folder, Evaluator evaluator) {

    private static final List<String> OTHERS =
            List.of("units", "offices", "agencies", "regions", "attestations", "documents", "assessments", "decisions");

    private static final List<String> NAMES =
            Stream.concat(Stream.of("employees", "roster"), OTHERS.stream()).toList();

    private static final int MOST_ROWS = 200_000_000;

    /** Copies data files into a folder, with a column for the line. */
    static World of(Path from, Path to, Evaluator evaluator) throws IOException {
        World world = new World(to, evaluator);
        for (String name : NAMES) {
            if (Files.exists(from.resolve(name + ".csv"))) {
                world.write(name, Files.readAllLines(from.resolve(name + ".csv")));
            }
        }
        return world;
    }

    /** Writes a file, with a column for the line. */
    World write(String name, List<String> lines) throws IOException {
        List<String> numbered = new ArrayList<>(List.of(lines.get(0) + ",line"));
        for (int i = 1; i < lines.size(); i++) {
            numbered.add(lines.get(i) + "," + (i + 1));
        }
        Files.write(file(name), numbered);
        return this;
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
        return withoutLine(evaluator.check(((RosterResult.Loaded) result).roster()));
    }

    private RosterResult read() throws IOException {
        RosterReader reader = RosterReader.of(evaluator.schema())
                .limits(InputLimits.USUAL.withRows(MOST_ROWS))
                .employees(file("employees"))
                .roster(file("roster"));
        Map<String, UnaryOperator<RosterReader>> others = Map.of(
                "units", given -> given.units(file("units")),
                "offices", given -> given.offices(file("offices")),
                "agencies", given -> given.agencies(file("agencies")),
                "regions", given -> given.regions(file("regions")),
                "attestations", given -> given.attestations(file("attestations")),
                "documents", given -> given.documents(file("documents")),
                "assessments", given -> given.assessments(file("assessments")),
                "decisions", given -> given.decisions(file("decisions")));
        for (String name : OTHERS) {
            reader = Files.exists(file(name)) ? others.get(name).apply(reader) : reader;
        }
        return reader.read();
    }

    /** Readers of files note the column of the line as ignored; Spark reads it. */
    private static ComplianceReport withoutLine(ComplianceReport report) {
        List<InputNote> notes = report.notes().stream()
                .filter(note -> !note.message().equals("ignored column `line`"))
                .toList();
        return new ComplianceReport(
                report.policies(), report.roster(), report.summary(), report.findings(), report.problems(), notes);
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
        SparkCheck check = SparkCheck.of(evaluator);
        Map<String, BiConsumer<Dataset<Row>, Columns>> givings = Map.of(
                "employees", check::people,
                "roster", check::roster,
                "units", check::units,
                "offices", check::offices,
                "agencies", check::agencies,
                "regions", check::regions,
                "attestations", check::attestations,
                "documents", check::documents,
                "assessments", check::assessments,
                "decisions", check::decisions);
        for (String name : NAMES) {
            if (Files.exists(file(name))) {
                Columns columns = Columns.named().source(file(name).toString()).line("line");
                givings.get(name).accept(change.of(name, csv(session, name)), columns);
            }
        }
        return check;
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
