package org.edaran.lang;

import static org.edaran.lang.PolicyAssert.assertThatPolicy;

import java.util.List;
import java.util.stream.Stream;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.lang.format.PolicyFormatter;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusTest {

    /** Good texts give their canonical layout. */
    @TestFactory
    Stream<DynamicTest> good() {
        return GoldenFiles.test(
                "good",
                source -> PolicyFormatter.format(
                        assertThatPolicy(source).isRead().result().file()));
    }

    /** Bad texts give the faults as a writer sees them. */
    @TestFactory
    Stream<DynamicTest> bad() {
        return GoldenFiles.test("bad", source -> DiagnosticRenderer.render(faultsOf(source)));
    }

    private static List<Diagnostic> faultsOf(SourceText source) {
        return PolicyParser.parse(source).diagnostics();
    }
}
