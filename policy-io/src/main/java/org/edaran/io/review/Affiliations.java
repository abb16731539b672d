package org.edaran.io.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Value;
import org.edaran.roster.BuiltInColumn;
import org.edaran.roster.FactTable;
import org.edaran.roster.Roster;

/** Where people belong, which findings about people do not tell. */
@FunctionalInterface
public interface Affiliations {

    /** Of nobody. */
    Affiliations UNKNOWN = (employee, date) -> Map.of();

    /**
     * The {@code unit}, {@code agency} and {@code office} of a person, as far as known, in this order.
     *
     * @param employee the id of the person
     * @param date the date of the finding, if it has one
     */
    Map<String, String> of(String employee, Optional<LocalDate> date);

    /** Of the people of a roster. */
    static Affiliations of(Roster roster) {
        return (employee, date) -> {
            Map<String, String> found = new LinkedHashMap<>();
            FactTable people = roster.employees();
            LocalDate on =
                    date.or(() -> roster.range().map(range -> range.first())).orElse(LocalDate.EPOCH);
            people.indexOf(employee).ifPresent(index -> {
                for (BuiltInColumn column : new BuiltInColumn[] {
                    BuiltInColumn.EMPLOYEE_UNIT, BuiltInColumn.EMPLOYEE_AGENCY, BuiltInColumn.EMPLOYEE_OFFICE
                }) {
                    Value value = people.value(index, column.column(), on);
                    if (!(value instanceof Value.Absent)) {
                        found.put(column.column(), value.words());
                    }
                }
            });
            return found;
        };
    }
}
