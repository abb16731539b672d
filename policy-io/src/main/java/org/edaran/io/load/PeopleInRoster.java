package org.edaran.io.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.mapping.Section;
import org.edaran.io.mapping.TableMapping;
import org.edaran.io.table.TableRow;
import org.edaran.model.Owner;
import org.edaran.roster.DataPlace;
import org.edaran.roster.RosterBuilder.FactRow;

/** Puts everyone in the roster on the books, where the mapping says that there is no other list. One per file. */
final class PeopleInRoster {

    private final Load load;
    private final Map<String, String[]> known = new HashMap<>();

    PeopleInRoster(Load load) {
        this.load = load;
    }

    /** The columns of the roster that the mapping takes facts of people from. */
    Map<String, Column> columns(Header header) {
        Map<String, Column> columns = new LinkedHashMap<>();
        if (load.mapping().employeesFromRoster()) {
            TableMapping people = load.mapping().table(Section.EMPLOYEES);
            for (String fact : FactNames.of(load.schema(), Owner.EMPLOYEE)) {
                header.explicit(fact, people).ifPresent(column -> columns.put(fact, column));
            }
        }
        return columns;
    }

    /** Takes the person of a row and what the row says of the person. */
    void row(String id, Map<String, Column> columns, TableRow row, Header header) {
        if (!load.mapping().employeesFromRoster()) {
            return;
        }
        String[] texts =
                columns.values().stream().map(column -> column.text(row)).toArray(String[]::new);
        String[] before = known.putIfAbsent(id, texts);
        if (before == null) {
            DataPlace place = header.source().at(row.line(), 0);
            FactRow facts = load.builder().row(Owner.EMPLOYEE, id, Optional.empty(), place);
            columns.forEach((fact, column) ->
                    facts.set(fact, column.text(row), header.source().at(row.line(), column.cell())));
        } else if (!Arrays.equals(before, texts)) {
            columns.forEach((fact, column) -> {
                String text = column.text(row);
                if (!text.isEmpty()) {
                    load.builder()
                            .fact(
                                    Owner.EMPLOYEE,
                                    id,
                                    fact,
                                    text,
                                    header.source().at(row.line(), column.cell()));
                }
            });
        }
    }
}
