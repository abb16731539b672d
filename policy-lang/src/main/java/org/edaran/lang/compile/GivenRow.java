package org.edaran.lang.compile;

import java.util.List;
import java.util.Optional;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.test.PolicyTest;

/**
 * What a line of a table says of people besides what a sentence can say.
 *
 * @param who the name of the one person it is about
 * @param first the people of the first line with that name, if this is a further one
 * @param blank the facts whose cells are empty
 */
record GivenRow(Optional<String> who, Optional<PolicyTest.People> first, List<AstExpression.Reference> blank) {

    /** No line of a table. */
    static final GivenRow NONE = new GivenRow(Optional.empty(), Optional.empty(), List.of());

    GivenRow {
        blank = List.copyOf(blank);
    }
}
