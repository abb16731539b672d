package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;
import org.edaran.source.SourceText;

/** Recognises words that are nearly words of the language, or mean the same. */
final class WordTeacher {

    /** The longest phrase that is compared, in words. */
    private static final int LONGEST = 5;

    private final SourceText source;
    private final KeywordTable table;

    WordTeacher(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** What was probably meant, if it could stand there. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        if (!place.isWord(0)) {
            return Optional.empty();
        }
        return capitals(place, expected)
                .or(() -> synonym(place, expected, 3, 2))
                .or(() -> CountBuilder.isBound(place.type(1)) ? bareModal(place, expected) : Optional.empty())
                .or(() -> misspelt(place, expected, LONGEST, 2))
                .or(() -> synonym(place, expected, 1, 1))
                .or(() -> bareModal(place, expected))
                .or(() -> misspelt(place, expected, 1, 1))
                .or(() -> misspeltPhrase(place));
    }

    private Optional<Diagnostic> capitals(FaultPlace place, IntervalSet expected) {
        for (int count = LONGEST; count > 0; count--) {
            Optional<String> written = place.words(count);
            Optional<String> right = written.map(words -> words.toLowerCase(Locale.ROOT))
                    .filter(small -> !small.equals(written.get()))
                    .filter(phrasesOf(expected)::contains);
            if (right.isPresent()) {
                String message = "words of the language are written in small letters";
                return Optional.of(fault(place, count, message).withHelp(write(right.get())));
            }
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> synonym(FaultPlace place, IntervalSet expected, int most, int least) {
        for (int count = most; count >= least; count--) {
            Optional<String> written = place.words(count);
            Optional<Integer> meant = written.map(words -> words.toLowerCase(Locale.ROOT))
                    .flatMap(Synonyms::of)
                    .filter(expected::contains);
            if (meant.isPresent()) {
                String right = table.phraseOf(meant.get()).orElseGet(() -> sign(meant.get()));
                String message = "`" + written.orElseThrow() + "` does not go here";
                return Optional.of(fault(place, count, message).withHelp(write(right)));
            }
        }
        return Optional.empty();
    }

    private static String sign(int token) {
        return String.valueOf(EdaranParser.VOCABULARY.getLiteralName(token)).replace("'", "");
    }

    private Optional<Diagnostic> bareModal(FaultPlace place, IntervalSet expected) {
        boolean modal = List.of("must", "should", "may", "shall").contains(place.text(0));
        if (!modal || !expected.contains(EdaranParser.MUST_BE)) {
            return Optional.empty();
        }
        String verb = place.text(0).equals("shall") ? "must" : place.text(0);
        if (place.type(1) == EdaranParser.WORD || CountBuilder.isBound(place.type(1))) {
            String message = "`" + place.text(0) + "` is followed by `be` here";
            return Optional.of(fault(place, 1, message).withHelp(write(verb + " be")));
        }
        String message = "`" + place.text(0) + "` is followed by `be`, `have` or `attest`";
        return Optional.of(fault(place, 1, message));
    }

    private Optional<Diagnostic> misspelt(FaultPlace place, IntervalSet expected, int most, int least) {
        List<String> phrases = phrasesOf(expected);
        for (int count = most; count >= least; count--) {
            Optional<String> written = place.words(count);
            Optional<String> meant =
                    written.filter(words -> !isPhrase(words)).flatMap(words -> DidYouMean.nearest(words, phrases));
            if (meant.isPresent()) {
                return Optional.of(
                        fault(place, count, unknown(written.orElseThrow())).withHelp(write(meant.get())));
            }
        }
        return Optional.empty();
    }

    private boolean isPhrase(String words) {
        return table.keywords().stream().anyMatch(keyword -> keyword.phrase().equals(words));
    }

    /** A phrase whose first words were read as something else before its last one was found wrong. */
    private Optional<Diagnostic> misspeltPhrase(FaultPlace place) {
        List<String> phrases = table.keywords().stream()
                .filter(keyword -> keyword.words().size() > 1)
                .map(Keyword::phrase)
                .toList();
        for (int count = LONGEST; count > 1; count--) {
            for (int back = Math.min(count - 1, place.index()); back > 0; back--) {
                FaultPlace start = place.back(back);
                Optional<String> written = start.words(count);
                Optional<String> meant = written.flatMap(words -> DidYouMean.nearest(words, phrases))
                        .filter(phrase -> words(phrase) == words(written.get()));
                if (meant.isPresent()) {
                    return Optional.of(
                            fault(start, count, unknown(written.orElseThrow())).withHelp(write(meant.get())));
                }
            }
        }
        return Optional.empty();
    }

    private static String unknown(String written) {
        return "`" + written + "` is no word of the language";
    }

    private static String write(String right) {
        return "write `" + right + "`";
    }

    private static int words(String phrase) {
        return phrase.split(" ", -1).length;
    }

    private List<String> phrasesOf(IntervalSet expected) {
        List<String> phrases = new ArrayList<>();
        for (Keyword keyword : table.keywords()) {
            if (keyword.place() != KeywordPlace.OPENING && expected.contains(keyword.token())) {
                phrases.add(keyword.phrase());
            }
        }
        return phrases;
    }

    private Diagnostic fault(FaultPlace place, int count, String message) {
        return Diagnostic.of(DiagnosticCode.MISSPELT_WORD, source, place.spanOf(count), message);
    }
}
