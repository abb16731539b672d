package org.edaran.roster;

import java.util.Comparator;
import java.util.Optional;
import org.edaran.model.DateRange;

/**
 * A record of the list of people.
 *
 * @param id who
 * @param dates when the facts hold; nothing for always
 * @param place where the record is
 * @param told the facts
 */
record PersonRow(String id, Optional<DateRange> dates, DataPlace place, RosterPart.Told told) {

    /** An order in which the same records always stand. */
    static final Comparator<PersonRow> ORDER = Comparator.comparing(PersonRow::id)
            .thenComparing(PersonRow::place, DataPlace.BY_LINE)
            .thenComparing(
                    row -> row.dates().map(DateRange::first),
                    Comparator.comparing(date -> date.map(Object::toString).orElse("")))
            .thenComparing(row -> row.told().words());
}
