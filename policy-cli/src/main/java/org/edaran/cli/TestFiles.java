package org.edaran.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;

/** The policy files that arguments name: files as they are, and every policy file in a folder and below it. */
final class TestFiles {

    private static final String ENDING = ".edaran";

    private TestFiles() {}

    /**
     * The files in the order of the arguments, those of a folder by path, each once.
     *
     * @throws java.nio.file.NoSuchFileException if an argument names nothing
     */
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

    /** A vocabulary holds no tests; those of the policies that use it try it. */
    private static boolean isPolicy(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return PolicyParser.parse(SourceText.of(file.toString(), text))
                    .file()
                    .vocabulary()
                    .isEmpty();
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static List<String> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(TestFiles::isPolicyText)
                    .filter(Files::isRegularFile)
                    .filter(TestFiles::isPolicy)
                    .sorted()
                    .map(Path::toString)
                    .toList();
        }
    }

    /** True for files whose text the command reads: policies and the vocabularies they use. */
    static boolean isPolicyText(Path file) {
        return file.toString().endsWith(ENDING);
    }
}
