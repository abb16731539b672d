package org.edaran.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.edaran.CompileResult;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Verdict;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.report.ReviewWords;
import org.edaran.io.report.html.GroupCounts;
import org.edaran.io.review.Affiliations;
import org.edaran.io.review.Baseline;
import org.edaran.io.review.OverrideLedger;
import org.edaran.io.review.Review;
import org.edaran.io.review.Reviewed;
import org.edaran.io.review.Standing;
import org.edaran.model.Policy;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Regions;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.jspecify.annotations.Nullable;

/** Judges a roster by policies, tells each finding at its row, and writes reports. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it runs the goal
public final class CheckMojo extends AbstractRosterMojo {

    /** From which status on a finding fails the build. */
    public enum FailLevel {
        /** Violations fail. */
        violation,
        /** Warnings fail, too. */
        warning,
        /** Nothing that is found fails; data that cannot be used do. */
        never
    }

    /** Skips this goal. */
    @Parameter(property = "edaran.check.skip", defaultValue = "false")
    private boolean skipCheck;

    /** The policies to judge by, together; all of the folder if none is named. */
    @Parameter(property = "edaran.policies")
    private List<File> policies = List.of();

    /** From which status on a finding fails the build: {@code violation}, {@code warning} or {@code never}. */
    @Parameter(property = "edaran.failLevel", defaultValue = "violation")
    private FailLevel failLevel;

    /** True to let pass what nobody can tell. */
    @Parameter(property = "edaran.allowUndetermined", defaultValue = "false")
    private boolean allowUndetermined;

    /** An earlier report as JSON; only findings that it does not have count. */
    @Parameter(property = "edaran.baseline")
    private @Nullable File baseline;

    /** A table of overrides: findings that somebody has acknowledged do not count. */
    @Parameter(property = "edaran.overrides")
    private @Nullable File overrides;

    /** The day on which overrides must hold; the last date of the roster unless stated. */
    @Parameter(property = "edaran.asOf")
    private @Nullable String asOf;

    /** The formats of reports: {@code text}, {@code html}, {@code json}, {@code ndjson}, {@code csv}, {@code junit}, {@code sarif}, {@code github}. */
    @Parameter(property = "edaran.reports", defaultValue = "html")
    private List<String> reports;

    /** The file for the reports, to whose name each format adds its ending. */
    @Parameter(property = "edaran.report", defaultValue = "${project.build.directory}/edaran/report")
    private File report;

    /** How many findings of each rule are told in the log; 0 for all. Reports have all. */
    @Parameter(property = "edaran.top", defaultValue = "20")
    private int top;

    /** True to print the values of confidential facts. */
    @Parameter(property = "edaran.showConfidential", defaultValue = "false")
    private boolean showConfidential;

    /** For Maven. */
    public CheckMojo() {
        super();
    }

    @Override
    boolean isSkipped() {
        return skipCheck;
    }

    @Override
    void run(LogLines lines) throws IOException, MojoExecutionException, MojoFailureException {
        List<Path> chosen = policies.isEmpty()
                ? policies()
                : policies.stream().map(File::toPath).toList();
        if (chosen.isEmpty()) {
            return;
        }
        Stamp stamp = stamp("check", settings(), everything(chosen));
        ReportFiles files = ReportFiles.of(report, reports);
        if (!asksDatabase() && stamp.isCurrent() && files.areThere()) {
            lines.info("the roster is compliant and up to date");
            return;
        }
        Evaluator evaluator = evaluator(chosen, lines);
        RosterResult result = reader(evaluator.schema(), lines).read();
        if (result instanceof RosterResult.Refused refused) {
            throw unusable(refused.problems(), refused.total(), lines);
        }
        Roster roster = ((RosterResult.Loaded) result).roster();
        GroupCounts counts = new GroupCounts();
        ComplianceReport judged = evaluator.check(roster, counts);
        if (!judged.problems().isEmpty()) {
            throw unusable(judged.problems(), judged.problems().size(), lines);
        }
        Review review = review(judged, roster, lines);
        Regions regions = regions();
        files.write(review, ReportSettings.in(locale()).withRegions(regions), counts);
        tell(review, regions, lines);
        files.paths().forEach(file -> lines.info("report: " + lines.name(file)));
        boolean fails = fails(review);
        stamp.set(!fails && judged.findings().isEmpty());
        if (fails) {
            throw new MojoFailureException(String.join("; ", new ReviewWords(locale()).head(review)));
        }
    }

    private List<String> settings() {
        return List.of(failLevel + " " + allowUndetermined + " " + asOf + " " + reports + " " + showConfidential);
    }

    /** All files that the outcome depends on. */
    private List<Path> everything(List<Path> chosen) throws IOException, MojoExecutionException {
        List<Path> inputs = new ArrayList<>(chosen);
        texts().forEach(inputs::add);
        inputs.addAll(inputs());
        Stream.of(Optional.ofNullable(baseline), Optional.ofNullable(overrides))
                .flatMap(Optional::stream)
                .map(File::toPath)
                .forEach(inputs::add);
        return inputs;
    }

    private Evaluator evaluator(List<Path> chosen, LogLines lines) throws IOException, MojoExecutionException {
        List<CompileResult> results = new Texts(lines, chosen).compileTogether();
        lines.diagnostics(Texts.diagnostics(results));
        List<Policy> compiled = new ArrayList<>();
        for (CompileResult one : results) {
            if (!(one instanceof CompileResult.Compiled policy)) {
                throw new MojoExecutionException("a policy does not compile: the roster was not judged");
            }
            compiled.add(policy.policy());
        }
        Evaluator evaluator = Evaluator.of(compiled);
        return showConfidential ? evaluator.showingConfidential() : evaluator;
    }

    private static MojoExecutionException unusable(List<InputProblem> problems, int total, LogLines lines) {
        lines.problems(problems);
        return new MojoExecutionException(
                total + (total == 1 ? " problem" : " problems") + " with the data: the roster was not judged");
    }

    private Review review(ComplianceReport judged, Roster roster, LogLines lines)
            throws IOException, MojoExecutionException {
        Review review = Review.of(judged, Affiliations.of(roster));
        if (overrides != null) {
            OverrideLedger ledger = OverrideLedger.read(input(overrides.toPath(), lines));
            if (!ledger.problems().isEmpty()) {
                throw unusable(ledger.problems(), ledger.problems().size(), lines);
            }
            review = review.acknowledging(ledger, day(roster));
        }
        if (baseline != null) {
            Baseline earlier = Baseline.read(input(baseline.toPath(), lines));
            if (!earlier.problems().isEmpty()) {
                throw unusable(earlier.problems(), earlier.problems().size(), lines);
            }
            review = review.since(earlier);
        }
        return review;
    }

    private LocalDate day(Roster roster) throws MojoExecutionException {
        if (asOf == null) {
            return roster.range()
                    .map(range -> range.last())
                    .orElseThrow(() -> new MojoExecutionException(
                            "the roster has no date on which overrides must hold; write <asOf>2026-03-31</asOf>"));
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException wrong) {
            throw new MojoExecutionException("`" + asOf + "` is not a date; write <asOf>2026-03-31</asOf>", wrong);
        }
    }

    /** Findings that count, at most so many of each rule, then the verdict. */
    private void tell(Review review, Regions regions, LogLines lines) {
        Map<String, Integer> told = new HashMap<>();
        for (Reviewed one : review.findings()) {
            String rule = one.finding().policy() + "\n" + one.finding().rule();
            if (one.standing() == Standing.NEW && (told.merge(rule, 1, Integer::sum) <= top || top == 0)) {
                lines.finding(one.finding(), regions);
            }
        }
        int more = top == 0
                ? 0
                : told.values().stream().mapToInt(all -> Math.max(0, all - top)).sum();
        if (more > 0) {
            lines.info(new ReviewWords(locale()).omitted(more));
        }
        new ReviewWords(locale()).head(review).forEach(lines::info);
    }

    private boolean fails(Review review) {
        boolean warned = review.count(FindingStatus.WARNING, Standing.NEW) > 0;
        return switch (failLevel) {
            case never -> false;
            case warning -> warned || isOpenOrBroken(review);
            case violation -> isOpenOrBroken(review);
        };
    }

    private boolean isOpenOrBroken(Review review) {
        return review.outcome() == Verdict.VIOLATIONS
                || (review.outcome() == Verdict.UNDETERMINED && !allowUndetermined);
    }
}
