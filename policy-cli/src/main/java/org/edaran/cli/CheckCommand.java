package org.edaran.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.CompileResult;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Verdict;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;
import org.jspecify.annotations.Nullable;
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

    /** The formats of reports. */
    enum Format {
        /** For people. */
        text,
        /** For programs: the contract `edaran/1`. */
        json
    }

    /** From which status on a finding fails the check. */
    enum FailLevel {
        /** Violations fail. */
        violation,
        /** Warnings fail too. */
        warning
    }

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "POLICY", description = "Policy files.")
    private List<String> policies = List.of();

    @Mixin
    private RosterOptions files = new RosterOptions();

    @Option(names = "--format", description = "text or json (default: text).")
    private Format format = Format.text;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report to a file.")
    private @Nullable Path output;

    @Option(names = "--lang", paramLabel = "id|en", description = "Language of the report (default: en).")
    private String language = "en";

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Findings shown per rule in a text report; 0 for all (default: 20).")
    private int top = 20;

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
        Optional<List<CompileResult.Compiled>> compiled = new Policies(streams, !quiet).compile(policies);
        if (compiled.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        Evaluator evaluator = Evaluator.of(
                compiled.get().stream().map(CompileResult.Compiled::policy).toList());
        Optional<RosterSchema> schema = schema(evaluator);
        if (schema.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        RosterResult result = files.reader(schema.get(), streams).read();
        if (result instanceof RosterResult.Refused refused) {
            ProblemPrinter.print(refused.problems(), refused.total(), Locale.forLanguageTag(language), streams.err());
            return ProblemPrinter.exitCode(refused.problems());
        }
        return report(evaluator.check(((RosterResult.Loaded) result).roster()));
    }

    private Optional<RosterSchema> schema(Evaluator evaluator) {
        try {
            return Optional.of(evaluator.schema());
        } catch (IllegalArgumentException clash) {
            streams.err().println("edaran: the policies cannot be judged together: " + clash.getMessage());
            return Optional.empty();
        }
    }

    private int report(ComplianceReport report) throws IOException {
        if (!report.problems().isEmpty()) {
            ProblemPrinter.print(
                    report.problems(), report.problems().size(), Locale.forLanguageTag(language), streams.err());
            return ExitCode.UNUSABLE;
        }
        Locale locale = Locale.forLanguageTag(language);
        OutputTarget.write(
                Optional.ofNullable(output), streams, out -> ReportFormats.write(format, report, locale, top, out));
        boolean warned = report.findings().stream().anyMatch(finding -> finding.status() == FindingStatus.WARNING);
        if (report.verdict() == Verdict.VIOLATIONS || (failLevel == FailLevel.warning && warned)) {
            return ExitCode.VIOLATIONS;
        }
        boolean open = report.verdict() == Verdict.UNDETERMINED && !allowUndetermined;
        return open ? ExitCode.UNDETERMINED : ExitCode.COMPLIANT;
    }
}
