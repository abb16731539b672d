package org.edaran.io.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.table.TableRow;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Value;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Decision;
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
            load.problem(
                    DiagnosticCode.MISSING_CELL,
                    name.isEmpty() ? source.at(row.line(), parameter.cell()) : place,
                    Sentence.of(
                            "the row has no {0}",
                            "`" + (name.isEmpty() ? parameter.called("parameter") : value.called("value")) + "`"),
                    Sentence.of("fill in the cell, or remove the row"));
            return false;
        }
        Optional<Parameter> declared = load.schema().parameter(name);
        if (declared.isEmpty()) {
            unknown(name, source.at(row.line(), parameter.cell()));
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

    private void unknown(String name, DataPlace place) {
        List<String> names =
                load.schema().parameters().stream().map(Parameter::name).toList();
        load.problem(
                DiagnosticCode.UNKNOWN_FACT,
                place,
                Sentence.of("no policy declares a parameter `{0}`", name),
                Sentence.of(
                        "the parameters are {0}{1}",
                        (names.isEmpty() ? Sentence.of("none") : Sentence.text(String.join(", ", names))),
                        Load.suggestion(name, names)));
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
                load.problem(
                        DiagnosticCode.BAD_VALUE,
                        source.at(row.line(), entry.getValue().cell()),
                        Sentence.of(
                                "`{0}` is decided by {1}, not by {2}",
                                parameter.name(),
                                parameter
                                        .owner()
                                        .map(owner -> Sentence.of("each {0}", ValueAdvice.owner(owner)))
                                        .orElseGet(() -> Sentence.of("the policy alone")),
                                ValueAdvice.owner(entry.getKey())),
                        Sentence.of("leave this cell blank and name whose decision it is"));
                return Optional.empty();
            }
            id = Optional.of(text);
        }
        return Optional.of(id);
    }
}
