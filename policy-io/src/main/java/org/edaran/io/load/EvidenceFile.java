package org.edaran.io.load;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.mapping.Section;
import org.edaran.io.table.TableRow;
import org.edaran.model.Owner;
import org.edaran.roster.DataSource;
import org.edaran.roster.Evidence;
import org.edaran.roster.RowProblems;
import org.edaran.roster.ValueParser;

/** Reads signed statements, documents and assessments. */
final class EvidenceFile implements RowReader.Factory {

    private final Load load;
    private final Words words;

    EvidenceFile(Load load, Section section) {
        this.load = load;
        this.words = Words.of(section);
    }

    /** What the columns of a section are called, and whose records it holds, the usual owner first. */
    private record Words(String kind, String day, List<Owner> owners) {

        static Words of(Section section) {
            List<Owner> people = List.of(Owner.EMPLOYEE, Owner.UNIT, Owner.OFFICE, Owner.AGENCY);
            List<Owner> agencies = List.of(Owner.AGENCY, Owner.UNIT, Owner.OFFICE, Owner.EMPLOYEE);
            return section == Section.DOCUMENTS
                    ? new Words("document", "issued", people)
                    : section == Section.ASSESSMENTS
                            ? new Words("assessment", "assessed", people)
                            : new Words("attestation", "signed", agencies);
        }
    }

    @Override
    public Optional<RowReader> start(Header header) {
        Map<Owner, Column> subjects = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(
                List.of(words.kind(), words.day(), "time", "from", "until", "from unit", "to unit", "by"));
        for (Owner owner : words.owners()) {
            known.add(owner.word());
            header.column(owner.word()).ifPresent(column -> subjects.put(owner, column));
        }
        Optional<Column> kind = header.needed(words.kind());
        if (subjects.isEmpty()) {
            header.needed(words.owners().get(0).word());
        }
        Map<String, Column> others = new LinkedHashMap<>();
        for (String name : List.of(words.day(), "time", "from", "until", "from unit", "to unit", "by")) {
            header.column(name).ifPresent(column -> others.put(name, column));
        }
        header.noteIgnored(known);
        return kind.isEmpty() || subjects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rows(header, subjects, kind.get(), others));
    }

    private final class Rows implements RowReader {
        private final DataSource source;
        private final Map<Owner, Column> subjects;
        private final Column kind;
        private final Map<String, Column> others;
        private final DateCells dates;

        Rows(Header header, Map<Owner, Column> subjects, Column kind, Map<String, Column> others) {
            this.source = header.source();
            this.subjects = subjects;
            this.kind = kind;
            this.others = others;
            this.dates = header.dates();
            for (String name : List.of(words.day(), "from", "until")) {
                column(name).ifPresent(dates::watch);
            }
        }

        @Override
        public boolean row(TableRow row) {
            List<Owner> named = subjects.keySet().stream()
                    .filter(owner -> !subject(owner, row).isEmpty())
                    .toList();
            String name = kind.text(row);
            if (name.isEmpty()) {
                load.builder().problem(RowProblems.noKind(words.kind(), source.at(row.line(), kind.cell())));
                return false;
            }
            if (named.size() != 1) {
                notOneSubject(named.isEmpty(), row);
                return false;
            }
            Owner owner = named.get(0);
            boolean hidden = FactNames.isConfidential(load.schema(), owner, name);
            dates.hideRow(hidden);
            load.builder()
                    .evidence(new Evidence(
                            owner,
                            subject(owner, row),
                            name,
                            column(words.day()).flatMap(column -> dates.read(column, row)),
                            time(row, hidden),
                            dates.range(column("from"), column("until"), row),
                            text("from unit", row),
                            text("to unit", row),
                            text("by", row),
                            source.at(row.line(), kind.cell())));
            dates.hideRow(false);
            return true;
        }

        private void notOneSubject(boolean none, TableRow row) {
            List<String> columns = subjects.keySet().stream().map(Owner::word).toList();
            load.builder().problem(RowProblems.notOneSubject(none, columns, source.at(row.line(), 0)));
        }

        private Optional<Column> column(String name) {
            return Optional.ofNullable(others.get(name));
        }

        private Optional<String> text(String name, TableRow row) {
            return column(name).map(column -> column.text(row)).filter(text -> !text.isEmpty());
        }

        private Optional<LocalTime> time(TableRow row, boolean hidden) {
            Optional<Column> column =
                    column("time").filter(present -> !present.text(row).isEmpty());
            Optional<LocalTime> time = column.flatMap(present -> ValueParser.time(present.text(row)));
            if (column.isPresent() && time.isEmpty()) {
                load.builder()
                        .problem(RowProblems.notATime(
                                hidden ? "***" : column.get().text(row),
                                source.at(row.line(), column.get().cell())));
            }
            return time;
        }

        private String subject(Owner owner, TableRow row) {
            Column column = subjects.get(owner);
            return column == null ? "" : column.text(row);
        }
    }
}
