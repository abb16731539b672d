package org.edaran.examples.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Mode;

/**
 * One person's date.
 *
 * @param employee id of the person
 * @param date the date
 * @param parts what the person does on it; never empty
 * @param unit the unit the roster names, blank if the home unit
 */
record NaiveDay(String employee, LocalDate date, List<Part> parts, String unit) {

    /**
     * A part of a day.
     *
     * @param mode the mode, or nothing if it is not known
     * @param halves 1 or 2
     * @param location the region code of the work, or blank
     */
    record Part(Optional<Mode> mode, int halves, String location) {}

    /** All that the parts may be: each part with an unknown mode is tried with every mode. */
    List<List<Part>> completions(List<Mode> modes) {
        List<List<Part>> all = new ArrayList<>();
        all.add(List.of());
        for (Part part : parts) {
            List<Mode> tried = part.mode().isPresent() ? List.of(part.mode().get()) : modes;
            List<List<Part>> longer = new ArrayList<>();
            for (List<Part> begun : all) {
                for (Mode mode : tried) {
                    List<Part> next = new ArrayList<>(begun);
                    next.add(new Part(Optional.of(mode), part.halves(), part.location()));
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    static boolean isOnDuty(Part part) {
        return part.mode().orElseThrow().onDuty();
    }
}
