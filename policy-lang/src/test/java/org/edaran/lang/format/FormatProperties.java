package org.edaran.lang.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.PolicyAssert;
import org.edaran.lang.TreeText;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.StatementTrees;
import org.edaran.lang.parse.ParseResult;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;

class FormatProperties {

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void format_andParse_areInverse(@ForAll("files") PolicyFile file) {
        String text = PolicyFormatter.format(file);
        ParseResult result = PolicyParser.parse(SourceText.of("tree.edaran", text));
        assertThat(PolicyAssert.errors(result.diagnostics())).as(text).isEmpty();
        assertThat(TreeText.withoutSpans(result.file())).isEqualTo(TreeText.withoutSpans(file));
        assertThat(PolicyFormatter.format(result.file())).isEqualTo(text);
        PolicyAssert.checkSpans(result.file());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void translation_andBack_givesTheSameText(@ForAll("files") PolicyFile file) {
        String english = PolicyFormatter.format(file);
        String indonesian = PolicyFormatter.format(file, KeywordTable.indonesian());
        ParseResult result = PolicyParser.parse(SourceText.of("pohon.edaran", indonesian));
        assertThat(PolicyAssert.errors(result.diagnostics())).as(indonesian).isEmpty();
        assertThat(TreeText.withoutSpans(result.file().statements()))
                .isEqualTo(TreeText.withoutSpans(file.statements()));
        assertThat(PolicyFormatter.format(result.file())).isEqualTo(indonesian);
        assertThat(PolicyFormatter.format(result.file(), KeywordTable.english()))
                .isEqualTo(english);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void format_linesAreShort_unlessATextIsLong(@ForAll("files") PolicyFile file) {
        assertThat(PolicyFormatter.format(file).lines())
                .allMatch(line -> line.length() <= StatementWriter.WIDTH
                        || !line.strip().contains(" ")
                        || line.contains("\"")
                        || line.contains(" | "));
    }

    @Provide
    Arbitrary<PolicyFile> files() {
        return StatementTrees.files();
    }
}
