package org.edaran.io.load;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.edaran.io.table.MergedRow;
import org.edaran.io.table.MergedRow.Shown;
import org.edaran.io.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Gives blank cells the text above them, in the columns of which the mapping says so. A text in one of them ends what was
 * filled in those after it, and a text in one of those that name a person in all of them: the next person's unknown unit is
 * not that of the person before, and somebody without a number does not get another's.
 */
final class FillDown {

    private final int[] columns;
    private final boolean[] person;
    private final @Nullable Shown[] above;
    private final int width;

    private FillDown(int[] columns, boolean[] person) {
        this.columns = columns;
        this.person = person;
        this.above = new Shown[columns.length];
        int last = -1;
        for (int column : columns) {
            last = Math.max(last, column);
        }
        this.width = last + 1;
    }

    /** What the mapping says of a table; a problem if a column is not there. */
    static FillDown of(Header header) {
        List<Integer> columns = header.mapping().fillDown().stream()
                .flatMap(ref -> header.indexOf(ref).stream())
                .distinct()
                .toList();
        Set<Integer> naming = columns.isEmpty() ? Set.of() : header.naming();
        boolean[] person = new boolean[columns.size()];
        for (int i = 0; i < person.length; i++) {
            person[i] = naming.contains(columns.get(i));
        }
        return new FillDown(columns.stream().mapToInt(Integer::intValue).toArray(), person);
    }

    boolean isNone() {
        return columns.length == 0;
    }

    /** Takes a row that is left out: what it says goes for no row below it. */
    void skip(TableRow row) {
        for (int i = 0; i < columns.length; i++) {
            if (!row.text(columns[i]).isBlank()) {
                forget(i);
            }
        }
    }

    /**
     * The row with the texts from above.
     *
     * @param taken is told the columns in which it has such a text
     */
    TableRow fill(TableRow row, IntConsumer taken) {
        int named = firstNaming(row);
        @Nullable Shown[] shown = new Shown[width];
        boolean any = false;
        if (named >= 0) {
            forget(named);
        }
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            if (!row.text(column).isBlank()) {
                forget(i);
                above[i] = Shown.of(row, column);
            } else if (above[i] != null) {
                shown[column] = above[i];
                any = true;
                taken.accept(column);
            }
        }
        return any ? new MergedRow(row, shown) : row;
    }

    /** The first of the columns that name a person, if the row has a text in one of them; else -1. */
    private int firstNaming(TableRow row) {
        int first = -1;
        boolean named = false;
        for (int i = columns.length - 1; i >= 0; i--) {
            first = person[i] ? i : first;
            named |= person[i] && !row.text(columns[i]).isBlank();
        }
        return named ? first : -1;
    }

    private void forget(int from) {
        for (int i = from; i < above.length; i++) {
            above[i] = null;
        }
    }
}
