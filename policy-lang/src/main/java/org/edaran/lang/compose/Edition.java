package org.edaran.lang.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.model.DateRange;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * A policy as it stands from one amendment to the next.
 *
 * @param dates the dates on which it stands so
 * @param clauses its statements in order, those it inherits first
 */
public record Edition(DateRange dates, List<Clause> clauses) {

    /** Copies the clauses. */
    public Edition {
        clauses = List.copyOf(clauses);
    }

    /**
     * The statements that come from one text.
     *
     * @param file the statements
     * @param source the text
     */
    public record Piece(PolicyFile file, SourceText source) {}

    /** The statements text by text, in the order in which the texts first have one. */
    public List<Piece> pieces() {
        Map<SourceText, List<Statement>> byText = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            byText.computeIfAbsent(clause.source(), source -> new ArrayList<>()).add(clause.statement());
        }
        List<Piece> pieces = new ArrayList<>();
        byText.forEach((source, statements) -> pieces.add(new Piece(
                new PolicyFile(statements, "en", new SourceSpan(0, source.text().length())), source)));
        return pieces;
    }
}
