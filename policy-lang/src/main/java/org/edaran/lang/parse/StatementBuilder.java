package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.Decider;
import org.edaran.lang.ast.FieldOption;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Owner;
import org.edaran.lang.ast.OwnerName;
import org.edaran.lang.ast.ParameterBound;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;

/** Builds the statement that one tree stands for. */
final class StatementBuilder extends EdaranParserBaseVisitor<Statement> {

    private final Leaves leaves;
    private final ExpressionBuilder expressions;
    private final DateBuilder dates;
    private final TypeBuilder types = new TypeBuilder();

    StatementBuilder(Leaves leaves) {
        this.leaves = leaves;
        this.expressions = new ExpressionBuilder(leaves);
        this.dates = new DateBuilder(leaves);
    }

    Statement build(StatementContext context) {
        AmendmentContext amendment = context.statementBody().amendment();
        return amendment == null ? visit(context.statementBody()) : new AmendmentBuilder(leaves).visit(amendment);
    }

    @Override
    public Statement visitPolicyHeader(PolicyHeaderContext context) {
        return new Statement.PolicyHeader(
                leaves.text(context.title),
                new HeaderBuilder(leaves).items(context.headerItem()),
                Leaves.span(context));
    }

    @Override
    public Statement visitVocabularyHeader(VocabularyHeaderContext context) {
        if (context.language != null) {
            new HeaderBuilder(leaves).checkLanguage(context.language);
        }
        return new Statement.VocabularyHeader(leaves.text(context.title), Leaves.span(context));
    }

    @Override
    public Statement visitUseVocabulary(UseVocabularyContext context) {
        return new Statement.UseVocabulary(leaves.text(context.title), Leaves.span(context));
    }

    @Override
    public Statement visitAppliesTo(AppliesToContext context) {
        Owner owner = context.whose.getType() == EdaranParser.AGENCIES_WHERE ? Owner.AGENCY : Owner.EMPLOYEE;
        return new Statement.AppliesTo(
                new OwnerName(owner, Faults.spanOf(context.whose)),
                expressions.visit(context.expression()),
                Leaves.span(context));
    }

    @Override
    public Statement visitField(FieldContext context) {
        List<FieldOption> options = new ArrayList<>();
        for (FieldOptionContext option : context.fieldOption()) {
            addOption(option, options);
        }
        options.sort(java.util.Comparator.comparing(FieldOption::kind));
        return new Statement.Field(
                Leaves.fact(context.fact()),
                leaves.optionalText(context.title),
                Leaves.owner(context.owner()),
                types.visit(context.type()),
                options,
                Leaves.span(context));
    }

    private void addOption(FieldOptionContext context, List<FieldOption> options) {
        FieldOption.Kind kind = switch (context.getStart().getType()) {
            case EdaranParser.DATED -> FieldOption.Kind.DATED;
            case EdaranParser.OPTIONAL -> FieldOption.Kind.OPTIONAL;
            default -> FieldOption.Kind.CONFIDENTIAL;
        };
        if (options.stream().anyMatch(option -> option.kind() == kind)) {
            leaves.faults()
                    .add(
                            DiagnosticCode.REPEATED_PART,
                            Leaves.span(context),
                            "`" + context.getText() + "` is written twice");
        } else {
            options.add(new FieldOption(kind, Leaves.span(context)));
        }
    }

    @Override
    public Statement visitWorkMode(WorkModeContext context) {
        return new Statement.WorkMode(
                Leaves.name(context.name()),
                leaves.optionalText(context.title),
                context.duty.getType() == EdaranParser.ON_DUTY,
                Leaves.span(context));
    }

    @Override
    public Statement visitNameList(NameListContext context) {
        List<Text> members = context.members.stream().map(leaves::text).toList();
        return new Statement.NameList(
                Leaves.name(context.name()), leaves.optionalText(context.title), members, Leaves.span(context));
    }

