package org.edaran.io.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.io.mapping.Section;
import org.edaran.io.table.TableRow;
import org.edaran.model.Owner;
import org.edaran.roster.DataSource;
import org.edaran.roster.Evidence;

/** Reads signed statements and documents. */
final class EvidenceFile implements RowReader.Factory {

    private final Load load;
    private final Section section;

    EvidenceFile(Load load, Section section) {
        this.load = load;
        this.section = section;
    }

    private boolean areDocuments() {
        return section == Section.DOCUMENTS;
    }

    @Override
    public Optional<RowReader> start(Header header) {
        String kindName = areDocuments() ? "document" : "attestation";
        String dayName = areDocuments() ? "issued" : "signed";
        Map<Owner, Column> subjects = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(List.of(kindName, dayName, "from", "until"));
        List<Owner> owners = areDocuments()
                ? List.of(Owner.EMPLOYEE)
                : List.of(Owner.AGENCY, Owner.UNIT, Owner.OFFICE, Owner.EMPLOYEE);
        for (Owner owner : owners) {
            known.add(owner.word());
            header.column(owner.word()).ifPresent(column -> subjects.put(owner, column));
        }
        Optional<Column> kind = header.needed(kindName);
        Optional<Column> day = header.column(dayName);
        Optional<Column> from = header.column("from");
        Optional<Column> until = header.column("until");
        if (subjects.isEmpty()) {
            header.needed(areDocuments() ? "employee" : "agency");
        }
        header.noteIgnored(known);
        if (kind.isEmpty() || subjects.isEmpty()) {
            return Optional.empty();
        }
        DateCells dates = new DateCells(load, header.source(), header.mapping().dates());
        return Optional.of(row -> read(row, header.source(), subjects, kind.get(), day, from, until, dates));
    }

    private void read(
            TableRow row,
            DataSource source,
            Map<Owner, Column> subjects,
            Column kind,
            Optional<Column> day,
            Optional<Column> from,
            Optional<Column> until,
            DateCells dates) {
        List<Owner> named = subjects.keySet().stream()
                .filter(owner -> !subject(subjects, owner, row).isEmpty())
                .toList();
        String name = kind.text(row);
        if (name.isEmpty()) {
            load.problem(
                    DiagnosticCode.MISSING_CELL,
                    source.at(row.line(), kind.cell()),
                    "the row does not say which " + (areDocuments() ? "document" : "attestation") + " it is");
            return;
        }
        if (named.size() != 1) {
            List<String> words = subjects.keySet().stream().map(Owner::word).toList();
            load.problem(
                    named.isEmpty() ? DiagnosticCode.MISSING_CELL : DiagnosticCode.BAD_VALUE,
                    source.at(row.line(), 0),
                    named.isEmpty() ? "the row names nobody" : "the row names more than one subject",
                    "fill in exactly one of the columns " + String.join(", ", words));
            return;
        }
        Owner owner = named.get(0);
        load.builder()
                .evidence(new Evidence(
                        owner,
                        subject(subjects, owner, row),
                        name,
                        day.flatMap(column -> dates.read(column, row)),
                        dates.range(from, until, row),
                        source.at(row.line(), kind.cell())));
    }

    private static String subject(Map<Owner, Column> subjects, Owner owner, TableRow row) {
        Column column = subjects.get(owner);
        return column == null ? "" : column.text(row);
    }
}
