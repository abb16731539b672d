package org.edaran.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.io.RosterReader;
import org.edaran.io.database.Database;
import org.edaran.io.database.Drivers;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Regions;
import org.edaran.roster.RosterSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name the files of a roster. */
final class RosterOptions {

    private static final long LARGE = 1L << 22;

    @Option(
            names = "--employees",
            paramLabel = "FILE",
            description = "The people on the books: id, unit, agency, office, domicile and declared facts.")
    private @Nullable String employees;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "The assignments: employee, date, mode, and location, part, unit, start, end if known."
                    + " CSV, JSON, Parquet or xlsx; - reads standard input.")
    private @Nullable String roster;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Says how files without the usual columns are laid out.")
    private @Nullable String mapping;

    @Option(names = "--units", paramLabel = "FILE", description = "Facts of units, by id.")
    private @Nullable String units;

    @Option(names = "--offices", paramLabel = "FILE", description = "Facts of offices, by id.")
    private @Nullable String offices;

    @Option(names = "--agencies", paramLabel = "FILE", description = "Facts of agencies, by id.")
    private @Nullable String agencies;

    @Option(names = "--regions", paramLabel = "FILE", description = "Facts of regions, by code.")
    private @Nullable String regions;

    @Option(
            names = "--region-names",
            paramLabel = "FILE",
            description = "The regions there are, lines of code,name (default: those of Indonesia).")
    private @Nullable Path regionNames;

    @Option(names = "--attestations", paramLabel = "FILE", description = "Signed statements.")
    private @Nullable String attestations;

    @Option(names = "--documents", paramLabel = "FILE", description = "Documents that people hold.")
    private @Nullable String documents;

    @Option(names = "--assessments", paramLabel = "FILE", description = "Factors that were assessed, and when.")
    private @Nullable String assessments;

    @Option(names = "--decisions", paramLabel = "FILE", description = "Decisions on parameters.")
    private @Nullable String decisions;

    @Mixin
    private TextOptions text = new TextOptions();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "The JDBC address of the database that the queries of the mapping are sent to. User and"
                    + " password are taken from EDARAN_DATABASE_USER and EDARAN_DATABASE_PASSWORD.")
    private @Nullable String database;

    @Option(
            names = "--driver",
            paramLabel = "JAR",
            description = "The jar of the JDBC driver; for Parquet files, that of DuckDB.")
    private @Nullable Path driver;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Takes an option as written; false if it is none of these. */
    boolean take(String option, String value) {
        switch (option) {
            case "--employees" -> employees = value;
            case "--roster" -> roster = value;
            case "--mapping" -> mapping = value;
            case "--units" -> units = value;
            case "--offices" -> offices = value;
            case "--agencies" -> agencies = value;
            case "--regions" -> regions = value;
            case "--region-names" -> regionNames = Path.of(value);
            case "--attestations" -> attestations = value;
            case "--documents" -> documents = value;
            case "--assessments" -> assessments = value;
            case "--decisions" -> decisions = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** True if there is a roster to read. */
    boolean hasRoster() {
        return roster != null || database != null;
    }

    /** The regions there are. */
    Regions regionNames() throws IOException {
        if (regionNames == null) {
            return Regions.indonesia();
        }
        try (BufferedReader text = Files.newBufferedReader(regionNames)) {
            return Regions.read(text);
        }
    }

    /** A reader of all files that were named. */
    RosterReader reader(RosterSchema schema, Streams streams, Progress progress) throws IOException {
        if (!hasRoster()) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Missing required option: '--roster=FILE'");
        }
        RosterReader reader = RosterReader.of(schema).text(text.form()).knownRegions(regionNames());
        for (Map.Entry<String, @Nullable String> file : files().entrySet()) {
            String name = file.getValue();
            if (name != null) {
                reader.file(file.getKey(), name.equals("-") ? streams.inputFile() : progress.file(Path.of(name)));
            }
        }
        if (isLarge(roster) && isLarge(employees)) {
            reader.readingBy(ForkJoinPool.commonPool());
        }
        if (mapping != null) {
            read(reader, mapping, streams);
        }
        if (driver != null || database != null) {
            connect(reader);
        }
        return reader;
    }

    private static void read(RosterReader reader, String mapping, Streams streams) throws IOException {
        if (mapping.equals("-")) {
            reader.mapping(Streams.STDIN, streams.in());
        } else {
            reader.mapping(Path.of(mapping));
        }
    }

    /** True if a second processor would save more than it takes to begin with. */
    private static boolean isLarge(@Nullable String file) throws IOException {
        return file != null && Files.isRegularFile(Path.of(file)) && Files.size(Path.of(file)) > LARGE;
    }

    /** The roster, if it has another layout than ours and no mapping says which. */
    Optional<String> unmapped(List<InputProblem> problems) {
        boolean layout = problems.stream()
                .anyMatch(problem -> problem.code() == DiagnosticCode.MISSING_COLUMN
                        || problem.code() == DiagnosticCode.UNKNOWN_SHEET
                        || problem.code() == DiagnosticCode.UNKNOWN_MODE
                        || (problem.code() == DiagnosticCode.UNKNOWN_EMPLOYEE && employees == null));
        return Optional.ofNullable(roster).filter(file -> mapping == null && layout && !file.equals("-"));
    }

    /** Refuses a command line by which standard input would be read twice; {@code others} counts what else reads it. */
    void readStandardInputOnce(long others) {
        if (readingStandardInput() + others > 1) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Standard input can be read once, but `-` is given more often");
        }
    }

    /** How many files are to be read from standard input. */
    long readingStandardInput() {
        return files().values().stream().filter("-"::equals).count() + ("-".equals(mapping) ? 1 : 0);
    }

    private Map<String, @Nullable String> files() {
        Map<String, @Nullable String> files = new LinkedHashMap<>();
        files.put("employees", employees);
        files.put("roster", roster);
        files.put("units", units);
        files.put("offices", offices);
        files.put("agencies", agencies);
        files.put("regions", regions);
        files.put("attestations", attestations);
        files.put("documents", documents);
        files.put("assessments", assessments);
        files.put("decisions", decisions);
        return files;
    }

    private void connect(RosterReader reader) throws IOException {
        Drivers drivers = driver == null ? Drivers.CLASS_PATH : Drivers.of(driver);
        reader.drivers(drivers);
        if (database != null) {
            reader.database(Database.of(
                    database,
                    Optional.ofNullable(System.getenv("EDARAN_DATABASE_USER")),
                    Optional.ofNullable(System.getenv("EDARAN_DATABASE_PASSWORD")),
                    drivers));
        }
    }
}
