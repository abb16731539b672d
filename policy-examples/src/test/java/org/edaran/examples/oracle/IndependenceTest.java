package org.edaran.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oracle is worth something only while it shares nothing with what it judges. */
class IndependenceTest {

    private static final Path SOURCES = Path.of("src/test/java/org/edaran/examples/oracle");

    @Test
    void oracle_importsTheModelOnly() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> used = files.filter(file -> !file.endsWith("IndependenceTest.java"))
                    .flatMap(IndependenceTest::lines)
                    .filter(line -> line.contains("org.edaran."))
                    .filter(line -> !line.contains("org.edaran.model.") && !line.contains("org.edaran.examples.oracle"))
                    .toList();
            assertThat(used).isEmpty();
        }
    }

    /** The model can answer some questions itself; the oracle answers them anew. */
    @Test
    void oracle_asksTheModelForNoAnswers() throws IOException {
        List<String> answers = List.of(
                "Kleene.",
                "DateSet.View",
                ".touches(",
                ".accepts(",
                ".metresTo(",
                ".skipsCutWeeks(",
                ".datesOf(",
                ".rangeOf(",
                ".labelOf(",
                ".isWithin(",
                ".rounding().of(",
                "table.at(",
                "table().at(",
                "Coordinates.parse",
                "Place.parse");
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> used = files.filter(file -> !file.endsWith("IndependenceTest.java"))
                    .flatMap(IndependenceTest::lines)
                    .filter(line -> answers.stream().anyMatch(line::contains))
                    .toList();
            assertThat(used).isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
