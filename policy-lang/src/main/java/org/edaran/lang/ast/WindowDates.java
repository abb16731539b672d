package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * The dates of a window: the union of the included dates, less the excluded, of which the filter keeps some.
 *
 * @param included at least one
 * @param excluded after {@code except}; may be empty
 * @param filter after {@code on}, for the whole list
 * @param span its place
 */
public record WindowDates(List<DateSpan> included, List<DateSpan> excluded, Optional<DayFilter> filter, SourceSpan span)
        implements Node {

    /** Copies the lists. */
    public WindowDates {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }
}
