package org.edaran.lang.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.model.DayHalf;
import org.edaran.model.Value;
import org.junit.jupiter.api.Test;

/** Sets of dates put together from their parts hold what they hold when each date is asked for. */
class DayReaderTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 4, 30);

    /** Holidays are known for a part of the time only, so that some dates are uncertain. */
    private static final Calendar CALENDAR = new Calendar(
            "c",
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 2)),
            new DateRange(FIRST, LocalDate.of(2024, 2, 28)));

    private final Random random = new Random(7);

    @Test
    void sets_holdTheDatesThatTheyHoldOneByOne() {
        DayReader reader = new DayReader(CALENDAR, FIRST, LAST);
        int uncertain = 0;
        for (int i = 0; i < 2_000; i++) {
            DateSet set = set(3);
            Seen seen = reader.see(set);
            assertThat(seen).as(set.toString()).isEqualTo(asked(set));
            uncertain += seen.isCertain() ? 0 : 1;
        }
        assertThat(uncertain).isBetween(100, 1_900);
    }

    @Test
    void date_ofWhichOneHalfIsIn_isUncertain() {
        DayReader reader = new DayReader(CALENDAR, FIRST, LAST);

        Seen seen = reader.byHalves(new DateSet.OneHalf(FIRST.plusDays(3), DayHalf.PM));

        assertThat(seen.in().isEmpty()).isTrue();
        assertThat(seen.maybe().stream()).containsExactly(3);
    }

    private static Seen asked(DateSet set) {
        BitSet in = new BitSet();
        BitSet maybe = new BitSet();
        DateSet.View view = DateSet.View.of(CALENDAR);
        int day = 0;
        for (LocalDate at = FIRST; !at.isAfter(LAST); at = at.plusDays(1)) {
            Value value = set.contains(at, DayHalf.AM, view);
            in.set(day, value == Value.Bool.TRUE);
            maybe.set(day, value != Value.Bool.FALSE);
            day++;
        }
        return new Seen(in, maybe);
    }

    private DateSet set(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1 -> new DateSet.Filtered(set(depth - 1), filter());
            case 2 -> new DateSet.Minus(set(depth - 1), set(depth - 1));
            case 3 -> new DateSet.Union(List.of(set(depth - 1), set(depth - 1)));
            case 4, 5 -> new DateSet.Intersection(List.of(set(depth - 1), set(depth - 1), ranges()));
            default -> ranges();
        };
    }

    private DayFilter filter() {
        return random.nextBoolean()
                ? DayFilter.WORKDAYS
                : new DayFilter(
                        EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.FRIDAY), random.nextBoolean());
    }

    /** Some begin before the first date or end after the last. */
    private DateSet ranges() {
        LocalDate first = FIRST.plusDays(random.nextInt(150) - 30L);
        DateRange one = new DateRange(first, first.plusDays(random.nextInt(60)));
        DateRange other = new DateRange(DateRange.MIN, FIRST.plusDays(random.nextInt(20)));
        return new DateSet.Ranges(random.nextInt(4) == 0 ? List.of(one, other) : List.of(one));
    }
}
