package org.edaran.io.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.DateFormat;
import org.edaran.io.table.TableRow;
import org.edaran.model.DateRange;
import org.edaran.roster.DataSource;
import org.edaran.roster.ValueParser;

/** Reads dates from the cells of one table. Not thread-safe. */
final class DateCells {

    private static final int MOST_KNOWN = 100_000;

    private final Load load;
    private final DataSource source;
    private final Optional<DateFormat> format;
    private final Optional<DateTimeFormatter> formatter;
    private final Map<String, Optional<LocalDate>> known = new HashMap<>();

    DateCells(Load load, DataSource source, Optional<DateFormat> format) {
        this.load = load;
        this.source = source;
        this.format = format;
        this.formatter = format.map(DateFormat::formatter);
    }

    /** The date of a text that is not blank, if it is one. */
    Optional<LocalDate> parse(String text) {
        Optional<LocalDate> date = known.get(text);
        if (date == null) {
            date = format.isPresent()
                    ? format.get().parse(text, source.sheet().orElse(source.file()), formatter.orElseThrow())
                    : ValueParser.date(text);
            if (known.size() < MOST_KNOWN) {
                known.put(text, date);
            }
        }
        return date;
    }

    /** The date of a cell; nothing for a blank one, and a problem for one that is no date. */
    Optional<LocalDate> read(Column column, TableRow row) {
        String text = column.text(row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> stored = column.date(row);
        Optional<LocalDate> date = stored.isPresent() ? stored : parse(text);
        if (date.isEmpty()) {
            load.problem(
                    DiagnosticCode.BAD_DATE,
                    source.at(row.line(), column.cell()),
                    Sentence.of("`{0}` is not a date", text),
                    help());
        }
        return date;
    }

    Sentence help() {
        return format.map(value -> Sentence.of("the mapping says that dates are written as `{0}`", value.pattern()))
                .orElseGet(() -> Sentence.of("write dates as `2023-08-28`, or give their format in a mapping file"));
    }

    /** The dates that {@code from} and {@code until} cells span; nothing if both are blank or a problem was found. */
    Optional<DateRange> range(Optional<Column> from, Optional<Column> until, TableRow row) {
        Optional<LocalDate> first = from.flatMap(column -> read(column, row));
        Optional<LocalDate> last = until.flatMap(column -> read(column, row));
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            load.problem(
                    DiagnosticCode.BAD_DATE,
                    source.at(row.line(), until.orElseThrow().cell()),
                    Sentence.of("`until` {0} is before `from` {1}", last.get(), first.get()));
            return Optional.empty();
        }
        return Optional.of(new DateRange(first.orElse(DateRange.MIN), last.orElse(DateRange.MAX)));
    }
}
