package org.edaran.examples.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.eval.Evaluator;
import org.edaran.examples.ConformanceCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compiled forms of every version that ever was still judge as they did: one policy for each form of the conformance set,
 * as it was written by the first Edaran that wrote its version. The files are never changed. Policies of forms that came
 * later are added by {@code -Dcompiled.add=true}.
 */
class StoredFormsTest {

    private static final Path STORED = Path.of("src", "test", "resources", "compiled");

    @TestFactory
    Stream<DynamicTest> stored_judgesAsItDid() {
        return stored().map(
                        file -> DynamicTest.dynamicTest(STORED.relativize(file).toString(), () -> judges(file)));
    }

    @Test
    void everyForm_isStoredInTheVersionOfToday() throws IOException {
        Path today = STORED.resolve(String.valueOf(CompiledPolicies.VERSION));
        for (Path folder : firstOfEachForm()) {
            Path file = today.resolve(ConformanceCases.nameOf(folder) + ".json");
            if (Boolean.getBoolean("compiled.add") && !Files.exists(file)) {
                Files.createDirectories(file.getParent());
                try (OutputStream out = Files.newOutputStream(file)) {
                    CompiledPolicies.write(
                            List.of(Edaran.compile(folder.resolve("policy.edaran"))
                                    .policyOrThrow()),
                            out);
                }
            }
            assertThat(file).exists();
        }
    }

    private static void judges(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ConformanceCases.judges(caseOf(file), Evaluator.of(CompiledPolicies.read(in)));
        }
    }

    private static Path caseOf(Path file) {
        String name = STORED.relativize(file).toString().replace('\\', '/');
        String path = name.substring(name.indexOf('/') + 1, name.length() - ".json".length());
        return ConformanceCases.FINDINGS.resolve(path);
    }

    private static List<Path> firstOfEachForm() {
        TreeMap<Path, Path> first = new TreeMap<>();
        ConformanceCases.folders("findings").forEach(folder -> first.putIfAbsent(folder.getParent(), folder));
        return List.copyOf(first.values());
    }

    private static Stream<Path> stored() {
        try (Stream<Path> files = Files.walk(STORED)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
