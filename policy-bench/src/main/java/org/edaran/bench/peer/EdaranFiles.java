package org.edaran.bench.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.edaran.bench.Policies;
import org.edaran.eval.Evaluator;
import org.edaran.io.RosterReader;
import org.edaran.io.report.JsonReport;
import org.edaran.roster.RosterResult;

/** Edaran: the library in this process, or the command in one of its own. */
public final class EdaranFiles implements FilesPeer {

    private final Evaluator evaluator = Evaluator.of(Policies.compile(Policies.se17()));
    private final String command;
    private final int threads;
    private final int people;

    private EdaranFiles(String command, int threads, int people) {
        this.command = command;
        this.threads = threads;
        this.people = people;
    }

    /** The library, for files about so many people; the second thread reads the employees. */
    public static EdaranFiles inProcess(int threads, int people) {
        return new EdaranFiles("", threads, people);
    }

    /** A command such as {@code bin/edaran}, from its start to its end, digest of the roster included. */
    public static EdaranFiles command(String command, int people) {
        return new EdaranFiles(command, 2, people);
    }

    @Override
    public String name() {
        return command.isEmpty()
                ? String.format(Locale.ROOT, "Edaran, library, %d thread%s", threads, threads == 1 ? "" : "s")
                : "Edaran, command";
    }

    @Override
    public void check(Path folder, Path output) throws IOException, InterruptedException {
        if (!command.isEmpty()) {
            run(folder, output);
            return;
        }
        RosterReader reader = RosterReader.of(evaluator.schema())
                .employees(folder.resolve("employees.csv"))
                .roster(folder.resolve("roster.csv"));
        if (threads > 1) {
            reader.readingBy(ForkJoinPool.commonPool());
        }
        RosterResult read = reader.read();
        if (!(read instanceof RosterResult.Loaded loaded)) {
            throw new IllegalStateException("the files were refused: " + read);
        }
        try (OutputStream out = Files.newOutputStream(output)) {
            JsonReport.in(Locale.ENGLISH).write(evaluator.check(loaded.roster()), out);
        }
    }

    private void run(Path folder, Path output) throws IOException, InterruptedException {
        Path policy = folder.resolve("policy.edaran");
        Files.writeString(policy, Policies.se17());
        List<String> words = List.of(
                command,
                "check",
                policy.toString(),
                "--employees",
                folder.resolve("employees.csv").toString(),
                "--roster",
                folder.resolve("roster.csv").toString(),
                "--format",
                "json",
                "--output",
                output.toString(),
                "--quiet",
                "--no-config");
        int exit = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (exit > 1) {
            throw new IllegalStateException(command + " ended with " + exit);
        }
    }

    @Override
    public Found found(Path output) throws IOException {
        return new WrittenList(people).read(output, "identity");
    }
}
