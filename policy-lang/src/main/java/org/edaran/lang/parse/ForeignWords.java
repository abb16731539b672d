package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Recognises words of another keyword language than that of the file. */
final class ForeignWords {

    /** The longest phrase that is compared, in words. */
    private static final int LONGEST = 5;

    private static final Set<Integer> OWNERS = Set.of(
            EdaranParser.EMPLOYEE,
            EdaranParser.HOME_UNIT,
            EdaranParser.WORK_UNIT,
            EdaranParser.OFFICE,
            EdaranParser.AGENCY,
            EdaranParser.REGION,
            EdaranParser.DOMICILE,
            EdaranParser.ASSIGNMENT);

    private final KeywordTable table;
    private final List<KeywordTable> others;

    ForeignWords(KeywordTable table) {
        this.table = table;
        this.others = KeywordTable.all().stream()
                .filter(other -> !other.language().equals(table.language()))
                .toList();
    }

    /** True if a phrase of another language starts with the word. */
    boolean isFirstWord(String word) {
        for (KeywordTable other : others) {
            if (other.isFirstWord(word)) {
                return true;
            }
        }
        return false;
    }

    /** The longest keyword of another language that some words start with, in given places. */
    Optional<Keyword> longestMatch(List<String> words, Set<KeywordPlace> places) {
        Optional<Keyword> longest = Optional.empty();
        for (KeywordTable other : others) {
            Optional<Keyword> found = other.longestMatch(words, places);
            boolean longer = longest.isEmpty()
                    || (found.isPresent()
                            && found.get().words().size()
                                    > longest.get().words().size());
            longest = longer ? found : longest;
        }
        return longest;
    }

    /**
     * The longest keyword of another language that some words start with and that is no name in any language: a joining
     * word, or an English word for an owner, which is the name of a built-in fact.
     */
    Optional<Keyword> reserved(List<String> words) {
        for (KeywordTable other : others) {
            Optional<Keyword> owner = other.language().equals("en")
                    ? other.longestMatch(words, Set.of(KeywordPlace.DESCRIPTIVE))
                    : Optional.empty();
            if (owner.isPresent() && OWNERS.contains(owner.get().token())) {
                return owner;
            }
        }
        return longestMatch(words, Set.of(KeywordPlace.JOINING));
    }

    /** Reports a keyword of another language. */
    void report(CommonToken token, Keyword keyword, Faults faults) {
        faults.add(fault(faults.source(), Faults.spanOf(token), keyword));
    }

    /** A word of another language at the place of a fault, or right before it, that could stand there in this one. */
    Optional<Diagnostic> teach(SourceText source, FaultPlace place, IntervalSet expected) {
        return keywordAt(place)
                .filter(keyword -> expected.contains(keyword.token()))
                .map(keyword -> fault(source, place, keyword))
                .or(() -> place.index() < 2
                        ? Optional.empty()
                        : keywordAt(place.back(1)).map(keyword -> fault(source, place.back(1), keyword)));
    }

    private Optional<Keyword> keywordAt(FaultPlace place) {
        for (int count = LONGEST; count > 0; count--) {
            Optional<String> written = place.words(count);
            Optional<Keyword> found = others.stream()
                    .flatMap(other -> other.keywords().stream())
                    .filter(keyword -> written.filter(keyword.phrase()::equals).isPresent())
                    .findFirst();
            if (found.isPresent() && !isOwn(found.get().phrase())) {
                return found;
            }
        }
        return Optional.empty();
    }

    private String languageOf(Keyword keyword) {
        return others.stream()
                .filter(other -> other.keywords().contains(keyword))
                .map(KeywordTable::name)
                .findFirst()
                .orElseThrow();
    }

    private boolean isOwn(String phrase) {
        return table.keywords().stream().anyMatch(own -> own.phrase().equals(phrase));
    }

    private Diagnostic fault(SourceText source, FaultPlace place, Keyword keyword) {
        return fault(source, place.spanOf(keyword.words().size()), keyword);
    }

    private Diagnostic fault(SourceText source, SourceSpan span, Keyword keyword) {
        return Diagnostic.of(
                        DiagnosticCode.FOREIGN_WORD,
                        source,
                        span,
                        "this file is written in " + table.name() + ", and `"
                                + Faults.shown(source.textOf(span).replaceAll("\\s+", " ")) + "` is "
                                + languageOf(keyword))
                .withHelp("write `" + table.phraseOf(keyword.token()).orElseThrow() + "`");
    }
}
