package org.edaran.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keywords of one language: which phrase of one or more words is which token, and where.
 *
 * <p>A table is text: sections named after {@link KeywordPlace}, and in each a line for each phrase, token first. A token
 * may have several phrases; the first one is its canonical form. Immutable and thread-safe.
 */
public final class KeywordTable {

    private static final KeywordTable ENGLISH = parse("en", "English", EnglishKeywords.TABLE);
    private static final KeywordTable INDONESIAN = parse("id", "Indonesian", IndonesianKeywords.TABLE);
    private static final List<KeywordTable> ALL = List.of(ENGLISH, INDONESIAN);

    private final String language;
    private final String name;
    private final List<Keyword> keywords;
    private final Map<String, List<Keyword>> byFirstWord = new HashMap<>();
    private final Map<Integer, Keyword> byToken = new HashMap<>();
    private final int longestPhrase;

    private KeywordTable(String language, String name, List<Keyword> keywords) {
        this.language = language;
        this.name = name;
        this.keywords = List.copyOf(keywords);
        for (Keyword keyword : keywords) {
            byToken.putIfAbsent(keyword.token(), keyword);
            byFirstWord
                    .computeIfAbsent(keyword.words().get(0), word -> new ArrayList<>())
                    .add(keyword);
        }
        Comparator<Keyword> longestFirst = Comparator.comparingInt(
                        (Keyword keyword) -> keyword.words().size())
                .reversed()
                .thenComparing(Keyword::place);
        byFirstWord.values().forEach(list -> list.sort(longestFirst));
        longestPhrase = byFirstWord.values().stream()
                .mapToInt(list -> list.get(0).words().size())
                .max()
                .orElse(0);
    }

    /** The English keywords. */
    public static KeywordTable english() {
        return ENGLISH;
    }

    /** The Indonesian keywords. */
    public static KeywordTable indonesian() {
        return INDONESIAN;
    }

    /** Every table; that of files which do not name their language comes first. */
    public static List<KeywordTable> all() {
        return ALL;
    }

    /** The table of a language by its ISO 639 code; empty if there is none. */
    public static Optional<KeywordTable> of(String language) {
        return all().stream().filter(table -> table.language().equals(language)).findFirst();
    }

    /** The ISO 639 code of the language. */
    public String language() {
        return language;
    }

    /** The English name of the language, such as {@code Indonesian}. */
    public String name() {
        return name;
    }

    /** Every phrase, in the order of the table. */
    public List<Keyword> keywords() {
        return keywords;
    }

    /** The canonical phrase of a token in a place where it has one of its own, else everywhere. */
    public Optional<String> phraseOf(int token, KeywordPlace place) {
        return keywords.stream()
                .filter(keyword -> keyword.token() == token && keyword.place() == place)
                .findFirst()
                .map(Keyword::phrase)
                .or(() -> phraseOf(token));
    }

    /** The canonical phrase of a token; empty if the token is no keyword. */
    public Optional<String> phraseOf(int token) {
        return Optional.ofNullable(byToken.get(token)).map(Keyword::phrase);
    }

    /**
     * The longest phrase that a sequence of words starts with. Where one phrase is a keyword in one kind of statement and
     * another one everywhere, the one of the statement is found.
     *
     * @param words the words from some point on; only as many as the longest phrase has are looked at
     * @param places the places where the words stand
     */
    public Optional<Keyword> longestMatch(List<String> words, Set<KeywordPlace> places) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        for (Keyword keyword : byFirstWord.getOrDefault(words.get(0), List.of())) {
            if (places.contains(keyword.place()) && isStart(keyword.words(), words)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    private static boolean isStart(List<String> phrase, List<String> words) {
        if (phrase.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** True if a phrase of the language starts with the word, wherever it may stand. */
    public boolean isFirstWord(String word) {
        return byFirstWord.containsKey(word);
    }

    /** The number of words of the longest phrase. */
    public int longestPhrase() {
        return longestPhrase;
    }

    private static KeywordTable parse(String language, String name, String table) {
        Map<String, Integer> tokens = tokensByName();
        List<Keyword> keywords = new ArrayList<>();
        KeywordPlace place = KeywordPlace.JOINING;
        for (String line : table.lines().toList()) {
            if (line.startsWith("[")) {
                place = KeywordPlace.valueOf(
                        line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (!line.isBlank()) {
                List<String> words = List.of(line.trim().split(" +"));
                keywords.add(new Keyword(tokenNamed(words.get(0), tokens), place, words.subList(1, words.size())));
            }
        }
        return new KeywordTable(language, name, keywords);
    }

    private static int tokenNamed(String name, Map<String, Integer> tokens) {
        Integer token = tokens.get(name);
        if (token == null) {
            throw new IllegalArgumentException("no token is named " + name);
        }
        return token;
    }

    private static Map<String, Integer> tokensByName() {
        Map<String, Integer> tokens = new HashMap<>();
        for (int token = 1; token <= EdaranParser.VOCABULARY.getMaxTokenType(); token++) {
            tokens.put(EdaranParser.VOCABULARY.getSymbolicName(token), token);
        }
        return tokens;
    }

    /** The places that are places in every statement. */
    public static Set<KeywordPlace> everywhere() {
        return EnumSet.of(KeywordPlace.JOINING, KeywordPlace.DESCRIPTIVE);
    }

    /**
     * One phrase.
     *
     * @param token the type of the token it becomes
     * @param place where it is a keyword
     * @param words its words; a hyphen stands by itself
     * @param phrase the phrase as people write it
     */
    public record Keyword(int token, KeywordPlace place, List<String> words, String phrase) {

        /** Copies the words. */
        public Keyword {
            words = List.copyOf(words);
        }

        /** A phrase made of words. */
        Keyword(int token, KeywordPlace place, List<String> words) {
            this(token, place, words, String.join(" ", words).replace(" - ", "-"));
        }
    }
}
