package org.edaran.lang.parse;

import java.util.List;
import org.edaran.grammar.EdaranParser.EveryoneContext;
import org.edaran.grammar.EdaranParser.GivenGroupContext;
import org.edaran.grammar.EdaranParser.MatchingContext;
import org.edaran.grammar.EdaranParser.NamedContext;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.Group;

/** Builds groups of people. */
final class GroupBuilder extends EdaranParserBaseVisitor<Group> {

    private final ExpressionBuilder expressions;

    GroupBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    @Override
    public Group visitEveryone(EveryoneContext context) {
        return new Group.Everyone(Leaves.span(context));
    }

    @Override
    public Group visitNamed(NamedContext context) {
        return new Group.Named(context.name().stream().map(Leaves::name).toList(), Leaves.span(context));
    }

    @Override
    public Group visitMatching(MatchingContext context) {
        return new Group.Matching(expressions.visit(context.expression()), Leaves.span(context));
    }

    @Override
    public Group visitGivenGroup(GivenGroupContext context) {
        return context.name() == null
                ? new Group.Everyone(Leaves.span(context))
                : new Group.Named(List.of(Leaves.name(context.name())), Leaves.span(context));
    }
}
