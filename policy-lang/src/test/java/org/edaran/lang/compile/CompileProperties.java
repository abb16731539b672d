package org.edaran.lang.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.GoldenFiles;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.source.SourceText;

class CompileProperties {

    private static final String HEADER =
            "policy \"P\"\n  in force from 2024-01-01 until revoked\n\nuse vocabulary \"asn\"\n\n";

    /** Statements of all cases of the compiler, good and bad, in any mixture. */
    @Provide
    Arbitrary<List<String>> statements() {
        List<String> pool = Stream.of("check/good", "check/bad")
                .flatMap(directory -> GoldenFiles.cases(directory).stream())
                .map(file -> GoldenFiles.text(file).text())
                .flatMap(text -> Stream.of(text.split("\n(?=\\S)")))
                .filter(statement -> !statement.startsWith("policy"))
                .distinct()
                .toList();
        return Arbitraries.of(pool).list().ofMaxSize(12);
    }

    /** Words and signs of the language in any order. */
    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "rule",
                        "r",
                        "cites",
                        "\"1\"",
                        ":",
                        "wfh",
                        "at most",
                        "50%",
                        "of",
                        "staff",
                        "on duty",
                        "each day",
                        "\n",
                        "during",
                        "w",
                        "window",
                        "2024-03-01",
                        "to",
                        "must be",
                        "wfo",
                        "where",
                        "(",
                        ")",
                        "=",
                        ",",
                        "category",
                        "c",
                        "service",
                        "in",
                        "[",
                        "]",
                        "health",
                        "per",
                        "unit",
                        "only if",
                        "not",
                        "and",
                        "test",
                        "given",
                        "3",
                        "all",
                        "on",
                        "expect",
                        "compliant",
                        "field",
                        "employee",
                        "boolean",
                        "+",
                        "days",
                        "parameter",
                        "default",
                        "only at",
                        "domicile",
                        "within",
                        "city",
                        "has",
                        "valid")
                .list()
                .ofMaxSize(60);
    }

    private static void assertResult(String text) {
        CompileResult result = Edaran.compile(SourceText.of("p", text));
        for (Diagnostic fault : result.diagnostics()) {
            assertThat(fault.span().end())
                    .isLessThanOrEqualTo(fault.source().text().length());
            assertThat(fault.message()).doesNotContain("\n").doesNotEndWith(".").isNotBlank();
        }
        if (result instanceof CompileResult.Compiled compiled) {
            PolicyTestRunner.run(compiled.policy(), compiled.tests());
        } else {
            assertThat(result.diagnostics()).anyMatch(fault -> fault.severity() == Severity.ERROR);
        }
    }

    @Property(tries = 400)
    void anyMixtureOfStatements_givesAResult(@ForAll("statements") List<String> statements) {
        assertResult(HEADER + String.join("\n", statements) + "\n");
    }

    @Property(tries = 600)
    void anyMixtureOfWords_givesAResult(@ForAll("words") List<String> words) {
        assertResult(HEADER + "category c: service = health\nwindow w: 2024-03-01\n" + String.join(" ", words));
    }

    /** What compiles does so again with the same result, whatever the order of its declarations and rules. */
    @Property(tries = 200)
    void orderOfStatements_doesNotMatter(@ForAll("statements") List<String> statements) {
        List<String> backwards = new java.util.ArrayList<>(statements);
        java.util.Collections.reverse(backwards);
        CompileResult one = Edaran.compile(SourceText.of("p", HEADER + String.join("\n", statements) + "\n"));
        CompileResult other = Edaran.compile(SourceText.of("p", HEADER + String.join("\n", backwards) + "\n"));

        assertThat(other.getClass()).isEqualTo(one.getClass());
    }
}
