package org.edaran.io.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.detect.IdentityDamage;
import org.edaran.io.mapping.ColumnRef;
import org.edaran.io.mapping.RosterMapping.DateColumns;
import org.edaran.io.table.TableRow;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;
import org.edaran.roster.ValueParser;

/** Finds the columns of a wide roster that are dates. */
final class DateHeaders {

    private final Load load;
    private final Header header;
    private final DateColumns wanted;
    private final DateCells dates;

    DateHeaders(Load load, Header header, DateColumns wanted) {
        this.load = load;
        this.header = header;
        this.wanted = wanted;
        this.dates = header.dates();
    }

    /**
     * A column of one date.
     *
     * @param index 0-based number
     * @param date the date of all its cells
     * @param column reads its cells
     */
    record DateColumn(int index, LocalDate date, Column column) {}

    /** The columns in their order; empty, and a problem, if there is none. */
    List<DateColumn> find() {
        Set<Integer> skipped = new HashSet<>();
        for (ColumnRef ref : wanted.skip()) {
            header.indexOf(ref).ifPresent(skipped::add);
        }
        skipped.forEach(header::markUsed);
        List<DateColumn> found = new ArrayList<>();
        Map<LocalDate, Integer> columns = new HashMap<>();
        int last = Math.min(wanted.last(), header.size() - 1);
        for (int i = wanted.first(); i <= last; i++) {
            dates.learn(header.name(i), header.placeOf(i));
        }
        for (int i = wanted.first(); i <= last; i++) {
            Optional<LocalDate> date = skipped.contains(i) ? Optional.empty() : dateOf(i);
            if (date.isPresent()) {
                Integer other = columns.putIfAbsent(date.get(), i);
                if (other != null) {
                    duplicate(date.get(), other, i);
                } else {
                    found.add(new DateColumn(i, date.get(), headerColumn(i)));
                }
            }
        }
        if (found.isEmpty()) {
            load.problem(
                    DiagnosticCode.MISSING_COLUMN,
                    header.place(),
                    Sentence.of("no column of this row is a date"),
                    dates.help());
        }
        return found;
    }

    private Column headerColumn(int index) {
        ColumnRef ref = new ColumnRef(DataPlace.columnName(index + 1), true, header.placeOf(index));
        return header.column(ref, Map.of()).orElseThrow();
    }

    private Optional<LocalDate> dateOf(int index) {
        TableRow row = header.row();
        String text = header.name(index);
        // Without a stated range a number is only a date if the workbook shows it as one.
        Optional<LocalDate> stored = row.date(index)
                .filter(date ->
                        wanted.stated() || ValueParser.date(row.text(index)).isPresent());
        Optional<LocalDate> date = stored.isPresent() ? stored : parse(text, header.placeOf(index));
        if (date.isEmpty() && wanted.stated() && !dates.isOpen(text)) {
            load.problem(
                    DiagnosticCode.BAD_DATE,
                    header.placeOf(index),
                    Sentence.of("`{0}` is not a date, but the mapping says that this column is one", text),
                    Sentence.of("name the column in `skip` of `dateColumns`; {0}", dates.help()));
        }
        return date;
    }

    /** Without a stated range digits alone are no date, since they may be anything. */
    private Optional<LocalDate> parse(String text, DataPlace place) {
        boolean digits = !wanted.stated() && IdentityDamage.isDigits(text);
        return digits && header.mapping().dates().isEmpty() ? Optional.empty() : dates.parse(text, place);
    }

    private void duplicate(LocalDate date, int first, int second) {
        load.builder()
                .problem(InputProblem.of(
                                DiagnosticCode.DUPLICATE_COLUMN,
                                header.placeOf(second),
                                Sentence.of("two columns are for {0}", date))
                        .withOther(header.placeOf(first))
                        .withHelp(Sentence.of("name the wrong one in `skip` of `dateColumns` in the mapping")));
    }
}
