package org.edaran.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.database.Database;
import org.edaran.io.database.Drivers;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.load.FileLoader;
import org.edaran.io.load.Load;
import org.edaran.io.load.RegionWatch;
import org.edaran.io.load.Source;
import org.edaran.io.load.TwoFiles;
import org.edaran.io.mapping.Mapping;
import org.edaran.io.mapping.MappingReader;
import org.edaran.io.mapping.Section;
import org.edaran.io.query.Session;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Regions;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;

/**
 * Reads a roster from files: name them, then {@link #read()}. Not thread-safe; used once.
 *
 * <p>Files end in {@code .csv}, {@code .tsv} or {@code .txt}, in {@code .json} or {@code .ndjson}, in {@code .xlsx}, or in
 * {@code .parquet}; whatever else a section needs may come from a query of a {@link #database(Database) database}. Every file starts with a row of column names unless the mapping file says
 * otherwise. Whatever bytes a file holds, the result is a roster or a list of problems.
 *
 * <!-- region EmbeddingTest#files -->
 * <pre>{@code
 * Evaluator evaluator =
 *         Evaluator.of(Edaran.compile(folder.resolve("policy.edaran")).policyOrThrow());
 * RosterResult result = RosterReader.of(evaluator.schema())
 *         .employees(folder.resolve("employees.csv"))
 *         .roster(folder.resolve("roster.csv"))
 *         .offices(folder.resolve("offices.csv"))
 *         .units(folder.resolve("units.csv"))
 *         .attestations(folder.resolve("attestations.csv"))
 *         .decisions(folder.resolve("decisions.csv"))
 *         .read();
 * if (result instanceof RosterResult.Refused refused) { // the data cannot be used: file, line, reason
 *     refused.problems().forEach(problem -> out.println(problem.place() + ": " + problem.message()));
 * } else if (result instanceof RosterResult.Loaded loaded) {
 *     ComplianceReport report = evaluator.check(loaded.roster()); // any thread, any number of times
 *     out.println(report.verdict().word());
 *     for (Finding finding : report.findings()) {
 *         out.println(finding.rule() + " " + finding.periodLabel() + ": " + finding.message(Locale.ENGLISH));
 *     }
 * }
 * }</pre>
 */
public final class RosterReader {

    private final RosterSchema schema;
    private final Map<Section, InputFile> files = new EnumMap<>(Section.class);
    private Optional<InputFile> mappingFile = Optional.empty();
    private final Map<Section, String> queries = new EnumMap<>(Section.class);
    private Optional<Database> database = Optional.empty();
    private Drivers drivers = Drivers.CLASS_PATH;
    private InputLimits limits = InputLimits.USUAL;
    private TextForm text = TextForm.DETECTED;
    private Regions regions = Regions.indonesia();
    private Optional<Executor> executor = Optional.empty();

    private RosterReader(RosterSchema schema) {
        this.schema = schema;
    }

    /** A reader of rosters for the policies of the schema. */
    public static RosterReader of(RosterSchema schema) {
        return new RosterReader(schema);
    }

    /** Names the list of employees: {@code id}, {@code unit}, {@code agency}, {@code office}, {@code domicile}, … */
    public RosterReader employees(Path file) {
        return file(Section.EMPLOYEES, InputFile.of(file));
    }

    /** Gives the list of employees as a stream of text. */
    public RosterReader employees(String name, InputStream text) {
        return file(Section.EMPLOYEES, InputFile.of(name, text));
    }

    /** Names the assignments: {@code employee}, {@code date}, {@code mode}, … */
    public RosterReader roster(Path file) {
        return file(Section.ROSTER, InputFile.of(file));
    }

    /** Gives the assignments as a stream, of text unless the name ends in {@code .xlsx}. */
    public RosterReader roster(String name, InputStream stream) {
        return file(Section.ROSTER, InputFile.of(name, stream));
    }

    /** Names the facts of units. */
    public RosterReader units(Path file) {
        return file(Section.UNITS, InputFile.of(file));
    }

    /** Names the facts of offices. */
    public RosterReader offices(Path file) {
        return file(Section.OFFICES, InputFile.of(file));
    }

    /** Names the facts of agencies. */
    public RosterReader agencies(Path file) {
        return file(Section.AGENCIES, InputFile.of(file));
    }

    /** Names the facts of regions. */
    public RosterReader regions(Path file) {
        return file(Section.REGIONS, InputFile.of(file));
    }

