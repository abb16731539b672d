package org.edaran.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.diagnostic.PrintedText;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.io.audit.Verification;
import org.edaran.io.review.Affiliations;
import org.edaran.io.review.Audit;
import org.edaran.io.review.Review;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes sure of a report. */
@Command(
        name = "verify",
        description = "Tells whether a report follows from policies and a roster, by judging once more.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A report, and later somebody who doubts it:",
            "  edaran check policy.edaran --employees employees.csv --roster roster.csv --format json \\",
            "    --output report.json",
            "  edaran verify report.json policy.edaran --employees employees.csv --roster roster.csv",
            "",
            "Compares the hash of the policies, the digest of the roster, the verdict, the rules and the findings; neither",
            "the names of files nor the order of rows matter. Exit codes: 0 it does, 1 it does not, 2 the work could not",
            "be done."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "REPORT", description = "A report that `edaran check --format json` wrote.")
    private Path report = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "POLICY",
            description = "Policy files, as text or compiled.")
    private List<String> policies = List.of();

    @Mixin
    private RosterOptions files = new RosterOptions();

    @Option(names = "--show-confidential", description = "The report was written with this option.")
    private boolean showConfidential;

    @Mixin
    private CommonOptions common = new CommonOptions();

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        files.readStandardInputOnce(policies.stream().filter("-"::equals).count());
        Optional<List<Policy>> loaded = new Policies(streams, false).load(policies);
        if (loaded.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        Evaluator evaluator = Evaluator.of(loaded.get());
        RosterResult result;
        try (Progress progress = Progress.show(streams, common)) {
            result = files.reader(evaluator.schema(), streams, progress).read();
        }
        if (result instanceof RosterResult.Refused refused) {
            ProblemPrinter.print(refused.problems(), refused.total(), Locale.ENGLISH, streams.err());
            return ProblemPrinter.exitCode(refused.problems());
        }
        Roster roster = ((RosterResult.Loaded) result).roster();
        Evaluator judge = showConfidential ? evaluator.showingConfidential() : evaluator;
        ComplianceReport now = judge.check(roster);
        Review review = Review.of(now, Affiliations.of(roster)).audited(Audit.of(evaluator, roster));
        try (InputStream in = Files.newInputStream(report)) {
            Optional<Verification> verification = Verification.of(in, review);
            if (verification.isEmpty()) {
                streams.err()
                        .println("edaran: " + report
                                + " is no report; give one that `edaran check --format json` wrote");
                return ExitCode.UNUSABLE;
            }
            return print(verification.get());
        }
    }

    private int print(Verification verification) {
        boolean verified = verification.isVerified();
        streams.out()
                .println(
                        verified
                                ? "The report follows from these policies and this roster."
                                : "The report does not follow from these policies and this roster.");
        for (Verification.Aspect aspect : verification.aspects()) {
            streams.out()
                    .println(String.format(
                            Locale.ROOT,
                            "  %-9s %s  %s",
                            aspect.name(),
                            aspect.isSame() ? "same  " : "DIFFER",
                            aspect.words()));
            aspect.examples().forEach(example -> streams.out().println(" ".repeat(20) + PrintedText.of(example)));
        }
        return verified ? ExitCode.COMPLIANT : ExitCode.VIOLATIONS;
    }
}
