package org.edaran.lang.compile;

import java.math.BigInteger;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Deadline;
import org.edaran.lang.ast.DeadlinePoint;
import org.edaran.lang.ast.Tail;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.source.SourceText;

/** {@code each month by day 5}: a statement for each period, with its deadline after the end of the period. */
final class PeriodicDeadlines {

    private final Environment env;
    private final SourceText source;

    PeriodicDeadlines(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    Optional<Sentence.Deadline> each(Tail.Each each, Optional<Deadline> deadline) {
        Optional<Period> period = period(each);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        if (deadline.isEmpty()) {
            return Optional.of(new Sentence.Deadline.Each(period.get(), Optional.empty()));
        }
        return due(deadline.get(), period.get()).map(due -> new Sentence.Deadline.Each(period.get(), Optional.of(due)));
    }

    private Optional<Period> period(Tail.Each each) {
        if (each.period() instanceof org.edaran.lang.ast.Period.Calendar calendar
                && calendar.length().equals(BigInteger.ONE)
                && calendar.start().isEmpty()) {
            return Optional.of(
                    switch (calendar.unit()) {
                        case DAY -> Period.DAY;
                        case WEEK -> Period.WEEK;
                        case MONTH -> Period.MONTH;
                        case QUARTER -> Period.QUARTER;
                        case YEAR -> Period.YEAR;
                    });
        }
        env.fault(
                DiagnosticCode.PERIOD_OF_STATEMENT,
                source,
                each.span(),
                "a statement is not asked for `" + Words.of(source, each.span()) + "`",
                "write `each day`, `each week`, `each month`, `each quarter` or `each year`");
        return Optional.empty();
    }

    private Optional<Sentence.Due> due(Deadline deadline, Period period) {
        String words = Words.of(source, deadline.span());
        boolean after = deadline.relation() == Deadline.Relation.AFTER;
        if (after || !DeadlineCompiler.comesBack(deadline)) {
            env.fault(
                    DiagnosticCode.DEADLINE_WITHOUT_PERIOD,
                    source,
                    deadline.span(),
                    after
                            ? "`" + words + "` is no deadline for the statement of each " + period.word()
                            : "`" + words + "` is one date, but a statement is asked for each " + period.word(),
                    "write `by day 5` or `by friday`, or leave out `each " + period.word() + "`");
            return Optional.empty();
        }
        boolean included = deadline.relation() == Deadline.Relation.BY;
        return Optional.of(
                deadline.point() instanceof DeadlinePoint.DayOfMonth day
                        ? new Sentence.Due.DayOfMonth(day.day(), included)
                        : weekday((DeadlinePoint.WeekdayTime) deadline.point(), included));
    }

    private static Sentence.Due weekday(DeadlinePoint.WeekdayTime point, boolean included) {
        return new Sentence.Due.Weekday(point.weekday(), point.time(), included);
    }
}
