package org.edaran.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;

/**
 * Policy texts with the whole output expected of each: {@code <area>/<case>.edaran} and {@code <case>.expected} beside it.
 *
 * <p>{@code -Dgolden.update=true} writes the files that are expected; it is refused where the variable {@code CI} is set.
 */
public final class GoldenFiles {

    private static final Path CORPUS = Path.of("src", "test", "corpus");

    private GoldenFiles() {}

    /**
     * A test for each case.
     *
     * @param directory where the cases are, such as {@code good}
     * @param output what is expected of a text
     */
    public static Stream<DynamicTest> test(String directory, Function<SourceText, String> output) {
        List<Path> cases = cases(directory);
        assertThat(cases).isNotEmpty();
        Path root = CORPUS.resolve(directory);
        return cases.stream()
                .map(file -> DynamicTest.dynamicTest(root.relativize(file).toString(), () -> check(file, output)));
    }

    /** Every case below a directory of the corpus, in a fixed order. */
    public static List<Path> cases(String directory) {
        try (Stream<Path> files = Files.walk(CORPUS.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".edaran"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of a case, named after its file alone so that output is the same on every machine. */
    public static SourceText text(Path file) {
        return SourceText.of(file.getFileName().toString(), read(file));
    }

    /** What is expected of a case. */
    public static String expected(Path file) {
        return read(expectedFile(file));
    }

    private static Path expectedFile(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".edaran", ".expected"));
    }

    private static void check(Path file, Function<SourceText, String> output) throws IOException {
        String actual = output.apply(text(file));
        Path expected = expectedFile(file);
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not written in CI")
                    .isNull();
            Files.writeString(expected, actual);
        }
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(read(expected));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
