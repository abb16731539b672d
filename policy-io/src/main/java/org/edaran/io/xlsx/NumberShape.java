package org.edaran.io.xlsx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a number format of a workbook shows. */
enum NumberShape {
    /** A date, with or without a time. */
    DATE,
    /** A time of day. */
    TIME,
    /** A share of a hundred. */
    PERCENT,
    /** A plain number. */
    OTHER;

    static NumberShape of(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("general")) {
            return OTHER;
        }
        String signs = withoutTexts(format).toLowerCase(Locale.ROOT);
        if (signs.indexOf('d') >= 0 || signs.indexOf('y') >= 0) {
            return DATE;
        }
        if (signs.indexOf('h') >= 0 || signs.indexOf('s') >= 0) {
            return TIME;
        }
        if (signs.indexOf('m') >= 0) {
            return DATE;
        }
        return signs.indexOf('%') >= 0 ? PERCENT : OTHER;
    }

    /** The format without quoted texts, escaped signs, and conditions or colours in brackets. */
    private static String withoutTexts(String format) {
        StringBuilder signs = new StringBuilder();
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[' || c == ']') {
                bracketed = c == '[';
            } else if (!quoted && !bracketed) {
                signs.append(c);
            }
        }
        return signs.toString();
    }
}
