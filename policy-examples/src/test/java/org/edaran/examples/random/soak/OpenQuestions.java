package org.edaran.examples.random.soak;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Combinations of forms on which the evaluator and the oracle read the specification differently, and nobody has decided
 * yet who is right; docs/testing.md tells the cases. Policies that hold one are drawn and judged, and not compared.
 */
public final class OpenQuestions {

    private static final Map<String, Pattern> PATTERNS = Map.of("half days", Pattern.compile("\\d [ap]m\\b"));

    private OpenQuestions() {}

    /** The questions that policies raise. */
    public static List<String> in(List<String> texts) {
        String all = String.join("~~", texts);
        return PATTERNS.entrySet().stream()
                .filter(question -> question.getValue().matcher(all).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
