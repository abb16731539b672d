package org.edaran.grammar;

import java.util.ArrayList;
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

    private static final Map<String, Integer> TOKENS = tokensByName();
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
        int longest = 0;
        for (Keyword keyword : keywords) {
            byToken.putIfAbsent(keyword.token(), keyword);
            String first = keyword.words().get(0);
            List<Keyword> known = byFirstWord.get(first);
            if (known == null) {
                known = new ArrayList<>(1);
                byFirstWord.put(first, known);
            }
            known.add(placeAmong(known, keyword), keyword);
            longest = Math.max(longest, keyword.words().size());
        }
        longestPhrase = longest;
    }

    /** Where a phrase belongs among others that start with the same word: the longest first, then by their places. */
    private static int placeAmong(List<Keyword> known, Keyword keyword) {
        int at = 0;
        while (at < known.size() && !isBefore(keyword, known.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBefore(Keyword one, Keyword other) {
        int longer = one.words().size() - other.words().size();
        return longer > 0 || (longer == 0 && one.place().compareTo(other.place()) < 0);
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
        List<Keyword> keywords = new ArrayList<>();
        KeywordPlace place = KeywordPlace.JOINING;
        int next = 0;
        for (int from = 0; from < table.length(); from = next + 1) {
            int end = table.indexOf('\n', from);
            next = end < 0 ? table.length() : end;
            if (table.charAt(from) == '[') {
                place = KeywordPlace.valueOf(table.substring(from + 1, next - 1).toUpperCase(Locale.ROOT));
            } else if (from < next) {
                int space = table.indexOf(' ', from);
                int token = tokenNamed(table.substring(from, space));
                keywords.add(new Keyword(token, place, wordsOf(table, space, next)));
            }
        }
        return new KeywordTable(language, name, keywords);
    }

    /** The words of a part of a table; written by hand, as every start of a process waits for it. */
    private static List<String> wordsOf(String table, int from, int to) {
        List<String> words = new ArrayList<>(4);
        int at = from;
        while (at < to) {
            int end = table.indexOf(' ', at);
            int stop = end < 0 || end > to ? to : end;
            if (at < stop) {
                words.add(table.substring(at, stop));
            }
            at = stop + 1;
        }
        return words;
    }

    private static int tokenNamed(String name) {
        Integer token = TOKENS.get(name);
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
            this(token, place, words, words.size() == 1 ? words.get(0) : joined(words));
        }

        private static String joined(List<String> words) {
            return String.join(" ", words).replace(" - ", "-");
        }
    }
}
