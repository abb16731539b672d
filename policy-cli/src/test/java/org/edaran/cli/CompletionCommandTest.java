package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script for shells, in a real bash. */
class CompletionCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edaran ch | check",
                "edaran con | consolidate",
                "edaran check --all | --allow-undetermined",
                "edaran check --fail-level w | warning",
                "edaran check --format h | html",
                "edaran fmt --di | --diff",
                "edaran completion z | zsh"
            })
    void bash_completes(String typed, String expected) throws Exception {
        assertThat(completions(typed)).contains(expected);
    }

    @Test
    void anotherShell_isRefused() {
        CommandRun run = CommandRun.of("completion", "fish");

        assertThat(run.err()).contains("expected one of [bash, zsh]");
        assertThat(run.code()).isEqualTo(2);
    }

    private List<String> completions(String typed) throws IOException, InterruptedException {
        assumeTrue(Stream.of("/bin/bash", "/usr/bin/bash").map(Path::of).anyMatch(Files::isExecutable), "no bash here");
        Path script = folder.resolve("completion.bash");
        Files.writeString(script, CommandRun.of("completion", "bash").out());
        List<String> command = new ArrayList<>();
        command.addAll(List.of(
                "bash",
                "--norc",
                "-c",
                "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_LINE=\"$*\";"
                        + " COMP_POINT=${#COMP_LINE}; _complete_edaran; printf '%s\\n' \"${COMPREPLY[@]}\"",
                "bash",
                script.toString()));
        command.addAll(List.of(typed.split(" ")));
        Process bash = new ProcessBuilder(command).redirectErrorStream(true).start();
        bash.getOutputStream().close();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed.lines().map(String::strip).toList();
    }
}
