package org.edaran.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.model.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the compiled form of policies. */
@Command(
        name = "compile",
        description =
                "Writes checked policies as one JSON file, which hosts and `edaran check` read without compiling.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Once, and then wherever it is checked:",
            "  edaran compile policy.edaran --output policy.json",
            "  edaran check policy.json --employees employees.csv --roster roster.csv",
            "",
            "The file carries its version and a hash. Exit codes: 0 written, 2 a policy has an error."
        })
final class CompileCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "POLICY", description = "Policy files; - reads standard input.")
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the compiled form to a file.")
    private @Nullable Path output;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CompileCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<List<Policy>> policies = new Policies(streams, !common.isQuiet()).load(files);
        if (policies.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        OutputTarget.write(Optional.ofNullable(output), streams, out -> CompiledPolicies.write(policies.get(), out));
        return ExitCode.COMPLIANT;
    }
}
