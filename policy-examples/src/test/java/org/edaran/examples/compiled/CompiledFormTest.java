package org.edaran.examples.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.random.soak.Run;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is read from the compiled form is equal to what was written, whatever the policy. */
class CompiledFormTest {

    private static final int POLICIES = 1_500;

    @TestFactory
    Stream<DynamicTest> policy_ofAFile_isReadAsItWasWritten() {
        return Stream.of(Path.of("..", "conformance", "findings"), Path.of("."))
                .flatMap(CompiledFormTest::policies)
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    CompileResult result = Edaran.compile(file);
                    if (result instanceof CompileResult.Compiled compiled) {
                        assertSame(List.of(compiled.policy()));
                    }
                }));
    }

    /** {@code ReachTest} demands that random policies are of every type of the model. */
    @Test
    void policy_random_isReadAsItWasWritten() {
        Run run = new Run(20_240_429, 1);
        while (run.drawn() < POLICIES) {
            run.next(new Run.Watcher() {
                @Override
                public void policy(List<String> texts, List<Policy> policies) {
                    assertSame(policies);
                }

                @Override
                public boolean roster(NaiveData data) {
                    return false;
                }
            });
        }
    }

    @Test
    void hash_tellsTheMeaning_andNotTheFile() {
        String text = """
                policy "House rule" in force from 2026-01-01 until 2026-12-31
                rule share cites "No. 1": wfh at most 50% of staff on duty per unit each day
                """;
        assertThat(hash("here.edaran", text)).isEqualTo(hash("/far/away.edaran", text));
        assertThat(hash("here.edaran", text)).isNotEqualTo(hash("here.edaran", text.replace("50%", "51%")));
    }

    private static String hash(String file, String text) {
        return CompiledPolicies.hashOf(
                List.of(Edaran.compile(SourceText.of(file, text)).policyOrThrow()));
    }

    private static void assertSame(List<Policy> policies) {
        try {
            byte[] written = bytes(policies);
            List<Policy> read = CompiledPolicies.read(new ByteArrayInputStream(written));
            assertThat(read).isEqualTo(policies);
            assertThat(bytes(read)).isEqualTo(written);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(List<Policy> policies) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompiledPolicies.write(policies, out);
        return out.toByteArray();
    }

    private static Stream<Path> policies(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".edaran"))
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
