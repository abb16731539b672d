package org.edaran.io.csv;

import org.edaran.diagnostic.Sentence;

/** What stands between the cells of a line. */
public enum Separator {
    /** The usual one. */
    COMMA(',', Sentence.text("`,`")),
    /** Spreadsheets write it where the comma is the decimal sign. */
    SEMICOLON(';', Sentence.text("`;`")),
    /** Tab. */
    TAB('\t', Sentence.of("tabs")),
    /** Databases write it. */
    BAR('|', Sentence.text("`|`"));

    private static final int MOST_LINES = 20;

    private final char sign;

    @SuppressWarnings("ImmutableEnumChecker") // a sentence is immutable
    private final Sentence words;

    Separator(char sign, Sentence words) {
        this.sign = sign;
        this.words = words;
    }

    /** The character. */
    public char sign() {
        return sign;
    }

    /** The character in words. */
    public Sentence words() {
        return words;
    }

    /** The separator of that character; the comma for any other. */
    public static Separator of(char sign) {
        for (Separator separator : values()) {
            if (separator.sign == sign) {
                return separator;
            }
        }
        return COMMA;
    }

    /**
     * The separator of the lines in the given characters: the one that makes most lines as long as the first one with
     * it, and of several the one with the longer lines. Separators inside quotes do not count; comma if there is none.
     */
    public static Separator of(char[] head, int length) {
        Separator best = COMMA;
        int bestLines = 0;
        int bestCells = 0;
        for (Separator separator : values()) {
            int[] cells = separator.cellsOfLines(head, length);
            int lines = 0;
            for (int count : cells) {
                lines += count > 1 && count == cells[0] ? 1 : 0;
            }
            if (lines > bestLines || (lines == bestLines && lines > 0 && cells[0] > bestCells)) {
                best = separator;
                bestLines = lines;
                bestCells = cells[0];
            }
        }
        return best;
    }

    /** How many cells each of the first lines has that are not blank. */
    private int[] cellsOfLines(char[] head, int length) {
        int[] cells = new int[MOST_LINES];
        int line = 0;
        boolean quoted = false;
        boolean anyText = false;
        for (int i = 0; i < length && line < MOST_LINES; i++) {
            char c = head[i];
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                line += anyText ? 1 : 0;
                anyText = false;
                continue;
            }
            cells[line] += (anyText ? 0 : 1) + (!quoted && c == sign ? 1 : 0);
            anyText = true;
        }
        return cells;
    }
}
