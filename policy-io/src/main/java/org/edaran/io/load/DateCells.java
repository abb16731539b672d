package org.edaran.io.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.detect.DateOrder;
import org.edaran.io.detect.DateText;
import org.edaran.io.mapping.DateFormat;
import org.edaran.io.table.TableRow;
import org.edaran.model.DateRange;
import org.edaran.model.ValueType;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputProblem;
import org.edaran.roster.RowProblems;
import org.edaran.roster.ValueParser;

/**
 * Reads dates from the cells of one table: in the format that the mapping states, or in any form that can be read in one
 * way only. Dates such as {@code 03/04/2023} are read once another date of the table settles the order of day and month.
 * Not thread-safe.
 */
final class DateCells {

    private static final int MOST_KNOWN = 100_000;

    /** Stands in messages for what is confidential. */
    private static final String HIDDEN = "***";

    private final Load load;
    private final DataSource source;
    private final Optional<DateFormat> format;
    private final Optional<DateTimeFormatter> formatter;
    private final Map<String, Optional<LocalDate>> known = new HashMap<>();
    private final Map<DateText.Form, Seen> forms = new EnumMap<>(DateText.Form.class);
    private final DateOrder order = new DateOrder();
    private final List<Column> watched = new ArrayList<>();
    private final Tally open = new Tally();
    private final List<Column> confidential = new ArrayList<>();
    private boolean rowIsConfidential;

    private record Seen(String text, DataPlace place) {}

    DateCells(Load load, DataSource source, Optional<DateFormat> format) {
        this.load = load;
        this.source = source;
        this.format = format;
        this.formatter = format.map(DateFormat::formatter);
    }

    /** Names a column of dates, so that its rows wait until day and month can be told apart. */
    void watch(Column column) {
        watched.add(column);
    }

    /** Names a column of values, if they are dates. */
    void watch(ValueCells.Fact fact, Column column) {
        if (fact.type() == ValueType.Plain.DATE || fact.type() == ValueType.Plain.EVENT) {
            watch(column);
        }
        if (fact.hidden()) {
            hide(column);
        }
    }

    /** Names a column whose dates no message may show. */
    private void hide(Column column) {
        confidential.add(column);
    }

    /** Says whether the dates of the row that is read now may be shown. */
    void hideRow(boolean hidden) {
        rowIsConfidential = hidden;
    }

    private String shown(String text, DataPlace place) {
        boolean hidden = rowIsConfidential
                || confidential.stream()
                        .anyMatch(
                                column -> source.at(place.line(), column.cell()).equals(place));
        return hidden ? HIDDEN : text;
    }

    /** True if a date of the row cannot be read before another row has settled the order of day and month. */
    boolean mustWait(TableRow row) {
        if (order.isSettled() || format.isPresent()) {
            return false;
        }
        boolean wait = false;
        for (int i = 0; i < watched.size(); i++) {
            String text = watched.get(i).text(row);
            // Most files have dates as 2023-08-28; whatever has its year first tells nothing.
            if (text.length() >= 8 && text.charAt(4) != '-' && !known.containsKey(text)) {
                DataPlace place = source.at(row.line(), watched.get(i).cell());
                Optional<DateText> date = DateText.parse(text);
                date.ifPresent(found -> order.learn(found, shown(text, place), place));
                wait |= date.isPresent() && !date.get().isClear();
            }
        }
        return wait && !order.isSettled();
    }

    /** Learns the order of day and month from a header. */
    void learn(String text, DataPlace place) {
        if (format.isEmpty()) {
            DateText.parse(text).ifPresent(date -> order.learn(date, shown(text, place), place));
        }
    }

    /** The date of a text that is not blank, if it is one; a problem if it is one in two ways. */
    Optional<LocalDate> parse(String text, DataPlace place) {
        Optional<LocalDate> date = known.get(text);
        if (date != null) {
            return date;
        }
        date = format.isPresent()
                ? format.get().parse(text, source.sheet().orElse(source.file()), formatter.orElseThrow())
                : detected(text, place);
        if (known.size() < MOST_KNOWN && (date.isPresent() || !isOpen(text))) {
            known.put(text, date);
        }
        return date;
    }

    /** True if the text is a date once the order of day and month is known. */
    boolean isOpen(String text) {
        return format.isEmpty()
                && DateText.parse(text).map(date -> order.apply(date).isEmpty()).orElse(false);
    }

