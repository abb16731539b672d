package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.jspecify.annotations.Nullable;

/** Builds what a policy replaces in another one, or takes away from it. */
final class AmendmentBuilder extends EdaranParserBaseVisitor<Statement> {

    private final Leaves leaves;
    private final ExpressionBuilder expressions;

    AmendmentBuilder(Leaves leaves) {
        this.leaves = leaves;
        this.expressions = new ExpressionBuilder(leaves);
    }

    private Statement replace(
            Statement replacement, DateContext from, @Nullable Token clause, ParserRuleContext context) {
        Optional<Text> cites = leaves.optionalText(clause);
        return new Statement.Replace(replacement, leaves.date(from), cites, Leaves.span(context));
    }

    @Override
    public Statement visitReplaceRule(ReplaceRuleContext context) {
        Statement.Rule rule = new Statement.Rule(
                Leaves.name(context.name()),
                leaves.optionalText(context.clause),
                new SentenceBuilder(leaves, expressions).visit(context.sentence()),
                Leaves.span(context));
        return replace(rule, context.date(), null, context);
    }

    @Override
    public Statement visitReplaceWindow(ReplaceWindowContext context) {
        Statement.Window window = new Statement.Window(
                Leaves.name(context.name()),
                leaves.optionalText(context.title),
                new DateBuilder(leaves).windowDates(context.windowDates()),
                Leaves.span(context));
        return replace(window, context.date(), context.clause, context);
    }

    @Override
    public Statement visitReplaceTable(ReplaceTableContext context) {
        Statement.Table table = new TableBuilder(leaves)
                .table(context.name(), context.title, context.tableBody(), Leaves.span(context));
        return replace(table, context.date(), context.clause, context);
    }

    @Override
    public Statement visitReplaceGroup(ReplaceGroupContext context) {
        Group members = new Group.Matching(
                expressions.visit(context.expression()),
                Faults.spanOf(context.EMPLOYEES_WHERE().getSymbol()).to(Leaves.span(context.expression())));
        Statement.NamedGroup group = new Statement.NamedGroup(
                Leaves.name(context.name()), leaves.optionalText(context.title), members, Leaves.span(context));
        return replace(group, context.date(), context.clause, context);
    }

    @Override
    public Statement visitReplaceCategory(ReplaceCategoryContext context) {
        Statement.Category category = new Statement.Category(
                Leaves.name(context.name()),
                leaves.optionalText(context.title),
                Optional.ofNullable(context.expression()).map(expressions::visit),
                Leaves.span(context));
        return replace(category, context.date(), context.clause, context);
    }

    @Override
    public Statement visitReplaceList(ReplaceListContext context) {
        List<Text> members = context.members.stream().map(leaves::text).toList();
        Statement.NameList list = new Statement.NameList(
                Leaves.name(context.name()), leaves.optionalText(context.title), members, Leaves.span(context));
        return replace(list, context.date(), context.clause, context);
    }

    @Override
    public Statement visitDeleteRule(DeleteRuleContext context) {
        return new Statement.Delete(
                Leaves.name(context.name()),
                leaves.date(context.date()),
                leaves.optionalText(context.clause),
                Leaves.span(context));
    }
}
