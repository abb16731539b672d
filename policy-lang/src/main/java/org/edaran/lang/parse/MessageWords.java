package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;
import org.edaran.source.SourceText;

/**
 * Tells a message or a remedy in the language of the file. Messages are written in English with English keywords, in
 * backticks like all that is quoted; every one of them passes through here before it is shown. First the sentence is
 * translated with the {@link MessageCatalogue}, then the keywords that it quotes are exchanged.
 *
 * <p>Words that the writer used stay as they are, and so do the names of built-in facts.
 */
public final class MessageWords {

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"?|[\\p{L}_][\\p{L}\\p{M}0-9_]*|-");

    /** Facts whose names are words of the language elsewhere. */
    private static final Set<String> BUILT_IN_FACTS = Set.of("category", "mode", "date");

    private final KeywordTable english = KeywordTable.english();
    private final KeywordTable table;
    private final SourceText source;
    private final Set<String> written = new HashSet<>();

    private MessageWords(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** The words for messages about a text, whose language is found out. */
    public static MessageWords of(SourceText source) {
        Faults unheard = new Faults(source);
        return new MessageWords(source, new FileLanguage(unheard, tokens(unheard)).table());
    }

    /**
     * The words for messages about a text.
     *
     * @param source the text
     * @param language the language of its keywords, as an ISO 639 code
     */
    public static MessageWords of(SourceText source, String language) {
        return new MessageWords(source, KeywordTable.of(language).orElseGet(KeywordTable::english));
    }

    private static List<CommonToken> tokens(Faults faults) {
        return new TextLexer(faults, ParseLimits.standard()).tokens().orElse(List.of());
    }

    /** The words of the text, which is read again for them when a message first needs them. */
    private Set<String> written() {
        if (written.isEmpty()) {
            for (CommonToken token : tokens(new Faults(source))) {
                written.addAll(Arrays.asList(source.textOf(Faults.spanOf(token)).split("\\s+", -1)));
            }
        }
        return written;
    }

    /** A fault in the words of the file. */
    public Diagnostic in(Diagnostic fault) {
        if (table.language().equals(english.language())) {
            return fault;
        }
        List<Diagnostic.Label> labels = fault.labels().stream()
                .map(label -> new Diagnostic.Label(label.source(), label.span(), told(label.words())))
                .toList();
        return new Diagnostic(
                fault.code(),
                fault.severity(),
                told(fault.message()),
                fault.source(),
                fault.span(),
                labels,
                fault.help().map(this::told),
                Locale.forLanguageTag(table.language()));
    }

    private String told(String message) {
        return in(MessageCatalogue.of(table.language()).translate(message));
    }

    /** A message with the quoted keywords in the words of the file. */
    String in(String message) {
        return QUOTED.matcher(message)
                .replaceAll(quoted -> Matcher.quoteReplacement("`" + quotation(quoted.group(1)) + "`"));
    }

    private String quotation(String text) {
        List<MatchResult> pieces = PIECE.matcher(text).results().toList();
        Set<KeywordPlace> places = places(text, pieces);
        StringBuilder out = new StringBuilder();
        int end = 0;
        int next = 0;
        boolean each = false;
        while (next < pieces.size()) {
            MatchResult piece = pieces.get(next);
            List<String> words = wordsFrom(text, pieces, next);
            boolean length = each; // what follows `each` is no name, even if the writer has the word
            Optional<Keyword> keyword = english.longestMatch(words, next == 0 ? opening(places) : places)
                    .filter(found -> length || !written().containsAll(found.words()))
                    .filter(found -> pieces.size() > 1 || !BUILT_IN_FACTS.contains(text));
            each = keyword.filter(found -> found.token() == EdaranParser.EACH).isPresent();
            int start = piece.start();
            out.append(text.substring(end, start));
            int last = next + keyword.map(found -> found.words().size()).orElse(1) - 1;
            end = pieces.get(last).end();
            String as = text.substring(start, end);
            out.append(keyword.flatMap(found -> table.phraseOf(found.token(), found.place()))
                    .orElse(as));
            next = last + 1;
        }
        return out.append(text.substring(end)).toString();
    }

    private static Set<KeywordPlace> opening(Set<KeywordPlace> places) {
        Set<KeywordPlace> first = EnumSet.copyOf(places);
        first.add(KeywordPlace.OPENING);
        return first;
    }

    /** In which statement a quotation could stand: the one that it opens, or one that has its first word. */
    private Set<KeywordPlace> places(String text, List<MatchResult> pieces) {
        if (pieces.isEmpty()) {
            return KeywordTable.everywhere();
        }
        List<String> words = wordsFrom(text, pieces, 0);
        if (words.size() > 1 && words.get(0).equals(phrase(EdaranParser.OF))) {
            return KeywordMerger.placesIn(EdaranParser.PARAMETER);
        }
        Optional<Keyword> opening = english.longestMatch(words, Set.of(KeywordPlace.OPENING));
        Set<KeywordPlace> places =
                KeywordMerger.placesIn(opening.map(Keyword::token).orElse(0));
        if (opening.isEmpty() || opening.get().words().size() == pieces.size()) {
            english.longestMatch(words, EnumSet.complementOf(EnumSet.of(KeywordPlace.OPENING)))
                    .filter(keyword -> keyword.token() != EdaranParser.TO)
                    .filter(keyword -> keyword.token() != EdaranParser.BY || pieces.size() == 1)
                    .ifPresent(keyword -> places.add(keyword.place()));
        }
        return places;
    }

    private String phrase(int token) {
        return english.phraseOf(token).orElseThrow();
    }

    /** The neighbouring words from a piece on. */
    private List<String> wordsFrom(String text, List<MatchResult> pieces, int start) {
        List<String> words = new ArrayList<>();
        for (int i = start; i < pieces.size() && words.size() < english.longestPhrase(); i++) {
            boolean apart = i > start
                    && !text.substring(pieces.get(i - 1).end(), pieces.get(i).start())
                            .isBlank();
            if (apart || pieces.get(i).group().startsWith("\"")) {
                break;
            }
            words.add(pieces.get(i).group());
        }
        return words;
    }
}
