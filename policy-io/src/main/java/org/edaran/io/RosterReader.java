package org.edaran.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.load.FileLoader;
import org.edaran.io.load.Load;
import org.edaran.io.mapping.Mapping;
import org.edaran.io.mapping.MappingReader;
import org.edaran.io.mapping.Section;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;

/**
 * Reads a roster from files: name them, then {@link #read()}. Not thread-safe; used once.
 *
 * <p>Files end in {@code .csv}, {@code .tsv} or {@code .txt} (UTF-8, cells separated by commas, semicolons or tabs, which
 * the first line tells) or in {@code .xlsx}. Every file starts with a row of column names unless the mapping file says
 * otherwise. Whatever bytes a file holds, the result is a roster or a list of problems.
 */
public final class RosterReader {

    private final RosterSchema schema;
    private final Map<Section, InputFile> files = new EnumMap<>(Section.class);
    private Optional<InputFile> mappingFile = Optional.empty();
    private InputLimits limits = InputLimits.USUAL;
    private TextForm text = TextForm.DETECTED;

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
        for (Section section : Section.values()) {
            if (section.key().equals(kind)) {
                return file(section, file);
            }
        }
        throw new IllegalArgumentException("no kind of file: " + kind);
    }

    private RosterReader file(Section section, InputFile file) {
        files.put(section, file);
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

    /** States how text files are written that the mapping does not speak of; what is not stated is detected. */
    public RosterReader text(TextForm form) {
        text = form;
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
        if (!isClearWhoIsOnTheBooks(builder, mapping)) {
            return builder.build();
        }
        if (files.containsKey(Section.ATTESTATIONS)) {
            builder.attestationsSupplied();
        }
        if (files.containsKey(Section.DOCUMENTS)) {
            builder.documentsSupplied();
        }
        if (files.containsKey(Section.ASSESSMENTS)) {
            builder.assessmentsSupplied();
        }
        FileLoader loader = new FileLoader(new Load(builder, mapping, limits, text));
        for (Map.Entry<Section, InputFile> file : files.entrySet()) {
            boolean complete = loader.load(file.getValue(), file.getKey());
            if (!complete && file.getKey() == Section.EMPLOYEES) {
                // Who is missing from a list that could not be read to its end says nothing.
                builder.employeesFromAssignments(true);
            }
        }
        return builder.build();
    }

    /** False, and a problem, if there is a list of employees although the mapping says that there is none. */
    private boolean isClearWhoIsOnTheBooks(RosterBuilder builder, Mapping mapping) {
        boolean listed = files.containsKey(Section.EMPLOYEES);
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
