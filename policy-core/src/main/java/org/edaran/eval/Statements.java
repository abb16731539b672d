package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Sentence;
import org.edaran.roster.Evidence;

/** Whether signed statements are what a rule asks for. Stateless. */
final class Statements {

    private Statements() {}

    /** Whether one of the statements was signed in time for a deadline on a date. */
    static Truth signedInTime(Sentence.Deadline deadline, LocalDate date, List<Evidence> records) {
        Truth result = Truth.FALSE;
        for (Evidence record : records) {
            result = result.or(record.signed()
                    .map(day -> Truth.of(isInTime(deadline, date, day)))
                    .orElse(Truth.UNKNOWN));
        }
        return result;
    }

    private static boolean isInTime(Sentence.Deadline deadline, LocalDate date, LocalDate signed) {
        if (deadline instanceof Sentence.Deadline.Before) {
            return signed.isBefore(date);
        }
        return deadline instanceof Sentence.Deadline.By ? !signed.isAfter(date) : signed.isAfter(date);
    }

    /** Whether the periods of the statements cover all dates together. */
    static Truth coverAll(List<LocalDate> dates, List<Evidence> records) {
        return Truth.of(dates.stream()
                .allMatch(date -> records.stream()
                        .anyMatch(record -> record.covers().isPresent()
                                && record.covers().get().contains(date))));
    }

    /** Of some dates in order those that statements cover, or those that none does, as ranges of neighbours among them. */
    static List<DateRange> ranges(List<LocalDate> dates, List<Evidence> records, boolean covered) {
        List<DateRange> ranges = new ArrayList<>();
        boolean open = false;
        for (LocalDate date : dates) {
            boolean here = records.stream()
                    .anyMatch(record ->
                            record.covers().isPresent() && record.covers().get().contains(date));
            if (here != covered) {
                open = false;
            } else if (open) {
                DateRange last = ranges.remove(ranges.size() - 1);
                ranges.add(new DateRange(last.first(), date));
            } else {
                ranges.add(new DateRange(date, date));
                open = true;
            }
        }
        return ranges;
    }

    /**
     * Whether one of the statements is for a period and in time.
     *
     * @param period the whole period
     * @param judged its dates that the rule judges
     */
    static Truth ofPeriod(
            DateRange period, List<LocalDate> judged, Optional<Sentence.Due> due, List<Evidence> records) {
        Truth result = Truth.FALSE;
        for (Evidence record : records) {
            result = result.or(isFor(period, judged, due, record).and(isBy(due, period.last(), record)));
        }
        return result;
    }

    /** A statement that names no period is for the one it was signed in, and may be for one that it is in time for. */
    private static Truth isFor(DateRange period, List<LocalDate> judged, Optional<Sentence.Due> due, Evidence record) {
        if (record.covers().isPresent()) {
            return Truth.of(judged.stream().allMatch(record.covers().get()::contains));
        }
        if (record.signed().isEmpty()) {
            return Truth.UNKNOWN;
        }
        LocalDate signed = record.signed().get();
        boolean after = signed.isAfter(period.last());
        return period.contains(signed)
                ? Truth.TRUE
                : after && isBy(due, period.last(), record) != Truth.FALSE ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static Truth isBy(Optional<Sentence.Due> due, LocalDate last, Evidence record) {
        if (due.isEmpty()) {
            return Truth.TRUE;
        }
        if (record.signed().isEmpty()) {
            return Truth.UNKNOWN;
        }
        LocalDate day = due.get().after(last);
        LocalDate signed = record.signed().get();
        if (!signed.equals(day)) {
            return Truth.of(signed.isBefore(day));
        }
        if (due.get() instanceof Sentence.Due.Weekday weekday && weekday.time().isPresent()) {
            return record.signedAt()
                    .map(at -> Truth.of(at.isBefore(weekday.time().get())
                            || (weekday.included() && at.equals(weekday.time().get()))))
                    .orElse(Truth.UNKNOWN);
        }
        return Truth.of(due.get().included());
    }

    /** True if the deadline has passed by a date, or a statement shows that it has. */
    static boolean isDue(Optional<Sentence.Due> due, LocalDate lastOfPeriod, LocalDate seen, List<Evidence> records) {
        if (due.isEmpty()) {
            return true;
        }
        LocalDate day = due.get().after(lastOfPeriod);
        return !day.isAfter(seen)
                || records.stream().flatMap(record -> record.signed().stream()).anyMatch(signed -> signed.isAfter(day));
    }
}
