package org.edaran.io.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.RosterMapping.Piece;
import org.edaran.io.mapping.Section;
import org.edaran.io.table.ByteLines;
import org.edaran.io.table.LineRow;
import org.edaran.io.table.TableRow;
import org.edaran.model.DateRange;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Part;
import org.edaran.roster.RowProblems;

/** Reads rosters with a row per assignment. */
final class LongRoster implements RowReader.Factory {

    private final Load load;
    private final ModeCells modes;
    private final PeopleInRoster people;
    private final Uncovered uncovered;
    private final PersonRows persons;

    LongRoster(Load load) {
        this.load = load;
        this.modes = new ModeCells(load, load.mapping().roster());
        this.people = new PeopleInRoster(load);
        this.uncovered = new Uncovered(load.mapping().roster().covers());
        this.persons = new PersonRows(load);
    }

    @Override
    public Optional<RowReader> start(Header header) {
        Optional<IdentityCells> identity = IdentityCells.of(load, header, Section.ROSTER.identity());
        Optional<Column> date = header.needed("date");
        Optional<Column> mode = header.needed("mode");
        Optional<Column> name = load.mapping().roster().name().flatMap(ref -> header.column(ref, Map.of()));
        AssignmentFacts facts = new AssignmentFacts(load, header, false);
        Map<String, Column> personFacts = people.columns(header);
        List<String> known = new ArrayList<>(List.of("employee", "date", "mode"));
        known.addAll(AssignmentFacts.NAMES);
        known.addAll(AssignmentFacts.declared(load));
        header.noteIgnored(known);
        if (identity.isEmpty() || date.isEmpty() || mode.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rows(header, identity.get(), date.get(), mode.get(), name, facts, personFacts));
    }

    @Override
    public void end() {
        modes.report();
        uncovered.report(load);
    }

    private final class Rows implements RowReader {
        private final Header header;
        private final DataSource source;
        private final IdentityCells identity;
        private final Column date;
        private final Column mode;
        private final Optional<Column> name;
        private final AssignmentFacts facts;
        private final Map<String, Column> personFacts;
        private final DateCells dates;
        private final AssignmentColumns assignments;
        private final Optional<RepeatedRows> repeated;

        Rows(
                Header header,
                IdentityCells identity,
                Column date,
                Column mode,
                Optional<Column> name,
                AssignmentFacts facts,
                Map<String, Column> personFacts) {
            this.header = header;
            this.source = header.source();
            this.identity = identity;
            this.date = date;
            this.mode = mode;
            this.name = name;
            this.facts = facts;
            this.personFacts = personFacts;
            this.dates = header.dates();
            dates.watch(date);
            this.assignments = load.builder().assignments().source(source);
            this.repeated = repeated();
        }

        private Optional<RepeatedRows> repeated() {
            boolean simple = identity.onlyColumn() >= 0
                    && !facts.any()
                    && name.isEmpty()
                    && !load.mapping().employeesFromRoster();
            return header.people()
                    .filter(watch -> simple)
                    .map(watch -> new RepeatedRows(assignments, identity.onlyColumn(), watch));
        }

        @Override
        public boolean again(TableRow row) {
            return repeated.isPresent()
                    && row instanceof LineRow line
                    && line.isLine()
                    && repeated.get().take(line);
        }

        @Override
        public Optional<ByteLines.Taker> taker() {
            return repeated.map(rows -> rows::take);
        }

        @Override
        public boolean row(TableRow row) {
            repeated.ifPresent(RepeatedRows::readNext);
            int before = assignments.size();
            boolean used = read(row);
            boolean one = assignments.size() == before + 1;
            if (repeated.isPresent() && one && row instanceof LineRow line && line.isLine()) {
                repeated.get().learn(line);
            } else {
                repeated.ifPresent(RepeatedRows::pass);
            }
            return used;
        }

        private boolean read(TableRow row) {
            Optional<String> id = identity.read(row);
            Optional<LocalDate> day = dates.read(date, row);
            String text = mode.text(row);
            List<Piece> pieces = modes.pieces(text, source, row.line(), mode.cell());
            if (day.isEmpty() && date.text(row).isEmpty()) {
                load.builder().problem(RowProblems.noCell(date.called("date"), source.at(row.line(), date.cell())));
            }
            if (id.isEmpty() || (name.isPresent() && !persons.isAlike(id.get(), identity, name, row, source))) {
                return false;
            }
            people.row(id.get(), personFacts, row, header);
            if (day.isEmpty() || uncovered.isOutside(day.get(), source, row.line(), date.cell())) {
                return false;
            }
            Optional<Part> part = facts.part(row)
                    .filter(value -> isOneStatement(value, pieces, text, source.at(row.line(), mode.cell())));
            for (int i = 0; i < pieces.size() && part.isPresent(); i++) {
                Piece piece = pieces.get(i);
                assignments
                        .at(row.line(), 0)
                        .employee(id.get(), identity.cell())
                        .date(day.get(), date.cell());
                piece.mode().ifPresent(name -> assignments.mode(name, mode.cell()));
                assignments.part(pieces.size() == 1 && piece.part() == Part.WHOLE ? part.get() : piece.part());
                if (facts.give(assignments, row)) {
                    assignments.add();
                }
            }
            return !pieces.isEmpty();
        }
    }

    /** False, and a problem, if both the code and the column {@code part} say which part of the day it is. */
    private boolean isOneStatement(Part part, List<Piece> pieces, String text, DataPlace place) {
        boolean inCode =
                pieces.size() > 1 || (pieces.size() == 1 && pieces.get(0).part() != Part.WHOLE);
        if (inCode && part != Part.WHOLE) {
            load.problem(
                    DiagnosticCode.BAD_VALUE,
                    place,
                    Sentence.of(
                            "the code `{0}` already says which part of the day it is, but the row has a `part` too",
                            text),
                    Sentence.of("leave the cell `part` blank, or translate the code to one mode"));
            return false;
        }
        return true;
    }

    /** Counts assignments outside the dates that the mapping says the roster covers. */
    static final class Uncovered {
        private final Optional<DateRange> covers;
        private final Tally tally = new Tally();

        Uncovered(Optional<DateRange> covers) {
            this.covers = covers;
        }

        boolean isOutside(LocalDate date, DataSource source, int line, int cell) {
            boolean outside = covers.isPresent() && !covers.get().contains(date);
            if (outside && !tally.addAgain("")) {
                tally.add("", source.at(line, cell));
            }
            return outside;
        }

        void report(Load load) {
            tally.forEach((kind, count) -> load.note(
                    count.first(),
                    Sentence.of(
                            "left out, because the mapping covers other dates: {0}",
                            count.words("1 assignment", "{0} assignments, the first here"))));
        }
    }
}
