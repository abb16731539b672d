package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.Verdict;
import org.edaran.io.RosterReader;
import org.edaran.io.input.InputFile;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.report.html.GroupCounts;
import org.edaran.io.report.html.HtmlReport;
import org.edaran.io.review.Affiliations;
import org.edaran.io.review.Baseline;
import org.edaran.io.review.Review;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java examples of the documents; each region is shown on a page. */
class EmbeddingTest {

    private static final Path DATA = Page.ROOT.resolve("policy-examples/se-17-2023");

    /** A piece of the host's own data. */
    record Shift(String nip, LocalDate day, String place) {}

    @Test
    void files_areCheckedAsTheReadmeShows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        checkFiles(DATA, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("violations")
                .contains("at most");
    }

    private static void checkFiles(Path folder, PrintStream out) throws IOException {
        // region files
        Evaluator evaluator =
                Evaluator.of(Edaran.compile(folder.resolve("policy.edaran")).policyOrThrow());
        RosterResult result = RosterReader.of(evaluator.schema())
                .employees(folder.resolve("employees.csv"))
                .roster(folder.resolve("roster.csv"))
                .offices(folder.resolve("offices.csv"))
                .units(folder.resolve("units.csv"))
                .attestations(folder.resolve("attestations.csv"))
                .decisions(folder.resolve("decisions.csv"))
                .read();
        if (result instanceof RosterResult.Refused refused) { // the data cannot be used: file, line, reason
            refused.problems().forEach(problem -> out.println(problem.place() + ": " + problem.message()));
        } else if (result instanceof RosterResult.Loaded loaded) {
            ComplianceReport report = evaluator.check(loaded.roster()); // any thread, any number of times
            out.println(report.verdict().word());
            for (Finding finding : report.findings()) {
                out.println(finding.rule() + " " + finding.periodLabel() + ": " + finding.message(Locale.ENGLISH));
            }
        }
        // endregion
    }

    @Test
    void compiledPolicy_judgesAsItsText(@TempDir Path folder) throws IOException {
        Policy policy = Edaran.compile(DATA.resolve("policy.edaran")).policyOrThrow();
        assertThat(throughFile(policy, folder.resolve("policy.json")).policies())
                .containsExactly(policy);
    }

    private static Evaluator throughFile(Policy policy, Path file) throws IOException {
        // region compiled
        try (OutputStream out = Files.newOutputStream(file)) {
            CompiledPolicies.write(List.of(policy), out); // where policies are made
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Evaluator.of(CompiledPolicies.read(in)); // where rosters are; throws CompiledFormException
        }
        // endregion
    }

