package org.edaran.spark;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.DateRange;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Part;
import org.edaran.roster.RowProblems;
import org.edaran.roster.ValueParser;

/**
 * Reads what can be read in a wrong way from the cells of rows, and tells what is wrong.
 *
 * @param cells what stands where
 * @param problems is told
 */
record RowCells(Cells cells, Consumer<InputProblem> problems) {

    private static final Sentence OF_DATES = Sentence.of("write dates as `2023-08-28`");

    /** Stands in messages for what is confidential. */
    static final String HIDDEN = "***";

    /** The id of what the row is about; nothing, and a problem, if there is none. */
    Optional<String> identity(Row row, String name) {
        Optional<String> id = cells.filled(row, name);
        if (id.isEmpty()) {
            problems.accept(RowProblems.noCell(name, cells.place(row, name)));
        }
        return id;
    }

    /** A date; nothing for a blank cell, and a problem for one that is no date. */
    Optional<LocalDate> day(Row row, String name, boolean hidden) {
        cells.noDay(row, name)
                .ifPresent(text -> problems.accept(
                        RowProblems.notADate(hidden ? HIDDEN : text, OF_DATES, cells.place(row, name))));
        return Optional.ofNullable(cells.day(row, name));
    }

    /** The date that each row must have; a problem if it has none. */
    boolean hasDay(Row row, String name) {
        boolean blank = cells.day(row, name) == null && cells.noDay(row, name).isEmpty();
        if (blank) {
            problems.accept(RowProblems.noCell(name, cells.place(row, name)));
        }
        return day(row, name, false).isPresent();
    }

    /** The dates from {@code from} until {@code until}; nothing if both are blank or wrong. */
    Optional<DateRange> dates(Row row, boolean hidden) {
        Optional<LocalDate> first = day(row, "from", hidden);
        Optional<LocalDate> last = day(row, "until", hidden);
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        if (!isInOrder(first, last)) {
            problems.accept(RowProblems.endsBeforeStart(
                    "until",
                    hidden ? HIDDEN : last.get().toString(),
                    "from",
                    hidden ? HIDDEN : first.get().toString(),
                    cells.place(row, "until")));
            return Optional.empty();
        }
        return Optional.of(new DateRange(first.orElse(DateRange.MIN), last.orElse(DateRange.MAX)));
    }

    private static boolean isInOrder(Optional<LocalDate> first, Optional<LocalDate> last) {
        return first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get());
    }

    /** A time of day; nothing for a blank cell, and a problem for one that is no time. */
    Optional<LocalTime> time(Row row, String name, boolean hidden) {
        Optional<String> text = cells.filled(row, name);
        Optional<LocalTime> time = text.flatMap(ValueParser::time);
        if (text.isPresent() && time.isEmpty()) {
            problems.accept(RowProblems.notATime(hidden ? HIDDEN : text.get(), cells.place(row, name)));
        }
        return time;
    }

    /** True if the cell is blank or a time of day; else there is a problem. */
    boolean isTime(Row row, String name) {
        return cells.filled(row, name).isEmpty() || time(row, name, false).isPresent();
    }

    /** True if the cell is blank or a part of the day; else there is a problem. */
    boolean isPart(Row row) {
        Optional<String> text = cells.filled(row, "part");
        boolean fits = text.isEmpty() || Part.parse(text.get()).isPresent();
        if (!fits) {
            problems.accept(RowProblems.notAPart(text.get(), cells.place(row, "part")));
        }
        return fits;
    }
}
