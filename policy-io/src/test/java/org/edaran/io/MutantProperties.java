package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.edaran.io.input.InputFile;
import org.edaran.roster.InputProblem;
import org.edaran.roster.RosterResult;

/** Files of the corpus, damaged further: whatever comes of it, it is a roster or problems with remedies. */
class MutantProperties {

    private static final Path CORPUS = Path.of("src", "test", "corpus");
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int MOST_BYTES = 20_000;

    @Provide
    Arbitrary<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(path -> !path.getParent().equals(CORPUS))
                    .filter(path -> !path.toString().endsWith(".expected"))
                    .filter(path -> path.toFile().length() < MOST_BYTES)
                    .sorted()
                    .toList();
            return Arbitraries.of(files);
        }
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void mutant_isReadOrRefusedWithRemedies(@ForAll("files") Path file, @ForAll Random random) throws IOException {
        byte[] mutant = mutated(Files.readAllBytes(file), random);
        String kind = file.getParent().getFileName().toString();
        RosterReader reader = RosterReader.of(Schemas.SCHEMA)
                .file("employees", stream("people.csv", Files.readAllBytes(CORPUS.resolve("people.csv"))))
                .file("roster", stream("wide.csv", Files.readAllBytes(CORPUS.resolve("wide.csv"))));
        if (kind.equals("mapping")) {
            reader.mapping("mapping.json", new ByteArrayInputStream(mutant));
        } else {
            reader.file(kind, stream(file.getFileName().toString(), mutant));
        }
        RosterResult result = reader.read();
        if (result instanceof RosterResult.Refused refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(MutantProperties::isTold);
        }
    }

    private static void isTold(InputProblem problem) {
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.message(INDONESIAN)).isNotBlank();
        assertThat(problem.help()).as(problem.message()).isPresent();
    }

    private static InputFile stream(String name, byte[] bytes) {
        return InputFile.of(name, new ByteArrayInputStream(bytes));
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutant = bytes;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            mutant = changed(mutant, random);
        }
        return mutant;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return ",;\"[{".getBytes(StandardCharsets.US_ASCII);
        }
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(40, bytes.length - at));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
            case 1 -> out.write(bytes, at + length, bytes.length - at - length);
            case 2 -> {
                out.write(bytes, at, length);
                out.write(bytes, at, bytes.length - at);
            }
            case 3 -> {
                byte[] signs = ",;\"'\n\r\t|{}[]:\0\u00e9/-".getBytes(StandardCharsets.UTF_8);
                out.write(signs[random.nextInt(signs.length)]);
                out.write(bytes, at, bytes.length - at);
            }
            default -> {
                // cut
            }
        }
        return out.toByteArray();
    }
}
