package org.edaran.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.ast.Node;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.format.PolicyFormatter;
import org.edaran.lang.parse.ParseResult;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;

/** What a text is read as. Whatever is asked of a text that can be read, its tree also survives writing and reading. */
public final class PolicyAssert {

    private final SourceText source;
    private final ParseResult result;

    private PolicyAssert(SourceText source) {
        this.source = source;
        this.result = PolicyParser.parse(source);
        checkSpans(result.file());
        if (!result.hasErrors()) {
            checkRoundTrip();
        }
    }

    /** Reads a text. */
    public static PolicyAssert assertThatPolicy(String text) {
        return new PolicyAssert(SourceText.of("policy.edaran", text));
    }

    /** Reads a text. */
    public static PolicyAssert assertThatPolicy(SourceText source) {
        return new PolicyAssert(source);
    }

    /** Reads one statement behind a header. */
    public static PolicyAssert assertThatStatement(String text) {
        return assertThatPolicy("policy \"Test\"\n" + text);
    }

    /** The text can be read. */
    public PolicyAssert isRead() {
        assertThat(errors(result.diagnostics())).isEmpty();
        return this;
    }

    /** The tree of the last statement without its places. */
    public PolicyAssert hasTree(String expected) {
        isRead();
        assertThat(TreeText.withoutSpans(last())).isEqualTo(expected);
        return this;
    }

    /** The canonical text of the last statement. */
    public PolicyAssert isFormatted(String expected) {
        isRead();
        PolicyFile only = new PolicyFile(List.of(last()), result.file().language(), last().span());
        assertThat(PolicyFormatter.format(only)).isEqualTo(expected + "\n");
        return this;
    }

    /** The text has one fault, with this code, under these characters. */
    public PolicyAssert hasFault(DiagnosticCode code, String underlined) {
        assertThat(result.diagnostics())
                .as(DiagnosticRenderer.render(result.diagnostics()))
                .hasSize(1);
        Diagnostic fault = result.diagnostics().get(0);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(source.textOf(fault.span())).isEqualTo(underlined);
        return this;
    }

    /** The one fault has this remedy. */
    public PolicyAssert withHelp(String expected) {
        assertThat(result.diagnostics().get(0).help()).contains(expected);
        return this;
    }

    /** What reading gave. */
    public ParseResult result() {
        return result;
    }

    private Statement last() {
        List<Statement> statements = result.file().statements();
        return statements.get(statements.size() - 1);
    }

    private void checkRoundTrip() {
        String text = PolicyFormatter.format(result.file());
        ParseResult again = PolicyParser.parse(SourceText.of("formatted.edaran", text));
        assertThat(errors(again.diagnostics())).isEmpty();
        assertThat(TreeText.withoutSpans(again.file())).isEqualTo(TreeText.withoutSpans(result.file()));
        assertThat(PolicyFormatter.format(again.file())).isEqualTo(text);
    }

    /** Every node lies within its parent and within the text. */
    public static void checkSpans(PolicyFile file) {
        checkBelow(file);
    }

    private static void checkBelow(Node node) {
        TreeText.children((Record) node, child -> {
            assertThat(node.span().covers(child.span()))
                    .as("%s in %s", child, node)
                    .isTrue();
            checkBelow(child);
        });
    }

    /** What is wrong, as a writer sees it; warnings, such as of signs that nobody sees, are left out. */
    public static String errors(List<Diagnostic> diagnostics) {
        return DiagnosticRenderer.render(diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList());
    }
}
