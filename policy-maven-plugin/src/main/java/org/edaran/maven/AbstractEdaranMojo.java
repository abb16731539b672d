package org.edaran.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.edaran.files.PolicyFolder;

/** What all goals have in common: where policies are, the language, and that a goal may be skipped. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it runs the goal
abstract class AbstractEdaranMojo extends AbstractMojo {

    /** The folder with policies and vocabularies ({@code *.edaran}), which are looked for in folders below it, too. */
    @Parameter(property = "edaran.folder", defaultValue = "${project.basedir}/src/main/edaran")
    private File folder;

    /** The language of findings, arithmetic and problems with data: {@code en} or {@code id}. */
    @Parameter(property = "edaran.lang", defaultValue = "en")
    private String lang;

    /** Skips every goal of this plugin. */
    @Parameter(property = "edaran.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private String root;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File buildDirectory;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Parameter(defaultValue = "${mojoExecution.executionId}", readonly = true, required = true)
    private String execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || isSkipped()) {
            getLog().info("skipped");
            return;
        }
        try {
            run(new LogLines(getLog(), Path.of(root), locale()));
        } catch (NoSuchFileException missing) {
            throw new MojoExecutionException("there is no file `" + missing.getFile() + "`", missing);
        } catch (IOException failure) {
            throw new MojoExecutionException(String.valueOf(failure.getMessage()), failure);
        }
    }

    /** True if this goal is to be skipped. */
    abstract boolean isSkipped();

    /** Does the work. */
    abstract void run(LogLines lines) throws IOException, MojoExecutionException, MojoFailureException;

    Locale locale() {
        return Locale.forLanguageTag(lang);
    }

    /** The policies of the folder; none, and a word in the log, if there is no such folder. */
    List<Path> policies() throws IOException {
        return in(PolicyFolder::policies);
    }

    /** The policies and vocabularies of the folder. */
    List<Path> texts() throws IOException {
        return in(PolicyFolder::texts);
    }

    private List<Path> in(Lister lister) throws IOException {
        if (!Files.isDirectory(folder.toPath())) {
            getLog().info("there is no folder " + folder + ": nothing to do");
            return List.of();
        }
        return lister.in(folder.toPath());
    }

    /** A file in the folder of what the build makes, whose folder is there. */
    Path built(String name) throws IOException {
        Path made = buildDirectory.toPath().resolve("edaran").resolve(name);
        Files.createDirectories(Optional.ofNullable(made.getParent()).orElse(made));
        return made;
    }

    /** The mark that this execution of a goal has nothing to say about inputs. */
    Stamp stamp(String goal, List<String> settings, List<Path> inputs) throws IOException {
        return Stamp.of(built(goal + "-" + execution + ".stamp"), version + " " + lang + " " + settings, inputs);
    }

    /** Lists files of a folder. */
    @FunctionalInterface
    private interface Lister {
        List<Path> in(Path folder) throws IOException;
    }
}
