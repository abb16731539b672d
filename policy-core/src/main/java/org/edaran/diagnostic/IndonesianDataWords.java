package org.edaran.diagnostic;

import java.util.HashMap;
import java.util.Map;

/**
 * The Indonesian words of what is said about data, by the English ones. Loaded when the first sentence is told in
 * Indonesian.
 */
final class IndonesianDataWords {

    private static final String BETWEEN = " => ";

    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        for (String block : new String[] {
            IndonesianRowWords.VALUES,
            IndonesianRowWords.PEOPLE,
            IndonesianFileWords.FILES,
            IndonesianFileWords.MAPPING,
            IndonesianReviewWords.REVIEW,
            IndonesianInspectWords.SEEN,
            IndonesianInspectWords.GUESSES
        }) {
            block.lines().forEach(line -> {
                int at = line.indexOf(BETWEEN);
                // Text blocks drop spaces at the end of lines; an underscore stands for one at the start of the words.
                WORDS.put(spaced(line.substring(0, at)), spaced(line.substring(at + BETWEEN.length())));
            });
        }
    }

    private IndonesianDataWords() {}

    private static String spaced(String words) {
        return words.startsWith("_") ? " " + words.substring(1) : words;
    }

    /** The Indonesian words, or the English ones if there are none. */
    static String of(String english) {
        return WORDS.getOrDefault(english, english);
    }
}
