package org.edaran.lang.parse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.Counted;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Subject;
import org.edaran.lang.ast.Tails;
import org.edaran.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Builds what a rule says. */
final class SentenceBuilder extends EdaranParserBaseVisitor<Sentence> {

    private final ExpressionBuilder expressions;
    private final DateBuilder dates;
    private final GroupBuilder groups;
    private final TailBuilder tails;
    private final CountBuilder counts;
    private final PlaceBuilder places;

    SentenceBuilder(Leaves leaves, ExpressionBuilder expressions) {
        this.expressions = expressions;
        this.dates = new DateBuilder(leaves);
        this.groups = new GroupBuilder(expressions);
        this.tails = new TailBuilder(leaves, expressions);
        this.places = new PlaceBuilder(leaves);
        this.counts = new CountBuilder(leaves, expressions, groups);
    }

    @Override
    public Sentence visitAboutModes(AboutModesContext context) {
        SourceSpan span = Leaves.span(context);
        List<Name> modes = names(context.modes());
        Optional<Modal> strength = strength(context.strength());
        if (context.count() != null) {
            Counted counted = new Counted.Names(modes, Leaves.span(context.modes()));
            Tails rest = tails.tails(context.tail(), Leaves.span(context.count()));
            return counts.count(counted, strength, context.count(), rest, span);
        }
        if (context.onlyIf() != null) {
            Tails rest = tails.tails(context.tail(), Leaves.span(context.onlyIf()));
            return new Sentence.OnlyIf(
                    modes, strength, expressions.visit(context.onlyIf().expression()), rest, span);
        }
        if (context.onlyAt() != null) {
            Tails rest = tails.tails(context.tail(), Leaves.span(context.onlyAt()));
            return new Sentence.OnlyAt(modes, strength, places.places(context.onlyAt()), rest, span);
        }
        Tails rest = tails.tails(context.tail(), Leaves.span(context.onlyDuring()));
        return new Sentence.OnlyDuring(
                modes, strength, dates.spans(context.onlyDuring().dateSpans()), rest, span);
    }

    @Override
    public Sentence visitEither(EitherContext context) {
        return new Sentence.Either(half(context.half(0)), half(context.half(1)), Leaves.span(context));
    }

    private Sentence.Count half(HalfContext context) {
        SourceSpan span = Leaves.span(context);
        if (context instanceof HalfOfModesContext modes) {
            Counted counted = new Counted.Names(names(modes.modes()), Leaves.span(modes.modes()));
            Tails rest = tails.tails(modes.tail(), Leaves.span(modes.count()));
            return counts.count(counted, strength(modes.strength()), modes.count(), rest, span);
        }
        HalfOfPeopleContext people = (HalfOfPeopleContext) context;
        Counted counted = counted(people.expression(), people.OPEN(), people.CLOSE(), people.ON_DUTY());
        Tails rest = tails.tails(people.tail(), Leaves.span(people.count()));
        return counts.count(counted, strength(people.strength()), people.count(), rest, span);
    }

    private Counted counted(
            @Nullable ExpressionContext condition,
            @Nullable TerminalNode open,
            @Nullable TerminalNode close,
            @Nullable TerminalNode onDuty) {
        if (condition == null || open == null || close == null) {
            return new Counted.OnDuty(
                    Faults.spanOf(Objects.requireNonNull(onDuty).getSymbol()));
        }
        SourceSpan span = Faults.spanOf(open.getSymbol()).to(Faults.spanOf(close.getSymbol()));
        return new Counted.Condition(expressions.visit(condition), span);
    }

    @Override
    public Sentence visitAboutPeople(AboutPeopleContext context) {
        Counted counted = counted(context.expression(), context.OPEN(), context.CLOSE(), context.ON_DUTY());
        Tails rest = tails.tails(context.tail(), Leaves.span(context.count()));
        return counts.count(counted, strength(context.strength()), context.count(), rest, Leaves.span(context));
    }

    @Override
    public Sentence visitDutyOfPeople(DutyOfPeopleContext context) {
        SourceSpan span = Leaves.span(context);
        Group group = groups.visit(context.group());
        if (context.mustBe() != null) {
            MustBeContext duty = context.mustBe();
            Tails rest = tails.tails(context.tail(), Leaves.span(duty));
            return new Sentence.MustBe(group, modal(duty.verb), names(duty.modes()), rest, span);
        }
        if (context.mustHave() != null) {
            MustHaveContext duty = context.mustHave();
            Tails rest = tails.tails(context.tail(), Leaves.span(duty));
            SourceSpan held = Leaves.span(duty.documentHeld());
            return new Sentence.MustHave(
                    group, modal(duty.verb), expressions.document(duty.documentHeld(), held), rest, span);
        }
        if (context.mustSatisfy() != null) {
            MustSatisfyContext duty = context.mustSatisfy();
            Tails rest = tails.tails(context.tail(), Leaves.span(duty));
            return new Sentence.MustSatisfy(group, modal(duty.verb), expressions.visit(duty.expression()), rest, span);
        }
        Subject subject = new Subject.OfGroup(group, group.span());
        return attest(subject, context.mustAttest(), context.tail(), span);
    }

    @Override
    public Sentence visitDutyOfOwner(DutyOfOwnerContext context) {
        Subject subject = new Subject.OfOwner(Leaves.owner(context.owner()), Leaves.span(context.owner()));
        return attest(subject, context.mustAttest(), context.tail(), Leaves.span(context));
    }

    private Sentence attest(Subject subject, MustAttestContext duty, List<TailContext> tail, SourceSpan span) {
        Tails rest = tails.tails(tail, Leaves.span(duty));
        return new Sentence.MustAttest(subject, modal(duty.verb), Leaves.name(duty.name()), rest, span);
    }

    static List<Name> names(ModesContext context) {
        return context.name().stream().map(Leaves::name).toList();
    }

    static Optional<Modal> strength(@Nullable StrengthContext context) {
        return Optional.ofNullable(context).map(strength -> modal(strength.getStart()));
    }

    /** The verb of a keyword such as {@code must not be}. */
    static Modal modal(Token token) {
        int type = token.getType();
        boolean negated = type == EdaranParser.MUST_NOT_BE || type == EdaranParser.SHOULD_NOT_BE;
        return new Modal(verb(type), negated, Faults.spanOf(token));
    }

    private static Modal.Verb verb(int token) {
        return switch (token) {
            case EdaranParser.SHOULD,
                    EdaranParser.SHOULD_BE,
                    EdaranParser.SHOULD_NOT_BE,
                    EdaranParser.SHOULD_HAVE,
                    EdaranParser.SHOULD_SATISFY,
                    EdaranParser.SHOULD_ATTEST,
                    EdaranParser.SHOULD_BE_SET -> Modal.Verb.SHOULD;
            case EdaranParser.MAY, EdaranParser.MAY_BE, EdaranParser.MAY_BE_SET -> Modal.Verb.MAY;
            default -> Modal.Verb.MUST;
        };
    }
}
