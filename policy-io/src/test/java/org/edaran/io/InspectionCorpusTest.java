package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every damaged file can be looked at; the mapping that comes out is one, with nothing wrong in it but what is open. */
class InspectionCorpusTest {

    private static final Path CORPUS = Path.of("src", "test", "corpus");

    @TestFactory
    Stream<DynamicTest> damagedFile_isLookedAt() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
            return files.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            CORPUS.relativize(file).toString(),
                            () -> assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(file))));
        }
    }

    private static void check(Path file) throws IOException {
        Inspecting seen = Inspecting.of(file.getFileName().toString(), Files.readAllBytes(file));
        assertThat(seen.text()).startsWith(file.getFileName() + ": ");
        if (seen.kind().isEmpty()) {
            return;
        }
        String mapping = seen.mapping();
        assertThat(MappingTest.schemaFaults(mapping)).as(mapping).isEmpty();
        List<String> wrong = seen.reading(mapping).problems().stream()
                .filter(problem -> problem.contains(" mapping.json"))
                .filter(problem -> problem.startsWith("EDR6021"))
                .toList();
        assertThat(wrong)
                .allMatch(problem ->
                        problem.contains("nobody has said yet") || problem.contains("`?` is not a pattern of dates"));
    }
}
