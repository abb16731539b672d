package org.edaran.io.inspect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.edaran.io.detect.DateText;
import org.edaran.io.detect.IdentityDamage;
import org.edaran.io.load.JoinedHeader;
import org.edaran.io.table.TableRow;

/**
 * Which of the first rows seem to hold the names of the columns.
 *
 * @param at 0-based number of the first of them among the rows that are not blank
 * @param rows how many they are
 * @param row the names, joined if there are several rows
 * @param dates the columns whose names are dates, by their 0-based number; empty for a row per assignment
 * @param format how these dates are written if it has to be said
 */
record HeaderGuess(int at, int rows, TableRow row, Map<Integer, LocalDate> dates, Optional<DatePattern> format) {

    private static final int MOST_ROWS = 15;
    private static final int FEWEST_DATES = 5;

    /** The guess for a table that starts with the given rows. */
    static HeaderGuess of(List<TableRow> head, Optional<String> sheet) {
        return wide(head, sheet).orElseGet(() -> {
            int at = named(head);
            return new HeaderGuess(at, 1, head.get(at), Map.of(), Optional.empty());
        });
    }

    /** True if there is a column per date. */
    boolean isWide() {
        return !dates.isEmpty();
    }

    /** The text of a name, without outer spaces and with single inner ones. */
    String name(int column) {
        return row.text(column).strip().replaceAll("\\s+", " ");
    }

    private static Optional<HeaderGuess> wide(List<TableRow> head, Optional<String> sheet) {
        Optional<HeaderGuess> best = Optional.empty();
        int bestTexts = -1;
        int candidates = 0;
        for (int i = 0; i < Math.min(MOST_ROWS, head.size()); i++) {
            Optional<HeaderGuess> guess = dated(head, i, sheet);
            if (guess.isEmpty() || isBelowNames(guess.get(), head)) {
                continue;
            }
            candidates++;
            // Titles repeat the dates above the names; the row with the names is the lower one.
            int texts = textsBeside(guess.get());
            if (texts >= bestTexts) {
                best = guess;
                bestTexts = texts;
            }
        }
        // Where most rows are full of dates, the dates are data.
        return candidates > 3 && candidates * 2 > Math.min(MOST_ROWS, head.size()) ? Optional.empty() : best;
    }

    /** True if all the dates stand below texts, one of which is known as the name of a column: they are data. */
    private static boolean isBelowNames(HeaderGuess guess, List<TableRow> head) {
        for (TableRow above : head.subList(0, guess.at())) {
            List<String> names = guess.dates().keySet().stream()
                    .map(column -> above.text(column).strip())
                    .toList();
            boolean texts = names.stream().allMatch(name -> !name.isEmpty() && TextShape.of(name) == TextShape.TEXT);
            if (texts
                    && names.stream()
                            .anyMatch(name -> ColumnMeaning.of(name)
                                    .filter(ColumnMeaning::known)
                                    .isPresent())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<HeaderGuess> dated(List<TableRow> head, int at, Optional<String> sheet) {
        TableRow row = head.get(at);
        Map<Integer, LocalDate> found = new TreeMap<>();
        boolean open = false;
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column).strip();
            boolean digits = IdentityDamage.isDigits(text);
            if (!digits) {
                int index = column;
                TextShape.date(text).ifPresent(date -> found.put(index, date.date()));
                open |= TextShape.date(text).filter(date -> !date.isClear()).isPresent();
            }
        }
        if (isEnough(found.size(), row)) {
            boolean settled = !open
                    || found.keySet().stream()
                            .flatMap(column -> TextShape.date(row.text(column).strip()).stream())
                            .anyMatch(date ->
                                    date.form() == DateText.Form.DAY_FIRST || date.form() == DateText.Form.MONTH_FIRST);
            Optional<DatePattern> pattern = settled ? Optional.empty() : Optional.of(DatePattern.OPEN);
            return Optional.of(new HeaderGuess(at, 1, row, found, pattern));
        }
        return patterned(head, at, sheet);
    }

    /** Names that are dates only with something else: the row above, the name of the sheet, or a pattern. */
    private static Optional<HeaderGuess> patterned(List<TableRow> head, int at, Optional<String> sheet) {
        List<TableRow> rows = new ArrayList<>(List.of(head.get(at)));
        for (int i = at; i >= Math.max(0, at - 1); i--) {
            if (i < at) {
                rows.add(0, head.get(i));
            }
            TableRow row = rows.size() == 1 ? rows.get(0) : new JoinedHeader(rows);
            Optional<DatePattern> pattern = DatePattern.of(row, head.subList(0, at), sheet);
            if (pattern.isPresent()) {
                Map<Integer, LocalDate> found = pattern.get().dates(row, sheet);
                if (isEnough(found.size(), row)) {
                    return Optional.of(new HeaderGuess(i, rows.size(), row, found, pattern));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isEnough(int dates, TableRow row) {
        int filled = 0;
        for (int column = 0; column < row.size(); column++) {
            filled += row.text(column).isBlank() ? 0 : 1;
        }
        return dates >= FEWEST_DATES || (dates >= 2 && dates * 2 >= filled && filled > dates);
    }

    private static int textsBeside(HeaderGuess guess) {
        int texts = 0;
        for (int column = 0; column < guess.row().size(); column++) {
            String name = guess.name(column);
            boolean beside = !guess.dates().containsKey(column) && !name.isEmpty();
            // A formula above the names may have come to nothing but `#REF!`.
            texts += beside && name.charAt(0) != '#' && TextShape.of(name) == TextShape.TEXT ? 1 : 0;
        }
        return texts;
    }

    /** The row that looks most like names: known ones, texts, no numbers, and as long as the rows below it. */
    private static int named(List<TableRow> head) {
        int best = 0;
        int bestScore = Integer.MIN_VALUE;
        for (int i = 0; i < Math.min(MOST_ROWS, head.size()); i++) {
            int score = score(head.get(i));
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(TableRow row) {
        int score = 0;
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            boolean isText = TextShape.of(text) == TextShape.TEXT;
            score += isText ? (ColumnMeaning.of(text).isPresent() ? 4 : 1) : -2;
        }
        return score;
    }
}
