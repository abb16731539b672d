package org.edaran.lang.format;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.CalendarDays;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.DayFilter;
import org.edaran.lang.ast.Deadline;
import org.edaran.lang.ast.DeadlinePoint;
import org.edaran.lang.ast.WindowDates;

/** Writes dates, windows, weekdays and deadlines. */
final class DateFormatter
        implements DateSpan.Visitor<String>, DeadlinePoint.Visitor<String>, CalendarDays.Visitor<String> {

    private final Words words;

    DateFormatter(Words words) {
        this.words = words;
    }

    String window(WindowDates dates) {
        StringBuilder out = new StringBuilder(spans(dates.included()));
        if (!dates.excluded().isEmpty()) {
            out.append(' ').append(words.word(EdaranParser.EXCEPT)).append(' ').append(spans(dates.excluded()));
        }
        return out + Words.optional(dates.filter(), this::on);
    }

    /** A filter with its {@code on}. */
    String on(DayFilter filter) {
        List<String> parts = new ArrayList<>();
        for (DayOfWeek day : filter.weekdays()) {
            parts.add(words.weekdays(day));
        }
        String days = String.join(", ", parts);
        if (filter.workdays()) {
            days = days.isEmpty()
                    ? words.word(EdaranParser.WORKDAYS)
                    : days + " " + words.word(EdaranParser.THAT_ARE_WORKDAYS);
        }
        return words.word(EdaranParser.ON) + " " + days;
    }

    String spans(List<DateSpan> spans) {
        return spans.stream().map(span -> span.accept(this)).collect(Collectors.joining(", "));
    }

    String deadline(Deadline deadline) {
        int token = switch (deadline.relation()) {
            case BEFORE -> EdaranParser.BEFORE;
            case AFTER -> EdaranParser.AFTER;
            case BY -> EdaranParser.BY;
        };
        return words.word(token) + " " + deadline.point().accept(this);
    }

    private String point(AstExpression date) {
        return new ExpressionFormatter(words).value(date);
    }

    @Override
    public String visitSingleDate(DateSpan.SingleDate dates) {
        return dates.date().value().toString();
    }

    @Override
    public String visitSingleHalf(DateSpan.SingleHalf dates) {
        return point(dates.half());
    }

    @Override
    public String visitNamedDates(DateSpan.NamedDates dates) {
        return dates.name().text();
    }

    @Override
    public String visitRange(DateSpan.Range dates) {
        return point(dates.from()) + " " + words.word(EdaranParser.TO) + " " + point(dates.to());
    }

    @Override
    public String visitStarting(DateSpan.Starting dates) {
        return words.word(EdaranParser.FROM) + " " + point(dates.from())
                + Words.optional(dates.length(), length -> words.word(EdaranParser.FOR) + " " + words.duration(length))
                + Words.optional(dates.until(), until -> words.word(EdaranParser.UNTIL) + " " + point(until));
    }

    @Override
    public String visitUntil(DateSpan.Until dates) {
        return words.word(EdaranParser.UNTIL) + " " + point(dates.until());
    }

    @Override
    public String visitOnDates(DeadlinePoint.OnDates moment) {
        return moment.dates().accept(this);
    }

    @Override
    public String visitOnFact(DeadlinePoint.OnFact moment) {
        return new ExpressionFormatter(words).visitReference(moment.fact());
    }

    @Override
    public String visitDayOfMonth(DeadlinePoint.DayOfMonth moment) {
        return words.word(EdaranParser.DAY) + " " + moment.day();
    }

    @Override
    public String visitWeekdayTime(DeadlinePoint.WeekdayTime moment) {
        return words.weekday(moment.weekday()) + Words.optional(moment.time(), Object::toString);
    }

    @Override
    public String visitWeekdays(CalendarDays.Weekdays days) {
        List<String> ranges = new ArrayList<>();
        for (CalendarDays.WeekdayRange range : days.ranges()) {
            Optional<DayOfWeek> last = range.to() == range.from() ? Optional.empty() : Optional.of(range.to());
            ranges.add(words.weekday(range.from())
                    + Words.optional(last, to -> words.word(EdaranParser.TO) + " " + words.weekday(to)));
        }
        List<String> free = new ArrayList<>();
        for (CalendarDays.Holidays holidays : days.except()) {
            holidays.supplied().map(Words::quoted).ifPresent(free::add);
            holidays.dates().map(dates -> dates.accept(this)).ifPresent(free::add);
        }
        String except = free.isEmpty() ? "" : " " + words.word(EdaranParser.EXCEPT) + " " + String.join(", ", free);
        return String.join(", ", ranges) + except;
    }

    @Override
    public String visitSupplied(CalendarDays.Supplied days) {
        return Words.quoted(days.id());
    }
}
