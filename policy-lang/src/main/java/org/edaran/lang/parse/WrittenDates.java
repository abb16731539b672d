package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceSpan;

/**
 * Dates with words in them, {@code 16 April 2024}, {@code April 16, 2024} or {@code 2024-04-16 siang}: each is told with
 * the right form and read as if it had been written.
 */
final class WrittenDates {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("agt", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("nop", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    private static final List<String> FULL = List.of(
            "januari",
            "january",
            "februari",
            "february",
            "pebruari",
            "maret",
            "march",
            "april",
            "mei",
            "may",
            "juni",
            "june",
            "juli",
            "july",
            "agustus",
            "august",
            "september",
            "sept",
            "oktober",
            "october",
            "november",
            "nopember",
            "desember",
            "december");

    private static final Map<String, String> HALVES = Map.ofEntries(
            Map.entry("am", "am"),
            Map.entry("pagi", "am"),
            Map.entry("morning", "am"),
            Map.entry("pm", "pm"),
            Map.entry("siang", "pm"),
            Map.entry("sore", "pm"),
            Map.entry("noon", "pm"),
            Map.entry("afternoon", "pm"));

    private static final List<String> JOINING = List.of("to", "until", "till", "through", "hingga", "sampai");

    private final List<CommonToken> tokens;
    private final Faults faults;

    private WrittenDates(List<CommonToken> tokens, Faults faults) {
        this.tokens = tokens;
        this.faults = faults;
    }

    /** The tokens with every such date as one. */
    static List<CommonToken> repaired(List<CommonToken> tokens, Faults faults) {
        return new WrittenDates(tokens, faults).repaired();
    }

    private List<CommonToken> repaired() {
        List<CommonToken> result = new ArrayList<>(tokens.size());
        int at = 0;
        int next = type(0);
        while (at < tokens.size()) {
            int type = next;
            next = type(at + 1);
            int length = switch (type) {
                case EdaranLexer.INTEGER ->
                    next == EdaranLexer.WORD || next == EdaranLexer.MINUS ? month(at, result) : 0;
                case EdaranLexer.WORD -> next == EdaranLexer.INTEGER ? month(at, result) : 0;
                case EdaranLexer.DATE -> half(at, result);
                default -> 0;
            };
            if (length == 0) {
                result.add(tokens.get(at));
            }
            at += Math.max(1, length);
            next = length > 1 ? type(at) : next;
        }
        return result;
    }

    private int month(int at, List<CommonToken> result) {
        int type = type(at);
        if (type == EdaranLexer.INTEGER) {
            return Math.max(first(at, result), date(at, at, at + 1, at + 2, result));
        }
        int comma = type(at + 2) == EdaranLexer.COMMA ? 1 : 0;
        return date(at, at + 1, at, at + 2 + comma, result);
    }

    /** {@code 16} in {@code 16-27 March 2026}, {@code 30 March} in {@code 30 March to 2 April 2026}. */
    private int first(int at, List<CommonToken> result) {
        int between = type(at + 1) == EdaranLexer.WORD && monthOf(text(at + 1)).isPresent() ? at + 2 : at + 1;
        int last = between
                + 1
                + (type(between) == EdaranLexer.WORD && text(between).equals("sampai") ? 1 : 0);
        boolean joined = type(between) == EdaranLexer.MINUS
                || (type(between) == EdaranLexer.WORD && JOINING.contains(text(between)));
        boolean range = joined
                && text(at).length() <= 2
                && type(last) == EdaranLexer.INTEGER
                && type(last + 1) == EdaranLexer.WORD
                && type(last + 2) == EdaranLexer.INTEGER
                && text(last + 2).length() == 4
                && isOneLine(at, last + 3 - at);
        Optional<Integer> month = range ? monthOf(text(between > at + 1 ? at + 1 : last + 1)) : Optional.empty();
        if (month.isEmpty() || monthOf(text(last + 1)).isEmpty()) {
            return 0;
        }
        add(at, between - at, right(text(last + 2), month.get(), text(at)), result);
        return between - at;
    }

    /** Reads a date whose parts stand at the given places; gives how many tokens it takes, or 0. */
    private int date(int at, int day, int month, int year, List<CommonToken> result) {
        boolean numbers = type(day) == EdaranLexer.INTEGER
                && text(day).length() <= 2
                && type(year) == EdaranLexer.INTEGER
                && text(year).length() == 4;
        Optional<Integer> number = numbers && type(month) == EdaranLexer.WORD ? monthOf(text(month)) : Optional.empty();
        if (number.isEmpty()) {
            return 0;
        }
        int length = year - at + 1;
        if (!isOneLine(at, length)) {
            return 0;
        }
        add(at, length, right(text(year), number.get(), text(day)), result);
        return length;
    }

    private static String right(String year, int month, String day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, Integer.parseInt(day));
    }

    private void add(int at, int length, String right, List<CommonToken> result) {
        faults.add(
                DiagnosticCode.MONTH_IN_WORDS,
                span(at, length),
                "dates are written in numbers: year, month, day",
                "write `" + right + "`");
        result.add(token(at, length, EdaranLexer.DATE, right));
    }

    private static Optional<Integer> monthOf(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        String head = small.substring(0, Math.min(3, small.length()));
        return small.equals(head) || FULL.contains(small) ? Optional.ofNullable(MONTHS.get(head)) : Optional.empty();
    }

    private int half(int at, List<CommonToken> result) {
        boolean time = type(at + 1) == EdaranLexer.TIME;
        String half = time
                ? text(at + 1).compareTo("12:00") < 0 ? "am" : "pm"
                : type(at + 1) == EdaranLexer.WORD ? HALVES.get(text(at + 1).toLowerCase(Locale.ROOT)) : null;
        if (half == null || !isOneLine(at, 2)) {
            return 0;
        }
        String right = text(at) + " " + half;
        faults.add(
                DiagnosticCode.WRONG_HALF_DAY,
                span(at, 2),
                time
                        ? "dates begin and end with whole or half days, not at a time"
                        : "half a day is written `am` or `pm` behind the date",
                "write `" + right + "`");
        result.add(token(at, 2, EdaranLexer.HALF_DATE, right));
        return 2;
    }

    private CommonToken token(int at, int length, int type, String text) {
        CommonToken made = new CommonToken(tokens.get(at));
        made.setType(type);
        made.setText(text);
        made.setStopIndex(tokens.get(at + length - 1).getStopIndex());
        return made;
    }

    private SourceSpan span(int at, int length) {
        return Faults.spanOf(tokens.get(at)).to(Faults.spanOf(tokens.get(at + length - 1)));
    }

    private int type(int at) {
        return at < tokens.size() ? tokens.get(at).getType() : 0;
    }

    /** True if so many tokens stand on one line. */
    private boolean isOneLine(int at, int length) {
        return faults.source().textOf(span(at, length)).indexOf('\n') < 0;
    }

    private String text(int at) {
        return tokens.get(at).getText();
    }
}
