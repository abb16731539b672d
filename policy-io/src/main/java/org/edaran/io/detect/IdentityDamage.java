package org.edaran.io.detect;

import java.util.Optional;

/** What a spreadsheet has done to an identity such as a NIP of 18 digits. Stateless. */
public enum IdentityDamage {
    /** Shown as {@code 1.98703E+17}: all digits but the first are lost. */
    SCIENTIFIC,
    /** An apostrophe before the digits, or {@code ="…"} around them, which spreadsheets put where digits are text. */
    TEXT_MARK;

    private static final int FEWEST_DIGITS = 8;

    /** The length of a NIP: birth date, month of appointment, sex, number. */
    public static final int NIP_LENGTH = 18;

    /** What was done to the text, if anything. */
    public static Optional<IdentityDamage> of(String text) {
        int length = text.length();
        if (length < 5) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (first == '#' && text.chars().allMatch(c -> c == '#')) {
            return Optional.of(SCIENTIFIC);
        }
        if (text.endsWith(".0") && length > FEWEST_DIGITS + 2 && isDigits(text.substring(0, length - 2))) {
            return Optional.of(TEXT_MARK);
        }
        if (first == '\'' || first == '=') {
            return isMarked(text) ? Optional.of(TEXT_MARK) : Optional.empty();
        }
        boolean digitFirst = first >= '0' && first <= '9';
        char last = text.charAt(length - 1);
        return digitFirst && last >= '0' && last <= '9' && isScientific(text)
                ? Optional.of(SCIENTIFIC)
                : Optional.empty();
    }

    private static boolean isMarked(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != '\'' && c != '=' && c != '"' && c != ' ') {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    /** {@code 1.98703E+17}, {@code 1,98703E+17} or {@code 2E+17}. */
    private static boolean isScientific(String text) {
        int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (exponent < 1 || text.length() - exponent > 4) {
            return false;
        }
        boolean point = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean sign = i == exponent || (i == exponent + 1 && c == '+');
            if (i == 1 && (c == '.' || c == ',')) {
                point = true;
            } else if (!digit && !sign) {
                return false;
            }
        }
        return point || text.charAt(exponent + 1) == '+';
    }

    /** True for a text of digits alone. */
    public static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** True for a NIP of 18 digits: birth date, year and month of appointment, sex, number. */
    public static boolean isNip(String text) {
        return text.length() == NIP_LENGTH
                && isDigits(text)
                && (text.startsWith("19") || text.startsWith("20"))
                && isBetween(text, 4, 1, 12)
                && isBetween(text, 6, 1, 31)
                && (text.startsWith("19", 8) || text.startsWith("20", 8))
                && isBetween(text, 12, 1, 12)
                && (text.charAt(14) == '1' || text.charAt(14) == '2');
    }

    private static boolean isBetween(String text, int at, int least, int most) {
        int number = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        return number >= least && number <= most;
    }
}
