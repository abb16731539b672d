package org.edaran.lang.compose;

import java.util.Optional;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.source.SourceText;

/**
 * A statement of a policy on some dates, and where it comes from.
 *
 * @param statement the statement
 * @param source the text it stands in
 * @param origin the name of the policy that wrote it
 * @param inherited true for a declaration of a policy that this one implements
 * @param change the statement of an amendment that put it here, if one did
 * @param cites the clause of that amendment
 */
public record Clause(
        Statement statement,
        SourceText source,
        String origin,
        boolean inherited,
        Optional<Statement> change,
        Optional<Text> cites) {

    Clause asInherited() {
        return new Clause(statement, source, origin, true, change, cites);
    }
}
