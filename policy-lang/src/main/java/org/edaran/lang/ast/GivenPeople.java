package org.edaran.lang.ast;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * One kind of people of a test:
 * {@code given 10 administration (agency "Kemenpan") all wfo on 2023-08-28 holding letter from D to D}.
 *
 * @param count how many
 * @param group {@code staff} or one declared name
 * @param facts what is known of them
 * @param mode the mode they are all in; nothing if it is not known
 * @param dates the dates they are in it
 * @param documents the documents they hold
 * @param span its place
 */
public record GivenPeople(
        BigInteger count,
        Group group,
        List<GivenFact> facts,
        Optional<Name> mode,
        List<DateSpan> dates,
        List<Holding> documents,
        SourceSpan span)
        implements Given {

    /** Copies the lists. */
    public GivenPeople {
        facts = List.copyOf(facts);
        dates = List.copyOf(dates);
        documents = List.copyOf(documents);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitPeople(this);
    }

    /**
     * A fact of the people: {@code trained}, {@code not trained}, {@code level = 2}, {@code agency "X"} or
     * {@code performance unknown}.
     *
     * @param fact the fact
     * @param value its value: a truth value for the first two forms, a literal or a name for the others; nothing if it is
     *     not known
     * @param span its place
     */
    public record GivenFact(AstExpression.Reference fact, Optional<AstExpression> value, SourceSpan span)
            implements Node {}

    /**
     * {@code holding DOCUMENT from D to D signed D}.
     *
     * @param document the document
     * @param from its first day
     * @param to its last day
     * @param signed when it was signed; nothing for its first day
     * @param span its place
     */
    public record Holding(
            Name document, Literal.Date from, Literal.Date to, Optional<Literal.Date> signed, SourceSpan span)
            implements Node {}
}
