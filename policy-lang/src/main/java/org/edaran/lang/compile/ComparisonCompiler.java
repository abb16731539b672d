package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Literal;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Comparisons, ranges and membership. The side whose type is known gives the other its meaning. */
final class ComparisonCompiler {

    private final Environment env;
    private final SourceText source;
    private final ExpressionCompiler expressions;
    private final NamedTests named;
    private final ListTests lists;

    ComparisonCompiler(Environment env, SourceText source, ExpressionCompiler expressions) {
        this.env = env;
        this.source = source;
        this.expressions = expressions;
        this.named = new NamedTests(env, source);
        this.lists = new ListTests(env, source, expressions);
    }

    private record Sides(Typed left, Typed right) {}

    Optional<Typed> comparison(AstExpression.Comparison node) {
        Comparison relation = relation(node.relation());
        Optional<String> word = NamedTests.word(node.left());
        if (word.isPresent()) {
            return named.compared(word.get(), relation, node);
        }
        Optional<Sides> sides = sides(node.left(), node.right());
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        Typed left = sides.get().left();
        boolean equality = relation == Comparison.EQUAL || relation == Comparison.NOT_EQUAL;
        if (!equality && !Types.isOrdered(left.type())) {
            noOrder(left, node.span());
            return Optional.empty();
        }
        Expression made = new Expression.Compare(
                relation, left.expression(), sides.get().right().expression());
        return Optional.of(new Typed(made, Plain.BOOLEAN, source, node.span()));
    }

    /** Both sides, fitting each other; the one whose type is known first. */
    private Optional<Sides> sides(AstExpression left, AstExpression right) {
        boolean rightFirst = isOpen(left) && !isOpen(right);
        Optional<Typed> first = expressions.value(rightFirst ? right : left);
        if (first.isEmpty()) {
            if (!isOpen(rightFirst ? left : right)) {
                expressions.value(rightFirst ? left : right);
            }
            return Optional.empty();
        }
        if (first.get().type() instanceof ValueType.SetOf) {
            noOrder(first.get(), left.span().to(right.span()));
            return Optional.empty();
        }
        Optional<Typed> second =
                expressions.value(rightFirst ? left : right, first.get().demand());
        return second.map(typed -> rightFirst ? new Sides(typed, first.get()) : new Sides(first.get(), typed));
    }

    private boolean isOpen(AstExpression node) {
        return node instanceof Literal
                || (node instanceof AstExpression.Reference
                        && !expressions.references().isValue(node));
    }

    private void noOrder(Typed value, SourceSpan span) {
        boolean set = value.type() instanceof ValueType.SetOf;
        Diagnostic fault = Diagnostic.of(
                        DiagnosticCode.NO_ORDER,
                        source,
                        span,
                        set
                                ? "`" + value.words() + "` holds several values and cannot be compared as one"
                                : "the values of `" + value.words() + "` have no order")
                .withLabel(source, value.span(), "`" + value.words() + "` is " + Types.words(value.type()));
        env.fault(
                set
                        ? fault.withHelp("write `" + value.words() + " in […]`")
                        : fault.withHelp("compare with `=`, `!=` or `in […]`"));
    }

    private static Comparison relation(AstExpression.Relation relation) {
        return switch (relation) {
            case EQUAL -> Comparison.EQUAL;
            case NOT_EQUAL -> Comparison.NOT_EQUAL;
            case LESS -> Comparison.LESS;
            case LESS_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
            case GREATER -> Comparison.GREATER;
            case GREATER_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
        };
    }

    Optional<Typed> between(AstExpression.Between node) {
        Optional<Typed> value = expressions.value(node.value());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<Typed> low = expressions.value(node.low(), value.get().demand());
        Optional<Typed> high = expressions.value(node.high(), value.get().demand());
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (!Types.isOrdered(value.get().type())) {
            noOrder(value.get(), node.span());
            return Optional.empty();
        }
        if (isReversed(low.get(), high.get())) {
            env.fault(
                    DiagnosticCode.REVERSED_RANGE,
                    source,
                    low.get().span().to(high.get().span()),
                    "`" + low.get().words() + "` comes after `" + high.get().words()
                            + "`, so nothing lies between them",
                    "write `" + high.get().words() + " to " + low.get().words() + "`");
            return Optional.empty();
        }
        Expression made = new Expression.Between(
                value.get().expression(), low.get().expression(), high.get().expression());
        return Optional.of(new Typed(made, Plain.BOOLEAN, source, node.span()));
    }

    private static boolean isReversed(Typed low, Typed high) {
        if (!(low.expression() instanceof Expression.Constant first)
                || !(high.expression() instanceof Expression.Constant last)) {
            return false;
        }
        if (first.value() instanceof Value.Numeric a && last.value() instanceof Value.Numeric b) {
            return a.value().compareTo(b.value()) > 0;
        }
        if (first.value() instanceof Value.Day a && last.value() instanceof Value.Day b) {
            return a.date().isAfter(b.date());
        }
        if (first.value() instanceof Value.Clock a && last.value() instanceof Value.Clock b) {
            return a.time().isAfter(b.time());
        }
        return first.value() instanceof Value.Symbol a && last.value() instanceof Value.Symbol b && a.rank() > b.rank();
    }

    Optional<Typed> memberOf(AstExpression.MemberOf node) {
        Optional<String> word = NamedTests.word(node.value());
        if (word.isPresent()) {
            return named.oneOf(word.get(), node.members(), node.span());
        }
        Optional<Typed> value = expressions.value(node.value());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Demand demand = elementOf(value.get());
        List<Value> members = new ArrayList<>();
        for (AstExpression member : node.members()) {
            expressions.value(member, demand).flatMap(this::literal).ifPresent(members::add);
        }
        if (members.size() < node.members().size()) {
            return Optional.empty();
        }
        Expression made = new Expression.OneOf(value.get().expression(), members);
        return Optional.of(new Typed(made, Plain.BOOLEAN, source, node.span()));
    }

    private static Demand elementOf(Typed value) {
        Demand demand = value.demand();
        return value.type() instanceof ValueType.SetOf set
                ? new Demand(set.element(), demand.source(), demand.span(), demand.words())
                : demand;
    }

    private Optional<Value> literal(Typed typed) {
        if (typed.expression() instanceof Expression.Constant constant) {
            return Optional.of(constant.value());
        }
        env.fault(
                DiagnosticCode.NOT_A_LITERAL,
                source,
                typed.span(),
                "`" + typed.words() + "` must be written out here",
                "write the values themselves, or compare with `=` and `or`");
        return Optional.empty();
    }

    Optional<Typed> inList(AstExpression.InList node) {
        return lists.inList(node);
    }

    Optional<Typed> withinRegion(AstExpression.WithinRegion node) {
        Demand demand = new Demand(Plain.REGION, source, node.code().span(), "`within region` asks for a region");
        Optional<Typed> value = expressions.value(node.value(), demand);
        return new LiteralCompiler(env, source)
                .region(node.code().value(), node.code().span())
                .flatMap(code -> value.map(typed -> new Typed(
                        new Expression.WithinRegion(typed.expression(), code), Plain.BOOLEAN, source, node.span())));
    }
}
