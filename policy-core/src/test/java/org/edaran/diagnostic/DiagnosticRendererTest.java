package org.edaran.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {

    @Test
    void render_showsLineMarkAndHelp() {
        assertThat(rendered("policy \"T\"\n\nrule a: wfo\n", "wfo", "write `wfh`"))
                .isEqualTo("""
                        error[EDR1001]: message
                         --> p.edaran:3:9
                          |
                        3 | rule a: wfo
                          |         ^^^
                          help: write `wfh`
                        """);
    }

    @Test
    void render_wideCharactersAndTabs_keepTheMarkInPlace() {
        assertThat(rendered("\t健康 café\u0301 x", "x", "")).isEqualTo("""
                        error[EDR1001]: message
                         --> p.edaran:1:11
                          |
                        1 |     健康 café\u0301 x
                          |               ^
                        """);
        assertThat(rendered("健康", "健康", "")).endsWith("| 健康\n  | ^^^^\n");
    }

    @Test
    void render_hiddenCharacters_areWrittenOut() {
        String text = rendered("a\u202Eb\u0007\u200Bc\u001B[31m", "c", "");
        assertThat(text).contains("1 | a<U+202E>b<U+0007><U+200B>c<U+001B>[31m\n");
        assertThat(text).contains("  |  " + " ".repeat("<U+202E>b<U+0007><U+200B>".length()) + "^\n");
    }

    @Test
    void render_hiddenCharactersInNameMessageAndHelp_areWrittenOut() {
        SourceText source = SourceText.of("a\u001Bb", "x");
        Diagnostic fault = Diagnostic.of(DiagnosticCode.SYNTAX, source, new SourceSpan(0, 1), "m\u202Em")
                .withHelp("h\rh");
        assertThat(DiagnosticRenderer.render(fault))
                .contains("m<U+202E>m")
                .contains("a<U+001B>b:1:1")
                .contains("h<U+000D>h");
    }

    @Test
    void render_faultToldInIndonesian_hasIndonesianWords() {
        SourceText source = SourceText.of("p.edaran", "x");
        for (Severity severity : Severity.values()) {
            Diagnostic fault = new Diagnostic(
                    DiagnosticCode.SYNTAX,
                    severity,
                    "pesan",
                    source,
                    new SourceSpan(0, 1),
                    List.of(),
                    Optional.of("tulis"),
                    Locale.forLanguageTag("id"));
            String word = switch (severity) {
                case ERROR -> "galat";
                case WARNING -> "peringatan";
                case NOTE -> "catatan";
            };
            assertThat(DiagnosticRenderer.render(fault))
                    .startsWith(word + "[EDR1001]: pesan\n")
                    .endsWith("  saran: tulis\n");
        }
    }

    @Test
    void render_spanOverLines_isMarkedToTheEndOfTheFirst() {
        SourceText source = SourceText.of("p.edaran", "one two\nthree");
        Diagnostic fault = Diagnostic.of(DiagnosticCode.SYNTAX, source, new SourceSpan(4, 13), "message");
        assertThat(DiagnosticRenderer.render(fault)).endsWith("1 | one two\n  |     ^^^\n");
    }

    @Test
    void render_emptySpanBehindTheText_isOneMark() {
        SourceText source = SourceText.of("p.edaran", "one");
        Diagnostic fault = Diagnostic.of(DiagnosticCode.SYNTAX, source, new SourceSpan(3, 3), "message");
        assertThat(DiagnosticRenderer.render(fault)).endsWith("1 | one\n  |    ^\n");
    }

    @Test
    void render_emptyText_isPossible() {
        SourceText source = SourceText.of("p.edaran", "");
        Diagnostic fault = Diagnostic.of(DiagnosticCode.SYNTAX, source, new SourceSpan(0, 0), "message");
        assertThat(DiagnosticRenderer.render(fault))
                .isEqualTo("error[EDR1001]: message\n --> p.edaran:1:1\n  |\n1 |\n  | ^\n");
    }

    @Test
    void render_longLine_isCutAroundTheMark() {
        String text = rendered("a".repeat(1000) + "X" + "b".repeat(1000), "X", "");
        assertThat(text.lines()).allMatch(line -> line.length() < 180);
        assertThat(text).contains("…aaa").contains("bbb…").contains("aXb");
        List<String> lines = text.lines().toList();
        assertThat(lines.get(4).indexOf('^')).isEqualTo(lines.get(3).indexOf('X'));
    }

    @Test
    void render_labels_haveTheirOwnLines() {
        SourceText source = SourceText.of("p.edaran", "rule a\n" + "\n".repeat(9) + "rule a\n");
        Diagnostic fault = Diagnostic.of(DiagnosticCode.SYNTAX, source, new SourceSpan(16, 22), "message")
                .withLabel(source, new SourceSpan(0, 6), "first declared here");
        assertThat(DiagnosticRenderer.render(fault)).isEqualTo("""
                        error[EDR1001]: message
                          --> p.edaran:11:1
                           |
                        11 | rule a
                           | ^^^^^^
                          ::: p.edaran:1:1
                           |
                         1 | rule a
                           | ------ first declared here
                        """);
    }

    @Test
    void render_several_areApartByALine() {
        SourceText source = SourceText.of("p.edaran", "x");
        Diagnostic fault = Diagnostic.of(DiagnosticCode.SYNTAX, source, new SourceSpan(0, 1), "message");
        assertThat(DiagnosticRenderer.render(List.of())).isEmpty();
        assertThat(DiagnosticRenderer.render(List.of(fault, fault))).contains("^\n\nerror[");
    }

    private static String rendered(String text, String under, String help) {
        SourceText source = SourceText.of("p.edaran", text);
        int start = text.indexOf(under);
        Diagnostic fault =
                Diagnostic.of(DiagnosticCode.SYNTAX, source, new SourceSpan(start, start + under.length()), "message");
        return DiagnosticRenderer.render(help.isEmpty() ? fault : fault.withHelp(help));
    }
}
