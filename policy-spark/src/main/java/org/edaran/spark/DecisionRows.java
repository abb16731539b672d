package org.edaran.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Value;
import org.edaran.roster.Decision;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RowProblems;
import org.edaran.roster.ValueAdvice;
import org.edaran.roster.ValueParser;

/** Reads decisions on parameters. */
final class DecisionRows implements References.Reading {

    static final List<Owner> OWNERS = List.of(Owner.AGENCY, Owner.UNIT, Owner.OFFICE);

    private final RosterBuilder builder;
    private final Cells cells;
    private final RowCells read;

    DecisionRows(RosterBuilder builder, Cells cells) {
        this.builder = builder;
        this.cells = cells;
        this.read = new RowCells(cells, builder::problem);
    }

    @Override
    public void row(Row row) {
        DateRange dates = read.dates(row, false).orElse(new DateRange(DateRange.MIN, DateRange.MAX));
        Optional<String> name = cells.filled(row, "parameter");
        Optional<String> text = cells.filled(row, "value");
        if (name.isEmpty() || text.isEmpty()) {
            String lacking = name.isEmpty() ? "parameter" : "value";
            builder.problem(RowProblems.noCell(lacking, cells.place(row, lacking)));
            return;
        }
        Optional<Parameter> parameter = builder.schema().parameter(name.get());
        if (parameter.isEmpty()) {
            builder.problem(RowProblems.noParameter(name.get(), builder.schema(), cells.place(row, "parameter")));
            return;
        }
        Optional<Value> value = ValueParser.parse(parameter.get().type(), text.get());
        if (value.isEmpty()) {
            builder.problem(
                    ValueAdvice.problem(parameter.get().type(), name.get(), text.get(), cells.place(row, "value")));
            return;
        }
        decide(row, parameter.get(), dates, value.get());
    }

    private void decide(Row row, Parameter parameter, DateRange dates, Value value) {
        Optional<String> subject = Optional.empty();
        for (Owner owner : OWNERS) {
            Optional<String> id = cells.filled(row, owner.word());
            if (id.isPresent() && !parameter.owner().equals(Optional.of(owner))) {
                builder.problem(RowProblems.notDecidedBy(parameter, owner, cells.place(row, owner.word())));
                return;
            }
            subject = id.isPresent() ? id : subject;
        }
        builder.decision(new Decision(parameter.name(), subject, dates, value, cells.place(row, "value")));
    }
}