    @Override
    public Statement visitCategory(CategoryContext context) {
        return new Statement.Category(
                Leaves.name(context.name()),
                leaves.optionalText(context.title),
                Optional.ofNullable(context.expression()).map(expressions::visit),
                Leaves.span(context));
    }

    @Override
    public Statement visitNamedGroup(NamedGroupContext context) {
        Group members = new Group.Matching(
                expressions.visit(context.expression()),
                Faults.spanOf(context.EMPLOYEES_WHERE().getSymbol()).to(Leaves.span(context.expression())));
        return new Statement.NamedGroup(
                Leaves.name(context.name()), leaves.optionalText(context.title), members, Leaves.span(context));
    }

    @Override
    public Statement visitDeclaredCalendar(DeclaredCalendarContext context) {
        return new Statement.Calendar(
                Leaves.name(context.name()),
                leaves.optionalText(context.title),
                dates.calendarDays(context.calendarDays()),
                Leaves.span(context));
    }

    @Override
    public Statement visitCalendarOf(CalendarOfContext context) {
        return new Statement.CalendarOf(Leaves.owner(context.owner()), Leaves.span(context));
    }

    @Override
    public Statement visitWindow(WindowContext context) {
        return new Statement.Window(
                Leaves.name(context.name()),
                leaves.optionalText(context.title),
                dates.windowDates(context.windowDates()),
                Leaves.span(context));
    }

    @Override
    public Statement visitParameter(ParameterContext context) {
        List<ParameterBound> bounds = new ArrayList<>();
        for (ParameterBoundContext bound : context.parameterBound()) {
            addBound(bound, bounds);
        }
        return new Statement.Parameter(
                Leaves.name(context.name()),
                leaves.optionalText(context.title),
                Leaves.owner(context.owner()),
                types.visit(context.type()),
                bounds,
                Optional.ofNullable(context.initial).map(expressions::visit),
                Optional.ofNullable(context.setting()).map(setting -> SentenceBuilder.modal(setting.getStart())),
                Leaves.span(context));
    }

    private void addBound(ParameterBoundContext context, List<ParameterBound> bounds) {
        ParameterBound bound = new ParameterBound(
                CountBuilder.bound(context.bound().getStart()), expressions.visit(context.sum()), Leaves.span(context));
        if (bounds.stream().anyMatch(other -> other.bound() == bound.bound())) {
            leaves.faults()
                    .add(
                            DiagnosticCode.REPEATED_PART,
                            bound.span(),
                            "`" + context.bound().getText() + "` is written twice");
        } else {
            bounds.add(bound);
        }
    }

    @Override
    public Statement visitSetParameter(SetParameterContext context) {
        return new Statement.SetParameter(
                Leaves.name(context.name()),
                expressions.visit(context.decided),
                Optional.ofNullable(context.decider()).map(this::decider),
                context.dateSpans() == null ? List.of() : dates.spans(context.dateSpans()),
                Leaves.span(context));
    }

    private Decider decider(DeciderContext context) {
        return new Decider(Leaves.owner(context.owner()), leaves.text(context.who), Leaves.span(context));
    }

    @Override
    public Statement visitPolicyRule(PolicyRuleContext context) {
        return new Statement.Rule(
                Leaves.name(context.name()),
                leaves.optionalText(context.clause),
                new SentenceBuilder(leaves, expressions).visit(context.sentence()),
                Leaves.span(context));
    }

    @Override
    public Statement visitPolicyException(PolicyExceptionContext context) {
        return new ExceptionBuilder(leaves, expressions).exception(context);
    }

    @Override
    public Statement visitLookUpTable(LookUpTableContext context) {
        return new TableBuilder(leaves).table(context);
    }

    @Override
    public Statement visitNote(NoteContext context) {
        return new Statement.Note(
                Leaves.name(context.name()),
                leaves.optionalText(context.clause),
                leaves.text(context.text),
                Leaves.span(context));
    }

    @Override
    public Statement visitPolicyTest(PolicyTestContext context) {
        return new TestBuilder(leaves, expressions).test(context);
    }
}
