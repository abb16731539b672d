package org.edaran.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.edaran.diagnostic.PrintedText;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Language;
import org.edaran.finding.Verdict;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.report.ReportWriter;
import org.edaran.io.report.html.GroupCounts;
import org.edaran.io.review.Audit;
import org.edaran.io.review.Review;
import org.edaran.io.review.Standing;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a roster by policies and writes a report. */
@Command(
        name = "check",
        description = "Judges a roster by one or several policies.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        footer = {
            "",
            "A report on the screen, and one for the browser in Indonesian:",
            "  edaran check policy.edaran --employees employees.csv --roster roster.csv",
            "  edaran check policy.edaran --employees employees.csv --roster roster.csv --lang id \\",
            "      --format html --output report.html",
            "From another program, with nothing but the report:",
            "  edaran check policy.edaran --employees employees.csv --roster - --format json --quiet \\",
            "      < roster.csv",
            "",
            "Options that every check of a project needs can stand in its edaran.json. The command line wins.",
            "Exit codes: 0 compliant, 1 violations, 2 the work could not be done, 3 nothing violated but something "
                    + "undetermined, 4 a limit stopped it, 70 internal error."
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

    @Parameters(
            arity = "0..*",
            paramLabel = "POLICY",
            description = "Policy files, as text or compiled; - reads standard input.")
    private List<String> policies = List.of();

    @Mixin
    private RosterOptions files = new RosterOptions();

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Option(names = "--fail-level", paramLabel = "LEVEL", description = "violation or warning (default: violation).")
    private FailLevel failLevel = FailLevel.violation;

    @Option(
            names = "--allow-undetermined",
            description = "Exit with 0, not 3, if nothing is violated but something is open.")
    private boolean allowUndetermined;

    @Option(names = "--no-config", description = "Take nothing from an edaran.json of the project.")
    private boolean noConfiguration;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private Configuration configuration = Configuration.NONE;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    /** What the project says of its checks; the options come from there already. */
    void configure(Configuration project) {
        configuration = project;
    }

    @Override
    public Integer call() throws IOException {
        if (!common.isQuiet() && spec != null) {
            configuration
                    .told(spec.commandLine().getParseResult())
                    .ifPresent(told -> streams.err().println("edaran: " + told));
        }
        Optional<List<Policy>> loaded = new Policies(streams, !common.isQuiet()).load(chosenPolicies());
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
        return judge(evaluator, schema.get());
    }

    /** Takes an option that has a value, as written; false if there is no such option or the value is wrong. */
    boolean take(String option, String value) {
        if (option.equals("--fail-level")) {
            failLevel = FailLevel.valueOf(value);
            return true;
        }
        return files.take(option, value) || options.take(option, value) || common.take(option, value);
    }

    /** Takes an option that has no value; false if there is no such option. */
    boolean take(String option) {
        switch (option) {
            case "--allow-undetermined" -> allowUndetermined = true;
            case "--no-config" -> noConfiguration = true;
            default -> {
                return options.take(option) || common.take(option);
            }
        }
        return true;
    }

    /** Takes the policies; false if they and the files are no whole command line. */
    boolean takePolicies(List<String> named) {
        policies = named;
        return !named.isEmpty()
                && files.hasRoster()
                && files.readingStandardInput() + options.readingStandardInput() == 0;
    }

    /** True if the project is not to be asked for its options. */
    boolean takesNoConfiguration() {
        return noConfiguration;
    }

    /** Whether messages are to have colours. */
    Terminal.Color color() {
        return common.color();
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private List<String> chosenPolicies() {
        List<String> chosen = policies.isEmpty() ? configuration.policies() : policies;
        if (chosen.isEmpty()) {
            throw usage("Missing required parameter: 'POLICY'");
        }
        files.readStandardInputOnce(chosen.stream().filter("-"::equals).count() + options.readingStandardInput());
        return chosen;
    }

    private int judge(Evaluator evaluator, RosterSchema schema) throws IOException {
        GroupCounts counts = new GroupCounts();
        RosterResult result;
        Optional<ComplianceReport> judged = Optional.empty();
        Optional<CompletableFuture<Audit>> audit = Optional.empty();
        try (Progress progress = Progress.show(streams, common)) {
            result = files.reader(schema, streams, progress).read();
            if (result instanceof RosterResult.Loaded loaded) {
                progress.judging();
                boolean charts = options.format() == ReportFormats.Format.html;
                Roster roster = loaded.roster();
                if (options.format() == ReportFormats.Format.json) {
                    // Hashing a large roster takes longer than judging it, so other processors do it meanwhile.
                    audit = Optional.of(CompletableFuture.supplyAsync(
                            () -> Audit.of(evaluator, roster, ForkJoinPool.commonPool())));
                }
                judged = Optional.of(charts ? evaluator.check(roster, counts) : evaluator.check(roster));
            }
        }
        if (result instanceof RosterResult.Refused refused) {
            ProblemPrinter.print(refused.problems(), refused.total(), options.locale(), streams.err());
            files.unmapped(refused.problems()).ifPresent(this::adviseMapping);
            return ProblemPrinter.exitCode(refused.problems());
        }
        Roster roster = ((RosterResult.Loaded) result).roster();
        return report(judged.orElseThrow(), roster, counts, audit);
    }

    private void adviseMapping(String roster) {
        String inspect = "`edaran inspect " + PrintedText.of(roster) + " --output mapping.json`";
        streams.err()
                .println(
                        Language.of(options.locale()) == Language.INDONESIAN
                                ? "edaran: " + inspect + " menulis pemetaan untuk berkas itu; beri dengan --mapping"
                                : "edaran: " + inspect + " writes a mapping for that file; give it with --mapping");
    }

    private Optional<RosterSchema> schema(Evaluator evaluator) {
        try {
            return Optional.of(evaluator.schema());
        } catch (IllegalArgumentException clash) {
            streams.err().println("edaran: the policies cannot be judged together: " + clash.getMessage());
            return Optional.empty();
        }
    }

    private int report(
            ComplianceReport report, Roster roster, GroupCounts counts, Optional<CompletableFuture<Audit>> audit)
            throws IOException {
        if (!report.problems().isEmpty()) {
            ProblemPrinter.print(report.problems(), report.problems().size(), options.locale(), streams.err());
            return ProblemPrinter.exitCode(report.problems());
        }
        Optional<Review> review = options.review(report, roster, streams);
        if (review.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        ReportSettings settings =
                options.settings(streams.terminal(), common.color()).withRegions(files.regionNames());
        ReportWriter writer = ReportFormats.writer(options.format(), settings, counts);
        Review written = audit.map(made -> review.get().audited(made.join().by(Main.version())))
                .orElse(review.get());
        OutputTarget.write(options.output(), streams, out -> writer.write(written, out));
        return exitCode(written);
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
