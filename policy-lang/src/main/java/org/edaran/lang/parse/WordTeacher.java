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
import org.edaran.source.SourceSpan;
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

    /** True if a statement can open with this word. */
    boolean opens(String word) {
        return table.keywords().stream()
                .anyMatch(keyword -> keyword.place() == KeywordPlace.OPENING
                        && keyword.words().get(0).equals(word));
    }

    /** What was probably meant, if it could stand there. */
    Optional<Diagnostic> teach(FaultPlace place, IntervalSet expected) {
        if (!place.isWord(0)) {
            return Optional.empty();
        }
        return capitals(place, expected)
                .or(() -> synonym(place, expected))
                .or(() -> bareModal(place, expected))
                .or(() -> misspelt(place, expected))
                .or(() -> misspeltPhrase(place));
    }

    private Optional<Diagnostic> capitals(FaultPlace place, IntervalSet expected) {
        for (int count = LONGEST; count > 0; count--) {
            Optional<String> written = place.words(count);
            boolean right = written.map(words -> words.toLowerCase(Locale.ROOT))
                    .filter(small -> !small.equals(written.get()))
                    .filter(phrasesOf(expected)::contains)
                    .isPresent();
            if (right) {
                return Optional.of(fault(
                        place,
                        count,
                        "words of the language are written in small letters",
                        written.orElseThrow().toLowerCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> synonym(FaultPlace place, IntervalSet expected) {
        for (int count = 3; count > 0; count--) {
            Optional<String> written = place.words(count);
            Optional<Integer> meant = written.map(words -> words.toLowerCase(Locale.ROOT))
                    .flatMap(Synonyms::of)
                    .filter(expected::contains);
            if (meant.isPresent()) {
                return Optional.of(fault(
                        place,
                        count,
                        "`" + written.orElseThrow() + "` does not go here",
                        table.phraseOf(meant.get()).orElseGet(() -> sign(meant.get()))));
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
        String message = "`" + place.text(0) + "` is followed by `be` and a mode here";
        return Optional.of(Diagnostic.of(
                DiagnosticCode.MISSPELT_WORD,
                source,
                place.spanOf(1),
                expected.contains(EdaranParser.MUST_HAVE)
                        ? "after a group stands `must be`, `must not be`, `must have` or `must attest`"
                        : message));
    }

    private Optional<Diagnostic> misspelt(FaultPlace place, IntervalSet expected) {
        List<String> phrases = phrasesOf(expected);
        for (int count = LONGEST; count > 0; count--) {
            Optional<String> written = place.words(count);
            Optional<String> meant = written.flatMap(words -> DidYouMean.nearest(words, phrases));
            if (meant.isPresent() && words(meant.get()) <= count) {
                return Optional.of(fault(place, count, unknown(written.orElseThrow()), meant.get()));
            }
            if (count == 1 && meant.isPresent()) {
                return Optional.of(fault(place, 1, unknown(written.orElseThrow()), meant.get()));
            }
        }
        return Optional.empty();
    }

    /** A phrase whose first words were read as something else before its last one was found wrong. */
    private Optional<Diagnostic> misspeltPhrase(FaultPlace place) {
        List<String> phrases = table.keywords().stream()
                .filter(keyword -> keyword.words().size() > 1)
                .map(Keyword::phrase)
                .toList();
        for (int back = 1; back < 4 && back <= place.index(); back++) {
            FaultPlace start = new FaultPlace(place.tokens(), place.index() - back);
            for (int count = LONGEST; count > back; count--) {
                Optional<String> written = start.words(count);
                Optional<String> meant = written.flatMap(words -> DidYouMean.nearest(words, phrases))
                        .filter(phrase -> words(phrase) == words(written.get()));
                if (meant.isPresent()) {
                    return Optional.of(fault(start, count, unknown(written.orElseThrow()), meant.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static String unknown(String written) {
        return "`" + written + "` is no word of the language";
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

    private Diagnostic fault(FaultPlace place, int count, String message, String right) {
        SourceSpan span = place.spanOf(count);
        return Diagnostic.of(DiagnosticCode.MISSPELT_WORD, source, span, message)
                .withHelp("write `" + right + "`");
    }
}
