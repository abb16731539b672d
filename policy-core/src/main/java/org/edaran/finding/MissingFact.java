package org.edaran.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A fact that the data do not tell.
 *
 * @param subject whose fact it is: the id of a person, unit, office, agency or region
 * @param fact the fact as findings name it: {@code mode}, {@code service}, {@code strategic of unit}
 * @param date the date of which it is asked; nothing if it is the same on all dates
 */
public record MissingFact(String subject, String fact, Optional<LocalDate> date) implements Comparable<MissingFact> {
    private static final Comparator<MissingFact> ORDER = Comparator.comparing(MissingFact::subject)
            .thenComparing(missing -> missing.date().orElse(LocalDate.MIN))
            .thenComparing(MissingFact::fact);

    @Override
    public int compareTo(MissingFact other) {
        return ORDER.compare(this, other);
    }
}
