package org.edaran.roster;

import java.util.Locale;
import java.util.Optional;

/** The part of a day that an assignment takes. */
public enum Part {
    /** The whole day. */
    WHOLE(2, "1"),
    /** Half a day, either half. */
    HALF(1, "1/2"),
    /** The morning half. */
    AM(1, "am"),
    /** The afternoon half. */
    PM(1, "pm");

    private final int halves;
    private final String word;

    Part(int halves, String word) {
        this.halves = halves;
        this.word = word;
    }

    /** How many halves of a day it takes: 1 or 2. */
    public int halves() {
        return halves;
    }

    /** How data files write it. */
    public String word() {
        return word;
    }

    /** The part a data file writes as {@code 1}, {@code 1/2}, {@code 0.5}, {@code am} or {@code pm}; blank is the whole day. */
    public static Optional<Part> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "1", "1.0" -> Optional.of(WHOLE);
            case "1/2", "0.5", "½" -> Optional.of(HALF);
            case "am" -> Optional.of(AM);
            case "pm" -> Optional.of(PM);
            default -> Optional.empty();
        };
    }
}
