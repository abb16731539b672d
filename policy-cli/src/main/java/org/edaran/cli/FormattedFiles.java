package org.edaran.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a formatter is given: files as they are, and in folders every policy and vocabulary. */
final class FormattedFiles {

    private FormattedFiles() {}

    /** The files in the order of the arguments, those of a folder by path, each once; hidden folders are left out. */
    static List<String> of(List<String> arguments) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (!argument.equals("-") && Files.isDirectory(Path.of(argument))) {
                files.addAll(in(Path.of(argument)));
            } else {
                files.add(argument);
            }
        }
        return List.copyOf(files);
    }

    private static List<String> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(TestFiles::isPolicyText)
                    .filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .map(Path::normalize)
                    .sorted()
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean isHidden(Path below) {
        for (Path part : below) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
