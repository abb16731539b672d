package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.model.ValueType;
import org.edaran.source.SourceText;

/** Recognises {@code service = health or police}: values of one fact in turn, of which only the first is compared. */
final class ValuesInTurn {

    private final Environment env;
    private final SourceText source;
    private final Predicate<AstExpression> isFact;
    private final Function<AstExpression, Optional<Typed>> compile;

    /**
     * A look at the parts of conditions.
     *
     * @param isFact true for a name that stands for a fact or a parameter
     * @param compile gives a value with its type
     */
    ValuesInTurn(
            Environment env,
            SourceText source,
            Predicate<AstExpression> isFact,
            Function<AstExpression, Optional<Typed>> compile) {
        this.env = env;
        this.source = source;
        this.isFact = isFact;
        this.compile = compile;
    }

    /** Reports a value that stands by itself behind a comparison with another one; true if there is one. */
    boolean report(List<AstExpression> terms) {
        for (int i = 0; i + 1 < terms.size(); i++) {
            if (terms.get(i) instanceof AstExpression.Comparison first
                    && first.relation() == AstExpression.Relation.EQUAL
                    && first.left() instanceof AstExpression.Reference fact
                    && first.right() instanceof AstExpression.Reference value
                    && isAlone(terms.get(i + 1))
                    && isFact.test(fact)
                    && told(fact, value, behind(terms, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlone(AstExpression term) {
        return term instanceof AstExpression.Reference reference
                && reference.owners().isEmpty()
                && !isFact.test(term)
                && env.declarations().find(reference.name().text()).isEmpty();
    }

    private List<AstExpression.Reference> behind(List<AstExpression> terms, int start) {
        List<AstExpression.Reference> alone = new ArrayList<>();
        for (int i = start; i < terms.size() && isAlone(terms.get(i)); i++) {
            alone.add((AstExpression.Reference) terms.get(i));
        }
        return alone;
    }

    private boolean told(
            AstExpression.Reference fact, AstExpression.Reference first, List<AstExpression.Reference> others) {
        Optional<Typed> typed = compile.apply(fact);
        if (typed.isEmpty() || !(typed.get().type() instanceof ValueType.Symbols symbols)) {
            return false;
        }
        List<String> values = new ArrayList<>(List.of(first.name().text()));
        for (AstExpression.Reference other : others) {
            values.add(other.name().text());
            if (!symbols.names().contains(other.name().text())) {
                new NameFaults(env)
                        .notInList(
                                other.name().text(),
                                source,
                                other.span(),
                                typed.get().demand(),
                                symbols.names());
                return true;
            }
        }
        AstExpression.Reference second = others.get(0);
        String words = typed.get().words();
        env.fault(Diagnostic.of(
                        DiagnosticCode.NOT_A_CONDITION,
                        source,
                        second.span(),
                        "`" + second.name().text() + "` is a value of `" + words + "`, not a condition of its own")
                .withHelp("write `" + words + " in [" + String.join(", ", values) + "]`"));
        return true;
    }
}
