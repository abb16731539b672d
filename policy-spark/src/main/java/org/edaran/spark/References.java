package org.edaran.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Value;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Decision;
import org.edaran.roster.Evidence;
import org.edaran.roster.FactBinding;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;
import org.edaran.roster.ValueParser;

/** The rows of everything but people and assignments. They are small and go to every executor. */
final class References implements Serializable {

    private static final long serialVersionUID = 1;

    /** The records of a kind of evidence. */
    enum Records {
        ATTESTATION("signed"),
        DOCUMENT("issued"),
        ASSESSMENT("assessed");

        private final String day;

        Records(String day) {
            this.day = day;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Owner> SUBJECTS = List.of(Owner.EMPLOYEE, Owner.UNIT, Owner.OFFICE, Owner.AGENCY);

    /** Rows with what their cells mean. */
    private record Rows(Cells cells, List<Row> rows) implements Serializable {

        static Rows of(Cells cells, Dataset<Row> data) {
            return new Rows(cells, new ArrayList<>(cells.select(data).collectAsList()));
        }
    }

    private final LinkedHashMap<Owner, Rows> things = new LinkedHashMap<>();
    private final LinkedHashMap<Records, Rows> records = new LinkedHashMap<>();
    private final ArrayList<Rows> decisions = new ArrayList<>();
    private final boolean partial;

    References(boolean partial) {
        this.partial = partial;
    }

    void things(Owner owner, Cells cells, Dataset<Row> data) {
        things.put(owner, Rows.of(cells, data));
    }

    static Cells cellsOf(Records kind, Dataset<Row> data, Columns columns) {
        List<String> texts = new ArrayList<>(List.of("time", "from unit", "to unit", "by"));
        SUBJECTS.forEach(owner -> texts.add(owner.word()));
        return Cells.ofRecords(
                kind.word(), data, columns, List.of(kind.word()), texts, List.of(kind.day, "from", "until"));
    }

    void records(Records kind, Cells cells, Dataset<Row> data) {
        records.put(kind, Rows.of(cells, data));
    }

    static Cells cellsOfDecisions(Dataset<Row> data, Columns columns) {
        return Cells.ofRecords(
                "decision",
                data,
                columns,
                List.of("parameter", "value"),
                SUBJECTS.stream().map(Owner::word).toList(),
                List.of("from", "until"));
    }

    void decisions(Cells cells, Dataset<Row> data) {
        decisions.add(Rows.of(cells, data));
    }

    /** A roster of all that, without people and assignments. */
    RosterResult build(RosterSchema schema, Optional<DateRange> covers) {
        RosterBuilder builder = RosterBuilder.of(schema).partial(partial);
        covers.ifPresent(builder::covers);
        things.forEach((owner, rows) -> {
            FactBinding<Row> binding = Bindings.things(owner, rows.cells);
            rows.rows.forEach(row -> binding.addAll(List.of(row), builder, place(rows.cells, row)));
        });
        records.forEach((kind, rows) -> {
            switch (kind) {
                case ATTESTATION -> builder.attestationsSupplied();
                case DOCUMENT -> builder.documentsSupplied();
                case ASSESSMENT -> builder.assessmentsSupplied();
            }
            rows.rows.forEach(row -> builder.evidence(evidence(kind, rows.cells, row)));
        });
        decisions.forEach(rows -> rows.rows.forEach(row -> builder.decision(decision(schema, rows.cells, row))));
        return builder.build();
    }

    private static DataPlace place(Cells cells, Row row) {
        return new DataSource(cells.source(), Optional.empty()).at(cells.line(row), 0);
    }

    private static Evidence evidence(Records kind, Cells cells, Row row) {
        Owner owner = subjectOf(cells, row)
                .orElseThrow(() -> new IllegalArgumentException("a row of " + cells.source()
                        + " must name exactly one of employee, unit, office and agency: " + row));
        return new Evidence(
                owner,
                cells.filled(row, owner.word()).orElseThrow(),
                cells.filled(row, kind.word())
                        .orElseThrow(() -> new IllegalArgumentException("a row of " + cells.source()
                                + " does not say which " + kind.word() + " it is: " + row)),
                Optional.ofNullable(cells.day(row, kind.day)),
                Optional.ofNullable(cells.time(row, "time")),
                dates(cells, row),
                cells.filled(row, "from unit"),
                cells.filled(row, "to unit"),
                cells.filled(row, "by"),
                place(cells, row));
    }

    private static Optional<Owner> subjectOf(Cells cells, Row row) {
        List<Owner> named = SUBJECTS.stream()
                .filter(owner -> cells.filled(row, owner.word()).isPresent())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static Optional<DateRange> dates(Cells cells, Row row) {
        var first = cells.day(row, "from");
        var last = cells.day(row, "until");
        return first == null && last == null
                ? Optional.empty()
                : Optional.of(
                        new DateRange(first == null ? DateRange.MIN : first, last == null ? DateRange.MAX : last));
    }

    private static Decision decision(RosterSchema schema, Cells cells, Row row) {
        String name = cells.filled(row, "parameter").orElse("");
        Parameter parameter = schema.parameter(name)
                .orElseThrow(() -> new IllegalArgumentException("no policy declares a parameter `" + name
                        + "`; they are "
                        + schema.parameters().stream().map(Parameter::name).toList()));
        Optional<Owner> subject = subjectOf(cells, row);
        boolean somebody = SUBJECTS.stream()
                .anyMatch(owner -> cells.filled(row, owner.word()).isPresent());
        if (somebody && !subject.equals(parameter.owner())) {
            throw new IllegalArgumentException("a row of " + cells.source() + " decides `" + name
                    + "` for somebody who does not decide it: " + row);
        }
        String text = cells.filled(row, "value").orElse("");
        Value value = ValueParser.parse(parameter.type(), text)
                .orElseThrow(() -> new IllegalArgumentException("`" + text + "` is no value of `" + name
                        + "`, which is " + parameter.type().words()));
        return new Decision(
                name,
                subject.flatMap(owner -> cells.filled(row, owner.word())),
                dates(cells, row).orElse(new DateRange(DateRange.MIN, DateRange.MAX)),
                value,
                place(cells, row));
    }
}
