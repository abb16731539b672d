package org.edaran.io.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.io.table.ByteLines;
import org.edaran.io.table.LineRow;
import org.edaran.io.table.TableRow;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.RegionCode;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.RosterBuilder.FactRow;
import org.edaran.roster.RowProblems;

/** Reads the facts of employees, units, offices, agencies or regions, a row for each. */
final class FactsFile implements RowReader.Factory {

    private static final List<Owner> OTHERS = List.of(Owner.UNIT, Owner.OFFICE, Owner.AGENCY, Owner.REGION);

    private final Load load;
    private final Owner owner;

    FactsFile(Load load, Owner owner) {
        this.load = load;
        this.owner = owner;
    }

    /** A fact of another thing that the row names, such as {@code region of office}. */
    private record Qualified(Owner of, ValueCells.Fact fact, Column column, Column id, Map<String, Set<String>> told) {}

    @Override
    public Optional<RowReader> start(Header header) {
        Optional<IdentityCells> identity = IdentityCells.of(load, header, "id");
        Optional<Column> from = header.column("from");
        Optional<Column> until = header.column("until");
        Map<ValueCells.Fact, Column> facts = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(List.of("id", "from", "until"));
        for (String name : FactNames.of(load.schema(), owner)) {
            known.add(name);
            header.column(name).ifPresent(column -> facts.put(ValueCells.Fact.of(load.schema(), owner, name), column));
        }
        List<Qualified> qualified = qualified(header, known);
        header.noteIgnored(known);
        return identity.map(cells -> new Rows(header, cells, from, until, facts, qualified));
    }

    private List<Qualified> qualified(Header header, List<String> known) {
        List<Qualified> found = new ArrayList<>();
        for (Owner of : OTHERS) {
            if (of == owner) {
                continue;
            }
            for (String fact : FactNames.of(load.schema(), of)) {
                String name = fact + " of " + of.word();
                known.add(name);
                Optional<Column> column = header.column(name);
                if (column.isPresent()) {
                    Optional<Column> id = header.column(of.word());
                    if (id.isEmpty()) {
                        load.builder().problem(RowProblems.noColumnOf(name, of, header.place()));
                    } else {
                        ValueCells.Fact kind = ValueCells.Fact.of(load.schema(), of, fact);
                        header.dates().watch(kind, column.get());
                        found.add(new Qualified(of, kind, column.get(), id.get(), new HashMap<>()));
                    }
                }
            }
        }
        return found;
    }

    private final class Rows implements RowReader {
        private final DataSource source;
        private final IdentityCells identity;
        private final Optional<Column> from;
        private final Optional<Column> until;
        private final Map<ValueCells.Fact, Column> facts;
        private final List<Qualified> qualified;
        private final DateCells dates;
        private final ValueCells values;
        private final List<Map.Entry<ValueCells.Fact, Column>> columns;
        private final Optional<RepeatedFacts> repeated;

        Rows(
                Header header,
                IdentityCells identity,
                Optional<Column> from,
                Optional<Column> until,
                Map<ValueCells.Fact, Column> facts,
                List<Qualified> qualified) {
            this.source = header.source();
            this.identity = identity;
            this.from = from;
            this.until = until;
            this.facts = facts;
            this.qualified = qualified;
            this.dates = header.dates();
            this.values = new ValueCells(load, header);
            from.ifPresent(dates::watch);
            until.ifPresent(dates::watch);
            facts.forEach(dates::watch);
            this.columns = List.copyOf(facts.entrySet());
            this.repeated = repeated(header);
        }

        /** Remembers cells where they hold all that there is to read, and no row has to wait for another. */
        private Optional<RepeatedFacts> repeated(Header header) {
            boolean simple = owner == Owner.EMPLOYEE
                    && identity.onlyColumn() >= 0
                    && from.isEmpty()
                    && until.isEmpty()
                    && columns.stream().allMatch(entry -> isSimple(entry.getKey(), entry.getValue()))
                    && qualified.stream()
                            .allMatch(one -> isSimple(one.fact(), one.column())
                                    && one.id().cell() > 0);
            return header.people()
                    .filter(watch -> simple)
                    .map(watch -> new RepeatedFacts(
                            load.builder().people(),
                            header,
                            watch,
                            identity.onlyColumn(),
                            columns.stream()
                                    .map(entry -> new RepeatedFacts.Cell(
                                            entry.getKey().name(),
                                            entry.getValue().cell() - 1))
                                    .toList(),
                            qualified.stream()
                                    .map(one -> new RepeatedFacts.Pair(
                                            one.id().cell() - 1, one.column().cell() - 1))
                                    .toList()));
        }

        private boolean isSimple(ValueCells.Fact fact, Column column) {
            return column.cell() > 0 && values.isSilent(fact);
        }

        @Override
        public Optional<ByteLines.Taker> taker() {
            return repeated.map(rows -> rows::take);
        }

        @Override
        public boolean row(TableRow row) {
            repeated.ifPresent(RepeatedFacts::readNext);
            boolean used = read(row);
            if (repeated.isPresent() && row instanceof LineRow line && line.isLine()) {
                repeated.get().learn(line, i -> textOf(i, row));
            }
            return used;
        }

        private String textOf(int fact, TableRow row) {
            return values.text(columns.get(fact).getKey(), columns.get(fact).getValue(), row);
        }

        private boolean read(TableRow row) {
            Optional<String> id = identity.read(row);
            Optional<DateRange> range = dates.range(from, until, row);
            if (id.isEmpty()) {
                return false;
            }
            if (owner == Owner.REGION && RegionCode.parse(id.get()).isEmpty()) {
                load.builder().problem(RowProblems.notARegion(id.get(), source.at(row.line(), identity.cell())));
                return false;
            }
            if (owner == Owner.REGION) {
                load.regions().isThere(id.get());
            }
            FactRow thing = load.builder().row(owner, id.get(), range, source.at(row.line(), 0));
            facts.forEach((fact, column) ->
                    thing.set(fact.name(), values.text(fact, column, row), () -> source.at(row.line(), column.cell())));
            qualified.forEach(fact -> give(fact, row));
            return true;
        }

        private void give(Qualified fact, TableRow row) {
            String text = values.text(fact.fact(), fact.column(), row);
            if (text.isEmpty()) {
                return;
            }
            String id = fact.id().text(row);
            if (id.isEmpty()) {
                load.builder()
                        .problem(RowProblems.factOfNobody(
                                fact.fact().name(),
                                fact.of(),
                                source.at(row.line(), fact.id().cell())));
                return;
            }
            Set<String> before = fact.told().computeIfAbsent(id, thing -> new HashSet<>(2));
            if (!before.add(text)) {
                return;
            }
            if (before.size() > 1) {
                repeated.ifPresent(RepeatedFacts::stop);
            }
            DataPlace place = source.at(row.line(), fact.column().cell());
            load.builder().fact(fact.of(), id, fact.fact().name(), text, place);
        }
    }
}
