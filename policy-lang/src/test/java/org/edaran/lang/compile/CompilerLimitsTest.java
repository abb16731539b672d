package org.edaran.lang.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Texts that are small and mean much: none may take long, fill the memory or the stack. */
class CompilerLimitsTest {

    private static final String HEADER = "policy \"P\" in force from 2024-01-01 until revoked\n";

    private static CompileResult compile(String text) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> Edaran.compile(SourceText.of("p", HEADER + text)));
    }

    private static String times(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static void assertRefused(String text, DiagnosticCode code) {
        assertThat(compile(text).diagnostics()).extracting(Diagnostic::code).contains(code);
    }

    @Test
    void windows_deepInEachOther_areRefused() {
        String chain = times(5_000, i -> "window a" + (5_000 - i) + ": a" + (4_999 - i) + "\n");
        assertRefused(chain + "window a0: 2024-03-01\n", DiagnosticCode.NESTED_TOO_DEEP);
    }

    @Test
    void windows_thatDoubleEachTime_areRefused() {
        String start = "window a0: 2024-03-01\nwindow b0: 2024-03-02\n";
        String doubling =
                times(40, i -> "window a%2$d: a%1$d, b%1$d\nwindow b%2$d: a%1$d, b%1$d\n".formatted(i, i + 1));
        assertRefused(start + doubling, DiagnosticCode.TEXT_TOO_LARGE);
    }

    @Test
    void sum_ofThousandsOfTerms_isRefused() {
        String sum = "g" + " + g".repeat(30_000);
        assertRefused(
                "field g of employee: integer\nrule r cites \"1\": wfh only if " + sum + " > 3\n",
                DiagnosticCode.NESTED_TOO_DEEP);
    }

    @Test
    void categories_moreThanTwoHundred_areRefused() {
        String categories = times(201, i -> "category c" + i + ": g = " + i + "\n");
        assertRefused("field g of employee: integer\n" + categories, DiagnosticCode.TEXT_TOO_LARGE);
    }

    @Test
    void names_thousandsOfThemMisspelt_areReportedUpToTheLimit() {
        String text = times(3_000, i -> "rule r" + i + " cites \"1\": staff must be zz" + i + "\n");
        CompileResult result = compile(text);

        assertThat(result.diagnostics()).hasSize(100);
        assertThat(result.diagnostics().get(99).code()).isEqualTo(DiagnosticCode.TOO_MANY_FAULTS);
    }

    @Test
    void group_thatNobodyCanBeIn_isGivenUp() {
        String fields = times(60, i -> "field f" + i + " of employee: boolean\n");
        String tangle =
                times(50, i -> "(f%1$d or (not f%1$d and (f%2$d or not f%3$d))) and ".formatted(i, i + 1, i + 2));
        String group = "group g: employees where " + tangle + "f0 and not f0\n";
        String rule = "rule r cites \"1\": g must be wfo\n";
        String tests = times(50, i -> "test \"t" + i + "\":\n  given 3 g all wfo on 2024-03-04 expect r compliant\n");
        assertRefused(fields + group + rule + tests, DiagnosticCode.CANNOT_MAKE_PEOPLE);
    }

    @Test
    void test_withTooManyPeople_isRefused() {
        String given = "  given 60000 staff all wfo on 2024-03-04\n";
        assertRefused(
                "rule r cites \"1\": staff must be wfo\ntest \"t\":\n" + given + given + "  expect r compliant\n",
                DiagnosticCode.CANNOT_MAKE_PEOPLE);
    }
}
