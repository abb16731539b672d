package org.edaran.lang.check;

import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.source.SourcePlace;
import org.edaran.source.SourceText;

/**
 * A declaration and the text it is in.
 *
 * @param name the name it declares
 * @param statement the declaration
 * @param source the text of the policy, or of a vocabulary it uses
 */
public record Declared<S extends Statement>(Name name, S statement, SourceText source) {

    /** Where it is, for readers. */
    public SourcePlace place() {
        return source.placeOf(statement.span());
    }
}
