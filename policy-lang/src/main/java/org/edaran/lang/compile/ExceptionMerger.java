package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.lang.ast.ExceptionEffect;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Tail;
import org.edaran.lang.ast.Tails;

/** Puts what an exception writes in the place of what its rule says. What it does not write stays. */
final class ExceptionMerger implements ExceptionEffect.Visitor<Optional<Sentence>> {

    /** The parts of an exception that say when it applies, and those of a rule that an exception leaves alone. */
    static final Set<Class<? extends Tail>> APPLICABILITY = Set.of(
            Tail.Where.class,
            Tail.InForce.class,
            Tail.During.class,
            Tail.Outside.class,
            Tail.On.class,
            Tail.InsteadOf.class);

    private final Sentence rule;

    ExceptionMerger(Sentence rule) {
        this.rule = rule;
    }

    /** The sentence as the exception makes it; nothing if the two are not of one kind. */
    Optional<Sentence> merge(ExceptionEffect effect) {
        return effect.accept(this);
    }

    private Tails tails(Tails own) {
        List<Tail> all = new ArrayList<>();
        own.all().stream()
                .filter(tail -> !APPLICABILITY.contains(tail.getClass()))
                .forEach(all::add);
        rule.tails().all().stream()
                .filter(tail -> all.stream().noneMatch(other -> other.getClass() == tail.getClass()))
                .toList()
                .forEach(all::add);
        List<Class<?>> order = List.of(Tail.class.getPermittedSubclasses());
        all.sort(Comparator.comparingInt(tail -> order.indexOf(tail.getClass())));
        return new Tails(all, own.all().isEmpty() ? rule.tails().span() : own.span());
    }

    private Optional<Modal> strength(Optional<Modal> own, Optional<Modal> ofRule) {
        return own.isPresent() ? own : ofRule;
    }

