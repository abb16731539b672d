package org.edaran.lang.explain;

import java.util.List;

/** A piece of an explanation. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for the whole, 2 for a part, 3 for a clause
     * @param text one line
     */
    record Heading(int level, String text) implements Block {}

    /**
     * Running text.
     *
     * @param text whole sentences
     */
    record Paragraph(String text) implements Block {}

    /**
     * A list.
     *
     * @param items at least one
     */
    record Items(List<String> items) implements Block {

        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param header a title for each column
     * @param rows each with as many cells as the header
     */
    record Table(List<String> header, List<List<String>> rows) implements Block {

        /** Copies the cells. */
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
