package org.edaran.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.edaran.finding.Language;
import org.edaran.io.database.Drivers;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.inspect.FileInspector;
import org.edaran.io.inspect.Inspection;
import org.edaran.roster.InputProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at files that nobody has described, and writes a mapping to read them with. */
@Command(
        name = "inspect",
        description = "Tells what rosters and lists hold, and writes a mapping to check them with.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What a file holds:",
            "  edaran inspect roster.csv",
            "An attendance workbook, from the file to a report:",
            "  edaran inspect attendance.xlsx --output mapping.json",
            "  (replace each ? in mapping.json by what the code means)",
            "  edaran check policy.edaran --roster attendance.xlsx --mapping mapping.json",
            "",
            "With --output - the mapping goes to standard output, and what was seen to standard error.",
            "Exit codes: 0 done, 2 a file cannot be read, or nothing tells what kind of file it is, 4 a limit stopped it."
        })
final class InspectCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV, JSON, xlsx or Parquet; several for one mapping; - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description =
                    "What the file is: roster, employees, units, offices, agencies, regions, attestations, documents,"
                            + " assessments or decisions (default: guessed).")
    private @Nullable String kind;

    @Option(names = "--output", paramLabel = "FILE", description = "Write a mapping to a file; - for standard output.")
    private @Nullable String output;

    @Option(names = "--force", description = "Overwrite the mapping if it is there.")
    private boolean force;

    @Option(names = "--lang", paramLabel = "id|en", description = "Language of what is told (default: en).")
    private ToldIn language = ToldIn.en;

    @Option(names = "--driver", paramLabel = "JAR", description = "The jar of DuckDB's JDBC driver, for Parquet files.")
    private @Nullable Path driver;

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    InspectCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (kind != null && !FileInspector.kinds().contains(kind)) {
            throw usage("Invalid value for option '--as': expected one of " + String.join(", ", FileInspector.kinds())
                    + " but was '" + kind + "'");
        }
        if (kind != null && files.size() > 1) {
            throw usage("--as is for one file, but there are " + files.size());
        }
        Optional<Path> target =
                Optional.ofNullable(output).filter(name -> !name.equals("-")).map(Path::of);
        if (target.isPresent() && Files.exists(target.get()) && !force) {
            streams.err().println("edaran: `" + output + "` is there already; --force overwrites it");
            return ExitCode.UNUSABLE;
        }
        Locale locale = language.locale();
        PrintStream seen = "-".equals(output) ? streams.err() : streams.out();
        List<Inspection> inspections = new ArrayList<>();
        for (String file : files) {
            Inspection inspection;
            try (Progress progress = Progress.show(streams, common)) {
                inspection = FileInspector.inspect(
                        fileOf(file, progress),
                        Optional.ofNullable(kind),
                        InputLimits.USUAL,
                        text.form(),
                        driver == null ? Drivers.CLASS_PATH : Drivers.of(driver));
            }
            seen.print(inspection.text(locale));
            inspections.add(inspection);
        }
        List<InputProblem> problems =
                inspections.stream().flatMap(one -> one.problem().stream()).toList();
        if (!problems.isEmpty()) {
            ProblemPrinter.print(problems, locale, streams.err());
            return ProblemPrinter.exitCode(problems);
        }
        return write(inspections, target, locale);
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private InputFile fileOf(String file, Progress progress) {
        return file.equals("-")
                ? new InputFile(Streams.STDIN, Optional.empty(), streams::in)
                : progress.file(Path.of(file));
    }

    private int write(List<Inspection> inspections, Optional<Path> target, Locale locale) throws IOException {
        boolean indonesian = Language.of(locale) == Language.INDONESIAN;
        Set<String> kinds = new HashSet<>();
        for (Inspection inspection : inspections) {
            Optional<String> found = inspection.kind();
            if (found.isEmpty()) {
                return ExitCode.UNUSABLE;
            }
            if (!kinds.add(found.get())) {
                streams.err()
                        .println(
                                indonesian
                                        ? "edaran: dua berkas berjenis `" + found.get()
                                                + "`; satu pemetaan hanya memuat satu"
                                        : "edaran: two files are of the kind `" + found.get() + "`; a mapping has one");
                return ExitCode.UNUSABLE;
            }
        }
        if (output == null) {
            streams.out().println();
            streams.out()
                    .println(
                            indonesian
                                    ? "  pemetaan ditulis dengan --output mapping.json"
                                    : "  --output mapping.json writes a mapping for it");
            return ExitCode.COMPLIANT;
        }
        write(Inspection.mapping(inspections, locale), target, indonesian);
        return ExitCode.COMPLIANT;
    }

    private void write(String mapping, Optional<Path> target, boolean indonesian) throws IOException {
        OutputTarget.write(target, streams, out -> out.write(mapping.getBytes(StandardCharsets.UTF_8)));
        long open =
                mapping.lines().filter(line -> line.matches(".*: \"\\?\",?")).count();
        String written = target.map(Path::toString).orElse(indonesian ? "keluaran standar" : "standard output");
        PrintStream told = target.isPresent() ? streams.out() : streams.err();
        told.println();
        if (indonesian) {
            told.println("  pemetaan ditulis ke " + written + "; yang masih harus diisi: " + open);
        } else {
            told.println("  mapping written to " + written + "; left to fill in: " + open);
        }
    }
}
