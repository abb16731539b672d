package org.edaran.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.PolicyAssert;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to exhaust time, memory or stack. */
class LimitsTest {

    private static final String GROUP = "policy \"T\"\ngroup a: employees where ";

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "-", "x in [", "years since ", "not (", "(-("})
    void nesting_deep_isRefused(String opening) {
        ParseResult result = read(GROUP + opening.repeat(3_000) + "x\n");
        assertThat(codes(result)).containsExactly(DiagnosticCode.NESTED_TOO_DEEP);
    }

    @Test
    void nesting_atTheLimit_isRead() {
        PolicyAssert.assertThatPolicy(GROUP + "(".repeat(64) + "x" + ")".repeat(64))
                .isRead();
        PolicyAssert.assertThatPolicy(GROUP + "not ".repeat(64) + "x").isRead();
        PolicyAssert.assertThatPolicy(GROUP + "not (".repeat(32) + "x" + ")".repeat(32))
                .isRead();
    }

    @Test
    void nesting_sideBySide_isNoNesting() {
        PolicyAssert.assertThatPolicy(GROUP + "(not x) and ".repeat(1_000) + "(not x)")
                .isRead();
        PolicyAssert.assertThatPolicy(GROUP + "a - b - ".repeat(1_000) + "c = 1")
                .isRead();
    }

    @Test
    void chain_ofTenThousandTerms_isRead() {
        PolicyAssert.assertThatPolicy(GROUP + "x and ".repeat(10_000) + "x").isRead();
        PolicyAssert.assertThatPolicy(GROUP + "y in [" + "a, ".repeat(10_000) + "a]")
                .isRead();
    }

    @Test
    void nesting_onASmallStack_isRead() throws InterruptedException {
        StringBuilder failure = new StringBuilder();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        PolicyAssert.assertThatPolicy(GROUP + "(".repeat(64) + "x" + ")".repeat(64))
                                .isRead();
                    } catch (StackOverflowError overflow) {
                        failure.append("stack overflow");
                    }
                },
                "small stack",
                256 * 1024);
        small.start();
        small.join();
        assertThat(failure).isEmpty();
    }

    @Test
    void text_beyondOneMebibyte_isRefused() {
        String longest = "policy \"T\"\n" + " ".repeat((1 << 20) - 11);
        assertThat(codes(read(longest))).isEmpty();
        ParseResult result = read(longest + " ");
        assertThat(codes(result)).containsExactly(DiagnosticCode.TEXT_TOO_LARGE);
        assertThat(result.file().statements()).isEmpty();
    }

    @Test
    void text_ofTooManyWords_isRefused() {
        assertThat(codes(read("x ".repeat(200_001)))).containsExactly(DiagnosticCode.TEXT_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "\"",
                "'",
                "\u201C",
                "[",
                ")",
                "x\n",
                "rule\n",
                "rule a: staff must\n",
                "\n  rule a:",
                "#",
                "\u0000",
                "\uD800",
                "\uDC00",
                "\uD83C\uDFE0",
                "2023-02-31 ",
                "1/1/2023 ",
                "during ",
                "x,",
                "not ",
                "- ",
                "\\",
                "\t",
                "rule a: wfh at\nmost\n",
                "policy \"T\"\n",
                "2023-08-28            ",
                "a of ",
                "%",
                "//x\n",
                "==",
                "9",
                "\r"
            })
    void text_fullOfOneThing_givesAResultInTime(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());
        ParseResult result = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(text));
        assertThat(result.diagnostics()).hasSizeLessThanOrEqualTo(100);
        assertThat(result.diagnostics())
                .isSortedAccordingTo((a, b) -> a.span().start() - b.span().start());
    }

    @Test
    void faults_beyondAHundred_areCounted() {
        ParseResult result = read("policy \"T\"\n" + "rule a: staff must\n".repeat(120));
        assertThat(result.diagnostics()).hasSize(100);
        Diagnostic last = result.diagnostics().get(99);
        assertThat(last.code()).isEqualTo(DiagnosticCode.TOO_MANY_FAULTS);
        assertThat(last.message()).isEqualTo("21 more faults from here on are not shown");
        assertThat(result.hasErrors()).isTrue();
    }

    @Test
    void longNumbers_areRefusedNotComputed() {
        ParseResult result = read(GROUP + "x = " + "9".repeat(1_000_000));
        assertThat(codes(result)).containsExactly(DiagnosticCode.WRONG_NUMBER);
    }

    private static ParseResult read(String text) {
        return PolicyParser.parse(SourceText.of("big.edaran", text));
    }

    private static List<DiagnosticCode> codes(ParseResult result) {
        return result.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
