package org.edaran.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files that arguments name: files as they are, and of a folder those that a lister finds in it. */
final class NamedFiles {

    private NamedFiles() {}

    /** Lists files of a folder. */
    @FunctionalInterface
    interface Lister {
        /** The files in the folder and below it. */
        List<Path> in(Path folder) throws IOException;
    }

    /** The files in the order of the arguments, each once. */
    static List<String> of(List<String> arguments, Lister lister) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (!argument.equals("-") && Files.isDirectory(Path.of(argument))) {
                lister.in(Path.of(argument)).stream().map(Path::toString).forEach(files::add);
            } else {
                files.add(argument);
            }
        }
        return List.copyOf(files);
    }
}
