package org.edaran.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.lang.PolicyAssert.assertThatPolicy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.VocabularyResolver;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.format.PolicyFormatter;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusTest {

    /** Declares what the bad texts are about, so that each shows its own fault alone. */
    private static final VocabularyResolver VOCABULARIES = name -> name.equals("test")
            ? Optional.of(GoldenFiles.text(Path.of("src", "test", "resources", "test-vocabulary.edaran")))
            : Optional.empty();

    /** Good texts give their canonical layout. */
    @TestFactory
    Stream<DynamicTest> good() {
        return GoldenFiles.test(
                "good",
                source -> PolicyFormatter.format(
                        assertThatPolicy(source).isRead().result().file()));
    }

    /** Texts with comments keep them in the canonical layout. */
    @TestFactory
    Stream<DynamicTest> comments() {
        return GoldenFiles.test("comments", CorpusTest::formatted);
    }

    private static String formatted(SourceText source) {
        PolicyFile file = assertThatPolicy(source).isRead().result().file();
        return PolicyFormatter.format(
                source, file, KeywordTable.of(file.language()).orElseThrow());
    }

    /** Bad texts give the faults as a writer sees them. */
    @TestFactory
    Stream<DynamicTest> bad() {
        return GoldenFiles.test("bad", source -> {
            String faults = DiagnosticRenderer.render(faultsOf(source));
            assertThat(faults).containsPattern("^(?:error|galat)\\[");
            return faults;
        });
    }

    private static List<Diagnostic> faultsOf(SourceText source) {
        CompileResult result = Edaran.compile(source, VOCABULARIES);
        return result instanceof CompileResult.Rejected rejected ? rejected.diagnostics() : List.of();
    }
}
