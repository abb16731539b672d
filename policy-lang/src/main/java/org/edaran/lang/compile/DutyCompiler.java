package org.edaran.lang.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Tail;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Owner;

/** Compiles the sentences that judge each person's day: required modes, conditions, documents, places and dates for a mode. */
final class DutyCompiler {

    private static final Set<Class<? extends Tail>> TAILS = Set.of(
            Tail.Where.class,
            Tail.InForce.class,
            Tail.During.class,
            Tail.Outside.class,
            Tail.On.class,
            Tail.Consequence.class);

    private static final Set<Class<? extends Tail>> ONLY_DURING_TAILS =
            Set.of(Tail.Where.class, Tail.Consequence.class);

    private final Sentences sentences;
    private final Environment env;

    DutyCompiler(Sentences sentences) {
        this.sentences = sentences;
        this.env = sentences.env();
    }

    Optional<Built> mustBe(Sentence.MustBe node) {
        boolean tails = sentences.allows(node.tails(), "`must be`", TAILS);
        Optional<Members> group = new GroupCompiler(env, sentences.source()).together(node.group());
        Optional<Set<Mode>> modes = sentences.modes(node.modes());
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails || group.isEmpty() || modes.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        if (node.strength().verb() == Modal.Verb.MAY) {
            return Built.of(
                    new org.edaran.model.Sentence.Permit(group.get(), modes.get()),
                    sentences.strength(Optional.of(node.strength())));
        }
        return Built.of(
                new org.edaran.model.Sentence.ModeDuty(
                        group.get(),
                        !node.strength().negated(),
                        modes.get(),
                        Sentences.words(node.modes()),
                        where.get().condition()),
                sentences.strength(Optional.of(node.strength())));
    }

    Optional<Built> onlyIf(Sentence.OnlyIf node) {
        boolean tails = sentences.allows(node.tails(), "`only if`", TAILS);
        Optional<Set<Mode>> modes = sentences.modes(node.modes());
        Optional<Expression> condition =
                ExpressionCompiler.ofPeople(env, sentences.source()).condition(node.condition());
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails || modes.isEmpty() || condition.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        return Built.of(
                new org.edaran.model.Sentence.OnlyIf(
                        modes.get(),
                        Sentences.words(node.modes()),
                        condition.get(),
                        Words.of(sentences.source(), node.condition().span()),
                        where.get().condition()),
                sentences.strength(node.strength()));
    }

    Optional<Built> onlyDuring(Sentence.OnlyDuring node) {
        boolean tails = sentences.allows(node.tails(), "`only during`", ONLY_DURING_TAILS);
        Optional<Set<Mode>> modes = sentences.modes(node.modes());
        Optional<DateSet> granted = new DateCompiler(env, sentences.source()).dates(node.dates());
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails || modes.isEmpty() || granted.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        String words = String.join(
                ", ",
                node.dates().stream()
                        .map(date -> Words.of(sentences.source(), date.span()))
                        .toList());
        return Optional.of(new Built(
                new org.edaran.model.Sentence.OnlyDuring(
                        modes.get(),
                        Sentences.words(node.modes()),
                        granted.get(),
                        words,
                        where.get().condition()),
                sentences.strength(node.strength()),
                Optional.of(env.datesInForce())));
    }

    /** People on duty, or in a mode that their group names, must meet a condition. */
    Optional<Built> mustSatisfy(Sentence.MustSatisfy node) {
        boolean tails = sentences.allows(node.tails(), "`must satisfy`", TAILS);
        Optional<Members> group = new GroupCompiler(env, sentences.source()).together(node.group());
        Optional<Expression> condition =
                ExpressionCompiler.ofPeople(env, sentences.source()).condition(node.condition());
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails || group.isEmpty() || condition.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        return satisfy(
                group.get(),
                condition.get(),
                false,
                Words.of(sentences.source(), node.condition().span()),
                where.get(),
                node.strength());
    }

    /** People on duty, or in a mode that their group names, must hold a document. */
    Optional<Built> mustHave(Sentence.MustHave node) {
        boolean tails = sentences.allows(node.tails(), "`must have`", TAILS);
        Optional<Members> group = new GroupCompiler(env, sentences.source()).together(node.group());
        Optional<Typed> document =
                new EvidenceCompiler(env, sentences.source(), Owner.EMPLOYEE).document(node.document());
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails || group.isEmpty() || document.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        return satisfy(
                group.get(),
                document.get().expression(),
                true,
                Words.of(sentences.source(), node.document().span()),
                where.get(),
                node.strength());
    }

    private Optional<Built> satisfy(
            Members group,
            Expression condition,
            boolean document,
            String words,
            Sentences.Where where,
            Modal strength) {
        return Built.of(
                new org.edaran.model.Sentence.Satisfy(
                        group, modesOf(group), condition, document, words, where.condition()),
                sentences.strength(Optional.of(strength)));
    }

    /** The modes that the condition of a group names, else all on duty. */
    private Set<Mode> modesOf(Members group) {
        List<Expression> conditions =
                group.condition() instanceof Expression.And and ? and.operands() : List.of(group.condition());
        for (Expression condition : conditions) {
            if (condition instanceof Expression.ModeIn in) {
                return in.modes();
            }
        }
        Set<Mode> onDuty = new LinkedHashSet<>(env.modes().values());
        onDuty.removeIf(mode -> !mode.onDuty());
        return onDuty;
    }

    Optional<Built> onlyAt(Sentence.OnlyAt node) {
        boolean tails = sentences.allows(node.tails(), "`only at`", TAILS);
        Optional<Set<Mode>> modes = sentences.modes(node.modes());
        PlaceCompiler compiler = new PlaceCompiler(env, sentences.source());
        Optional<List<org.edaran.model.Sentence.Nearby>> places = compiler.places(node.places());
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails || modes.isEmpty() || places.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        return Built.of(
                new org.edaran.model.Sentence.OnlyAt(
                        modes.get(),
                        Sentences.words(node.modes()),
                        places.get(),
                        compiler.words(node.places()),
                        where.get().condition()),
                sentences.strength(node.strength()));
    }
}
