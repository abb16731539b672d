package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.Deadline;
import org.edaran.lang.ast.ExceptionEffect;
import org.edaran.lang.ast.ExceptionTarget;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tails;
import org.edaran.source.SourceSpan;

/** Builds exceptions. */
final class ExceptionBuilder extends EdaranParserBaseVisitor<ExceptionEffect> {

    private final Leaves leaves;
    private final ExpressionBuilder expressions;
    private final SentenceBuilder sentences;
    private final DateBuilder dates;
    private final TailBuilder tails;
    private final CountBuilder counts;
    private final PlaceBuilder places;

    ExceptionBuilder(Leaves leaves, ExpressionBuilder expressions) {
        this.leaves = leaves;
        this.expressions = expressions;
        this.sentences = new SentenceBuilder(leaves, expressions);
        this.dates = new DateBuilder(leaves);
        this.tails = new TailBuilder(leaves, expressions);
        this.places = new PlaceBuilder(leaves);
        this.counts = new CountBuilder(leaves, expressions, new GroupBuilder(expressions));
    }

    Statement.RuleException exception(PolicyExceptionContext context) {
        List<ExceptionTarget> targets = context.exceptionTarget().stream()
                .map(target -> new ExceptionTarget(
                        Leaves.name(target.name()), leaves.optionalText(target.other), Leaves.span(target)))
                .toList();
        return new Statement.RuleException(
                Leaves.name(context.name()),
                targets,
                leaves.optionalText(context.clause),
                visit(context.exceptionEffect()),
                Leaves.span(context));
    }

    private Tails tails(List<TailContext> contexts, SourceSpan before) {
        return tails.tails(contexts, before);
    }

    @Override
    public ExceptionEffect visitWaived(WaivedContext context) {
        SourceSpan head = Faults.spanOf(context.DOES_NOT_APPLY().getSymbol());
        return new ExceptionEffect.Waived(tails(context.tail(), head), Leaves.span(context));
    }

    @Override
    public ExceptionEffect visitOtherSentence(OtherSentenceContext context) {
        Sentence sentence = sentences.visit(context.sentence());
        return new ExceptionEffect.Restated(sentence, sentence.tails(), Leaves.span(context));
    }

    @Override
    public ExceptionEffect visitOtherPart(OtherPartContext context) {
        SourceSpan span = Leaves.span(context);
        Optional<Modal> strength = SentenceBuilder.strength(context.strength());
        if (context.count() != null) {
            Tails rest = tails(context.tail(), Leaves.span(context.count()));
            return counts.otherLimit(strength, context.count(), rest, span);
        }
        if (context.onlyIf() != null) {
            Tails rest = tails(context.tail(), Leaves.span(context.onlyIf()));
            return new ExceptionEffect.OtherCondition(
                    strength, expressions.visit(context.onlyIf().expression()), rest, span);
        }
        if (context.onlyAt() != null) {
            Tails rest = tails(context.tail(), Leaves.span(context.onlyAt()));
            return new ExceptionEffect.OtherPlaces(strength, places.places(context.onlyAt()), rest, span);
        }
        Tails rest = tails(context.tail(), Leaves.span(context.onlyDuring()));
        return new ExceptionEffect.OtherDates(
                strength, dates.spans(context.onlyDuring().dateSpans()), rest, span);
    }

    @Override
    public ExceptionEffect visitOtherModes(OtherModesContext context) {
        MustBeContext duty = context.mustBe();
        Tails rest = tails(context.tail(), Leaves.span(duty));
        return new ExceptionEffect.OtherModes(
                SentenceBuilder.modal(duty.verb), SentenceBuilder.names(duty.modes()), rest, Leaves.span(context));
    }

    @Override
    public ExceptionEffect visitOtherDeadline(OtherDeadlineContext context) {
        Deadline deadline = dates.deadline(context.deadline());
        return new ExceptionEffect.OtherDeadline(
                deadline, tails(context.tail(), deadline.span()), Leaves.span(context));
    }
}
