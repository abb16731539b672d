package org.edaran.lang.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.GoldenFiles;
import org.edaran.lang.TreeText;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.parse.ParseResult;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every good text of the corpus in the other keyword language. */
class TranslationTest {

    @TestFactory
    Stream<DynamicTest> goodText_translatedAndBack_isTheSame() {
        return Stream.of("good", "check/good")
                .flatMap(area -> GoldenFiles.cases(area).stream())
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> check(GoldenFiles.text(path))));
    }

    private static void check(SourceText source) {
        PolicyFile file = PolicyParser.parse(source).file();
        for (KeywordTable table : KeywordTable.all()) {
            String translated = PolicyFormatter.format(file, table);
            ParseResult again = PolicyParser.parse(SourceText.of("translated.edaran", translated));
            assertThat(DiagnosticRenderer.render(again.diagnostics()))
                    .as(translated)
                    .isEmpty();
            assertThat(again.file().language()).isEqualTo(table.language());
            assertThat(TreeText.withoutSpans(again.file().statements()))
                    .isEqualTo(TreeText.withoutSpans(file.statements()));
            assertThat(PolicyFormatter.format(
                            again.file(), KeywordTable.of(file.language()).orElseThrow()))
                    .isEqualTo(PolicyFormatter.format(file));
        }
    }
}
