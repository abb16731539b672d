package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Deadline;
import org.edaran.lang.ast.DeadlinePoint;
import org.edaran.model.DateSet;
import org.edaran.source.SourceText;

/** The date a deadline names: for a window its first date, after {@code after} its last. */
final class DeadlineCompiler {

    private final Environment env;
    private final SourceText source;

    DeadlineCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /** The dates that the deadline names: a window, or one date. */
    Optional<DateSet> dates(Deadline deadline) {
        return deadline.point() instanceof DeadlinePoint.OnDates point
                ? new DateCompiler(env, source).dates(List.of(point.dates()))
                : Optional.empty();
    }

    /** True if the deadline names a window. */
    static boolean isWindow(Deadline deadline) {
        return deadline.point() instanceof DeadlinePoint.OnDates point && point.dates() instanceof DateSpan.NamedDates;
    }

    Optional<LocalDate> date(Deadline deadline) {
        if (!(deadline.point() instanceof DeadlinePoint.OnDates)) {
            env.fault(
                    DiagnosticCode.NOT_JUDGED_YET,
                    source,
                    deadline.span(),
                    "`" + Words.of(source, deadline.span()) + "` cannot be judged yet",
                    "name a date or a window");
            return Optional.empty();
        }
        boolean last = deadline.relation() == Deadline.Relation.AFTER;
        return dates(deadline).flatMap(set -> end(set, last, deadline));
    }

    private Optional<LocalDate> end(DateSet set, boolean last, Deadline deadline) {
        Optional<LocalDate> end = DateSets.end(set, env.defaultCalendar(), last);
        if (end.isEmpty()) {
            env.fault(
                    DiagnosticCode.NOT_JUDGED_YET,
                    source,
                    deadline.span(),
                    "`" + Words.of(source, deadline.span()) + "` names dates without " + (last ? "a last" : "a first")
                            + " one",
                    "name a date");
        }
        return end;
    }
}
