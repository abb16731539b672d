package org.edaran.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words about data that can be told in English and in Indonesian.
 *
 * <p>The English words are the key of the Indonesian ones, so that a reader of the code sees what is said. {@code {0}}
 * stands for the first argument, {@code {1}} for the second; an argument that is a sentence itself is told in the same
 * language. What has no Indonesian words is told in English.
 *
 * @param english the words, with places for the arguments
 * @param arguments what stands in the places: texts, numbers, dates or sentences
 */
public record Sentence(String english, List<Object> arguments) {

    /** No words at all. */
    public static final Sentence NONE = new Sentence("", List.of());

    /** Copies the arguments. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** Words with arguments. */
    public static Sentence of(String english, Object... arguments) {
        return new Sentence(english, Arrays.asList(arguments));
    }

    /** A text that is the same in every language. */
    public static Sentence text(String text) {
        return of("{0}", text);
    }

    /** A number with a sign between its thousands: {@code 1,000} in English, {@code 1.000} in Indonesian. */
    public static Sentence number(long number) {
        return new Sentence("{#}", List.of(number));
    }

    /** Two sentences, one behind the other. */
    public Sentence then(Sentence next) {
        return of("{0}{1}", this, next);
    }

    /** True if there are no words. */
    public boolean isEmpty() {
        return english.isEmpty();
    }

    /** The words in Indonesian for {@code id}, in English for every other language. */
    public String in(Locale locale) {
        boolean indonesian =
                locale.getLanguage().equals("id") || locale.getLanguage().equals("in");
        StringBuilder words = new StringBuilder();
        write(indonesian, words);
        return words.toString();
    }

    private void write(boolean indonesian, StringBuilder words) {
        if (english.equals("{#}")) {
            String number = String.format(Locale.ROOT, "%,d", (Long) arguments.get(0));
            words.append(indonesian ? number.replace(',', '.') : number);
            return;
        }
        String template = indonesian ? IndonesianDataWords.of(english) : english;
        for (int i = 0; i < template.length(); i++) {
            boolean place = template.charAt(i) == '{'
                    && i + 2 < template.length()
                    && template.charAt(i + 2) == '}'
                    && Character.isDigit(template.charAt(i + 1));
            if (place) {
                Object argument = arguments.get(template.charAt(i + 1) - '0');
                if (argument instanceof Sentence sentence) {
                    sentence.write(indonesian, words);
                } else {
                    words.append(argument);
                }
                i += 2;
            } else {
                words.append(template.charAt(i));
            }
        }
    }

    /** The words in English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
