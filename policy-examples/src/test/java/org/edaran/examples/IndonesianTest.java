package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.FormatResult;
import org.edaran.VocabularyResolver;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.lang.test.TestOutcome;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The policies of the examples in Indonesian, each beside the English one. With {@code -Dgolden.update=true} they are
 * written anew.
 */
class IndonesianTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> example_isShownInIndonesian() throws IOException {
        return policies(FOLDER, 2).stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getParent().getFileName().toString(), () -> {
                            Path beside = file.resolveSibling("policy.id.edaran");
                            String translated =
                                    translated(SourceText.of(file.toString(), Files.readString(file)), "id");
                            if (Boolean.getBoolean("golden.update")) {
                                Files.writeString(beside, translated);
                            }
                            assertThat(beside).hasContent(translated);
                            CompileResult result = Edaran.compile(
                                    SourceText.of(beside.toString(), Files.readString(beside)),
                                    VocabularyResolver.builtInOnly(),
                                    ExampleFoldersTest::otherCircular);
                            assertThat(DiagnosticRenderer.render(result.diagnostics()))
                                    .isEmpty();
                            CompileResult.Compiled compiled = (CompileResult.Compiled) result;
                            assertThat(PolicyTestRunner.run(compiled.policy(), compiled.tests()))
                                    .allMatch(TestOutcome::passed);
                        }));
    }

    /** What the conformance set has is the same policy in either language, with the same warnings. */
    @TestFactory
    Stream<DynamicTest> conformancePolicy_isTheSameInIndonesian() throws IOException {
        Path root = FOLDER.resolveSibling("conformance").resolve("findings");
        return policies(root, 6).stream()
                .map(file -> DynamicTest.dynamicTest(root.relativize(file).toString(), () -> {
                    SourceText source = SourceText.of("policy.edaran", Files.readString(file));
                    SourceText english = SourceText.of("policy.edaran", translated(source, "en"));
                    SourceText indonesian = SourceText.of("policy.edaran", translated(source, "id"));
                    assertThat(translated(indonesian, "en")).isEqualTo(english.text());
                    assertThat(codes(indonesian)).isEqualTo(codes(english));
                }));
    }

    private static List<String> codes(SourceText source) {
        CompileResult result = Edaran.compile(source);
        assertThat(result).isInstanceOf(CompileResult.Compiled.class);
        return result.diagnostics().stream()
                .map(Diagnostic::code)
                .map(Enum::name)
                .toList();
    }

    private static String translated(SourceText source, String language) {
        FormatResult result = Edaran.format(source, language);
        assertThat(result).isInstanceOf(FormatResult.Formatted.class);
        return ((FormatResult.Formatted) result).text();
    }

    private static List<Path> policies(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            List<Path> found = files.filter(file -> file.endsWith("policy.edaran"))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
