package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.BuiltIn;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.model.DayHalf;
import org.edaran.model.Expression;
import org.edaran.model.Value;
import org.junit.jupiter.api.Test;

/** Each kind of set, on dates inside, on and outside its ends. */
class DateSetTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 4, 16);
    private static final Value YES = Value.Bool.TRUE;
    private static final Value NO = Value.Bool.FALSE;
    private static final Value OPEN = Value.Absent.UNKNOWN;
    private static final Calendar KNOWN_2025 = new Calendar(
            "id",
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.of(2025, 4, 18)),
            new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    private static final DateSet.View CALENDAR = DateSet.View.of(KNOWN_2025);
    private static final Expression START = new Expression.BuiltInFact(BuiltIn.START);
    private static final Expression END = new Expression.BuiltInFact(BuiltIn.END);

    private static Value whole(DateSet set, LocalDate date) {
        return set.touches(date, CALENDAR);
    }

    /** Someone whose facts give two ends. */
    private static DateSet.View facts(Value start, Value end) {
        Map<Expression, Value> values = Map.of(START, start, END, end);
        return new DateSet.View() {
            @Override
            public Value workday(LocalDate date) {
                return KNOWN_2025.workday(date);
            }

            @Override
            public Value value(Expression expression) {
                return expression instanceof Expression.Constant constant
                        ? constant.value()
                        : values.getOrDefault(expression, Value.Absent.UNKNOWN);
            }
        };
    }

    private static Value day(int number) {
        return new Value.Day(LocalDate.of(2025, 4, number));
    }

    @Test
    void workdays_holidayWeekendAndUnknownYear() {
        DateSet always = new DateSet.Ranges(List.of(new DateRange(DateRange.MIN, DateRange.MAX)));
        DateSet workdays = new DateSet.Filtered(always, DayFilter.WORKDAYS);
        assertThat(whole(workdays, WEDNESDAY)).isEqualTo(YES);
        assertThat(whole(workdays, LocalDate.of(2025, 4, 18))).as("a holiday").isEqualTo(NO);
        assertThat(whole(workdays, LocalDate.of(2025, 4, 19))).as("a Saturday").isEqualTo(NO);
        assertThat(whole(workdays, LocalDate.of(2026, 1, 3)))
                .as("a Saturday of an unknown year")
                .isEqualTo(NO);
        assertThat(whole(workdays, LocalDate.of(2026, 1, 5)))
                .as("a Monday of an unknown year")
                .isEqualTo(OPEN);
        assertThat(whole(new DateSet.Minus(always, workdays), LocalDate.of(2026, 1, 5)))
                .isEqualTo(OPEN);
    }

    @Test
    void oneHalf_isInWithoutTheOther() {
        DateSet afternoon = new DateSet.OneHalf(WEDNESDAY, DayHalf.PM);
        assertThat(afternoon.contains(WEDNESDAY, DayHalf.PM, CALENDAR)).isEqualTo(YES);
        assertThat(afternoon.contains(WEDNESDAY, DayHalf.AM, CALENDAR)).isEqualTo(NO);
        assertThat(whole(afternoon, WEDNESDAY)).isEqualTo(YES);
        assertThat(whole(afternoon, WEDNESDAY.plusDays(1))).isEqualTo(NO);
        DateSet morning =
                new DateSet.Minus(new DateSet.Ranges(List.of(new DateRange(WEDNESDAY, WEDNESDAY))), afternoon);
        assertThat(morning.contains(WEDNESDAY, DayHalf.AM, CALENDAR)).isEqualTo(YES);
        assertThat(morning.contains(WEDNESDAY, DayHalf.PM, CALENDAR)).isEqualTo(NO);
        assertThat(morning.hasHalves()).isTrue();
    }

    @Test
    void between_endsAreIncludedAndTheFirstLastDayCounts() {
        DateSet set = new DateSet.Between(Optional.of(START), List.of(END, new Expression.Constant(day(20))));
        DateSet.View until18 = facts(day(16), day(18));
        assertThat(set.touches(LocalDate.of(2025, 4, 15), until18)).isEqualTo(NO);
        assertThat(set.touches(WEDNESDAY, until18)).isEqualTo(YES);
        assertThat(set.touches(LocalDate.of(2025, 4, 18), until18)).isEqualTo(YES);
        assertThat(set.touches(LocalDate.of(2025, 4, 19), until18)).isEqualTo(NO);
        DateSet.View until30 = facts(day(16), day(30));
        assertThat(set.touches(LocalDate.of(2025, 4, 20), until30)).isEqualTo(YES);
        assertThat(set.touches(LocalDate.of(2025, 4, 21), until30)).isEqualTo(NO);
    }

    @Test
    void between_noneNeverBeginsAndNeverEnds() {
        DateSet set = new DateSet.Between(Optional.of(START), List.of(END));
        assertThat(set.touches(WEDNESDAY, facts(Value.Absent.NONE, day(30)))).isEqualTo(NO);
        assertThat(set.touches(WEDNESDAY, facts(day(1), Value.Absent.NONE))).isEqualTo(YES);
        assertThat(set.touches(LocalDate.of(2025, 3, 31), facts(day(1), Value.Absent.NONE)))
                .isEqualTo(NO);
    }

    @Test
    void between_unknownEndLeavesOpenOnlyWhatItDecides() {
        DateSet set = new DateSet.Between(Optional.of(START), List.of(END));
        assertThat(set.touches(WEDNESDAY, facts(Value.Absent.UNKNOWN, day(15)))).isEqualTo(NO);
        assertThat(set.touches(WEDNESDAY, facts(Value.Absent.UNKNOWN, day(16)))).isEqualTo(OPEN);
        assertThat(set.touches(WEDNESDAY, facts(day(16), Value.Absent.UNKNOWN))).isEqualTo(OPEN);
        assertThat(set.touches(WEDNESDAY, facts(day(17), Value.Absent.UNKNOWN))).isEqualTo(NO);
    }
}
