package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.AllowedPlace;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Tail;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.RegionLevel;
import org.edaran.model.Step;
import org.edaran.model.ValueType;

/** Compiles the sentences that judge each person's day: required modes, conditions, places and dates for a mode. */
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
                Optional.of(new DateSet.Ranges(List.of(env.inForce())))));
    }

    Optional<Built> onlyAt(Sentence.OnlyAt node) {
        boolean tails = sentences.allows(node.tails(), "`only at`", TAILS);
        Optional<Set<Mode>> modes = sentences.modes(node.modes());
        Optional<Place> level = place(node);
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails || modes.isEmpty() || level.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        return Built.of(
                new org.edaran.model.Sentence.OnlyAt(
                        modes.get(),
                        Sentences.words(node.modes()),
                        level.get().within(),
                        where.get().condition()),
                sentences.strength(node.strength()));
    }

    /** A place for a mode, with nothing for {@code exactly}. */
    private record Place(Optional<RegionLevel> within) {}

    private Optional<Place> place(Sentence.OnlyAt node) {
        if (node.places().size() > 1) {
            sentences.notYet(node.span(), "a choice of places", "name `domicile` only");
            return Optional.empty();
        }
        AllowedPlace place = node.places().get(0);
        if (!place.place().text().equals("domicile")) {
            sentences.notYet(
                    place.place().span(),
                    "the place `" + place.place() + "`",
                    "write `domicile within city` or `domicile exactly`");
            return Optional.empty();
        }
        return place.level().isEmpty()
                ? Optional.of(new Place(Optional.empty()))
                : level(place.level().get()).map(level -> new Place(Optional.of(level)));
    }

    private Optional<RegionLevel> level(Name name) {
        List<String> words =
                Arrays.stream(RegionLevel.values()).map(RegionLevel::word).toList();
        if (words.contains(name.text())) {
            return Optional.of(RegionLevel.valueOf(name.text().toUpperCase(Locale.ROOT)));
        }
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.NOT_IN_LIST,
                sentences.source(),
                name.span(),
                "`" + name + "` is not one of " + String.join(", ", words));
        env.fault(DidYouMean.nearest(name.text(), words)
                .map(near -> fault.withHelp("write `" + near + "`"))
                .orElse(fault));
        return Optional.empty();
    }

    /** People on duty must hold a document: every on-duty mode only if it is held. */
    Optional<Built> mustHave(Sentence.MustHave node) {
        boolean tails = sentences.allows(node.tails(), "`must have`", TAILS);
        Optional<Members> group = new GroupCompiler(env, sentences.source()).together(node.group());
        Optional<org.edaran.model.Field> document = new EvidenceCompiler(env, sentences.source(), Owner.EMPLOYEE)
                .field(node.document(), ValueType.Evidence.DOCUMENT, Owner.EMPLOYEE);
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails || group.isEmpty() || document.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        Step holder = ReferenceCompiler.stepOf(document.get().owner());
        Set<Mode> onDuty = new LinkedHashSet<>(env.modes().values());
        onDuty.removeIf(mode -> !mode.onDuty());
        List<Expression> conditions = new ArrayList<>();
        conditions.add(group.get().condition());
        where.get().condition().ifPresent(conditions::add);
        return Built.of(
                new org.edaran.model.Sentence.OnlyIf(
                        onDuty,
                        "on duty",
                        new Expression.HasDocument(Path.of(holder), document.get(), node.valid()),
                        "has " + (node.valid() ? "valid " : "") + node.document(),
                        Optional.of(new Expression.And(conditions))),
                sentences.strength(Optional.of(node.strength())));
    }
}