    private Optional<LocalDate> detected(String text, DataPlace place) {
        // Nearly every file; the other forms need patterns that take longer to load than a small file to read.
        Optional<LocalDate> iso = ValueParser.date(text);
        if (iso.isPresent()) {
            return iso;
        }
        Optional<DateText> found = DateText.parse(text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DateText date = found.get();
        order.learn(date, shown(text, place), place);
        if (order.isContradictedBy(date)) {
            contradiction(shown(text, place), place);
        }
        if (order.apply(date).isEmpty()) {
            open.add("", place);
            return Optional.empty();
        }
        if (date.form() != DateText.Form.ISO && date.form() != DateText.Form.EITHER) {
            forms.putIfAbsent(date.form(), new Seen(shown(text, place), place));
        }
        return order.apply(date);
    }

    private void contradiction(String text, DataPlace place) {
        InputProblem problem = InputProblem.of(
                DiagnosticCode.AMBIGUOUS_DATE,
                place,
                Sentence.of(
                        "`{0}` has day and month the other way round than `{1}`",
                        text, order.example().orElse("")));
        load.builder()
                .problem(order.place()
                        .map(problem::withOther)
                        .orElse(problem)
                        .withHelp(Sentence.of("write all dates as `2023-08-28`")));
    }

    /** The date of a cell; nothing for a blank one, and a problem for one that is no date. */
    Optional<LocalDate> read(Column column, TableRow row) {
        String text = column.text(row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> before = known.get(text);
        if (before != null && before.isPresent()) {
            return before;
        }
        Optional<LocalDate> stored = column.date(row);
        DataPlace place = source.at(row.line(), column.cell());
        Optional<LocalDate> date = stored.isPresent() ? stored : parse(text, place);
        if (date.isEmpty() && !isOpen(text)) {
            load.builder()
                    .problem(
                            RowProblems.notADate(shown(text, place), DateAdvice.of(shown(text, place), format), place));
        }
        return date;
    }

    /** How dates are to be written. */
    Sentence help() {
        return DateAdvice.of("", format);
    }

    /** The dates that {@code from} and {@code until} cells span; nothing if both are blank or a problem was found. */
    Optional<DateRange> range(Optional<Column> from, Optional<Column> until, TableRow row) {
        Optional<LocalDate> first = from.flatMap(column -> read(column, row));
        Optional<LocalDate> last = until.flatMap(column -> read(column, row));
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            load.builder()
                    .problem(RowProblems.endsBeforeStart(
                            until.orElseThrow().called("until"),
                            rowIsConfidential ? HIDDEN : last.get().toString(),
                            from.orElseThrow().called("from"),
                            rowIsConfidential ? HIDDEN : first.get().toString(),
                            source.at(row.line(), until.get().cell())));
            return Optional.empty();
        }
        return Optional.of(new DateRange(first.orElse(DateRange.MIN), last.orElse(DateRange.MAX)));
    }

    /** Reports the dates that stayed open, and notes the forms in which dates were written. */
    void report() {
        open.forEach((kind, count) -> load.problem(
                DiagnosticCode.AMBIGUOUS_DATE,
                count.first(),
                Sentence.of(
                        "nothing in the file tells which comes first in this date, day or month ({0})",
                        count.cellWords()),
                Sentence.of("write dates as `2023-08-28`, or `\"dateFormat\": \"d/M/yyyy\"` in the mapping")));
        forms.forEach((form, seen) -> load.note(seen.place(), noted(form, seen.text())));
    }

    private Sentence noted(DateText.Form form, String text) {
        Optional<LocalDate> date = known.getOrDefault(text, Optional.empty());
        Sentence read = Sentence.of(
                "`{0}` is read as {1}", text, date.map(String::valueOf).orElse(text.equals(HIDDEN) ? HIDDEN : "?"));
        return switch (form) {
            case DAY_FIRST -> Sentence.of("dates have the day first: {0}", read);
            case MONTH_FIRST -> Sentence.of("dates have the month first: {0}", read);
            case SERIAL -> Sentence.of("dates are numbers of days as Excel counts them: {0}", read);
            case ISO, YEAR_FIRST, EITHER, NAMED -> read;
        };
    }
}
