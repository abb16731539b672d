package org.edaran.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a script with which a shell completes what is typed. */
@Command(
        name = "completion",
        description = "Prints a script with which a shell completes commands and options.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "In this shell, bash or zsh:",
            "  source <(edaran completion bash)",
            "In every bash, from the next one on:",
            "  edaran completion bash > ~/.local/share/bash-completion/completions/edaran",
            "",
            "Exit codes: 0 printed, 2 there is no script for that shell."
        })
final class CompletionCommand implements Callable<Integer> {

    /** The shells that there are scripts for. */
    enum Shell {
        /** The GNU shell. */
        bash,
        /** The Z shell, which reads the script of bash. */
        zsh
    }

    private final Streams streams;

    @Parameters(paramLabel = "bash|zsh", description = "The shell.")
    private Shell shell = Shell.bash;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read where messages are coloured
    private CommonOptions common = new CommonOptions();

    CompletionCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        CommandLine all = EdaranCommand.model(streams, Subcommands.NAMES);
        streams.out()
                .print(
                        switch (shell) {
                            case bash, zsh -> AutoComplete.bash("edaran", all);
                        });
        return ExitCode.COMPLIANT;
    }
}
