package org.edaran.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every code of a syntax fault is shown by a bad text. */
class SyntaxCodesTest {

    /** Too large for a file in the corpus, or no text at all; or no fault where the text stands; {@code LimitsTest}, {@code EdaranTest}
     * and {@code FormatResultTest} make them. */
    private static final Set<DiagnosticCode> MADE_ELSEWHERE =
            EnumSet.of(DiagnosticCode.TEXT_TOO_LARGE, DiagnosticCode.NOT_UTF_8, DiagnosticCode.NAME_IS_FOREIGN_WORD);

    @TestFactory
    Stream<DynamicTest> code_hasABadText() {
        return Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.id().startsWith("EDR1")
                        && code.severity() == Severity.ERROR // warnings have their cases in the folder check
                        && !MADE_ELSEWHERE.contains(code))
                .map(code -> DynamicTest.dynamicTest(code.id(), () -> check(code)));
    }

    private static void check(DiagnosticCode code) {
        assertThat(GoldenFiles.cases("bad"))
                .as("a bad text that gives " + code.id())
                .anyMatch(file -> GoldenFiles.expected(file).contains("[" + code.id() + "]"));
    }
}
