package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Reads the text of a policy file or a vocabulary file. */
public final class PolicyParser {

    private PolicyParser() {}

    /**
     * Reads a text within the standard limits.
     *
     * <p>Never throws because of the text: every fault is a diagnostic with a code from 1001 to 1999. Takes time and
     * memory linear in the length of the text.
     *
     * @param source the text
     */
    public static ParseResult parse(SourceText source) {
        return parse(source, ParseLimits.standard());
    }

    /**
     * Reads a text within given limits. A text beyond them gives no statement and one diagnostic.
     *
     * @param source the text
     * @param limits how much is read
     */
    public static ParseResult parse(SourceText source, ParseLimits limits) {
        Faults faults = new Faults(source);
        return tokens(faults, limits)
                .map(tokens -> new FileReader(faults, limits, new FileLanguage(faults, tokens).table()).read(tokens))
                .map(result -> inItsWords(result, source))
                .orElseGet(() -> nothing(faults, limits));
    }

    /** The result with its faults told in the words of the file. */
    private static ParseResult inItsWords(ParseResult result, SourceText source) {
        if (result.diagnostics().isEmpty() || result.file().language().equals("en")) {
            return result;
        }
        MessageWords words = MessageWords.of(source, result.file().language());
        return new ParseResult(
                result.file(), result.diagnostics().stream().map(words::in).toList());
    }

    private static Optional<List<CommonToken>> tokens(Faults faults, ParseLimits limits) {
        if (faults.source().text().length() > limits.maxCharacters()) {
            faults.add(
                    DiagnosticCode.TEXT_TOO_LARGE,
                    new SourceSpan(0, 0),
                    "the text has more than " + limits.maxCharacters() + " characters");
            return Optional.empty();
        }
        return new TextLexer(faults, limits).tokens();
    }

    private static ParseResult nothing(Faults faults, ParseLimits limits) {
        SourceSpan whole = new SourceSpan(0, faults.source().text().length());
        return new ParseResult(new PolicyFile(List.of(), "en", whole), faults.sorted(limits.maxDiagnostics()));
    }
}
