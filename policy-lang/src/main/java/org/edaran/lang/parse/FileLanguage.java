package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int LONGEST_OPENING = 3;

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
        Optional<KeywordTable> stated = named.flatMap(name -> KeywordTable.of(name.getText()));
        KeywordTable assumed = stated.orElse(tables.get(0));
        Map<KeywordTable, Integer> openings = openings();
        KeywordTable likely = assumed;
        for (KeywordTable table : tables) {
            likely = count(openings, table) > count(openings, likely) ? table : likely;
        }
        if (likely == assumed) {
            return assumed;
        }
        if (named.isEmpty()) {
            unstated(likely);
            return likely;
        }
        if (stated.isEmpty()) {
            return likely;
        }
        if (count(openings, assumed) == 0) {
            otherStated(named.get(), assumed, likely);
            return likely;
        }
        return assumed;
    }

    private static int count(Map<KeywordTable, Integer> openings, KeywordTable table) {
        return openings.getOrDefault(table, 0);
    }

    /** The word that names the language in the first statement, if that is a header. */
    private Optional<CommonToken> named() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean next = i > 0 && StatementSplitter.atMargin(faults.source(), tokens.get(i)) && opens(i);
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
        for (KeywordTable table : tables) {
            for (KeywordTable.Keyword keyword : table.keywords()) {
                if (keyword.token() == token && keyword.phrase().equals(word.getText())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many words at the margin open a statement in one language and in no other. */
    private Map<KeywordTable, Integer> openings() {
        Map<KeywordTable, Integer> openings = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (StatementSplitter.atMargin(faults.source(), tokens.get(i))) {
                onlyOpening(i).ifPresent(table -> openings.merge(table, 1, Integer::sum));
            }
        }
        return openings;
    }

    private Optional<KeywordTable> onlyOpening(int index) {
        List<String> words = wordsFrom(index);
        KeywordTable only = null;
        for (KeywordTable table : tables) {
            if (table.longestMatch(words, Set.of(KeywordPlace.OPENING)).isPresent()) {
                if (only != null) {
                    return Optional.empty();
                }
                only = table;
            }
        }
        return Optional.ofNullable(only);
    }

    /** True if a statement of any language opens with a word. */
    private boolean opens(int index) {
        List<String> words = wordsFrom(index);
        return tables.stream()
                .anyMatch(table ->
                        table.longestMatch(words, Set.of(KeywordPlace.OPENING)).isPresent());
    }

    private List<String> wordsFrom(int index) {
        List<String> words = new ArrayList<>(LONGEST_OPENING);
        for (int i = index; i < Math.min(index + LONGEST_OPENING, tokens.size()); i++) {
            words.add(tokens.get(i).getText());
        }
        return words;
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
