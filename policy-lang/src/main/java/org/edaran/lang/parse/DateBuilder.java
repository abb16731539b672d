package org.edaran.lang.parse;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.CalendarDays;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.DayFilter;
import org.edaran.lang.ast.Deadline;
import org.edaran.lang.ast.DeadlinePoint;
import org.edaran.lang.ast.WindowDates;
import org.edaran.source.SourceSpan;

/** Builds dates, windows, weekdays and deadlines. */
final class DateBuilder extends EdaranParserBaseVisitor<DateSpan> {

    private final Leaves leaves;

    DateBuilder(Leaves leaves) {
        this.leaves = leaves;
    }

    WindowDates windowDates(WindowDatesContext context) {
        return new WindowDates(
                spans(context.included),
                context.excluded == null ? List.of() : spans(context.excluded),
                Optional.ofNullable(context.dayFilter()).map(DateBuilder::filter),
                Leaves.span(context));
    }

    List<DateSpan> spans(DateSpansContext context) {
        return context.dateSpan().stream().map(this::visit).toList();
    }

    List<DateSpan> given(GivenDatesContext context) {
        return context.givenDate().stream().map(this::visit).toList();
    }

    @Override
    public DateSpan visitSingleDate(SingleDateContext context) {
        return new DateSpan.SingleDate(leaves.date(context.date()), Leaves.span(context));
    }

    @Override
    public DateSpan visitSingleHalf(SingleHalfContext context) {
        return new DateSpan.SingleHalf(leaves.halfDate(context.HALF_DATE().getSymbol()), Leaves.span(context));
    }

    @Override
    public DateSpan visitNamedDates(NamedDatesContext context) {
        return new DateSpan.NamedDates(Leaves.name(context.name()), Leaves.span(context));
    }

    @Override
    public DateSpan visitDateRange(DateRangeContext context) {
        return new DateSpan.Range(point(context.from), point(context.to), Leaves.span(context));
    }

    @Override
    public DateSpan visitStarting(StartingContext context) {
        AstExpression from = point(context.from);
        Optional<AstExpression> until = Optional.ofNullable(context.until).map(this::point);
        return new DateSpan.Starting(
                from, Optional.ofNullable(context.duration()).map(leaves::duration), until, Leaves.span(context));
    }

    @Override
    public DateSpan visitEnding(EndingContext context) {
        return new DateSpan.Until(point(context.until), Leaves.span(context));
    }

    @Override
    public DateSpan visitGivenDay(GivenDayContext context) {
        return new DateSpan.SingleDate(leaves.date(context.date()), Leaves.span(context));
    }

    @Override
    public DateSpan visitGivenWindow(GivenWindowContext context) {
        return new DateSpan.NamedDates(Leaves.name(context.name()), Leaves.span(context));
    }

    @Override
    public DateSpan visitGivenRange(GivenRangeContext context) {
        return new DateSpan.Range(leaves.date(context.from), leaves.date(context.to), Leaves.span(context));
    }

    private AstExpression point(DatePointContext context) {
        if (context instanceof HalfPointContext half) {
            return leaves.halfDate(half.HALF_DATE().getSymbol());
        }
        ExpressionBuilder expressions = new ExpressionBuilder(leaves);
        if (context instanceof OffsetPointContext offset) {
            AstExpression.Side side =
                    offset.side.getType() == EdaranParser.BEFORE ? AstExpression.Side.BEFORE : AstExpression.Side.AFTER;
            return new AstExpression.DateOffset(
                    leaves.duration(offset.duration()), side, end(offset.dateEnd(), expressions), Leaves.span(context));
        }
        return end(((WholePointContext) context).dateEnd(), expressions);
    }

    private AstExpression end(DateEndContext context, ExpressionBuilder expressions) {
        if (context instanceof WrittenEndContext written) {
            return leaves.date(written.date());
        }
        if (context instanceof FactEndContext fact) {
            return ExpressionBuilder.path(fact.path());
        }
        return context instanceof ComputedEndContext computed
                ? expressions.visit(computed.sum())
                : expressions.visit(((TableEndContext) context).lookUp());
    }

