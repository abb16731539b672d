package org.edaran.io.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.RosterMapping;
import org.edaran.io.mapping.RosterMapping.Piece;
import org.edaran.io.mapping.Section;
import org.edaran.io.table.TableRow;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.DataSource;

/** Reads rosters with a row per person and a column per date, one or several sheets of them. */
final class WideRoster implements RowReader.Factory {

    private final Load load;
    private final RosterMapping mapping;
    private final ModeCells modes;
    private final PeopleInRoster people;
    private final LongRoster.Uncovered uncovered;
    private final PersonRows persons;
    private final Tally nobody = new Tally();

    WideRoster(Load load) {
        this.load = load;
        this.mapping = load.mapping().roster();
        this.modes = new ModeCells(load, mapping);
        this.people = new PeopleInRoster(load);
        this.uncovered = new LongRoster.Uncovered(mapping.covers());
        this.persons = new PersonRows(load);
    }

    @Override
    public Optional<RowReader> start(Header header) {
        Optional<IdentityCells> identity = IdentityCells.of(load, header, Section.ROSTER.identity());
        Optional<Column> name = mapping.name().flatMap(ref -> header.column(ref, Map.of()));
        AssignmentFacts facts = new AssignmentFacts(load, header, true);
        Map<String, Column> personFacts = people.columns(header);
        List<DateHeaders.DateColumn> days = new DateHeaders(load, header, mapping.dates()).find();
        header.noteIgnored(List.of());
        persons.nextSheet();
        if (identity.isEmpty() || days.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rows(header, identity.get(), name, facts, personFacts, days));
    }

    @Override
    public void end() {
        modes.report();
        uncovered.report(load);
        nobody.forEach((kind, count) -> load.note(
                count.first(), Sentence.of("left out, because nobody and no code is in it: {0}", count.rowWords())));
    }

    private final class Rows implements RowReader {
        private final Header header;
        private final DataSource source;
        private final IdentityCells identity;
        private final Optional<Column> name;
        private final AssignmentFacts facts;
        private final Map<String, Column> personFacts;
        private final int[] columns;
        private final BitSet days = new BitSet();
        private final LocalDate[] dates;
        private final List<Column> cells = new ArrayList<>();
        private final AssignmentColumns assignments;

        Rows(
                Header header,
                IdentityCells identity,
                Optional<Column> name,
                AssignmentFacts facts,
                Map<String, Column> personFacts,
                List<DateHeaders.DateColumn> days) {
            this.header = header;
            this.source = header.source();
            this.identity = identity;
            this.name = name;
            this.facts = facts;
            this.personFacts = personFacts;
            this.columns = days.stream().mapToInt(DateHeaders.DateColumn::index).toArray();
            this.dates = days.stream().map(DateHeaders.DateColumn::date).toArray(LocalDate[]::new);
            days.forEach(day -> cells.add(day.column()));
            days.forEach(day -> this.days.set(day.index()));
            this.assignments = load.builder().assignments().source(source);
        }

        @Override
        public boolean row(TableRow row) {
            if (identity.isBlank(row)
                    && cells.stream().allMatch(cell -> cell.text(row).isEmpty())) {
                nobody.add("", source.at(row.line(), 0));
                return false;
            }
            Optional<String> id = identity.read(row);
            if (id.isEmpty() || !persons.isNew(id.get(), identity, name, row, source)) {
                return false;
            }
            people.row(id.get(), personFacts, row, header);
            for (int i = 0; i < dates.length; i++) {
                int cell = columns[i] + 1;
                List<Piece> pieces = modes.pieces(cells.get(i).text(row), source, row.line(), cell);
                if (!pieces.isEmpty() && !uncovered.isOutside(dates[i], source, row.line(), cell)) {
                    LocalDate date = dates[i];
                    pieces.forEach(piece -> add(id.get(), row, piece, date, cell));
                }
            }
            return true;
        }

        @Override
        public boolean isDay(int column) {
            return days.get(column);
        }

        private void add(String id, TableRow row, Piece piece, LocalDate date, int cell) {
            assignments.at(row.line(), cell).employee(id, identity.cell()).date(date, cell);
            piece.mode().ifPresent(mode -> assignments.mode(mode, cell));
            assignments.part(piece.part());
            if (facts.give(assignments, row)) {
                assignments.add();
            }
        }
    }
}
