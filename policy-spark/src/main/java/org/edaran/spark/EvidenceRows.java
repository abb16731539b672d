package org.edaran.spark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.roster.Evidence;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RowProblems;

/** Reads signed statements, documents and assessments. */
final class EvidenceRows implements References.Reading {

    static final List<Owner> SUBJECTS = List.of(Owner.EMPLOYEE, Owner.UNIT, Owner.OFFICE, Owner.AGENCY);

    /** The kinds of evidence. */
    enum Kind {
        ATTESTATION("signed", List.of(Owner.AGENCY, Owner.UNIT, Owner.OFFICE, Owner.EMPLOYEE)),
        DOCUMENT("issued", SUBJECTS),
        ASSESSMENT("assessed", SUBJECTS);

        private final String day;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<Owner> owners;

        Kind(String day, List<Owner> owners) {
            this.day = day;
            this.owners = owners;
        }

        /** The column of the day. */
        String day() {
            return day;
        }

        /** The column of the name. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        void supplied(RosterBuilder builder) {
            switch (this) {
                case ATTESTATION -> builder.attestationsSupplied();
                case DOCUMENT -> builder.documentsSupplied();
                case ASSESSMENT -> builder.assessmentsSupplied();
            }
        }
    }

    private final RosterBuilder builder;
    private final Kind kind;
    private final Cells cells;
    private final RowCells read;

    EvidenceRows(RosterBuilder builder, Kind kind, Cells cells) {
        this.builder = builder;
        this.kind = kind;
        this.cells = cells;
        this.read = new RowCells(cells, builder::problem);
    }

    @Override
    public void row(Row row) {
        List<Owner> named = kind.owners.stream()
                .filter(owner -> cells.filled(row, owner.word()).isPresent())
                .toList();
        Optional<String> name = cells.filled(row, kind.word());
        if (name.isEmpty()) {
            builder.problem(RowProblems.noKind(kind.word(), cells.place(row, kind.word())));
        } else if (named.size() != 1) {
            List<String> columns =
                    kind.owners.stream().map(Owner::word).filter(cells::has).toList();
            builder.problem(RowProblems.notOneSubject(named.isEmpty(), columns, cells.place(row)));
        } else {
            builder.evidence(evidence(row, named.get(0), name.get()));
        }
    }

    private Evidence evidence(Row row, Owner owner, String name) {
        boolean hidden =
                builder.schema().field(owner, name).map(Field::confidential).orElse(false);
        return new Evidence(
                owner,
                cells.filled(row, owner.word()).orElseThrow(),
                name,
                read.day(row, kind.day, hidden),
                read.time(row, "time", hidden),
                read.dates(row, hidden),
                cells.filled(row, "from unit"),
                cells.filled(row, "to unit"),
                cells.filled(row, "by"),
                cells.place(row, kind.word()));
    }
}
