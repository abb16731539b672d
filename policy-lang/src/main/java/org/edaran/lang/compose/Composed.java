package org.edaran.lang.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.model.DateRange;

/**
 * A policy with everything that other policies do to it.
 *
 * @param main the policy
 * @param editions how it stands on all dates, in order; at least one
 * @param inForce the dates in force as stated, prolonged or cut short
 * @param lastDay its last day where another policy set it
 * @param relations what other policies say of it
 * @param faults what is wrong with the changes
 */
public record Composed(
        PolicyText main,
        List<Edition> editions,
        DateRange inForce,
        Optional<LocalDate> lastDay,
        List<PolicyLibrary.Relation> relations,
        List<Diagnostic> faults) {

    /** Copies the lists. */
    public Composed {
        editions = List.copyOf(editions);
        relations = List.copyOf(relations);
        faults = List.copyOf(faults);
    }

    /** The edition of a date. */
    public Edition on(LocalDate date) {
        return editions.stream()
                .filter(edition -> edition.dates().contains(date))
                .findFirst()
                .orElseThrow();
    }

    /** True if an amendment changes it. */
    public boolean isAmended() {
        return relations.stream()
                .anyMatch(relation -> relation.item().relation() == org.edaran.lang.ast.HeaderItem.Relation.AMENDS);
    }
}
