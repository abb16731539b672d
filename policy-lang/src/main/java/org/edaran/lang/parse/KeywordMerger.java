package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;

/**
 * Turns the words and phrases of one statement into keywords, the longest phrase first. A word of another keyword
 * language that is never a name becomes the keyword it would be there, and is reported.
 */
final class KeywordMerger {

    private final KeywordTable table;
    private final ForeignWords foreignWords;
    private final int longest;

    KeywordMerger(KeywordTable table) {
        this.table = table;
        this.foreignWords = new ForeignWords(table);
        int most = 0;
        for (KeywordTable each : KeywordTable.all()) {
            most = Math.max(most, each.longestPhrase());
        }
        this.longest = most;
    }

    KeywordTable table() {
        return table;
    }

    ForeignWords foreignWords() {
        return foreignWords;
    }

    /** The opening keyword of a statement; empty if it opens with anything else. */
    Optional<Keyword> opening(List<CommonToken> statement) {
        return table.longestMatch(wordsFrom(statement, 0), Set.of(KeywordPlace.OPENING));
    }

    /** True if a statement starts with something that can only go on with the one before it. */
    boolean continues(List<CommonToken> statement, List<CommonToken> before) {
        Set<KeywordPlace> places = EnumSet.of(KeywordPlace.JOINING);
        int opening = opening(before).map(Keyword::token).orElse(0);
        if (opening == EdaranLexer.POLICY || opening == EdaranLexer.VOCABULARY_FILE) {
            places.add(KeywordPlace.HEADER);
        }
        return statement.get(0).getType() != EdaranLexer.WORD
                || table.longestMatch(wordsFrom(statement, 0), places).isPresent();
    }

    /** True if the phrase of a keyword stands at {@code index}. */
    boolean isPhrase(List<CommonToken> statement, int index, int token) {
        return table.longestMatch(wordsFrom(statement, index), KeywordTable.everywhere())
                .filter(keyword -> keyword.token() == token)
                .isPresent();
    }

    /** The opening keyword of a statement that opens in another language; empty if it does not. */
    Optional<Keyword> foreignOpening(List<CommonToken> statement) {
        return foreignWords.longestMatch(wordsFrom(statement, 0), Set.of(KeywordPlace.OPENING));
    }

    /** The statement with its keywords, and in a table a mark before each row. The tokens given are not changed. */
    List<CommonToken> merge(List<CommonToken> statement, Faults faults) {
        List<CommonToken> merged = new ArrayList<>(statement.size());
        Optional<Keyword> opening = opening(statement);
        int next = opening.map(keyword -> add(keyword, statement, 0, merged)).orElse(0);
        Set<KeywordPlace> places = placesIn(opening.map(Keyword::token).orElse(0));
        while (next < statement.size()) {
            CommonToken first = statement.get(next);
            boolean word = first.getType() == EdaranLexer.WORD;
            boolean own = word && table.isFirstWord(first.getText());
            boolean other = word && foreignWords.isFirstWord(first.getText());
            if (own || other) {
                next = addPhrase(statement, next, places, other, merged, faults);
            } else { // signs, and words that are names wherever they stand, which most are
                merged.add(first);
                next++;
            }
        }
        return TableLines.mark(merged);
    }

    /** Adds the keyword at some place, or the word there if it is none; gives the place behind it. */
    private int addPhrase(
            List<CommonToken> statement,
            int at,
            Set<KeywordPlace> places,
            boolean other,
            List<CommonToken> merged,
            Faults faults) {
        List<String> words = wordsFrom(statement, at);
        Optional<Keyword> keyword = table.longestMatch(words, places);
        Optional<Keyword> foreign = other ? foreignWords.reserved(words) : Optional.empty();
        int length = keyword.isPresent() ? keyword.get().words().size() : 0;
        if (foreign.isPresent() && foreign.get().words().size() > length) {
            boolean named = merged.size() == 1 || endsWithList(merged);
            int behind = add(foreign.get(), statement, at, merged);
            if (!named) {
                foreignWords.report(merged.get(merged.size() - 1), foreign.get(), faults);
            }
            return behind;
        }
        if (keyword.isPresent()) {
            if (keyword.get().token() == EdaranLexer.TO) {
                inFull(statement.get(at), keyword.get(), faults);
            }
            return add(keyword.get(), statement, at, merged);
        }
        merged.add(statement.get(at));
        return at + 1;
    }

    /** Reports {@code s.d.} in the place of the words that it is short for. */
    private static void inFull(CommonToken word, Keyword keyword, Faults faults) {
        if (word.getStopIndex() - word.getStartIndex() + 1 != word.getText().length()) {
            String written = faults.source().textOf(Faults.spanOf(word));
            faults.add(
                    DiagnosticCode.MISSPELT_WORD,
                    Faults.spanOf(word),
                    "`" + written + "` is written in full",
                    "write `" + keyword.phrase() + "`");
        }
    }

    private static boolean endsWithList(List<CommonToken> merged) {
        return !merged.isEmpty() && merged.get(merged.size() - 1).getType() == EdaranLexer.OPEN_LIST;
    }

    /** The place in which a statement has words of its own for keywords that are others elsewhere. */
    static KeywordPlace ownPlace(int opening) {
        return switch (opening) {
            case EdaranLexer.TABLE, EdaranLexer.REPLACE_TABLE -> KeywordPlace.TABLE;
            case EdaranLexer.EXCEPTION -> KeywordPlace.EXCEPTION;
            default -> KeywordPlace.JOINING;
        };
    }

    /** Where a word can be a keyword in the statement that a token opens. */
    static Set<KeywordPlace> placesIn(int opening) {
        Set<KeywordPlace> places = KeywordTable.everywhere();
        switch (opening) {
            case EdaranLexer.POLICY, EdaranLexer.VOCABULARY_FILE -> places.add(KeywordPlace.HEADER);
            case EdaranLexer.FIELD -> places.add(KeywordPlace.TYPE);
            case EdaranLexer.PARAMETER -> {
                places.add(KeywordPlace.TYPE);
                places.add(KeywordPlace.PARAMETER);
            }
            case EdaranLexer.EXCEPTION -> places.add(KeywordPlace.EXCEPTION);
            case EdaranLexer.TABLE, EdaranLexer.REPLACE_TABLE -> {
                places.add(KeywordPlace.TYPE);
                places.add(KeywordPlace.TABLE);
            }
            case EdaranLexer.CATEGORY, EdaranLexer.REPLACE_CATEGORY -> places.add(KeywordPlace.CATEGORY);
            case EdaranLexer.TEST -> places.add(KeywordPlace.TEST);
            default -> {
                // the other statements have no words of their own
            }
        }
        return places;
    }

    private static int add(Keyword keyword, List<CommonToken> from, int at, List<CommonToken> to) {
        int length = keyword.words().size();
        CommonToken token = new CommonToken(from.get(at));
        token.setType(keyword.token());
        token.setStopIndex(from.get(at + length - 1).getStopIndex());
        token.setText(keyword.phrase());
        to.add(token);
        return at + length;
    }

    private List<String> wordsFrom(List<CommonToken> statement, int start) {
        List<String> words = new ArrayList<>(longest);
        for (int i = start; i < statement.size() && words.size() < longest; i++) {
            CommonToken token = statement.get(i);
            boolean hyphen = token.getType() == EdaranLexer.MINUS && !words.isEmpty();
            if (token.getType() != EdaranLexer.WORD && !hyphen) {
                break;
            }
            words.add(token.getText());
        }
        return words;
    }
}
