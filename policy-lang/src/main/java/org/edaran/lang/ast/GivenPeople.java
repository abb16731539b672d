package org.edaran.lang.ast;

import java.math.BigInteger;
import java.util.List;
import org.edaran.source.SourceSpan;

/**
 * One kind of people of a test:
 * {@code given 10 administration (agency "Kemenpan") all wfo on 2023-08-28 holding letter from D to D}.
 *
 * @param count how many
 * @param group {@code staff} or one declared name
 * @param facts what is known of them
 * @param mode the mode they are all in
 * @param dates the dates they are in it
 * @param documents the documents they hold
 * @param span its place
 */
public record GivenPeople(
        BigInteger count,
        Group group,
        List<GivenFact> facts,
        Name mode,
        List<DateSpan> dates,
        List<Holding> documents,
        SourceSpan span)
        implements Node {

    /** Copies the lists. */
    public GivenPeople {
        facts = List.copyOf(facts);
        dates = List.copyOf(dates);
        documents = List.copyOf(documents);
    }

    /**
     * A fact of the people: {@code trained}, {@code not trained}, {@code level = 2} or {@code agency "X"}.
     *
     * @param fact the fact
     * @param value its value: a truth value for the first two forms, a literal or a name for the others
     * @param span its place
     */
    public record GivenFact(AstExpression.Reference fact, AstExpression value, SourceSpan span) implements Node {}

    /**
     * {@code holding DOCUMENT from D to D}.
     *
     * @param document the document
     * @param from its first day
     * @param to its last day
     * @param span its place
     */
    public record Holding(Name document, Literal.Date from, Literal.Date to, SourceSpan span) implements Node {}
}
