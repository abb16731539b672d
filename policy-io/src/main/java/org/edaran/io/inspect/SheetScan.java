package org.edaran.io.inspect;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.io.guard.InputStop;
import org.edaran.io.table.MergedRows;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableRow;

/** What one sheet, or a text file, was seen to hold; every row is looked at. Not thread-safe. */
final class SheetScan {

    private static final int HEAD_ROWS = 40;
    private static final int MOST_PAIRS = 300;
    private static final int MOST_CODES = 500;
    private static final Set<String> TOTALS =
            Set.of("total", "grand total", "subtotal", "sub total", "jumlah", "jumlah total", "rekap", "rekapitulasi");

    private final Optional<String> sheet;
    private final List<ColumnProfile> columns = new ArrayList<>();
    private final Map<Integer, long[]> dayCells = new LinkedHashMap<>();
    private final Map<Integer, long[]> blankCells = new LinkedHashMap<>();
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private final Map<String, String> totals = new LinkedHashMap<>();
    private final Counts codes = new Counts(MOST_CODES);
    private final List<TableRow> titles = new ArrayList<>();
    private HeaderGuess header;
    private MergedRows merged = new MergedRows(List.of(), 0, column -> false, 0);
    private long mergedRows;
    private int identity = -1;
    private int name = -1;
    private int firstRow;
    private boolean numberedRow;
    private long rows;
    private long nobody;
    private long spacedCodes;

    private SheetScan(Optional<String> sheet, HeaderGuess header) {
        this.sheet = sheet;
        this.header = header;
    }

    /** Reads a table to its end; nothing if it has no row. */
    static Optional<SheetScan> of(
            Table table, Optional<String> sheet, boolean named, IdentityScan people, Progress seen) throws IOException {
        List<TableRow> head = new ArrayList<>();
        Optional<InputStop> stop = head(table, head);
        if (head.isEmpty()) {
            if (stop.isPresent()) {
                throw stop.get();
            }
            return Optional.empty();
        }
        HeaderGuess guess =
                named ? new HeaderGuess(0, 1, head.get(0), Map.of(), Optional.empty()) : HeaderGuess.of(head, sheet);
        SheetScan scan = new SheetScan(sheet, guess);
        seen.begin(scan);
        scan.titles.addAll(head.subList(0, guess.at()));
        head.subList(0, guess.at()).forEach(scan::pair);
        scan.start(head.subList(guess.at() + guess.rows(), head.size()));
        int last = head.get(guess.at() + guess.rows() - 1).line();
        scan.merged = new MergedRows(table.merges(), last, guess.dates()::containsKey, Integer.MAX_VALUE);
        for (TableRow row : head.subList(guess.at() + guess.rows(), head.size())) {
            scan.row(row, table, people);
        }
        if (stop.isPresent()) {
            throw stop.get();
        }
        scan.drain(table, people);
        while (table.goesOn()) {
            // The names come again, with more of them.
            table.next().ifPresent(scan::renew);
            scan.drain(table, people);
        }
        return Optional.of(scan);
    }

    /** Reads the first rows; what ends the reading among them is thrown once they have been looked at. */
    private static Optional<InputStop> head(Table table, List<TableRow> head) throws IOException {
        try {
            while (head.size() < HEAD_ROWS) {
                Optional<TableRow> row = table.next();
                if (row.isEmpty()) {
                    break;
                }
                head.add(row.get().kept());
            }
            return Optional.empty();
        } catch (InputStop stop) {
            return Optional.of(stop);
        }
    }

    /** Takes what has been seen so far, should the file break off. */
    @FunctionalInterface
    interface Progress {
        void begin(SheetScan scan);
    }

