package org.edaran.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.FindingStatus;
import org.edaran.roster.InputProblem;

/**
 * A program for {@code spark-submit}: checks files by compiled policies and writes the findings and the summary as Parquet.
 *
 * <pre>
 * --policy FILE      the compiled policies that `edaran compile` wrote
 * --roster PATH      the assignments
 * --people PATH      the list of people; without it, whoever has an assignment
 * --units, --offices, --agencies, --regions, --attestations, --documents, --assessments, --decisions PATH
 * --line COLUMN      the column that holds the number of each row, in whatever data have it; findings and problems tell it
 * --output PATH      a folder that gets `findings` and `summary`
 * </pre>
 *
 * <p>A path that ends in {@code .csv} or {@code .csv.gz} is read as text with a row of names, every other one as Parquet.
 */
public final class CheckRoster {

    private static final Set<String> NAMES = Set.of(
            "policy",
            "roster",
            "people",
            "units",
            "offices",
            "agencies",
            "regions",
            "attestations",
            "documents",
            "assessments",
            "decisions",
            "line",
            "output");

    private final SparkSession session;
    private final Map<String, String> options;

    private CheckRoster(SparkSession session, Map<String, String> options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Runs the program.
     *
     * @throws IllegalArgumentException if the arguments or the data cannot be used; the job has failed then
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        SparkSession session = SparkSession.builder().appName("Edaran").getOrCreate();
        new CheckRoster(session, options).run();
    }

    static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!NAMES.contains(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("`" + arguments[i] + "` is no option, or has no value");
            }
            options.put(name, arguments[i + 1]);
        }
        for (String needed : new String[] {"policy", "roster", "output"}) {
            if (!options.containsKey(needed)) {
                throw new IllegalArgumentException("--" + needed + " is missing");
            }
        }
        return options;
    }

    private void run() throws IOException {
        String compiled = session.read()
                .option("wholetext", "true")
                .text(option("policy"))
                .first()
                .getString(0);
        Evaluator evaluator = Evaluator.of(
                CompiledPolicies.read(new ByteArrayInputStream(compiled.getBytes(StandardCharsets.UTF_8))));
        SparkReport report = check(evaluator).run();
        refuse(report.report());
        report.findings().write().mode("overwrite").parquet(option("output") + "/findings");
        report.summary().write().mode("overwrite").parquet(option("output") + "/summary");
        System.out.println(words(report.report()));
        report.digest()
                .ifPresent(digest -> System.out.println("policies " + CompiledPolicies.hashOf(evaluator.policies())
                        + ", digest of the roster " + digest));
        report.unread().forEach((data, columns) -> {
            if (!columns.isEmpty()) {
                System.out.println("not read of " + data + ": " + String.join(", ", columns));
            }
        });
    }

    private SparkCheck check(Evaluator evaluator) {
        SparkCheck check = SparkCheck.of(evaluator);
        Map<String, Giving> givings = Map.of(
                "people", check::people,
                "units", check::units,
                "offices", check::offices,
                "agencies", check::agencies,
                "regions", check::regions,
                "attestations", check::attestations,
                "documents", check::documents,
                "assessments", check::assessments,
                "decisions", check::decisions);
        givings.forEach((name, giving) -> {
            if (options.containsKey(name)) {
                give(giving, name);
            }
        });
        give(check::roster, "roster");
        return check;
    }

    private void give(Giving giving, String name) {
        Dataset<Row> data = data(name);
        Columns columns = Columns.named().source(option(name));
        boolean numbered = Arrays.asList(data.columns()).contains(option("line"));
        giving.give(data, numbered ? columns.line(option("line")) : columns);
    }

    private interface Giving {
        SparkCheck give(Dataset<Row> data, Columns columns);
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    private Dataset<Row> data(String name) {
        String path = option(name);
        return path.endsWith(".csv") || path.endsWith(".csv.gz")
                ? session.read().option("header", "true").csv(path)
                : session.read().parquet(path);
    }

    /** Tells what is wrong with data that cannot be used. */
    private static void refuse(ComplianceReport report) {
        for (InputProblem problem : report.problems()) {
            System.out.println(problem.code().id() + " " + problem.place() + ": " + problem.message()
                    + problem.help().map(help -> "; " + help).orElse(""));
        }
        if (!report.problems().isEmpty()) {
            InputProblem first = report.problems().get(0);
            throw new IllegalArgumentException("the data cannot be used: "
                    + report.problems().size() + " problems are told above, the first of " + first.place() + ": "
                    + first.message());
        }
    }

    private static String words(ComplianceReport report) {
        return report.verdict().word() + ": " + count(report, FindingStatus.VIOLATION) + " violations, "
                + count(report, FindingStatus.WARNING) + " warnings, "
                + count(report, FindingStatus.UNDETERMINED) + " cannot tell; "
                + report.roster().employees() + " employees, "
                + report.roster().assignments() + " assignments";
    }

    private static long count(ComplianceReport report, FindingStatus status) {
        return report.findings().stream()
                .filter(finding -> finding.status() == status)
                .count();
    }
}
