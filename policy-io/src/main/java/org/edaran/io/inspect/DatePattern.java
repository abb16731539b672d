package org.edaran.io.inspect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edaran.io.mapping.DateFormat;
import org.edaran.io.table.TableRow;

/**
 * How dates are written that are not clear by themselves, as a mapping would say it.
 *
 * @param format the format; nothing if somebody has to say it
 */
record DatePattern(Optional<DateFormat> format) {

    /** Somebody has to say it. */
    static final DatePattern OPEN = new DatePattern(Optional.empty());

    private static final List<String> WITH_YEAR =
            List.of("d/M/yy", "d-M-yy", "d.M.yy", "d-MMM-yy", "d MMM yy", "MMMM yyyy d", "MMM yyyy d", "yyyy MMMM d");
    private static final List<String> WITHOUT_YEAR = List.of("d/M", "d-M", "d-MMM", "d MMM", "d MMMM", "MMM d");
    private static final List<String> MONTHS =
            List.of("MMMM yyyy", "MMM yyyy", "yyyy-MM", "MM-yyyy", "MMMM yy", "MMM yy");
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");
    private static final Pattern MONTH = Pattern.compile("\\p{L}{3,9} +20[0-9]{2}");
    private static final int FEWEST_DAYS = 5;

    /**
     * The pattern of the names in a row.
     *
     * @param above the rows above, which may tell the month or the year
     * @param sheet the name of the sheet, which may tell them too
     */
    static Optional<DatePattern> of(TableRow row, List<TableRow> above, Optional<String> sheet) {
        List<DateFormat> formats = new ArrayList<>();
        if (days(row) >= FEWEST_DAYS) {
            formats.addAll(ofDays(above, sheet));
        }
        Optional<Integer> year = year(above, sheet);
        for (Locale language : LANGUAGES) {
            WITH_YEAR.forEach(text -> formats.add(new DateFormat(text, language, Optional.empty(), Optional.empty())));
            year.ifPresent(known -> WITHOUT_YEAR.forEach(
                    text -> formats.add(new DateFormat(text, language, Optional.of(known), Optional.empty()))));
        }
        Optional<DatePattern> best = Optional.empty();
        int most = FEWEST_DAYS - 1;
        for (DateFormat format : formats) {
            DatePattern pattern = new DatePattern(Optional.of(format));
            int dates = pattern.dates(row, sheet).size();
            if (dates > most) {
                best = Optional.of(pattern);
                most = dates;
            }
        }
        return best;
    }

    /** The pattern in which all of the texts are dates; of several the one with the day first. */
    static Optional<DatePattern> ofTexts(List<String> texts) {
        for (String pattern : WITH_YEAR) {
            for (Locale language : LANGUAGES) {
                DateFormat format = new DateFormat(pattern, language, Optional.empty(), Optional.empty());
                if (texts.stream().allMatch(text -> parse(format, text, "").isPresent())) {
                    return Optional.of(new DatePattern(Optional.of(format)));
                }
            }
        }
        return Optional.empty();
    }

    /** How many names are days of a month that come one after the other; a roster may leave out weekends. */
    private static int days(TableRow row) {
        int days = 0;
        int before = 0;
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column).strip();
            if (text.matches("0?[1-9]|[12][0-9]|3[01]")) {
                int day = Integer.parseInt(text);
                days += day > before ? 1 : 0;
                before = day;
            }
        }
        return days;
    }

    private static List<DateFormat> ofDays(List<TableRow> above, Optional<String> sheet) {
        List<DateFormat> formats = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            for (String month : MONTHS) {
                DateFormat ofSheet = days(language, new DateFormat.MonthSource.SheetName(month));
                if (sheet.flatMap(name -> parse(ofSheet, "1", name)).isPresent()) {
                    formats.add(ofSheet);
                }
            }
        }
        for (TableRow row : above) {
            for (int column = 0; column < row.size(); column++) {
                Matcher month = MONTH.matcher(row.text(column));
                if (month.find()) {
                    formats.addAll(ofMonth(month.group()));
                }
            }
        }
        return formats;
    }

    private static List<DateFormat> ofMonth(String text) {
        List<DateFormat> formats = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            for (String month : MONTHS) {
                DateFormat named = days(language, new DateFormat.MonthSource.SheetName(month));
                parse(named, "1", text)
                        .ifPresent(date ->
                                formats.add(days(language, new DateFormat.MonthSource.Stated(YearMonth.from(date)))));
            }
        }
        return formats;
    }

    private static DateFormat days(Locale language, DateFormat.MonthSource month) {
        return new DateFormat("d", language, Optional.empty(), Optional.of(month));
    }

    private static Optional<Integer> year(List<TableRow> above, Optional<String> sheet) {
        List<String> texts = new ArrayList<>();
        sheet.ifPresent(texts::add);
        for (TableRow row : above) {
            for (int column = 0; column < row.size(); column++) {
                texts.add(row.text(column));
            }
        }
        return texts.stream()
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .findFirst();
    }

    private static Optional<LocalDate> parse(DateFormat format, String text, String sheet) {
        DateTimeFormatter formatter = format.formatter();
        return format.parse(text, sheet, formatter).filter(date -> date.getYear() >= 1900 && date.getYear() <= 2999);
    }

    /** The columns whose names are dates in this format; empty if it is not known. */
    Map<Integer, LocalDate> dates(TableRow row, Optional<String> sheet) {
        Map<Integer, LocalDate> dates = new TreeMap<>();
        format.ifPresent(known -> {
            for (int column = 0; column < row.size(); column++) {
                int index = column;
                String text = row.text(column).strip().replaceAll("\\s+", " ");
                parse(known, text, sheet.orElse("")).ifPresent(date -> dates.put(index, date));
            }
        });
        return dates;
    }

    /** The value of {@code dateFormat} in a mapping. */
    Object json() {
        if (format.isEmpty()) {
            return "?";
        }
        DateFormat known = format.get();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pattern", known.pattern());
        known.year().ifPresent(year -> json.put("year", year));
        known.month().ifPresent(month -> json.put("month", month(month)));
        json.put("language", known.language().getLanguage().equals("en") ? "en" : "id");
        return json;
    }

    private static Object month(DateFormat.MonthSource source) {
        if (source instanceof DateFormat.MonthSource.SheetName name) {
            return Map.of("sheetName", name.pattern());
        }
        return source instanceof DateFormat.MonthSource.Stated stated
                ? stated.month().toString()
                : "?";
    }
}
