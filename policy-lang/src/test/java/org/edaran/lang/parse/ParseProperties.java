package org.edaran.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;
import org.edaran.lang.GoldenFiles;
import org.edaran.lang.PolicyAssert;
import org.edaran.lang.ast.Statement;
import org.edaran.source.SourceText;

class ParseProperties {

    private static final List<String> GOOD = GoldenFiles.cases("good").stream()
            .map(file -> GoldenFiles.text(file).text())
            .toList();

    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            " ",
            "  ",
            "\t",
            "(",
            ")",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "'",
            "\\",
            "//",
            "%",
            "50%",
            "50",
            "2.5",
            "2,5",
            "2023-08-28",
            "2023-02-31",
            "28/08/2023",
            "06:00",
            "=",
            "==",
            "!=",
            "<",
            ">=",
            "+",
            "-",
            "*",
            "/",
            "x",
            "wfh",
            "\u201C",
            "\u0000",
            "\uD800",
            "\uDC00",
            "\uFEFF",
            "\u202E",
            "é",
            "健",
            ";",
            ".",
            "#",
            "|");

    @Property(tries = 500)
    void text_ofAnyCharacters_givesAResult(@ForAll String text) {
        check(text);
    }

    @Property(tries = 1000)
    void text_ofWordsOfTheLanguage_givesAResult(@ForAll("soup") String text) {
        check(text);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void goodText_changedAtRandom_givesAResult(@ForAll("mutants") String text) {
        check(text);
    }

    /** Whatever happens in one statement, the statements behind it are read as before. */
    @Property(tries = 300)
    void fault_staysInItsStatement(@ForAll("soupLine") String line) {
        String text = "policy \"T\"\nrule " + line + "\nrule behind: staff must be wfo during in force\n";
        ParseResult result = PolicyParser.parse(SourceText.of("t.edaran", text));
        List<Statement> statements = result.file().statements();
        assertThat(statements.get(statements.size() - 1))
                .isInstanceOfSatisfying(
                        Statement.Rule.class,
                        rule -> assertThat(rule.name().text()).isEqualTo("behind"));
    }

    private static void check(String text) {
        SourceText source = SourceText.of("t.edaran", text);
        ParseResult result = PolicyAssert.assertThatPolicy(source).result();
        assertThat(result.diagnostics())
                .hasSizeLessThanOrEqualTo(ParseLimits.standard().maxDiagnostics());
        int last = 0;
        for (Diagnostic fault : result.diagnostics()) {
            assertThat(fault.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(fault.span().end()).isLessThanOrEqualTo(source.text().length());
            last = fault.span().start();
            assertThat(fault.message()).doesNotContain("<EOF>", "null", "Token").isNotBlank();
        }
        boolean unreadable = result.file().statements().stream().anyMatch(Statement.Unreadable.class::isInstance);
        assertThat(result.hasErrors() || !unreadable)
                .as("an unreadable statement without a fault")
                .isTrue();
        assertThat(DiagnosticRenderer.render(result.diagnostics())).doesNotContain("\u202E", "\u0000");
    }

    @Provide
    Arbitrary<String> soup() {
        List<String> phrases =
                KeywordTable.english().keywords().stream().map(Keyword::phrase).toList();
        Arbitrary<String> words = Arbitraries.oneOf(Arbitraries.of(phrases), Arbitraries.of(PIECES));
        Arbitrary<String> spaces = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.just(" ")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("", "\n", "\n  ")));
        return Combinators.combine(words, spaces)
                .as((word, space) -> word + space)
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> soupLine() {
        return soup().map(text -> text.replaceAll("[\\r\\n]", " "));
    }

    @Provide
    Arbitrary<String> mutants() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
        Arbitrary<String> inserted = Arbitraries.oneOf(Arbitraries.of(PIECES), soup());
        return Combinators.combine(Arbitraries.of(GOOD), places, places, inserted, Arbitraries.of(0, 1, 2, 3))
                .as(ParseProperties::mutant);
    }

    private static String mutant(String text, int first, int second, String inserted, int kind) {
        int length = text.length();
        int from = Math.min(first % (length + 1), second % (length + 1));
        int to = Math.max(first % (length + 1), second % (length + 1));
        return switch (kind) {
            case 0 -> text.substring(0, from) + inserted + text.substring(from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, from) + inserted + text.substring(Math.min(from + 5, length));
            default -> text.substring(0, to) + text.substring(from);
        };
    }
}