    @Test
    void ownObjects_areCheckedWithoutFiles() {
        List<Shift> shifts = List.of(
                new Shift("1987", LocalDate.of(2026, 3, 2), "wfh"), new Shift("1991", LocalDate.of(2026, 3, 2), "wfh"));
        ComplianceReport report = checkObjects(shifts);
        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATIONS);
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).message(Locale.forLanguageTag("id")))
                .contains("paling banyak 1");
    }

    private static ComplianceReport checkObjects(List<Shift> shifts) {
        // region objects
        String text = """
                policy "House rule" in force from 2026-01-01 until 2026-12-31
                rule share cites "No. 1": wfh at most 50% of staff on duty per unit each day
                """;
        Evaluator evaluator =
                Evaluator.of(Edaran.compile(SourceText.of("house", text)).policyOrThrow());

        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        builder.employeesFromAssignments(true);
        DataPlace origin = DataPlace.of("personnel database");
        for (String nip : List.of("1987", "1991")) {
            builder.row(Owner.EMPLOYEE, nip, Optional.empty(), origin).set("unit", "Archive", origin);
        }
        AssignmentColumns rows = builder.assignments().source(new DataSource("shifts", Optional.empty()));
        int line = 0;
        for (Shift shift : shifts) {
            rows.at(++line, 0)
                    .employee(shift.nip(), 1)
                    .date(shift.day(), 2)
                    .mode(shift.place(), 3)
                    .add();
        }
        RosterResult result = builder.build();
        // endregion
        return evaluator.check(((RosterResult.Loaded) result).roster());
    }

    @Test
    void faultyText_givesDiagnosticsAndNoException() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(compileOrExplain(
                        "policy \"P\" issued 2026-01-05\nrul a: staff must be wfo\n", new PrintStream(bytes)))
                .isEmpty();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("error[EDR1002]");
        assertThatThrownBy(() -> Edaran.compile(SourceText.of("p", "rul")).policyOrThrow())
                .isInstanceOf(IllegalStateException.class);
    }

    private static Optional<Evaluator> compileOrExplain(String text, PrintStream err) {
        // region diagnostics
        CompileResult result = Edaran.compile(SourceText.of("form field", text));
        err.print(DiagnosticRenderer.render(result.diagnostics())); // errors and warnings, by place
        return result instanceof CompileResult.Compiled compiled
                ? Optional.of(Evaluator.of(compiled.policy()))
                : Optional.empty();
        // endregion
    }

    @Test
    void page_hasEveryGroupThatWasJudged_andKnowsAnEarlierReport() throws IOException {
        Path reports = Page.ROOT.resolve("docs/reports");
        Evaluator evaluator =
                Evaluator.of(Edaran.compile(reports.resolve("policy.edaran")).policyOrThrow());
        RosterResult result = RosterReader.of(evaluator.schema())
                .employees(reports.resolve("employees.csv"))
                .roster(reports.resolve("roster.csv"))
                .read();
        Roster roster = ((RosterResult.Loaded) result).roster();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Review review = page(evaluator, roster, reports.resolve("last-week.json"), out);

        assertThat(review.outcome()).isEqualTo(Verdict.VIOLATIONS);
        assertThat(review.baseline().map(Review.SinceBaseline::known)).contains(1);
        // rule, group, date, status, fullness: 2 of 2, 0 of 1, 1 of 2, and 1 to 2 of 1 to 2
        String page = out.toString(StandardCharsets.UTF_8);
        String counts = page.replaceFirst("(?s).*\"counts\":\\[", "").replaceFirst("(?s)],\"countsOmitted.*", "");
        assertThat(counts.split("],\\[")).hasSize(4);
        assertThat(counts).contains("\"2\",\"2\",\"1\"", "\"1\",\"2\",\"1\"", "\"1–2\",\"1–2\",\"\"");
    }

    private static Review page(Evaluator evaluator, Roster roster, Path earlier, OutputStream out) throws IOException {
        // region page
        GroupCounts counts = new GroupCounts(); // looks on, for the charts of the page
        ComplianceReport report = evaluator.check(roster, counts);
        Review review = Review.of(report, Affiliations.of(roster)).since(Baseline.read(InputFile.of(earlier)));
        HtmlReport.with(ReportSettings.in(Locale.ENGLISH), counts).write(review, out);
        // endregion
        return review;
    }

    @Test
    void impossibleData_giveProblemsWithPlaces() {
        Evaluator evaluator =
                Evaluator.of(Edaran.compile(SourceText.of("p", "policy \"P\" in force from 2026-01-01 until revoked\n"))
                        .policyOrThrow());
        RosterBuilder builder = RosterBuilder.of(evaluator.schema()).employeesFromAssignments(true);
        builder.assignments()
                .source(new DataSource("shifts", Optional.empty()))
                .at(7, 0)
                .employee("1987", 1)
                .date(LocalDate.of(2026, 3, 2), 2)
                .mode("home", 3)
                .add();
        assertThat(problems(builder.build())).first().asString().startsWith("shifts:7:3: `home` is not a mode");
    }

    private static List<String> problems(RosterResult result) {
        return result instanceof RosterResult.Refused refused
                ? refused.problems().stream().map(EmbeddingTest::words).toList()
                : List.of();
    }

    private static String words(InputProblem problem) {
        return problem.place() + ": " + problem.message();
    }
}
