package org.edaran.lang.compile;

import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tail;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Counting;
import org.edaran.model.Expression;
import org.edaran.model.Period;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Step;
import org.edaran.model.Timing;
import org.edaran.model.ValueType.Plain;

/** Compiles {@code wfh at most 50% of administration on duty per unit each day}. */
final class CountCompiler {

    private static final Set<Class<? extends Tail>> TAILS = Set.of(
            Tail.Where.class,
            Tail.Per.class,
            Tail.Each.class,
            Tail.InForce.class,
            Tail.During.class,
            Tail.Outside.class,
            Tail.On.class,
            Tail.Together.class,
            Tail.ByHalfDays.class,
            Tail.EitherWay.class,
            Tail.DifferentPeople.class,
            Tail.DifferentOffices.class,
            Tail.Rounding.class,
            Tail.OrEveryDutyDay.class,
            Tail.AlsoInCutWeeks.class,
            Tail.Consequence.class);

    private final Sentences sentences;
    private final Environment env;
    private final CountedCompiler counteds;

    CountCompiler(Sentences sentences) {
        this.sentences = sentences;
        this.env = sentences.env();
        this.counteds = new CountedCompiler(sentences);
    }

    Optional<Built> compile(Sentence.Count node) {
        boolean tails = sentences.allows(node.tails(), "a count", TAILS);
        Optional<Counted> counted = counteds.compile(node.counted());
        Optional<Typed> quantity =
                ExpressionCompiler.ofPeople(env, sentences.source()).value(node.quantity());
        Optional<Measure> measure = quantity.flatMap(typed -> new MeasureCompiler(sentences).measure(node, typed));
        Optional<Keys> keys = Keys.of(env, sentences.source(), node.tails().find(Tail.Per.class));
        Optional<OfCompiler.Of> of = keys.flatMap(known -> new OfCompiler(sentences, known).of(node));
        Optional<Timing> timing = new TimingCompiler(sentences).timing(node);
        Optional<Counting> counting = measure.isPresent() && timing.isPresent()
                ? new CountingCompiler(sentences).counting(node, measure.get(), timing.get())
                : Optional.empty();
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails
                || counted.isEmpty()
                || measure.isEmpty()
                || keys.isEmpty()
                || of.isEmpty()
                || timing.isEmpty()
                || counting.isEmpty()
                || where.isEmpty()
                || !coherent(node, measure.get(), keys.get())
                || !fixed(node, quantity.orElseThrow(), where.get().condition(), keys.get(), timing.get())) {
            return Optional.empty();
        }
        return Built.of(
                new org.edaran.model.Sentence.Count(
                        counted.get(),
                        Bound.valueOf(node.bound().name()),
                        quantity.orElseThrow().expression(),
                        measure.get(),
                        of.get().denominator(),
                        of.get().groups(),
                        keys.get().byCategory(),
                        keys.get().keys(),
                        timing.get(),
                        counting.get(),
                        where.get().condition()),
                sentences.strength(node.strength()));
    }

    private boolean coherent(Sentence.Count node, Measure measure, Keys keys) {
        if (keys.byCategory() && !env.declarations().has(Statement.Category.class)) {
            env.fault(
                    DiagnosticCode.PART_WITHOUT_MEANING,
                    sentences.source(),
                    node.tails().find(Tail.Per.class).orElseThrow().span(),
                    "`category` separates nothing, because the policy declares no category",
                    "declare categories, or leave out `category`");
            return false;
        }
        if ((measure == Measure.DAYS || measure == Measure.CONSECUTIVE_DAYS) && !keys.has(Step.EMPLOYEE)) {
            env.fault(
                    DiagnosticCode.DAYS_OF_WHOM,
                    sentences.source(),
                    node.quantity().span(),
                    "days are those of one person, but the rule does not count each person alone",
                    "add `per employee`, or write `people`");
            return false;
        }
        return true;
    }

    private boolean fixed(Sentence.Count node, Typed quantity, Optional<Expression> where, Keys keys, Timing timing) {
        Period period = timing.unit();
        Optional<Expression> loose = keys.unfixed(quantity.expression(), period);
        loose.ifPresent(part -> keys.report(env, quantity, part));
        if (timing instanceof Timing.Decided decided) {
            Expression value = new Expression.ParameterValue(decided.parameter());
            Optional<Expression> looseTime = keys.unfixed(value, period);
            looseTime.ifPresent(part -> keys.report(
                    env,
                    new Typed(
                            value,
                            decided.parameter().type(),
                            sentences.source(),
                            node.tails().find(Tail.Each.class).orElseThrow().span()),
                    part));
            loose = loose.isPresent() ? loose : looseTime;
        }
        Optional<Expression> looseWhere = where.flatMap(condition -> keys.unfixed(condition, period));
        looseWhere.ifPresent(part -> keys.report(
                env,
                new Typed(
                        where.orElseThrow(),
                        Plain.BOOLEAN,
                        sentences.source(),
                        node.tails()
                                .find(Tail.Where.class)
                                .orElseThrow()
                                .condition()
                                .span()),
                part));
        return loose.isEmpty() && looseWhere.isEmpty();
    }
}
