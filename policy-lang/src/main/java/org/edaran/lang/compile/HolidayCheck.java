package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Value;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * Warns of dates that need holidays which their calendar does not know. Dates without an end, and those whose ends facts
 * give, are left to the check of a roster.
 */
final class HolidayCheck {

    private static final int MOST_DAYS = 400;

    private final Environment env;
    private final SourceText source;

    HolidayCheck(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /** Looks at dates that the text at a place names, as far as the policy is in force. */
    void check(DateSet dates, SourceSpan span) {
        if (!dates.dependsOnCalendar() || dates.dependsOnFacts()) {
            return;
        }
        for (Calendar calendar : env.calendars()) {
            Optional<LocalDate> unknown = firstUnknown(dates, calendar);
            if (unknown.isPresent()) {
                env.fault(Diagnostic.of(
                                DiagnosticCode.HOLIDAYS_NOT_KNOWN,
                                source,
                                span,
                                "`" + calendar.name() + "` does not know the holidays of "
                                        + unknown.get().getYear()
                                        + ", so nobody can tell which of these dates are working days")
                        .withHelp("end the dates on " + calendar.known().last()
                                + ", or use a calendar that knows that year"));
                return;
            }
        }
    }

    private Optional<LocalDate> firstUnknown(DateSet dates, Calendar calendar) {
        DateSet.View view = DateSet.View.of(calendar);
        DateRange known = calendar.known();
        for (DateRange range : DateSets.hull(dates)) {
            LocalDate first = later(range.first(), env.inForce().first());
            LocalDate last = earlier(range.last(), env.inForce().last());
            if (last.equals(DateRange.MAX) || first.equals(DateRange.MIN)) {
                continue;
            }
            Optional<LocalDate> early =
                    firstUnknown(dates, view, first, earlier(last, known.first().minusDays(1)));
            Optional<LocalDate> late =
                    firstUnknown(dates, view, later(first, known.last().plusDays(1)), last);
            if (early.isPresent() || late.isPresent()) {
                return early.or(() -> late);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> firstUnknown(DateSet dates, DateSet.View view, LocalDate from, LocalDate to) {
        LocalDate stop = earlier(to, from.plusDays(MOST_DAYS));
        for (LocalDate at = from; !at.isAfter(stop); at = at.plusDays(1)) {
            if (dates.touches(at, view) == Value.Absent.UNKNOWN) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
