package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * {@code given a table}: people line by line under headings.
 *
 * @param columns the headings: facts, and those of {@link GivenColumn}
 * @param rows the lines, each with as many cells as there are headings
 * @param span its place
 */
public record GivenTable(List<AstExpression.Reference> columns, List<Row> rows, SourceSpan span) implements Given {

    /** Copies the lists. */
    public GivenTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitTable(this);
    }

    /**
     * One line.
     *
     * @param cells one for each heading
     * @param span its place
     */
    public record Row(List<Cell> cells, SourceSpan span) implements Node {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param entries what stands in it, between commas; none if it is empty
     * @param span its place; that of the row if it is empty
     */
    public record Cell(List<Entry> entries, SourceSpan span) implements Node {

        /** Copies the entries. */
        public Cell {
            entries = List.copyOf(entries);
        }
    }

    /** What kind of entry stands in a cell. */
    public enum Kind {
        /** A value, a range of dates, or a document from one date to another. */
        VALUE,
        /** {@code staff}. */
        STAFF,
        /** {@code unknown}. */
        UNKNOWN
    }

    /**
     * An entry of a cell.
     *
     * @param kind what it is; of the other two kinds nothing else is there
     * @param value the value, the first date or the document
     * @param from the first date of a document
     * @param to the last date of a range or document
     * @param signed when a document or statement was signed
     * @param span its place
     */
    public record Entry(
            Kind kind,
            Optional<AstExpression> value,
            Optional<Literal.Date> from,
            Optional<AstExpression> to,
            Optional<Literal.Date> signed,
            SourceSpan span)
            implements Node {

        /** An entry that is one word of the language. */
        public static Entry of(Kind kind, SourceSpan span) {
            return new Entry(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), span);
        }
    }
}
