package org.edaran.lang.compile;

import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Tail;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Expression;
import org.edaran.model.Period;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Timing;

/** Compiles how days and people are added up in a count, and refuses parts that mean nothing there. */
final class CountingCompiler {
    private final Sentences sentences;
    private final Environment env;

    CountingCompiler(Sentences sentences) {
        this.sentences = sentences;
        this.env = sentences.env();
    }

    /** How is counted; nothing if that is at fault. */
    Optional<Counting> counting(Sentence.Count node, Measure measure, Timing timing) {
        Optional<Optional<Counting.EitherWay>> either = eitherWay(node);
        if (either.isEmpty() || !means(node, measure, timing)) {
            return Optional.empty();
        }
        return Optional.of(new Counting(
                node.tails().has(Tail.ByHalfDays.class),
                node.tails().has(Tail.DifferentPeople.class),
                node.tails()
                        .find(Tail.Rounding.class)
                        .map(tail -> Counting.Rounding.valueOf(tail.direction().name()))
                        .orElse(Counting.Rounding.NONE),
                node.tails().has(Tail.AlsoInCutWeeks.class),
                node.tails().has(Tail.OrEveryDutyDay.class),
                either.get()));
    }

    /** Who may be counted or not; an inner nothing if nobody, an outer one if it is at fault. */
    private Optional<Optional<Counting.EitherWay>> eitherWay(Sentence.Count node) {
        Optional<Tail.EitherWay> tail = node.tails().find(Tail.EitherWay.class);
        if (tail.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Optional<Expression> who = ExpressionCompiler.ofPeople(env, sentences.source())
                .condition(tail.get().who());
        if (who.isEmpty()) {
            return Optional.empty();
        }
        String words = Words.of(sentences.source(), tail.get().who().span());
        return Optional.of(Optional.of(new Counting.EitherWay(who.get(), words)));
    }

    private boolean means(Sentence.Count node, Measure measure, Timing timing) {
        Bound bound = Bound.valueOf(node.bound().name());
        boolean target = !bound.isCeiling() && !bound.isFloor();
        boolean days = measure == Measure.DAYS;
        boolean runs = measure == Measure.CONSECUTIVE_DAYS;
        boolean people = measure == Measure.SHARE || measure == Measure.PEOPLE;
        boolean fine = runs ? isCeiling(node, bound) : true;
        fine &= !runs || meansNothing(node, Tail.ByHalfDays.class, "for consecutive days, which are whole");
        fine &= !runs || meansNothing(node, Tail.Rounding.class, "for consecutive days, which are whole");
        fine &= measure != Measure.OFFICES || meansNothing(node, Tail.ByHalfDays.class, "where offices are counted");
        fine &= measure == Measure.OFFICES
                || meansNothing(
                        node,
                        Tail.DifferentOffices.class,
                        "beside a number of people or days, or a share",
                        "write a number alone, such as `at most 2 different offices`");
        fine &= people || meansNothing(node, Tail.DifferentPeople.class, "where days are counted");
        fine &= timing.unit() != Period.DAY
                || meansNothing(node, Tail.DifferentPeople.class, "on a single day, on which nobody counts twice");
        fine &= (days && !bound.isCeiling())
                || meansNothing(node, Tail.OrEveryDutyDay.class, "where no number of days must be reached");
        boolean once = node.tails().has(Tail.DifferentPeople.class) || measure == Measure.OFFICES;
        fine &= !(target && once) || meansNothing(node, Tail.EitherWay.class, "where a target counts people once");
        return fine;
    }

    private boolean isCeiling(Sentence.Count node, Bound bound) {
        if (!bound.isCeiling()) {
            env.fault(
                    DiagnosticCode.CONSECUTIVE_FLOOR,
                    sentences.source(),
                    node.quantity().span(),
                    "consecutive days can be limited, but not demanded",
                    "write `at most`, or a number of days each week");
        }
        return bound.isCeiling();
    }

    private boolean meansNothing(Sentence.Count node, Class<? extends Tail> kind, String where) {
        return meansNothing(node, kind, where, "leave it out");
    }

    private boolean meansNothing(Sentence.Count node, Class<? extends Tail> kind, String where, String help) {
        Optional<? extends Tail> tail = node.tails().find(kind);
        tail.ifPresent(part -> env.fault(
                DiagnosticCode.PART_WITHOUT_MEANING,
                sentences.source(),
                part.span(),
                "`" + Words.of(sentences.source(), part.span()) + "` means nothing " + where,
                help));
        return tail.isEmpty();
    }
}