    @Override
    public Optional<Sentence> visitWaived(ExceptionEffect.Waived effect) {
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> visitOtherLimit(ExceptionEffect.OtherLimit effect) {
        if (!(rule instanceof Sentence.Count count)) {
            return Optional.empty();
        }
        boolean share = effect.quantity() instanceof Literal.Percent;
        Sentence.Measure measure =
                effect.measure() == Sentence.Measure.UNSPECIFIED && !share ? count.measure() : effect.measure();
        return Optional.of(new Sentence.Count(
                count.counted(),
                strength(effect.strength(), count.strength()),
                effect.bound(),
                effect.quantity(),
                measure,
                effect.denominator().or(count::denominator),
                tails(effect.tails()),
                effect.span()));
    }

    @Override
    public Optional<Sentence> visitOtherModes(ExceptionEffect.OtherModes effect) {
        return rule instanceof Sentence.MustBe duty
                ? Optional.of(new Sentence.MustBe(
                        duty.group(), effect.strength(), effect.modes(), tails(effect.tails()), effect.span()))
                : Optional.empty();
    }

    @Override
    public Optional<Sentence> visitOtherCondition(ExceptionEffect.OtherCondition effect) {
        return rule instanceof Sentence.OnlyIf only
                ? Optional.of(new Sentence.OnlyIf(
                        only.modes(),
                        strength(effect.strength(), only.strength()),
                        effect.condition(),
                        tails(effect.tails()),
                        effect.span()))
                : Optional.empty();
    }

    @Override
    public Optional<Sentence> visitOtherPlaces(ExceptionEffect.OtherPlaces effect) {
        return rule instanceof Sentence.OnlyAt only
                ? Optional.of(new Sentence.OnlyAt(
                        only.modes(),
                        strength(effect.strength(), only.strength()),
                        effect.places(),
                        tails(effect.tails()),
                        effect.span()))
                : Optional.empty();
    }

    @Override
    public Optional<Sentence> visitOtherDates(ExceptionEffect.OtherDates effect) {
        return rule instanceof Sentence.OnlyDuring only
                ? Optional.of(new Sentence.OnlyDuring(
                        only.modes(),
                        strength(effect.strength(), only.strength()),
                        effect.dates(),
                        tails(effect.tails()),
                        effect.span()))
                : Optional.empty();
    }

    @Override
    public Optional<Sentence> visitOtherDeadline(ExceptionEffect.OtherDeadline effect) {
        if (!(rule instanceof Sentence.MustAttest attest)) {
            return Optional.empty();
        }
        List<Tail> own = new ArrayList<>(effect.tails().all());
        own.add(new Tail.By(effect.deadline(), effect.deadline().span()));
        return Optional.of(new Sentence.MustAttest(
                attest.subject(),
                attest.strength(),
                attest.attestation(),
                tails(new Tails(own, effect.span())),
                effect.span()));
    }

    @Override
    public Optional<Sentence> visitRestated(ExceptionEffect.Restated effect) {
        Sentence whole = effect.sentence();
        if (whole.getClass() != rule.getClass()) {
            return Optional.empty();
        }
        Tails rest = tails(effect.tails());
        if (whole instanceof Sentence.Count own && rule instanceof Sentence.Count count) {
            return count(count, own);
        } else if (whole instanceof Sentence.Either own && rule instanceof Sentence.Either either) {
            return half(either.first(), own.first())
                    .flatMap(first -> half(either.second(), own.second())
                            .map(second -> new Sentence.Either(first, second, own.span())));
        } else if (whole instanceof Sentence.MustBe own) {
            return Optional.of(new Sentence.MustBe(own.group(), own.strength(), own.modes(), rest, own.span()));
        } else if (whole instanceof Sentence.OnlyIf own) {
            return Optional.of(new Sentence.OnlyIf(
                    own.modes(), strength(own.strength(), strengthOfRule()), own.condition(), rest, own.span()));
        } else if (whole instanceof Sentence.OnlyAt own) {
            return Optional.of(new Sentence.OnlyAt(
                    own.modes(), strength(own.strength(), strengthOfRule()), own.places(), rest, own.span()));
        } else if (whole instanceof Sentence.OnlyDuring own) {
            return Optional.of(new Sentence.OnlyDuring(
                    own.modes(), strength(own.strength(), strengthOfRule()), own.dates(), rest, own.span()));
        }
        return ofPeople(whole, rest);
    }

    private Optional<Sentence> count(Sentence.Count count, Sentence.Count own) {
        return new ExceptionMerger(new Sentence.Count(
                        own.counted(),
                        count.strength(),
                        count.bound(),
                        count.quantity(),
                        count.measure(),
                        count.denominator(),
                        rule.tails(),
                        rule.span()))
                .visitOtherLimit(new ExceptionEffect.OtherLimit(
                        own.strength(),
                        own.bound(),
                        own.quantity(),
                        own.measure(),
                        own.denominator(),
                        own.tails(),
                        own.span()));
    }

    private static Optional<Sentence.Count> half(Sentence.Count rule, Sentence.Count own) {
        return new ExceptionMerger(rule)
                .visitRestated(new ExceptionEffect.Restated(own, own.tails(), own.span()))
                .map(Sentence.Count.class::cast);
    }

    private static Optional<Sentence> ofPeople(Sentence whole, Tails rest) {
        if (whole instanceof Sentence.MustAttest own) {
            return Optional.of(
                    new Sentence.MustAttest(own.subject(), own.strength(), own.attestation(), rest, own.span()));
        }
        if (whole instanceof Sentence.MustHave own) {
            return Optional.of(new Sentence.MustHave(own.group(), own.strength(), own.document(), rest, own.span()));
        }
        return whole instanceof Sentence.MustSatisfy own
                ? Optional.of(new Sentence.MustSatisfy(own.group(), own.strength(), own.condition(), rest, own.span()))
                : Optional.empty();
    }

    private Optional<Modal> strengthOfRule() {
        if (rule instanceof Sentence.OnlyIf only) {
            return only.strength();
        }
        if (rule instanceof Sentence.OnlyAt only) {
            return only.strength();
        }
        return rule instanceof Sentence.OnlyDuring only ? only.strength() : Optional.empty();
    }
}
