package org.edaran.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.CompileResult;
import org.edaran.files.PolicyFolder;
import org.edaran.finding.Language;
import org.edaran.model.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compiles policies and tells what they hold. */
@Command(
        name = "validate",
        description = "Compiles policies and shows every error and warning.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A policy with one that changes it, and all of a folder:",
            "  edaran validate policy.edaran amendment.edaran",
            "  edaran validate policies",
            "From an editor:",
            "  edaran validate - < policy.edaran",
            "",
            "Exit codes: 0 all compile, 2 one does not."
        })
final class ValidateCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER",
            description = "Policy files, or folders with policy files (*.edaran); - reads standard input.")
    private List<String> policies = List.of();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<List<CompileResult.Compiled>> compiled =
                new Policies(streams, !common.isQuiet()).compile(NamedFiles.of(policies, PolicyFolder::policies));
        if (compiled.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        for (CompileResult.Compiled one : common.isQuiet() ? List.<CompileResult.Compiled>of() : compiled.get()) {
            Policy policy = one.policy();
            boolean indonesian = Language.of(one.language()) == Language.INDONESIAN;
            List<String> words = indonesian
                    ? List.of("aturan", "catatan", "uji", "peringatan")
                    : List.of("rule", "note", "test", "warning");
            String ending = indonesian ? "" : "s";
            streams.out()
                    .println(policy.id() + ": " + count(policy.rules().size(), words.get(0), ending) + ", "
                            + count(policy.notes().size(), words.get(1), ending) + ", "
                            + count(one.tests().size(), words.get(2), ending) + ", "
                            + count(one.warnings().size(), words.get(3), ending));
        }
        return ExitCode.COMPLIANT;
    }

    /** In English, several things have an ending; in Indonesian, none has. */
    private static String count(int number, String thing, String ending) {
        return number + " " + thing + (number == 1 ? "" : ending);
    }
}
