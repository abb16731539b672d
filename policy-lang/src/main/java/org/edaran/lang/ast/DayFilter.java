package org.edaran.lang.ast;

import java.time.DayOfWeek;
import java.util.List;
import org.edaran.source.SourceSpan;

/**
 * Which days of a list of dates count: {@code workdays}, {@code fridays}, {@code fridays that are workdays}.
 *
 * @param weekdays the weekdays, in the order of the text; empty if all
 * @param workdays whether only working days count
 * @param span its place
 */
public record DayFilter(List<DayOfWeek> weekdays, boolean workdays, SourceSpan span) implements Node {

    /** Copies the weekdays and checks that the filter says something. */
    public DayFilter {
        weekdays = List.copyOf(weekdays);
        if (weekdays.isEmpty() && !workdays) {
            throw new IllegalArgumentException("a filter that keeps every day");
        }
    }
}
