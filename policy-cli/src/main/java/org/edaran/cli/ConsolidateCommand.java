package org.edaran.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.ConsolidateResult;
import org.edaran.Edaran;
import org.edaran.VocabularyResolver;
import org.edaran.files.PolicyFiles;
import org.edaran.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a policy as it reads on a date. */
@Command(
        name = "consolidate",
        description = "Prints a policy as it reads on a date, with the changes that other policies make to it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The text in force on a day, and the same as a file:",
            "  edaran consolidate policy.edaran amendment.edaran --on 2024-04-16",
            "  edaran consolidate policy.edaran amendment.edaran --on 2024-04-16 --output consolidated.edaran",
            "",
            "The origin of every rule stands above it as a comment. Exit codes: 0 printed, 2 there is no such text."
        })
final class ConsolidateCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            arity = "1..*",
            paramLabel = "POLICY",
            description = "The policy and those that amend, prolong or repeal it; - reads standard input.")
    private List<String> files = List.of();

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "The date, such as 2024-04-16.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "The name of the policy to print (default: the one that others change).")
    private @Nullable String policy;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the text to a file.")
    private @Nullable Path output;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read where messages are coloured
    private CommonOptions common = new CommonOptions();

    ConsolidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Policies policies = new Policies(streams, false);
        Optional<List<SourceText>> sources = policies.read(files);
        if (sources.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        ConsolidateResult result = Edaran.consolidate(
                sources.get(),
                Optional.ofNullable(policy),
                date,
                VocabularyResolver.builtInOnly(),
                PolicyFiles.beside(files));
        if (result instanceof ConsolidateResult.Rejected rejected) {
            policies.show(rejected.diagnostics());
            return ExitCode.UNUSABLE;
        }
        if (result instanceof ConsolidateResult.Nothing nothing) {
            streams.err().println("edaran: " + nothing.reason());
            return ExitCode.UNUSABLE;
        }
        byte[] text = ((ConsolidateResult.Consolidated) result).text().getBytes(StandardCharsets.UTF_8);
        OutputTarget.write(Optional.ofNullable(output), streams, out -> out.write(text));
        return ExitCode.COMPLIANT;
    }
}
