package org.edaran.examples.oracle;

import static org.edaran.examples.oracle.NaiveData.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.DayHalf;
import org.edaran.model.Mode;

/**
 * One person's date, or one half of it that a rule sees as if it were the day.
 *
 * @param employee id of the person
 * @param date the date
 * @param parts what the person does on it; halves without a part are off duty
 * @param unit the unit the roster names, blank if the home unit
 * @param seen the halves of the date that are seen
 */
record NaiveDay(String employee, LocalDate date, List<Part> parts, String unit, Set<DayHalf> seen) {

    static final Set<DayHalf> WHOLE = Set.of(DayHalf.AM, DayHalf.PM);

    /**
     * A part of a day.
     *
     * @param mode the mode, or nothing if it is not known
     * @param halves the halves it takes; none for half a day of which it is not said which half
     * @param row the row of the roster; empty where there is none
     */
    record Part(Optional<Mode> mode, Set<DayHalf> halves, Map<String, String> row) {

        /** What is done where no row says anything. */
        static final Part NOTHING = new Part(Optional.empty(), WHOLE, Map.of());

        static Set<DayHalf> halves(String cell) {
            return switch (cell) {
                case "", "1" -> WHOLE;
                case "am" -> Set.of(DayHalf.AM);
                case "pm" -> Set.of(DayHalf.PM);
                default -> Set.of();
            };
        }

        /** How many halves of the day it takes. */
        int length() {
            return Math.max(1, halves.size());
        }

        String location() {
            return cell(row, "location");
        }

        boolean isOnDuty() {
            return mode.orElseThrow().onDuty();
        }

        boolean isIn(Set<Mode> modes) {
            return modes.contains(mode.orElseThrow());
        }

        Truth in(Set<Mode> modes) {
            return mode.map(known -> Truth.of(modes.contains(known))).orElse(Truth.UNKNOWN);
        }

        Part as(Mode known) {
            return new Part(Optional.of(known), halves, row);
        }

        Part on(Set<DayHalf> other) {
            return new Part(mode, other, row);
        }
    }

    /** Rows are long; the person and the date tell days apart well enough. */
    @Override
    public int hashCode() {
        return 31 * employee.hashCode() + date.hashCode();
    }

    /** The part that stands for the day where a condition asks for a fact of the assignment. */
    Part first() {
        return parts.isEmpty() ? Part.NOTHING : parts.get(0);
    }

    private NaiveDay with(List<Part> other) {
        return new NaiveDay(employee, date, other, unit, seen);
    }

    /** All that the parts may be: each part with an unknown mode is tried with every mode. */
    List<List<Part>> completions(List<Mode> modes) {
        List<List<Part>> all = List.of(List.of());
        for (Part part : parts) {
            List<Mode> tried = part.mode().isPresent() ? List.of(part.mode().get()) : modes;
            List<List<Part>> longer = new ArrayList<>();
            for (List<Part> begun : all) {
                for (Mode mode : tried) {
                    longer.add(plus(begun, part.as(mode)));
                }
            }
            all = longer;
        }
        return all;
    }

    /** All days that this may be: each part with an unknown mode is in one of the modes. */
    List<NaiveDay> inKnownModes(List<Mode> modes) {
        return completions(modes).stream().map(this::with).toList();
    }

    /** All days that this may be: each half day of which it is not said which half is tried with every free half. */
    List<NaiveDay> placements() {
        Set<DayHalf> free = EnumSet.allOf(DayHalf.class);
        parts.forEach(part -> free.removeAll(part.halves()));
        List<List<Part>> all = List.of(List.of());
        for (Part part : parts) {
            List<List<Part>> longer = new ArrayList<>();
            for (List<Part> begun : all) {
                if (!part.halves().isEmpty()) {
                    longer.add(plus(begun, part));
                    continue;
                }
                for (DayHalf half : free) {
                    if (begun.stream().noneMatch(other -> other.halves().contains(half))) {
                        longer.add(plus(begun, part.on(Set.of(half))));
                    }
                }
            }
            all = longer;
        }
        return all.stream().map(this::with).toList();
    }

    private static List<Part> plus(List<Part> begun, Part next) {
        List<Part> longer = new ArrayList<>(begun);
        longer.add(next);
        return longer;
    }

    /** The halves of a day that a rule sees; every part must be placed. */
    NaiveDay cutTo(Set<DayHalf> halves) {
        if (halves.equals(WHOLE)) {
            return this;
        }
        List<Part> inside = new ArrayList<>();
        for (Part part : parts) {
            Set<DayHalf> kept = EnumSet.copyOf(part.halves());
            kept.retainAll(halves);
            if (!kept.isEmpty()) {
                inside.add(part.on(kept));
            }
        }
        return new NaiveDay(employee, date, inside, unit, halves);
    }
}
