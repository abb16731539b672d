package org.edaran;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.format.PolicyFormatter;
import org.edaran.lang.format.TranslationFaults;
import org.edaran.lang.parse.ParseResult;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.lang.parse.TokenizedText;
import org.edaran.source.SourceText;

/** Formats texts, and gives no text that means something else or lacks a comment. */
final class Formatting {

    private Formatting() {}

    static FormatResult inOwnLanguage(SourceText source) {
        ParseResult read = PolicyParser.parse(source);
        return read.hasErrors()
                ? new FormatResult.Refused(read.diagnostics())
                : format(source, read, KeywordTable.of(read.file().language()).orElseGet(KeywordTable::english));
    }

    static FormatResult inLanguage(SourceText source, String language) {
        KeywordTable table = KeywordTable.of(language)
                .orElseThrow(() -> new IllegalArgumentException("no keywords in the language " + language));
        ParseResult read = PolicyParser.parse(source);
        if (read.hasErrors()) {
            return new FormatResult.Refused(read.diagnostics());
        }
        List<Diagnostic> faults = read.file().language().equals(language)
                ? List.of()
                : TranslationFaults.find(source, read.file(), table);
        return faults.isEmpty() ? format(source, read, table) : new FormatResult.Refused(faults);
    }

    private static FormatResult format(SourceText source, ParseResult read, KeywordTable table) {
        if (read.file().statements().isEmpty()) {
            return new FormatResult.Formatted(source, source.text());
        }
        String text = PolicyFormatter.format(source, read.file(), table);
        SourceText written = SourceText.of(source.name(), text);
        ParseResult again = PolicyParser.parse(written);
        boolean same = !again.hasErrors()
                && PolicyFormatter.format(again.file()).equals(PolicyFormatter.format(read.file(), table))
                && comments(written) == comments(source);
        if (!same) {
            throw new IllegalStateException("the canonical text of " + source.name() + " is not that of the file");
        }
        return new FormatResult.Formatted(source, text);
    }

    private static int comments(SourceText source) {
        return TokenizedText.of(source).comments().size();
    }
}