    private void drain(Table table, IdentityScan people) throws IOException {
        for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
            row(row.get(), table, people);
        }
    }

    private void renew(TableRow names) {
        header = new HeaderGuess(0, 1, names.kept(), Map.of(), Optional.empty());
    }

    /** Decides who a row is about, by the names of the columns and the first rows. */
    private void start(List<TableRow> below) {
        int before =
                header.dates().keySet().stream().findFirst().orElse(header.row().size());
        int free = -1;
        for (int column = 0; column < before; column++) {
            Optional<ColumnMeaning> meaning = ColumnMeaning.of(header.name(column));
            if (identity < 0 && meaning.filter(one -> one.is("id")).isPresent()) {
                identity = column;
            } else if (name < 0 && meaning.filter(one -> one.is("name")).isPresent()) {
                name = column;
            } else if (free < 0 && !header.name(column).isEmpty() && !isNumbering(column, below)) {
                free = column;
            }
        }
        if (identity < 0 && header.isWide()) {
            identity = name >= 0 ? name : free;
            name = name == identity ? -1 : name;
        }
        numberedRow = !below.isEmpty() && isNumberRow(below.get(0));
        firstRow = below.isEmpty()
                ? 0
                : below.get(numberedRow && below.size() > 1 ? 1 : 0).line();
    }

    private static boolean isNumbering(int column, List<TableRow> below) {
        int number = 0;
        for (TableRow row : below) {
            String text = row.text(column).strip();
            if (!text.isEmpty() && !text.equals(Integer.toString(++number))) {
                return false;
            }
        }
        return number > 0;
    }

    /** A row that numbers the columns, {@code (1) (2) (3)}, as official tables have it. */
    private static boolean isNumberRow(TableRow row) {
        int number = 0;
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column).strip();
            if (!text.isEmpty() && !text.replaceAll("[()]", "").equals(Integer.toString(++number))) {
                return false;
            }
        }
        return number > 2;
    }

    private void row(TableRow own, Table table, IdentityScan people) {
        merged.begin(own);
        TableRow row = merged.fill(own);
        mergedRows += row == own ? 0 : 1;
        if (numberedRow && row.line() < firstRow) {
            return;
        }
        pair(row);
        if (isTotal(row)) {
            return;
        }
        String who = identity < 0 ? "" : row.text(identity).strip();
        boolean anyCode = days(row, who.isEmpty());
        if (header.isWide() && who.isEmpty()) {
            nobody += anyCode ? 1 : 0;
            return;
        }
        rows++;
        for (int column = 0; column < Math.max(row.size(), header.row().size()); column++) {
            if (!header.dates().containsKey(column)) {
                profile(column).see(row);
            }
        }
        String called = name < 0 ? "" : row.text(name).strip();
        people.see(who, called, header.isWide(), table.source().at(row.line(), identity + 1));
    }

    private ColumnProfile profile(int column) {
        while (columns.size() <= column) {
            columns.add(new ColumnProfile(columns.size()));
        }
        return columns.get(column);
    }

    private boolean isTotal(TableRow row) {
        for (int column = 0; column < Math.min(row.size(), 6); column++) {
            String text = row.text(column).strip();
            if (!text.isEmpty()
                    && !header.dates().containsKey(column)
                    && TOTALS.contains(text.toLowerCase(Locale.ROOT))) {
                totals.putIfAbsent(text, header.name(column));
                return true;
            }
        }
        return false;
    }

    /** Counts the codes of a row; true if there is one. */
    private boolean days(TableRow row, boolean nobody) {
        boolean any = false;
        for (int column : header.dates().keySet()) {
            String raw = row.text(column);
            String text = raw.strip();
            any |= !text.isEmpty();
            if (nobody) {
                continue;
            }
            if (text.isEmpty()) {
                blankCells.computeIfAbsent(column, c -> new long[1])[0]++;
                continue;
            }
            codes.add(text);
            spacedCodes += text.length() < raw.length() ? 1 : 0;
            dayCells.computeIfAbsent(column, c -> new long[1])[0]++;
        }
        return any;
    }

    /** A short text with another beside it may explain a code. */
    private void pair(TableRow row) {
        String left = "";
        for (int column = 0; column < Math.min(row.size(), 8) && pairs.size() < MOST_PAIRS; column++) {
            String text = row.text(column).strip();
            if (!text.isEmpty() && !left.isEmpty()) {
                pairs.putIfAbsent(left, text);
                return;
            }
            left = text.isEmpty() ? left : text;
        }
    }

    Optional<String> sheet() {
        return sheet;
    }

    HeaderGuess header() {
        return header;
    }

    /** The line of the (first) row of names. */
    int headerLine() {
        return header.row().line();
    }

    /** The line of the first row of data if it is not the one after the names; 0 otherwise. */
    int firstRow() {
        return numberedRow ? firstRow : 0;
    }

    /** 0-based column that tells people apart; -1 if none was found. */
    int identity() {
        return identity;
    }

    /** 0-based column of the names of people; -1 if there is none. */
    int name() {
        return name;
    }

    long rows() {
        return rows;
    }

    /** Rows with texts of cells above or beside them, with which some of theirs are merged. */
    long mergedRows() {
        return mergedRows;
    }

    /** Rows with codes and without anybody. */
    long nobody() {
        return nobody;
    }

    /** Blank cells of people below dates that belong to the sheet. */
    long blankCodes() {
        List<Integer> strays = strays();
        return blankCells.entrySet().stream()
                .filter(entry -> !strays.contains(entry.getKey()))
                .mapToLong(entry -> entry.getValue()[0])
                .sum();
    }

    long spacedCodes() {
        return spacedCodes;
    }

    Counts codes() {
        return codes;
    }

    /** Texts of rows that seem to hold totals, and the names of the columns they are in. */
    Map<String, String> totals() {
        return totals;
    }

    /** Texts, and those to the right of them. */
    Map<String, String> pairs() {
        return pairs;
    }

    /** The rows above the names. */
    List<TableRow> titles() {
        return titles;
    }

    /** The columns that are no dates and have a name or a text. */
    List<ColumnProfile> columns() {
        for (int column = 0; column < header.row().size(); column++) {
            if (!header.dates().containsKey(column)) {
                profile(column);
            }
        }
        return columns.stream()
                .filter(one -> !header.dates().containsKey(one.index()))
                .filter(one -> !one.isEmpty() || !header.name(one.index()).isEmpty())
                .toList();
    }

    /** True if somebody has a code below the date of the column. */
    private boolean isFilled(int dateColumn) {
        return dayCells.containsKey(dateColumn);
    }

    /** The date columns with a date of another month than most, or one that comes twice, in which every cell is blank. */
    List<Integer> strays() {
        Map<YearMonth, Integer> months = new LinkedHashMap<>();
        header.dates().values().forEach(date -> months.merge(YearMonth.from(date), 1, Integer::sum));
        YearMonth most = months.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(YearMonth.of(1900, 1));
        List<Integer> strays = new ArrayList<>();
        List<LocalDate> before = new ArrayList<>();
        boolean oneMonth = months.getOrDefault(most, 0) * 10 >= header.dates().size() * 8;
        header.dates().forEach((column, date) -> {
            boolean odd =
                    before.contains(date) || (oneMonth && !YearMonth.from(date).equals(most));
            if (odd && !isFilled(column)) {
                strays.add(column);
            }
            before.add(date);
        });
        return strays;
    }
}
