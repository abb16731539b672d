package org.edaran.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;

/** The policy files in a folder and below it, by path; hidden files and folders are left out. */
public final class PolicyFolder {

    private static final String ENDING = ".edaran";

    private PolicyFolder() {}

    /**
     * All policies and vocabularies.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such folder
     */
    public static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(PolicyFolder::isPolicyText)
                    .filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        }
    }

    /**
     * All policies. A vocabulary holds no tests and cannot be judged by; policies that use it try it.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such folder
     */
    public static List<Path> policies(Path folder) throws IOException {
        return texts(folder).stream().filter(PolicyFolder::isPolicy).toList();
    }

    /** True for files that hold policies or vocabularies, by their name. */
    public static boolean isPolicyText(Path file) {
        return file.toString().endsWith(ENDING);
    }

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

    private static boolean isHidden(Path below) {
        for (Path part : below) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
