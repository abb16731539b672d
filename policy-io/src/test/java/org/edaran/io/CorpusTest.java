package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.edaran.io.input.InputFile;
import org.edaran.roster.InputNote;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The damaged files under {@code src/test/corpus}: a folder for each kind of file, beside each file the whole of what is
 * said about it, in both languages. {@code -Dgolden.update=true} writes what is said now.
 *
 * <p>The other files of a case are good: {@code people.csv} and {@code days.csv}, for mappings {@code wide.csv}.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of("src", "test", "corpus");
    private static final Duration NO_HANG = Duration.ofSeconds(60);
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int FEWEST = 300;

    @TestFactory
    Stream<DynamicTest> damagedFile_isToldAsExpected() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        CORPUS.relativize(file).toString(),
                        () -> assertTimeoutPreemptively(NO_HANG, () -> check(file))));
    }

    @Test
    void corpus_isLarge_andHasNothingLeftOver() throws IOException {
        assertThat(files()).hasSizeGreaterThan(FEWEST);
        try (Stream<Path> all = Files.walk(CORPUS)) {
            assertThat(all.filter(path -> path.toString().endsWith(".expected"))
                            .filter(path -> !Files.exists(Path.of(
                                    path.toString().substring(0, path.toString().length() - 9)))))
                    .isEmpty();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> !path.getParent().equals(CORPUS))
                    .filter(path -> !path.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        String told = told(file);
        Path expected = Path.of(file + ".expected");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    private static String told(Path file) throws IOException {
        RosterResult result = reader(file).read();
        if (result instanceof RosterResult.Refused refused) {
            StringBuilder told = new StringBuilder("refused: " + refused.total() + "\n");
            refused.problems().forEach(problem -> tell(problem, told));
            return told.toString();
        }
        Roster roster = ((RosterResult.Loaded) result).roster();
        StringBuilder told = new StringBuilder("read: " + roster.employees().size() + " people\n");
        Reading.days(roster).forEach(day -> told.append("  ").append(day).append('\n'));
        for (InputNote note : roster.notes()) {
            told.append(note.place()).append(": ").append(note.message()).append('\n');
            told.append("  id: ").append(note.message(INDONESIAN)).append('\n');
        }
        return told.toString();
    }

    private static void tell(InputProblem problem, StringBuilder told) {
        told.append(problem.code().id()).append(' ').append(problem.place()).append(": ");
        told.append(problem.message()).append('\n');
        assertThat(problem.remedy()).as(problem.message()).isPresent();
        problem.other().ifPresent(other -> told.append("  and ").append(other).append('\n'));
        problem.help().ifPresent(help -> told.append("  help: ").append(help).append('\n'));
        told.append("  id: ").append(problem.message(INDONESIAN)).append('\n');
        problem.help(INDONESIAN)
                .ifPresent(help -> told.append("  saran: ").append(help).append('\n'));
    }

    private static RosterReader reader(Path file) {
        String kind = file.getParent().getFileName().toString();
        RosterReader reader = RosterReader.of(Schemas.SCHEMA);
        if (kind.equals("mapping")) {
            reader.file("employees", named(CORPUS.resolve("people.csv")));
            reader.file("roster", named(CORPUS.resolve("wide.csv")));
            return mapped(reader, file);
        }
        for (String good : List.of("employees", "roster")) {
            if (!good.equals(kind)) {
                reader.file(good, named(CORPUS.resolve(good.equals("roster") ? "days.csv" : "people.csv")));
            }
        }
        return reader.file(kind, named(file));
    }

    private static RosterReader mapped(RosterReader reader, Path file) {
        try {
            return reader.mapping(file.getFileName().toString(), Files.newInputStream(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file under its last name, so that messages are the same everywhere. */
    private static InputFile named(Path file) {
        InputFile onDisk = InputFile.of(file);
        return new InputFile(file.getFileName().toString(), onDisk.format(), onDisk.opener());
    }
}
