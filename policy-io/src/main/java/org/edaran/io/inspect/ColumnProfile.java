package org.edaran.io.inspect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.detect.DateText;
import org.edaran.io.table.TableRow;

/** What all cells of one column have in common. Memory is bounded. Not thread-safe. */
final class ColumnProfile {

    private static final int MOST_TEXTS = 500;

    private final int index;
    private final Map<TextShape, long[]> shapes = new EnumMap<>(TextShape.class);
    private final Counts texts = new Counts(MOST_TEXTS);
    private final DateRange dayFirst = new DateRange();
    private final DateRange monthFirst = new DateRange();
    private long filled;
    private long blank;
    private long computed;
    private long numbered;
    private long spaced;
    private long repeated;
    private boolean startsBlank;
    private String before = "";
    private boolean openOrder;
    private boolean seenDayFirst;
    private boolean seenMonthFirst;

    ColumnProfile(int index) {
        this.index = index;
    }

    /** Takes the cell of a row. */
    void see(TableRow row) {
        String raw = row.text(index);
        String text = raw.strip();
        startsBlank |= filled == 0 && text.isEmpty();
        repeated += !text.isEmpty() && text.equals(before) ? 1 : 0;
        before = text;
        if (text.isEmpty()) {
            blank++;
            return;
        }
        filled++;
        spaced += text.length() < raw.length() ? 1 : 0;
        computed += row.isComputed(index) ? 1 : 0;
        if (numbered == filled - 1 && text.equals(Long.toString(filled))) {
            numbered++;
        }
        boolean isNew = texts.add(text);
        TextShape shape = isNew || texts.isFull() ? look(text) : known(text);
        shapes.computeIfAbsent(shape, s -> new long[1])[0]++;
    }

    /** Texts repeat; only what is worth a second look is looked at again. */
    private TextShape known(String text) {
        return shapes.size() == 1 ? shapes.keySet().iterator().next() : TextShape.of(text);
    }

    private TextShape look(String text) {
        TextShape shape = TextShape.of(text);
        if (shape == TextShape.DATE) {
            DateText date = DateText.parse(text).orElseThrow();
            openOrder |= !date.isClear();
            seenDayFirst |= date.form() == DateText.Form.DAY_FIRST;
            seenMonthFirst |= date.form() == DateText.Form.MONTH_FIRST;
            dayFirst.add(date.date());
            monthFirst.add(date.other());
        }
        return shape;
    }

    /** 0-based number of the column. */
    int index() {
        return index;
    }

    long filled() {
        return filled;
    }

    long blank() {
        return blank;
    }

    /** Cells with spaces around their text. */
    long spaced() {
        return spaced;
    }

    Counts texts() {
        return texts;
    }

    long count(TextShape shape) {
        long[] count = shapes.get(shape);
        return count == null ? 0 : count[0];
    }

    /** The shape that at least nine tenths of the filled cells have. */
    Optional<TextShape> shape() {
        return shapes.keySet().stream()
                .filter(shape -> count(shape) * 10 >= filled * 9)
                .findFirst();
    }

    /** From the earliest date to the latest, in the order of day and month that the column settles on; nothing if none does. */
    Optional<DateRange> dates() {
        boolean unsettled = openOrder && seenDayFirst == seenMonthFirst;
        DateRange range = seenMonthFirst && !seenDayFirst ? monthFirst : dayFirst;
        return unsettled || range.isEmpty() ? Optional.empty() : Optional.of(range);
    }

    /** True if nothing in the column tells whether its dates have the day or the month first. */
    boolean isOrderOpen() {
        return openOrder && !seenDayFirst && !seenMonthFirst;
    }

    /** True if most cells are formulas. */
    boolean isComputed() {
        return filled > 0 && computed * 2 > filled;
    }

    /** True if the cells count the rows: 1, 2, 3, … */
    boolean isNumbering() {
        return filled > 2 && numbered == filled;
    }

    /** True if texts stand once and above blanks: at least as many cells are blank as not, and no text follows itself. */
    boolean isWrittenOnce() {
        return filled > 0 && !startsBlank && blank >= filled && repeated == 0;
    }

    /** True if no cell has a text. */
    boolean isEmpty() {
        return filled == 0;
    }
}
