package org.edaran.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A column of codes gives what an array gives, before and after a number came that takes more than two bytes. */
class CodeColumnTest {

    @Test
    void numbers_areThoseOfAnArray_beforeAndAfterALargeOne() {
        Random dice = new Random(5);
        for (int most : new int[] {3, CodeColumn.FEW - 1, CodeColumn.FEW, 1 << 20}) {
            int[] expected = new int[40];
            java.util.Arrays.fill(expected, -1);
            CodeColumn column = CodeColumn.none(40);
            for (int step = 0; step < 500; step++) {
                int row = dice.nextInt(40);
                int to = dice.nextInt(30);
                switch (dice.nextInt(4)) {
                    case 0 -> {
                        expected[row] = dice.nextBoolean() ? most : dice.nextInt(most);
                        column.set(row, expected[row]);
                    }
                    case 1 -> {
                        expected[row] = -1;
                        column.clear(row);
                    }
                    case 2 -> {
                        expected[to] = expected[row];
                        column.copy(row, to);
                    }
                    default -> {
                        System.arraycopy(expected, 5, expected, to, 10);
                        column.move(5, to, 10);
                    }
                }
                assertThat(column).matches(known -> isSame(known, expected));
            }
            column.grow(60);
            CodeColumn picked = column.pick(new int[] {7, 3}, 4);
            assertThat(isSame(column, expected)).isTrue();
            assertThat(new int[] {picked.get(0), picked.get(1)}).containsExactly(expected[7], expected[3]);
        }
    }

    private static boolean isSame(CodeColumn column, int[] expected) {
        for (int row = 0; row < expected.length; row++) {
            if (column.get(row) != expected[row]) {
                return false;
            }
        }
        return true;
    }
}
