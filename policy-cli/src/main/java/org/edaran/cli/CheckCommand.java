package org.edaran.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Verdict;
import org.edaran.io.report.ReportWriter;
import org.edaran.io.report.html.GroupCounts;
import org.edaran.io.review.Review;
import org.edaran.io.review.Standing;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a roster by policies and writes a report. */
@Command(
        name = "check",
        description = "Judges a roster by one or several policies.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 compliant, 1 violations, 2 the work could not be done, 3 nothing violated but something",
            "undetermined, 4 a limit stopped it."
        })
final class CheckCommand implements Callable<Integer> {

    /** From which status on a finding fails the check. */
    enum FailLevel {
        /** Violations fail. */
        violation,
        /** Warnings fail too. */
        warning
    }

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "POLICY", description = "Policy files, as text or compiled.")
    private List<String> policies = List.of();

    @Mixin
    private RosterOptions files = new RosterOptions();

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Option(names = "--fail-level", description = "violation or warning (default: violation).")
    private FailLevel failLevel = FailLevel.violation;

    @Option(
            names = "--allow-undetermined",
            description = "Exit with 0, not 3, if nothing is violated but something is open.")
    private boolean allowUndetermined;

    @Option(names = "--quiet", description = "No warnings about policies; the report alone.")
    private boolean quiet;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<List<Policy>> loaded = new Policies(streams, !quiet).load(policies);
        if (loaded.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        Evaluator evaluator = Evaluator.of(loaded.get());
        if (options.showsConfidential()) {
            evaluator = evaluator.showingConfidential();
        }
        Optional<RosterSchema> schema = schema(evaluator);
        if (schema.isEmpty() || !options.read(streams)) {
            return ExitCode.UNUSABLE;
        }
        RosterResult result = files.reader(schema.get(), streams).read();
        if (result instanceof RosterResult.Refused refused) {
            ProblemPrinter.print(refused.problems(), refused.total(), options.locale(), streams.err());
            return ProblemPrinter.exitCode(refused.problems());
        }
        Roster roster = ((RosterResult.Loaded) result).roster();
        GroupCounts counts = new GroupCounts();
        boolean charts = options.format() == ReportFormats.Format.html;
        return report(charts ? evaluator.check(roster, counts) : evaluator.check(roster), roster, counts);
    }

    private Optional<RosterSchema> schema(Evaluator evaluator) {
        try {
            return Optional.of(evaluator.schema());
        } catch (IllegalArgumentException clash) {
            streams.err().println("edaran: the policies cannot be judged together: " + clash.getMessage());
            return Optional.empty();
        }
    }

    private int report(ComplianceReport report, Roster roster, GroupCounts counts) throws IOException {
        if (!report.problems().isEmpty()) {
            ProblemPrinter.print(report.problems(), report.problems().size(), options.locale(), streams.err());
            return ExitCode.UNUSABLE;
        }
        Optional<Review> review = options.review(report, roster, streams);
        if (review.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        ReportWriter writer = ReportFormats.writer(options.format(), options.settings(streams.terminal()), counts);
        OutputTarget.write(options.output(), streams, out -> writer.write(review.get(), out));
        return exitCode(review.get());
    }

    /** Findings that are known or acknowledged do not fail the check. */
    private int exitCode(Review review) {
        boolean warned = review.count(FindingStatus.WARNING, Standing.NEW) > 0;
        if (review.outcome() == Verdict.VIOLATIONS || (failLevel == FailLevel.warning && warned)) {
            return ExitCode.VIOLATIONS;
        }
        boolean open = review.outcome() == Verdict.UNDETERMINED && !allowUndetermined;
        return open ? ExitCode.UNDETERMINED : ExitCode.COMPLIANT;
    }
}
