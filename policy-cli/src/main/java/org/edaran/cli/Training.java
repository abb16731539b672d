package org.edaran.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Does in the current folder what the command is mostly used for, so that the classes for it become known. */
final class Training {

    private static final List<String> FILES = List.of(
            "policy.edaran",
            "employees.csv",
            "roster.csv",
            "offices.csv",
            "units.csv",
            "attestations.csv",
            "decisions.csv");

    private static final String CHECK = "check policy.edaran --employees employees.csv --roster roster.csv"
            + " --offices offices.csv --units units.csv --attestations attestations.csv --decisions decisions.csv";

    private static final List<String> RUNS = List.of(
            CHECK,
            CHECK + " --color always --lang id",
            CHECK + " --format json",
            CHECK + " --format html",
            CHECK + " --format junit",
            "validate policy.edaran",
            "test policy.edaran",
            "fmt --check policy.edaran",
            "explain policy.edaran",
            "inspect roster.csv",
            "--help",
            "check --help",
            "check --no-such-option");

    private Training() {}

    /** Runs the command again and again; what it prints is lost. */
    public static void main(String[] args) throws IOException {
        for (String file : FILES) {
            try (InputStream text = Training.class.getResourceAsStream("training/" + file)) {
                if (text != null) {
                    Files.copy(text, Path.of(file));
                }
            }
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (String run : RUNS) {
            EdaranCommand.run(List.of(run.split(" ")), new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
        }
    }
}
