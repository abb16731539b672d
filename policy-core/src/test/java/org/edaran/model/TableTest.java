package org.edaran.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final Value UNKNOWN = Value.Absent.UNKNOWN;

    private static Value number(long value) {
        return Value.Numeric.of(value);
    }

    private static Value region(String code) {
        return new Value.Region(new RegionCode(code));
    }

    private static TableKey is(Value... values) {
        return new TableKey.OneOf(List.of(values));
    }

    private static TableKey from(long low, long high) {
        return new TableKey.Range(number(low), number(high));
    }

    private static TableRow row(long value, TableKey... keys) {
        return new TableRow(List.of(keys), number(value), Optional.empty());
    }

    private static Table table(TableRow... rows) {
        return new Table("t", ValueType.Plain.INTEGER, List.of(rows), Optional.empty());
    }

    private static Table tableWithOtherwise(long otherwise, TableRow... rows) {
        return new Table("t", ValueType.Plain.INTEGER, List.of(rows), Optional.of(number(otherwise)));
    }

    @Test
    void nearestRegionHolds() {
        Table table = tableWithOtherwise(0, row(1, is(region("31"))), row(2, is(region("31.71"))));
        assertThat(table.at(List.of(region("31.71.02")), DAY)).isEqualTo(number(2));
        assertThat(table.at(List.of(region("31.72")), DAY)).isEqualTo(number(1));
        assertThat(table.at(List.of(region("3")), DAY)).isEqualTo(number(0));
        assertThat(table.at(List.of(region("311")), DAY)).isEqualTo(number(0));
    }

    /** The nearest region has no row for the other key; the next one around it has. */
    @Test
    void nearestRegionWithARowForTheOtherKeysHolds() {
        Table table = table(row(1, is(region("31")), new TableKey.Any()), row(2, is(region("31.71")), is(number(5))));
        assertThat(table.at(List.of(region("31.71"), number(5)), DAY)).isEqualTo(number(2));
        assertThat(table.at(List.of(region("31.71"), number(6)), DAY)).isEqualTo(number(1));
    }

    @Test
    void codeThatIsTooShort_mayBeAnyRegionInside() {
        Table table = tableWithOtherwise(0, row(2, is(region("31.71"))), row(0, is(region("31.72"))));
        assertThat(table.at(List.of(region("31")), DAY)).isEqualTo(new Value.AnyOf(List.of(number(2), number(0))));
        assertThat(table(row(2, is(region("31.71")))).at(List.of(region("31")), DAY))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void unknownKey_isTriedForEveryRow() {
        Table table = tableWithOtherwise(3, row(1, is(number(1)), is(number(7))), row(2, from(2, 4), is(number(8))));
        assertThat(table.at(List.of(UNKNOWN, number(7)), DAY))
                .isEqualTo(new Value.AnyOf(List.of(number(1), number(3))));
        assertThat(table.at(List.of(UNKNOWN, number(9)), DAY)).isEqualTo(number(3));
        assertThat(table(row(1, is(number(1))), row(1, is(number(2)))).at(List.of(UNKNOWN), DAY))
                .isEqualTo(number(1));
    }

    @Test
    void oneOfSeveralKeys_isTriedForEachOfThem() {
        Table table = tableWithOtherwise(9, row(1, is(number(1))), row(2, is(number(2))));
        Value oneOrTwo = new Value.AnyOf(List.of(number(1), number(2)));
        assertThat(table.at(List.of(oneOrTwo), DAY)).isEqualTo(oneOrTwo);
        assertThat(table.at(List.of(new Value.AnyOf(List.of(number(5), number(6)))), DAY))
                .isEqualTo(number(9));
    }

    @Test
    void absentKey_isFoundByAnyAlone() {
        Table table = table(row(1, new TableKey.Any(), is(number(1))), row(2, from(0, 9), is(number(2))));
        assertThat(table.at(List.of(Value.Absent.NONE, number(1)), DAY)).isEqualTo(number(1));
        assertThat(table.at(List.of(Value.Absent.NONE, number(2)), DAY)).isEqualTo(UNKNOWN);
    }

    @Test
    void rowOutsideItsDates_doesNotHold() {
        TableRow dated = new TableRow(List.of(is(number(1))), number(5), Optional.of(new DateRange(DAY, DAY)));
        Table table = tableWithOtherwise(0, dated);
        assertThat(table.changes()).isTrue();
        assertThat(table.at(List.of(number(1)), DAY)).isEqualTo(number(5));
        assertThat(table.at(List.of(number(1)), DAY.plusDays(1))).isEqualTo(number(0));
    }

    @Test
    void ranges_includeTheirEndsAndMayOverlapWhereOtherKeysDiffer() {
        Table table = tableWithOtherwise(
                0,
                row(1, from(1, 100), is(number(1))),
                row(2, from(3, 5), is(number(2))),
                row(3, from(8, 9), is(number(2))));
        assertThat(table.at(List.of(number(3), number(2)), DAY)).isEqualTo(number(2));
        assertThat(table.at(List.of(number(5), number(2)), DAY)).isEqualTo(number(2));
        assertThat(table.at(List.of(number(6), number(2)), DAY)).isEqualTo(number(0));
        assertThat(table.at(List.of(number(9), number(1)), DAY)).isEqualTo(number(1));
        assertThat(table.at(List.of(number(101), number(1)), DAY)).isEqualTo(number(0));
    }

    /** Every way of looking must agree with reading the rows one by one, in any order of the rows. */
    @Test
    void index_agreesWithReadingEveryRow() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<TableRow> rows = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                rows.add(row(i, key(random), key(random)));
            }
            List<TableRow> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            Table table = new Table("t", ValueType.Plain.INTEGER, shuffled, Optional.empty());
            for (long a = 0; a < 6; a++) {
                for (long b = 0; b < 6; b++) {
                    List<Value> keys = List.of(number(a), number(b));
                    List<Value> expected = rows.stream()
                            .filter(row -> matches(row.keys().get(0), keys.get(0))
                                    && matches(row.keys().get(1), keys.get(1)))
                            .map(TableRow::value)
                            .toList();
                    assertThat(ValueSets.all(table.at(keys, DAY)))
                            .containsExactlyInAnyOrderElementsOf(expected.isEmpty() ? List.of(UNKNOWN) : expected);
                }
            }
        }
    }

    private static TableKey key(Random random) {
        long low = random.nextInt(6);
        return switch (random.nextInt(4)) {
            case 0 -> new TableKey.Any();
            case 1 -> from(low, low + random.nextInt(3));
            default -> is(number(low), number(random.nextInt(6)));
        };
    }

    private static boolean matches(TableKey key, Value value) {
        if (key instanceof TableKey.OneOf some) {
            return some.values().contains(value);
        }
        return !(key instanceof TableKey.Range range)
                || (ValueSets.order(range.low(), value) <= 0 && ValueSets.order(value, range.high()) <= 0);
    }
}
