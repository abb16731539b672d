package org.edaran.lang.parse;

/**
 * How much of a text is read before the reader refuses, so that no text can exhaust time, memory or stack.
 *
 * @param maxCharacters the longest text, in UTF-16 units
 * @param maxTokens the most words, numbers, texts and signs
 * @param maxNesting the deepest nesting of parentheses, lists and prefixes such as {@code not} in one statement
 * @param maxDiagnostics the most faults that are reported
 */
public record ParseLimits(int maxCharacters, int maxTokens, int maxNesting, int maxDiagnostics) {

    /** Checks that every limit is at least one. */
    public ParseLimits {
        if (maxCharacters < 1 || maxTokens < 1 || maxNesting < 1 || maxDiagnostics < 1) {
            throw new IllegalArgumentException("a limit below one");
        }
    }

    /** One mebibyte of characters, 200,000 tokens, 64 levels, 100 faults. */
    public static ParseLimits standard() {
        return new ParseLimits(1 << 20, 200_000, 64, 100);
    }
}
