package org.edaran.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.edaran.io.RosterReader;
import org.edaran.io.input.InputFile;
import org.edaran.roster.RosterSchema;
import org.jspecify.annotations.Nullable;

/** The parameters that name the files of a roster. */
abstract class AbstractRosterMojo extends AbstractEdaranMojo {

    /** The assignments: employee, date, mode, and what else is known. CSV, JSON or xlsx. */
    @Parameter(property = "edaran.roster")
    private @Nullable File roster;

    /** The people on the books. */
    @Parameter(property = "edaran.employees")
    private @Nullable File employees;

    /** Says how files without the usual columns are laid out. */
    @Parameter(property = "edaran.mapping")
    private @Nullable File mapping;

    /** Facts of units, by id. */
    @Parameter(property = "edaran.units")
    private @Nullable File units;

    /** Facts of offices, by id. */
    @Parameter(property = "edaran.offices")
    private @Nullable File offices;

    /** Facts of agencies, by id. */
    @Parameter(property = "edaran.agencies")
    private @Nullable File agencies;

    /** Facts of regions, by code. */
    @Parameter(property = "edaran.regions")
    private @Nullable File regions;

    /** Signed statements. */
    @Parameter(property = "edaran.attestations")
    private @Nullable File attestations;

    /** Documents that people hold. */
    @Parameter(property = "edaran.documents")
    private @Nullable File documents;

    /** Factors that were assessed, and when. */
    @Parameter(property = "edaran.assessments")
    private @Nullable File assessments;

    /** Decisions on parameters. */
    @Parameter(property = "edaran.decisions")
    private @Nullable File decisions;

    /** The files that are named, by what they hold. */
    private Map<String, Path> files() throws MojoExecutionException {
        if (roster == null) {
            throw new MojoExecutionException("the goal `check` needs a roster: <roster>rosters/2026-03.csv</roster>");
        }
        Map<String, @Nullable File> named = new LinkedHashMap<>();
        named.put("employees", employees);
        named.put("roster", roster);
        named.put("units", units);
        named.put("offices", offices);
        named.put("agencies", agencies);
        named.put("regions", regions);
        named.put("attestations", attestations);
        named.put("documents", documents);
        named.put("assessments", assessments);
        named.put("decisions", decisions);
        Map<String, Path> files = new LinkedHashMap<>();
        named.forEach((kind, file) -> {
            if (file != null) {
                files.put(kind, file.toPath());
            }
        });
        return files;
    }

    /** A reader of all files, under their names from the root of the build. */
    RosterReader reader(RosterSchema schema, LogLines names) throws IOException, MojoExecutionException {
        RosterReader reader = RosterReader.of(schema);
        files().forEach((kind, file) -> reader.file(kind, input(file, names)));
        if (mapping != null) {
            reader.mapping(names.name(mapping.toPath()), Files.newInputStream(mapping.toPath()));
        }
        return reader;
    }

    /** A file under its name from the root of the build. */
    static InputFile input(Path file, LogLines names) {
        InputFile onDisk = InputFile.of(file);
        return new InputFile(names.name(file), onDisk.format(), onDisk.opener());
    }

    /** Everything that is read of the roster. */
    List<Path> inputs() throws MojoExecutionException {
        List<Path> inputs = new ArrayList<>(files().values());
        if (mapping != null) {
            inputs.add(mapping.toPath());
        }
        return inputs;
    }
}
