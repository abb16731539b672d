package org.edaran.io.inspect;

import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.detect.DateText;
import org.edaran.io.detect.IdentityDamage;

/** What the text of a cell looks like. */
enum TextShape {
    /** A date in a form that can be read. */
    DATE(Sentence.of("dates")),
    /** A time of day. */
    TIME(Sentence.of("times")),
    /** A NIP of 18 digits. */
    NIP(Sentence.of("NIPs of 18 digits")),
    /** A region code, province to village. */
    REGION(Sentence.of("region codes")),
    /** A whole number. */
    WHOLE(Sentence.of("whole numbers")),
    /** A number with decimals, or a share. */
    DECIMAL(Sentence.of("numbers")),
    /** Digits that a spreadsheet has changed. */
    DAMAGED(Sentence.of("numbers that a spreadsheet has damaged")),
    /** Any other text. */
    TEXT(Sentence.of("texts"));

    private static final Pattern REGION_CODE = Pattern.compile("[1-9][0-9]\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?");
    private static final Pattern CLOCK = Pattern.compile("[0-2]?[0-9]:[0-5][0-9](:[0-5][0-9])?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.,]*( ?%)?");

    @SuppressWarnings("ImmutableEnumChecker") // a sentence is immutable
    private final Sentence words;

    TextShape(Sentence words) {
        this.words = words;
    }

    /** Several such texts. */
    Sentence words() {
        return words;
    }

    /** The shape of a text without outer spaces. */
    static TextShape of(String text) {
        if (IdentityDamage.isDigits(text)) {
            boolean dated = text.length() == 8 && DateText.parse(text).isPresent();
            return IdentityDamage.isNip(text) ? NIP : dated ? DATE : WHOLE;
        }
        if (IdentityDamage.of(text).isPresent()) {
            return DAMAGED;
        }
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean digit = first >= '0' && first <= '9';
        if (digit && CLOCK.matcher(text).matches()) {
            return TIME;
        }
        if (digit && REGION_CODE.matcher(text).matches()) {
            return REGION;
        }
        if (DateText.parse(text).isPresent()) {
            return DATE;
        }
        boolean signed = digit || first == '-';
        return signed && NUMBER.matcher(text).matches() ? DECIMAL : TEXT;
    }

    /** The date of a text that has this shape; of those whose order is open, the one with the day first. */
    static Optional<DateText> date(String text) {
        return of(text) == DATE ? DateText.parse(text) : Optional.empty();
    }
}
