package org.edaran.lang.compile;

import java.util.HashMap;
import java.util.Map;
import org.edaran.lang.ast.ExceptionEffect;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.JoinedText;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;

/**
 * Reads an exception once more behind the text that its rule stands in, so that the parts it writes and those it leaves as
 * they are have their places in one text. Not thread-safe.
 */
final class ForeignEffects {

    private final Environment env;
    private final Map<SourceText, String> headers = new HashMap<>();

    ForeignEffects(Environment env) {
        this.env = env;
    }

    /**
     * What an exception says.
     *
     * @param effect what it says
     * @param text the text that its places, and those of the rule, are in
     */
    record Read(ExceptionEffect effect, SourceText text) {}

    Read read(Statement.RuleException written, SourceText source, SourceText ofRule) {
        if (source == ofRule) {
            return new Read(written.effect(), source);
        }
        // the header says in which language the exception is written
        String header = headers.computeIfAbsent(source, ForeignEffects::headerOf);
        JoinedText joined = JoinedText.of(ofRule, source, written.span(), header.length() + 1);
        String padded = header + "\n".repeat(joined.at() - header.length()) + source.textOf(written.span());
        ExceptionEffect effect =
                PolicyParser.parse(SourceText.of(source.name(), padded))
                        .file()
                        .all(Statement.RuleException.class)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("an exception that reads otherwise elsewhere"))
                        .effect();
        env.joined(joined);
        return new Read(effect, joined.text());
    }

    private static String headerOf(SourceText source) {
        return PolicyParser.parse(source)
                .file()
                .header()
                .map(statement -> source.textOf(statement.span()))
                .orElse("");
    }
}
