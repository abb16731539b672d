package org.edaran.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.edaran.io.RosterReader;
import org.edaran.io.database.Database;
import org.edaran.io.database.Drivers;
import org.edaran.io.input.InputFile;
import org.edaran.roster.Regions;
import org.edaran.roster.RosterSchema;
import org.jspecify.annotations.Nullable;

/** The parameters that name the files of a roster. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it runs the goal
abstract class AbstractRosterMojo extends AbstractEdaranMojo {

    private static final Pattern PASSWORD =
            Pattern.compile("(?i)(password|pwd|passwd)\\s*=|//[^/@]*:[^/@]*@|:[^:/@]+/[^@/]*@");

    /** The assignments: employee, date, mode, and what else is known. CSV, JSON, xlsx or Parquet, for which DuckDB's driver is a dependency of this plugin. */
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

    /** The regions there are, lines of {@code code,name}; those of Indonesia unless stated. */
    @Parameter(property = "edaran.regionNames")
    private @Nullable File regionNames;

    /**
     * The JDBC address of the database that the queries of the mapping are sent to, without user and password. Its driver is a
     * dependency of this plugin.
     */
    @Parameter(property = "edaran.database")
    private @Nullable String database;

    /**
     * The server in the settings of Maven that has the user and password of the database; unless stated, they are taken from
     * {@code EDARAN_DATABASE_USER} and {@code EDARAN_DATABASE_PASSWORD}.
     */
    @Parameter(property = "edaran.server")
    private @Nullable String server;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings;

    @Inject
    private SettingsDecrypter decrypter;

    /** The files that are named, by what they hold. */
    private Map<String, Path> files() throws MojoExecutionException {
        if (roster == null && database == null) {
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
        RosterReader reader = RosterReader.of(schema).knownRegions(regions());
        files().forEach((kind, file) -> reader.file(kind, input(file, names)));
        if (mapping != null) {
            reader.mapping(names.name(mapping.toPath()), Files.newInputStream(mapping.toPath()));
        }
        if (database != null) {
            Login login = server == null ? Login.of(System.getenv()) : Login.of(server, settings, decrypter);
            reader.database(Database.of(addressed(database), login.user(), login.password(), Drivers.CLASS_PATH));
        }
        return reader;
    }

    private static String addressed(String url) throws MojoExecutionException {
        if (PASSWORD.matcher(url).find()) {
            throw new MojoExecutionException(
                    "the address of the database has a password, which Maven may write to its log; put it into the settings"
                            + " of Maven, and name the server: <server>personnel</server>");
        }
        return url;
    }

    /** True if what is read may have changed although no file has. */
    boolean asksDatabase() {
        return database != null;
    }

    /** The regions there are. */
    Regions regions() throws IOException {
        if (regionNames == null) {
            return Regions.indonesia();
        }
        try (BufferedReader text = Files.newBufferedReader(regionNames.toPath())) {
            return Regions.read(text);
        }
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
        if (regionNames != null) {
            inputs.add(regionNames.toPath());
        }
        return inputs;
    }
}
