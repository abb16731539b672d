package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * {@code with a table}: a change on each line, and under the name of each rule what it comes to then.
 *
 * @param heading the heading of the changes
 * @param rules the rules that head the other columns
 * @param rows the lines
 * @param span its place
 */
public record VariationTable(Name heading, List<Name> rules, List<Row> rows, SourceSpan span) implements Situation {

    /** Copies the lists. */
    public VariationTable {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitVariationTable(this);
    }

    /**
     * One line.
     *
     * @param changes who changes; none for the people as given
     * @param outcomes one for each rule; nothing where nothing is expected of it
     * @param span its place
     */
    public record Row(List<Variation.Change> changes, List<Optional<Outcome>> outcomes, SourceSpan span)
            implements Node {

        /** Copies the lists. */
        public Row {
            changes = List.copyOf(changes);
            outcomes = List.copyOf(outcomes);
        }
    }
}
