package org.edaran.io.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.TableMapping.SkipRows;
import org.edaran.io.table.TableRow;

/** Leaves out the rows of one table that the mapping says hold no data, and counts them. */
final class SkippedRows {

    private final Header header;
    private final List<Column> blank = new ArrayList<>();
    private final List<Equal> equal = new ArrayList<>();
    private final Tally tally = new Tally();

    private record Equal(Column column, Set<String> texts) {}

    SkippedRows(Header header, SkipRows skip) {
        this.header = header;
        skip.blank().forEach(ref -> header.column(ref, Map.of()).ifPresent(blank::add));
        skip.equal()
                .forEach((ref, texts) -> header.column(ref, Map.of())
                        .ifPresent(column -> equal.add(new Equal(column, new HashSet<>(texts)))));
    }

    /** True if the mapping leaves out no row. */
    boolean isEmpty() {
        return blank.isEmpty() && equal.isEmpty();
    }

    boolean contains(TableRow row) {
        if (isEmpty()) {
            return false;
        }
        boolean skipped = blank.stream().anyMatch(column -> column.text(row).isEmpty())
                || equal.stream()
                        .anyMatch(one -> one.texts().contains(one.column().text(row)));
        if (skipped && !tally.addAgain("")) {
            tally.add("", header.source().at(row.line(), 0));
        }
        return skipped;
    }

    void report(Load load) {
        tally.forEach((kind, count) ->
                load.note(count.first(), Sentence.of("left out, because the mapping says so: {0}", count.rowWords())));
    }
}
