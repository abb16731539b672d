package org.edaran.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One Java file that people write.
 *
 * @param module name of the module, such as {@code policy-core}
 * @param path where it is, from the root of the project
 * @param text what it holds
 */
record SourceFile(String module, Path path, String text) {

    private static final List<String> MODULES = List.of(
            "testkit",
            "grammar",
            "policy-core",
            "policy-lang",
            "policy-io",
            "policy-cli",
            "policy-maven-plugin",
            "policy-spark",
            "policy-bench",
            "policy-examples");

    /** All files under {@code src/main/java} of all modules, in a fixed order. */
    static List<SourceFile> ofMain() {
        return under("src/main/java");
    }

    /** All files under {@code src/test/java} of all modules, in a fixed order. */
    static List<SourceFile> ofTests() {
        return under("src/test/java");
    }

    long lineCount() {
        return text.lines().count();
    }

    String name() {
        return path.getFileName().toString();
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static List<SourceFile> under(String folder) {
        Path root = Path.of("..").toAbsolutePath().normalize();
        return MODULES.stream()
                .flatMap(module -> read(root, module, folder).stream())
                .toList();
    }

    private static List<SourceFile> read(Path root, String module, String folder) {
        Path top = root.resolve(module).resolve(folder);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> new SourceFile(module, root.relativize(file), text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
