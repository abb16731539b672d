package org.edaran.lang.parse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceSpan;

/**
 * Finds out in which language the keywords of a text are: in that which its header names. Where the header names none, or
 * one in which no statement opens, the words at the margin tell, and the header is reported.
 */
final class FileLanguage {

    private final Faults faults;
    private final List<CommonToken> tokens;
    private final List<KeywordTable> tables = KeywordTable.all();

    FileLanguage(Faults faults, List<CommonToken> tokens) {
        this.faults = faults;
        this.tokens = tokens;
    }

    /** The table of the language. */
    KeywordTable table() {
        Optional<CommonToken> named = named();
        Optional<KeywordTable> stated = named.flatMap(name -> tables.stream()
                .filter(table -> table.language().equals(name.getText()))
                .findFirst());
        KeywordTable assumed = stated.orElse(tables.get(0));
        KeywordTable likely =
                tables.stream().max(Comparator.comparingLong(this::openings)).orElse(assumed);
        if (openings(likely) == 0 || likely.language().equals(assumed.language())) {
            return assumed;
        }
        if (named.isEmpty() && openings(likely) > openings(assumed)) {
            unstated(likely);
            return likely;
        }
        if (stated.isPresent() && openings(assumed) == 0) {
            otherStated(named.get(), assumed, likely);
            return likely;
        }
        return assumed;
    }

    /** The word that names the language in the first statement, if that is a header. */
    private Optional<CommonToken> named() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean next = i > 0 && StatementSplitter.atMargin(faults.source(), tokens.get(i));
            if (next || (i == 0 && !opensHeader())) {
                return Optional.empty();
            }
            if (isPhrase(tokens.get(i), EdaranLexer.LANGUAGE)
                    && tokens.get(i + 1).getType() == EdaranLexer.WORD) {
                return Optional.of(tokens.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private boolean opensHeader() {
        return isPhrase(tokens.get(0), EdaranLexer.POLICY) || isPhrase(tokens.get(0), EdaranLexer.VOCABULARY_FILE);
    }

    private boolean isPhrase(CommonToken word, int token) {
        return tables.stream()
                .flatMap(table -> table.keywords().stream())
                .anyMatch(
                        keyword -> keyword.token() == token && keyword.phrase().equals(word.getText()));
    }

    /** How many words at the margin open a statement in one language and in no other. */
    private long openings(KeywordTable table) {
        long count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (StatementSplitter.atMargin(faults.source(), tokens.get(i)) && opensOnlyIn(table, i)) {
                count++;
            }
        }
        return count;
    }

    private boolean opensOnlyIn(KeywordTable table, int index) {
        List<String> words = tokens.subList(index, Math.min(index + 3, tokens.size())).stream()
                .map(CommonToken::getText)
                .toList();
        return tables.stream()
                .allMatch(other ->
                        other.longestMatch(words, Set.of(KeywordPlace.OPENING)).isPresent()
                                == other.language().equals(table.language()));
    }

    private void unstated(KeywordTable likely) {
        String line = line(likely);
        faults.add(
                DiagnosticCode.LANGUAGE_NOT_STATED,
                Faults.spanOf(tokens.get(0)),
                "the file is written in " + likely.name() + ", but its header does not say so",
                "add `" + line + "` to the header");
    }

    private void otherStated(CommonToken name, KeywordTable stated, KeywordTable likely) {
        SourceSpan span = Faults.spanOf(name);
        faults.add(
                DiagnosticCode.OTHER_LANGUAGE_STATED,
                span,
                "the header says that the file is written in " + stated.name() + ", but its statements are in "
                        + likely.name(),
                "write `" + likely.language() + "`");
    }

    private static String line(KeywordTable table) {
        return table.phraseOf(EdaranLexer.LANGUAGE).orElseThrow() + " " + table.language();
    }
}
