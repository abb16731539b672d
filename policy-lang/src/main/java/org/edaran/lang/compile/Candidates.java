package org.edaran.lang.compile;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** Values worth trying for a fact that is tested against a written value. */
final class Candidates {

    private static final String[] PADDING = {"", ".01", ".01.01", ".01.01.0001"};

    private Candidates() {}

    /** The value itself and some on either side of it. */
    static List<Value> around(Value value, Optional<ValueType> type) {
        List<Value> candidates = new ArrayList<>();
        if (value instanceof Value.Region region) {
            candidates.add(new Value.Region(padded(region.code())));
            candidates.add(region);
            candidates.add(new Value.Region(new RegionCode("99.01.01.0001")));
            candidates.add(new Value.Region(new RegionCode("98.01.01.0001")));
            return candidates;
        }
        candidates.add(value);
        if (value instanceof Value.Numeric number) {
            Fraction step =
                    type.isPresent() && type.get() == ValueType.Plain.PERCENT ? Fraction.of(1, 100) : Fraction.of(1);
            candidates.add(new Value.Numeric(number.value().plus(step)));
            candidates.add(new Value.Numeric(number.value().minus(step)));
        } else if (value instanceof Value.Day day) {
            candidates.add(new Value.Day(day.date().plusDays(1)));
            candidates.add(new Value.Day(day.date().minusDays(1)));
        } else if (value instanceof Value.Clock clock) {
            candidates.add(new Value.Clock(clock.time().plusMinutes(1)));
            candidates.add(new Value.Clock(clock.time().minusMinutes(1)));
        } else if (value instanceof Value.Bool) {
            candidates.add(value == Value.Bool.TRUE ? Value.Bool.FALSE : Value.Bool.TRUE);
        } else if (value instanceof Value.Text text) {
            candidates.add(new Value.Text("not " + text.text()));
        } else if (value instanceof Value.Symbol && type.isPresent() && type.get() instanceof ValueType.Symbols all) {
            for (int rank = 0; rank < all.names().size(); rank++) {
                candidates.add(new Value.Symbol(all.names().get(rank), rank));
            }
        }
        if (type.isPresent() && type.get() instanceof ValueType.SetOf) {
            candidates.replaceAll(single -> new Value.Items(List.of(single)));
        }
        return candidates;
    }

    /** A village of a region, so that every level of it is known. */
    private static RegionCode padded(RegionCode code) {
        String whole = code.code() + PADDING[4 - code.depth()];
        return RegionCode.parse(whole).orElse(code);
    }

    /** True if a value, or one of a set of values, is among others. */
    static boolean anyOf(Value value, List<Value> values) {
        return value instanceof Value.Items items
                ? items.items().stream().anyMatch(values::contains)
                : values.contains(value);
    }

    /** Whole years from one date to another; one born on 29 February completes a year on 1 March. */
    static long years(LocalDate from, LocalDate to) {
        boolean leap = from.getMonthValue() == 2 && from.getDayOfMonth() == 29;
        return Period.between(leap ? from.plusDays(1) : from, to).getYears();
    }
}
