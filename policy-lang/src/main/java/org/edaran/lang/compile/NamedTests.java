package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Statement;
import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Mode;
import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** {@code mode = wfh}, {@code category in [a, b]}: the two facts that are compared with declared names. */
final class NamedTests {

    private final Environment env;
    private final SourceText source;

    NamedTests(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /** The word {@code mode} or {@code category}, if that is what stands on the left. */
    static Optional<String> word(AstExpression left) {
        if (left instanceof AstExpression.Reference reference
                && reference.owners().isEmpty()) {
            String name = reference.name().text();
            return name.equals("mode") || name.equals("category") ? Optional.of(name) : Optional.empty();
        }
        return Optional.empty();
    }

    Optional<Typed> compared(String word, Comparison relation, AstExpression.Comparison node) {
        if (relation != Comparison.EQUAL && relation != Comparison.NOT_EQUAL) {
            env.fault(
                    DiagnosticCode.NO_ORDER,
                    source,
                    node.span(),
                    "the values of `" + word + "` have no order",
                    "compare with `=`, `!=` or `in […]`");
            return Optional.empty();
        }
        Optional<Typed> equal = oneOf(word, List.of(node.right()), node.span());
        return relation == Comparison.EQUAL
                ? equal
                : equal.map(typed -> typed.condition(new Expression.Not(typed.expression()), node.span()));
    }

    Optional<Typed> oneOf(String word, List<AstExpression> members, SourceSpan span) {
        Optional<Expression> test = word.equals("mode") ? modes(members) : categories(members);
        return test.map(made -> new Typed(made, ValueType.Plain.BOOLEAN, source, span));
    }

    private Optional<Expression> modes(List<AstExpression> members) {
        Set<Mode> modes = new LinkedHashSet<>();
        for (AstExpression member : members) {
            nameIn(member, "mode").flatMap(name -> mode(name, member.span())).ifPresent(modes::add);
        }
        return modes.size() == members.size() ? Optional.of(new Expression.ModeIn(modes)) : Optional.empty();
    }

    private Optional<Expression> categories(List<AstExpression> members) {
        List<Category> categories = new ArrayList<>();
        for (AstExpression member : members) {
            nameIn(member, "category")
                    .flatMap(name -> category(name, member.span()))
                    .ifPresent(categories::add);
        }
        return categories.size() == members.size()
                ? Optional.of(new Expression.InCategory(categories))
                : Optional.empty();
    }

    private Optional<String> nameIn(AstExpression member, String word) {
        if (member instanceof AstExpression.Reference reference
                && reference.owners().isEmpty()) {
            return Optional.of(reference.name().text());
        }
        if (member instanceof Literal.Quoted quoted) {
            return Optional.of(quoted.value());
        }
        env.fault(
                DiagnosticCode.WRONG_TYPE,
                source,
                member.span(),
                "`" + Words.of(source, member.span()) + "` is not the name of a " + word);
        return Optional.empty();
    }

    /** The mode of that name, or a report. */
    Optional<Mode> mode(String name, SourceSpan span) {
        Mode mode = env.modes().get(name);
        env.use(name);
        if (mode == null) {
            new NameFaults(env)
                    .notThis(name, source, span, "a mode", () -> env.modes().keySet());
        }
        return Optional.ofNullable(mode);
    }

    /** The category of that name, or a report. */
    Optional<Category> category(String name, SourceSpan span) {
        Category category = env.categories().get(name);
        env.use(name);
        if (category == null
                && env.declarations().find(name, Statement.Category.class).isEmpty()) {
            new NameFaults(env)
                    .notThis(
                            name,
                            source,
                            span,
                            "a category",
                            () -> env.declarations().namesOf(Statement.Category.class));
        }
        return Optional.ofNullable(category);
    }
}