    static DayFilter filter(DayFilterContext context) {
        if (context instanceof WeekdaysOnlyContext some) {
            List<DayOfWeek> weekdays =
                    some.weekday().stream().map(Leaves::weekday).toList();
            return new DayFilter(weekdays, some.THAT_ARE_WORKDAYS() != null, Leaves.span(context));
        }
        return new DayFilter(List.of(), true, Leaves.span(context));
    }

    CalendarDays calendarDays(CalendarDaysContext context) {
        if (context instanceof WeekdayCalendarContext weekdays) {
            return new CalendarDays.Weekdays(
                    weekdays.weekdayRange().stream().map(DateBuilder::weekdays).toList(),
                    weekdays.holiday().stream().map(this::holidays).toList(),
                    Leaves.span(context));
        }
        return new CalendarDays.Supplied(leaves.text(context.getStart()), Leaves.span(context));
    }

    private CalendarDays.Holidays holidays(HolidayContext context) {
        SourceSpan span = Leaves.span(context);
        if (context instanceof SuppliedHolidaysContext supplied) {
            return new CalendarDays.Holidays(Optional.of(leaves.text(supplied.id)), Optional.empty(), span);
        }
        DateSpan dates = context instanceof HolidayRangeContext range
                ? new DateSpan.Range(leaves.date(range.from), leaves.date(range.to), span)
                : new DateSpan.SingleDate(leaves.date(((HolidayDateContext) context).date()), span);
        return new CalendarDays.Holidays(Optional.empty(), Optional.of(dates), span);
    }

    private static CalendarDays.WeekdayRange weekdays(WeekdayRangeContext context) {
        DayOfWeek from = Leaves.weekday(context.from);
        DayOfWeek to = context.to == null ? from : Leaves.weekday(context.to);
        return new CalendarDays.WeekdayRange(from, to, Leaves.span(context));
    }

    Deadline deadline(DeadlineContext context) {
        Deadline.Relation relation = switch (context.relation.getType()) {
            case EdaranParser.BEFORE -> Deadline.Relation.BEFORE;
            case EdaranParser.AFTER -> Deadline.Relation.AFTER;
            default -> Deadline.Relation.BY;
        };
        return new Deadline(relation, point(context.deadlinePoint()), Leaves.span(context));
    }

    private DeadlinePoint point(DeadlinePointContext context) {
        SourceSpan span = Leaves.span(context);
        if (context instanceof OnDateContext date) {
            return new DeadlinePoint.OnDates(new DateSpan.SingleDate(leaves.date(date.date()), span), span);
        }
        if (context instanceof OnNamedDateContext named) {
            PathContext path = named.path();
            return path.owner().isEmpty() && path.fact().name() != null
                    ? new DeadlinePoint.OnDates(new DateSpan.NamedDates(Leaves.fact(path.fact()), span), span)
                    : new DeadlinePoint.OnFact(ExpressionBuilder.path(path), span);
        }
        if (context instanceof WeekdayTimeContext weekday) {
            return new DeadlinePoint.WeekdayTime(
                    Leaves.weekday(weekday.weekday()),
                    Optional.ofNullable(weekday.TIME()).map(time -> leaves.time(time.getSymbol())),
                    span);
        }
        return new DeadlinePoint.DayOfMonth(dayOfMonth((DayOfMonthContext) context), span);
    }

    private int dayOfMonth(DayOfMonthContext context) {
        int day = leaves.integer(context.day)
                .min(java.math.BigInteger.valueOf(99))
                .intValue();
        if (day < 1 || day > 31) {
            leaves.faults()
                    .add(DiagnosticCode.IMPOSSIBLE_DATE, Faults.spanOf(context.day), "days of a month go from 1 to 31");
            return 1;
        }
        return day;
    }
}
