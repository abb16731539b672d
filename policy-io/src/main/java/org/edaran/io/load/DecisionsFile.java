package org.edaran.io.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.table.TableRow;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Value;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Decision;
import org.edaran.roster.RowProblems;
import org.edaran.roster.ValueAdvice;
import org.edaran.roster.ValueParser;

/** Reads decisions on parameters. */
final class DecisionsFile implements RowReader.Factory {

    private static final List<Owner> OWNERS = List.of(Owner.AGENCY, Owner.UNIT, Owner.OFFICE);

    private final Load load;

    DecisionsFile(Load load) {
        this.load = load;
    }

    @Override
    public Optional<RowReader> start(Header header) {
        Optional<Column> parameter = header.needed("parameter");
        Optional<Column> value = header.needed("value");
        Optional<Column> from = header.column("from");
        Optional<Column> until = header.column("until");
        Map<Owner, Column> subjects = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(List.of("parameter", "value", "from", "until"));
        for (Owner owner : OWNERS) {
            known.add(owner.word());
            header.column(owner.word()).ifPresent(column -> subjects.put(owner, column));
        }
        header.noteIgnored(known);
        if (parameter.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        DateCells dates = header.dates();
        from.ifPresent(dates::watch);
        until.ifPresent(dates::watch);
        ValueCells values = new ValueCells(load, header);
        return Optional.of(row -> {
            DateRange range = dates.range(from, until, row).orElse(new DateRange(DateRange.MIN, DateRange.MAX));
            return read(row, header.source(), parameter.get(), value.get(), subjects, range, values);
        });
    }

    private boolean read(
            TableRow row,
            DataSource source,
            Column parameter,
            Column value,
            Map<Owner, Column> subjects,
            DateRange range,
            ValueCells values) {
        String name = parameter.text(row);
        String text = value.text(row);
        DataPlace place = source.at(row.line(), value.cell());
        if (name.isEmpty() || text.isEmpty()) {
            load.builder()
                    .problem(
                            name.isEmpty()
                                    ? RowProblems.noCell(
                                            parameter.called("parameter"), source.at(row.line(), parameter.cell()))
                                    : RowProblems.noCell(value.called("value"), place));
            return false;
        }
        Optional<Parameter> declared = load.schema().parameter(name);
        if (declared.isEmpty()) {
            load.builder()
                    .problem(RowProblems.noParameter(name, load.schema(), source.at(row.line(), parameter.cell())));
            return false;
        }
        ValueCells.Fact kind = new ValueCells.Fact(name, declared.get().type(), false);
        Optional<Value> parsed = ValueParser.parse(kind.type(), values.text(kind, value, row));
        if (parsed.isEmpty()) {
            load.builder().problem(ValueAdvice.problem(declared.get().type(), name, text, place));
            return false;
        }
        Optional<Optional<String>> subject = subject(row, source, declared.get(), subjects);
        subject.ifPresent(id -> load.builder().decision(new Decision(name, id, range, parsed.get(), place)));
        return subject.isPresent();
    }

    /** Whose decision it is, or nobody's in particular; nothing, and a problem, if it is not the parameter's owner. */
    private Optional<Optional<String>> subject(
            TableRow row, DataSource source, Parameter parameter, Map<Owner, Column> subjects) {
        Optional<String> id = Optional.empty();
        for (Map.Entry<Owner, Column> entry : subjects.entrySet()) {
            String text = entry.getValue().text(row);
            if (text.isEmpty()) {
                continue;
            }
            if (!parameter.owner().equals(Optional.of(entry.getKey()))) {
                load.builder()
                        .problem(RowProblems.notDecidedBy(
                                parameter,
                                entry.getKey(),
                                source.at(row.line(), entry.getValue().cell())));
                return Optional.empty();
            }
            id = Optional.of(text);
        }
        return Optional.of(id);
    }
}
