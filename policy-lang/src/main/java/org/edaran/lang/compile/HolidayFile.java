package org.edaran.lang.compile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.DateRange;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * The holidays of a calendar, as dated rows: date, kind, occasion, decree, and the decree that withdrew it. Lines that
 * open with {@code #} are for readers. The years that have a row are known from January to December, and those between
 * them; other years are not known.
 *
 * @param rows as written, those that were withdrawn too
 */
record HolidayFile(List<Row> rows) {

    private static final String HEADER = "date,kind,occasion,decree,withdrawn by";

    /** Why nobody works. */
    enum Kind {
        /** A national holiday. */
        HOLIDAY,
        /** Leave that everyone takes together. */
        LEAVE
    }

    /**
     * A free date.
     *
     * @param date the date
     * @param kind why it is free
     * @param occasion words for readers
     * @param decree what set it
     * @param withdrawnBy what took it back; blank if nothing did
     */
    record Row(LocalDate date, Kind kind, String occasion, String decree, String withdrawnBy) {}

    /** Copies the rows. */
    HolidayFile {
        rows = List.copyOf(rows);
    }

    /** The dates that are free by the last word. */
    Set<LocalDate> holidays() {
        return rows.stream()
                .filter(row -> row.withdrawnBy().isEmpty())
                .map(Row::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The years whose holidays are known. */
    DateRange known() {
        Comparator<Row> byDate = Comparator.comparing(Row::date);
        int first = rows.stream().min(byDate).orElseThrow().date().getYear();
        int last = rows.stream().max(byDate).orElseThrow().date().getYear();
        return new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** Reads a calendar; nothing if a line is at fault, which is reported. */
    static Optional<HolidayFile> read(SourceText text, Consumer<Diagnostic> faults) {
        return new Reader(text, faults).read();
    }

    private static final class Reader {

        private final SourceText text;
        private final Consumer<Diagnostic> faults;
        private final List<Row> rows = new ArrayList<>();
        private boolean headed;
        private boolean broken;

        Reader(SourceText text, Consumer<Diagnostic> faults) {
            this.text = text;
            this.faults = faults;
        }

        Optional<HolidayFile> read() {
            int start = 0;
            while (start < text.text().length() && !broken) {
                int end = text.text().indexOf('\n', start);
                end = end < 0 ? text.text().length() : end;
                line(text.text().substring(start, end).strip(), new SourceSpan(start, end));
                start = end + 1;
            }
            if (!broken && rows.isEmpty()) {
                fault(new SourceSpan(0, 0), "a calendar has at least one date");
            }
            return broken ? Optional.empty() : Optional.of(new HolidayFile(rows));
        }

        private void line(String line, SourceSpan span) {
            if (line.isEmpty() || line.startsWith("#")) {
                return;
            }
            if (!headed) {
                headed = true;
                if (!line.equals(HEADER)) {
                    fault(span, "a calendar opens with the line `" + HEADER + "`");
                }
                return;
            }
            String[] cells = line.split(",", -1);
            if (cells.length != 5) {
                fault(span, "a row of a calendar has 5 cells, and this one has " + cells.length);
                return;
            }
            row(cells, span);
        }

        private void row(String[] cells, SourceSpan span) {
            Optional<LocalDate> date = date(cells[0]);
            Optional<Kind> kind = kind(cells[1]);
            if (date.isEmpty()) {
                fault(span, "`" + cells[0] + "` is no date, such as `2026-03-21`");
            } else if (kind.isEmpty()) {
                fault(span, "`" + cells[1] + "` is neither `holiday` nor `leave`");
            } else {
                rows.add(new Row(date.get(), kind.get(), cells[2], cells[3], cells[4].strip()));
            }
        }

        private static Optional<LocalDate> date(String cell) {
            try {
                return Optional.of(LocalDate.parse(cell.strip()));
            } catch (DateTimeException wrong) {
                return Optional.empty();
            }
        }

        private static Optional<Kind> kind(String cell) {
            for (Kind kind : Kind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(cell.strip())) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        private void fault(SourceSpan span, String message) {
            broken = true;
            faults.accept(Diagnostic.of(DiagnosticCode.BAD_CALENDAR, text, span, message));
        }
    }
}
