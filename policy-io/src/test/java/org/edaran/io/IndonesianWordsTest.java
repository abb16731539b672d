package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.edaran.diagnostic.Sentence;
import org.junit.jupiter.api.Test;

/** Whatever is said about data in English is said in Indonesian too, with the same arguments. */
class IndonesianWordsTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** Words that are only arguments, signs and names in every language. */
    private static final Set<String> SAME = Set.of("{0}", "{0}{1}", "{0}{1}`{2}`{3}", "unit");

    private static final Pattern CALL = Pattern.compile("(?:Sentence\\s*\\.of|\\.words)\\(\\s*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @Test
    void everySentenceOfTheReaders_hasIndonesianWords() throws IOException {
        Set<String> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(200);
        assertThat(sentences.stream().filter(words -> !SAME.contains(words)).filter(IndonesianWordsTest::isNotTold))
                .isEmpty();
    }

    @Test
    void indonesianWords_haveTheSamePlaces() throws IOException {
        for (String words : sentences()) {
            Object[] marks = Stream.of("<0>", "<1>", "<2>", "<3>", "<4>").toArray();
            String told = Sentence.of(words, marks).in(INDONESIAN);
            String english = Sentence.of(words, marks).toString();
            assertThat(marksIn(told)).as(words).isEqualTo(marksIn(english));
        }
    }

    @Test
    void numbers_haveTheSignsOfTheLanguage() {
        Sentence rows = Sentence.of("the file has more than {0} rows", Sentence.number(20_000_000));
        assertThat(rows.toString()).isEqualTo("the file has more than 20,000,000 rows");
        assertThat(rows.in(INDONESIAN)).isEqualTo("berkas ini punya lebih dari 20.000.000 baris");
    }

    private static Set<String> marksIn(String text) {
        Set<String> marks = new TreeSet<>();
        Matcher mark = Pattern.compile("<[0-9]>").matcher(text);
        while (mark.find()) {
            marks.add(mark.group());
        }
        return marks;
    }

    private static boolean isNotTold(String words) {
        Object[] none = Stream.generate(() -> "").limit(10).toArray();
        Sentence sentence = Sentence.of(words, none);
        boolean onlyCode = PLACE.matcher(words)
                .replaceAll("")
                .replaceAll("`[^`]*`|\\W", "")
                .isEmpty();
        return !onlyCode && sentence.in(INDONESIAN).equals(sentence.toString());
    }

    /** Every literal that is the words of a sentence, concatenated where it is split over lines. */
    private static Set<String> sentences() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : List.of(Path.of("..", "policy-core"), Path.of("..", "policy-io"))) {
            try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> found.addAll(in(file)));
            }
        }
        return found;
    }

    private static List<String> in(Path file) {
        try {
            String source = Files.readString(file).replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", "");
            List<String> found = new ArrayList<>();
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                found.addAll(literals(source, call.end()));
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The literals of the first argument: one, or both sides of a choice. */
    private static List<String> literals(String source, int start) {
        List<String> found = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int depth = 0;
        for (int i = start; i < source.length() && depth >= 0; i++) {
            char c = source.charAt(i);
            if (c == '"') {
                Matcher literal = LITERAL.matcher(source);
                literal.find(i);
                words.append(depth == 0 ? literal.group(1).replace("\\\"", "\"") : "");
                i = literal.end() - 1;
            } else if (depth == 0 && (c == ',' || c == '?' || c == ':')) {
                if (words.length() > 0) {
                    found.add(words.toString());
                    words.setLength(0);
                }
                if (c == ',') {
                    break;
                }
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        if (words.length() > 0) {
            found.add(words.toString());
        }
        return found;
    }
}
