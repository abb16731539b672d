package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.grammar.EdaranLexer;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;

/** Turns the words and phrases of one statement into keywords, the longest phrase first. */
final class KeywordMerger {

    private final KeywordTable table;
    private final int longest;

    KeywordMerger(KeywordTable table) {
        this.table = table;
        this.longest = table.longestPhrase();
    }

    KeywordTable table() {
        return table;
    }

    /** The opening keyword of a statement; empty if it opens with anything else. */
    Optional<Keyword> opening(List<CommonToken> statement) {
        return table.longestMatch(wordsFrom(statement, 0), Set.of(KeywordPlace.OPENING));
    }

    /** True if the statement starts with something that can only go on with a statement before it. */
    boolean continues(List<CommonToken> statement) {
        return statement.get(0).getType() != EdaranLexer.WORD
                || table.longestMatch(wordsFrom(statement, 0), Set.of(KeywordPlace.JOINING))
                        .isPresent();
    }

    /** True if the phrase of a keyword stands at {@code index}. */
    boolean isPhrase(List<CommonToken> statement, int index, int token) {
        return table.longestMatch(wordsFrom(statement, index), KeywordTable.everywhere())
                .filter(keyword -> keyword.token() == token)
                .isPresent();
    }

    /** The statement with its keywords, and in a table a mark before each row. The tokens given are not changed. */
    List<CommonToken> merge(List<CommonToken> statement) {
        List<CommonToken> merged = new ArrayList<>(statement.size());
        Optional<Keyword> opening = opening(statement);
        int next = opening.map(keyword -> add(keyword, statement, 0, merged)).orElse(0);
        Set<KeywordPlace> places = placesIn(opening);
        while (next < statement.size()) {
            Optional<Keyword> keyword = table.longestMatch(wordsFrom(statement, next), places);
            if (keyword.isPresent()) {
                next = add(keyword.get(), statement, next, merged);
            } else {
                merged.add(new CommonToken(statement.get(next)));
                next++;
            }
        }
        return TableLines.mark(merged);
    }

    private static Set<KeywordPlace> placesIn(Optional<Keyword> opening) {
        Set<KeywordPlace> places = KeywordTable.everywhere();
        switch (opening.map(Keyword::token).orElse(0)) {
            case EdaranLexer.POLICY -> places.add(KeywordPlace.HEADER);
            case EdaranLexer.FIELD -> places.add(KeywordPlace.TYPE);
            case EdaranLexer.PARAMETER -> {
                places.add(KeywordPlace.TYPE);
                places.add(KeywordPlace.PARAMETER);
            }
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