    /** Names the signed statements. */
    public RosterReader attestations(Path file) {
        return file(Section.ATTESTATIONS, InputFile.of(file));
    }

    /** Names the documents that people and organisations hold. */
    public RosterReader documents(Path file) {
        return file(Section.DOCUMENTS, InputFile.of(file));
    }

    /** Names the factors that were assessed. */
    public RosterReader assessments(Path file) {
        return file(Section.ASSESSMENTS, InputFile.of(file));
    }

    /** Names the decisions on parameters. */
    public RosterReader decisions(Path file) {
        return file(Section.DECISIONS, InputFile.of(file));
    }

    /**
     * Names a file by what it holds.
     *
     * @param kind {@code roster}, {@code employees}, {@code units}, {@code offices}, {@code agencies}, {@code regions},
     *     {@code attestations}, {@code documents}, {@code assessments} or {@code decisions}
     * @throws IllegalArgumentException if there is no such kind
     */
    public RosterReader file(String kind, InputFile file) {
        return file(sectionOf(kind), file);
    }

    private static Section sectionOf(String kind) {
        for (Section section : Section.values()) {
            if (section.key().equals(kind)) {
                return section;
            }
        }
        throw new IllegalArgumentException("no kind of file: " + kind);
    }

    private RosterReader file(Section section, InputFile file) {
        files.put(section, file);
        return this;
    }

    /**
     * Names the database that is asked for whatever has a query, here or in the mapping file.
     *
     * @see #query(String, String)
     */
    public RosterReader database(Database from) {
        database = Optional.of(from);
        return this;
    }

    /**
     * Takes a section from a query instead of a file. The labels of its columns are the names of columns.
     *
     * @param kind as in {@link #file(String, InputFile)}
     * @param sql a query, in the language of the database
     * @throws IllegalArgumentException if there is no such kind
     */
    public RosterReader query(String kind, String sql) {
        queries.put(sectionOf(kind), sql);
        return this;
    }

    /** Names where the driver of DuckDB is, through which Parquet files are read; the class path unless stated. */
    public RosterReader drivers(Drivers where) {
        drivers = where;
        return this;
    }

    /** Names the mapping file, which says how files are laid out that do not have the usual columns. */
    public RosterReader mapping(Path file) {
        mappingFile = Optional.of(InputFile.of(file));
        return this;
    }

    /** Gives the mapping file as a stream. */
    public RosterReader mapping(String name, InputStream json) {
        mappingFile = Optional.of(InputFile.of(name, json));
        return this;
    }

    /** Sets how much the files may hold. */
    public RosterReader limits(InputLimits most) {
        limits = most;
        return this;
    }

    /**
     * States which regions there are; those of Indonesia unless stated. A code of none of them, and of no region in a
     * {@link #regions(Path) file of their facts}, is noted with the nearest that is known. {@link Regions#none()} turns this off.
     */
    public RosterReader knownRegions(Regions known) {
        regions = known;
        return this;
    }

    /** States how text files are written that the mapping does not speak of; what is not stated is detected. */
    public RosterReader text(TextForm form) {
        text = form;
        return this;
    }

    /**
     * Lets the list of employees be read by the executor while {@link #read()} reads the roster, if both are text files, and
     * some columns of the roster be ordered there. What is read stays the same, to each message. Without it, one file is
     * read after the other.
     */
    public RosterReader readingBy(Executor other) {
        executor = Optional.of(other);
        return this;
    }

    /**
     * Reads all files.
     *
     * @throws IOException if a file is not there or cannot be read
     */
    public RosterResult read() throws IOException {
        RosterBuilder builder = RosterBuilder.of(schema, limits.problems());
        Mapping mapping = Mapping.NONE;
        if (mappingFile.isPresent()) {
            MappingReader.Result result = MappingReader.read(mappingFile.get());
            if (!result.problems().isEmpty()) {
                // Nothing read with a faulty mapping would mean what its writer meant.
                result.problems().forEach(builder::problem);
                return builder.build();
            }
            mapping = result.mapping();
        }
        mapping.roster().covers().ifPresent(builder::covers);
        builder.partial(mapping.roster().partial());
        for (Section section : Section.values()) {
            mapping.table(section).query().ifPresent(sql -> queries.put(section, sql));
        }
        if (!isClearWhatIsAsked(builder, mapping) || !isClearWhoIsOnTheBooks(builder, mapping)) {
            return builder.build();
        }
        supplied(builder);
        RegionWatch watch = new RegionWatch(regions);
        Load whole = new Load(builder, mapping, limits, text, watch);
        if (queries.isEmpty() || database.isEmpty()) {
            load(whole, Optional.empty());
        } else {
            try (Session session = new Session(database.get())) {
                load(whole, Optional.of(session));
            }
        }
        watch.report(builder);
        executor.ifPresent(other -> builder.buildingBy(other::execute));
        return builder.build();
    }

    private void load(Load whole, Optional<Session> session) throws IOException {
        RosterBuilder builder = whole.builder();
        List<Section> left = new ArrayList<>(List.of(Section.values()));
        left.removeIf(section -> !has(section));
        InputFile roster = files.get(Section.ROSTER);
        InputFile people = files.get(Section.EMPLOYEES);
        boolean fromRoster = whole.mapping().employeesFromRoster();
        if (roster != null && people != null && executor.isPresent() && areApart(roster, people) && !fromRoster) {
            if (!new TwoFiles(whole, regions, drivers).load(roster, people, executor.get())) {
                builder.employeesFromAssignments(true);
            }
            left.removeAll(List.of(Section.ROSTER, Section.EMPLOYEES));
        }
        FileLoader loader = new FileLoader(whole);
        for (Section section : left) {
            InputFile file = files.get(section);
            String sql = queries.getOrDefault(section, "");
            Source source = file == null
                    ? Source.of("query of " + section.key(), sql, session.orElseThrow())
                    : Source.of(file, drivers);
            boolean complete = loader.load(source, section);
            if (!complete && section == Section.EMPLOYEES) {
                // Who is missing from a list that could not be read to its end says nothing.
                builder.employeesFromAssignments(true);
            }
        }
    }

    /** True if the two are text files that messages can tell apart. */
    private static boolean areApart(InputFile roster, InputFile people) {
        Optional<InputFile.Format> text = Optional.of(InputFile.Format.TEXT);
        return !people.name().equals(roster.name())
                && people.format().equals(text)
                && roster.format().equals(text);
    }

    private void supplied(RosterBuilder builder) {
        if (has(Section.ATTESTATIONS)) {
            builder.attestationsSupplied();
        }
        if (has(Section.DOCUMENTS)) {
            builder.documentsSupplied();
        }
        if (has(Section.ASSESSMENTS)) {
            builder.assessmentsSupplied();
        }
    }

    private boolean has(Section section) {
        return files.containsKey(section) || queries.containsKey(section);
    }

    /** False, and a problem, if a query has no database, or a section has a file and a query. */
    private boolean isClearWhatIsAsked(RosterBuilder builder, Mapping mapping) {
        for (Section section : queries.keySet()) {
            boolean both = files.containsKey(section);
            if (both || database.isEmpty()) {
                builder.problem(InputProblem.of(
                                DiagnosticCode.BAD_QUERY,
                                DataPlace.of(mapping.file()),
                                Sentence.of(
                                        both
                                                ? "there is a query for `{0}`, and a file too"
                                                : "there is a query for `{0}`, but no database was named",
                                        section.key()))
                        .withHelp(Sentence.of(both ? "leave out one of them" : "name the database with `--database`")));
                return false;
            }
        }
        return true;
    }

    /** False, and a problem, if there is a list of employees although the mapping says that there is none. */
    private boolean isClearWhoIsOnTheBooks(RosterBuilder builder, Mapping mapping) {
        boolean listed = has(Section.EMPLOYEES);
        if (listed != mapping.employeesFromRoster()) {
            return true;
        }
        DataPlace place = DataPlace.of(listed ? mapping.file() : rosterName());
        InputProblem problem = listed
                ? InputProblem.of(
                                DiagnosticCode.BAD_MAPPING,
                                place,
                                Sentence.of(
                                        "the mapping takes the employees from the roster, but there is a list of them too"))
                        .withHelp(Sentence.of("leave out the list, or remove `\"from\": \"roster\"` from the mapping"))
                : InputProblem.of(DiagnosticCode.UNKNOWN_EMPLOYEE, place, Sentence.of("there is no list of employees"))
                        .withHelp(Sentence.of(
                                "give one, or write `\"employees\": {\"from\": \"roster\"}` in a mapping file"));
        builder.problem(problem);
        builder.employeesFromAssignments(true);
        return !listed;
    }

    private String rosterName() {
        return files.containsKey(Section.ROSTER) ? files.get(Section.ROSTER).name() : "roster";
    }
}
