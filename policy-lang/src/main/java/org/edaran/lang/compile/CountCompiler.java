package org.edaran.lang.compile;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tail;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Expression;
import org.edaran.model.Period;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Step;
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
        Optional<Period> period = period(node);
        Optional<Sentences.Where> where = sentences.where(node.tails());
        if (!tails
                || counted.isEmpty()
                || measure.isEmpty()
                || keys.isEmpty()
                || of.isEmpty()
                || period.isEmpty()
                || where.isEmpty()
                || !coherent(node, measure.get(), keys.get(), period.get())
                || !fixed(node, quantity.orElseThrow(), where.get().condition(), keys.get(), period.get())) {
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
                        period.get(),
                        node.tails().has(Tail.ByHalfDays.class),
                        where.get().condition()),
                sentences.strength(node.strength()));
    }

    private Optional<Period> period(Sentence.Count node) {
        Optional<Tail.Each> each = node.tails().find(Tail.Each.class);
        if (each.isEmpty()) {
            env.fault(
                    DiagnosticCode.NO_PERIOD,
                    sentences.source(),
                    node.quantity().span(),
                    "the rule does not say over which time it counts",
                    "add `each day`, `each week`, `each month` or `each window`");
            return Optional.empty();
        }
        return each.get().period().accept(new org.edaran.lang.ast.Period.Visitor<>() {
            @Override
            public Optional<Period> visitCalendar(org.edaran.lang.ast.Period.Calendar period) {
                if (!period.length().equals(BigInteger.ONE)) {
                    sentences.notYet(period.span(), "a period of several weeks or months", "count each single one");
                    return Optional.empty();
                }
                return Optional.of(Period.valueOf(period.unit().name()));
            }

            @Override
            public Optional<Period> visitWholeWindow(org.edaran.lang.ast.Period.WholeWindow period) {
                return Optional.of(Period.WINDOW);
            }

            @Override
            public Optional<Period> visitRolling(org.edaran.lang.ast.Period.Rolling period) {
                sentences.notYet(period.span(), "a rolling period", "count each week or each month");
                return Optional.empty();
            }
        });
    }

    private boolean coherent(Sentence.Count node, Measure measure, Keys keys, Period period) {
        if (keys.byCategory()
                && env.declarations().all(Statement.Category.class).isEmpty()) {
            env.fault(
                    DiagnosticCode.PART_WITHOUT_MEANING,
                    sentences.source(),
                    node.tails().find(Tail.Per.class).orElseThrow().span(),
                    "`category` separates nothing, because the policy declares no category",
                    "declare categories, or leave out `category`");
            return false;
        }
        if (measure == Measure.DAYS && !keys.has(Step.EMPLOYEE)) {
            env.fault(
                    DiagnosticCode.DAYS_OF_WHOM,
                    sentences.source(),
                    node.quantity().span(),
                    "days are those of one person, but the rule does not count each person alone",
                    "add `per employee`, or write `people`");
            return false;
        }
        boolean floor =
                Bound.valueOf(node.bound().name()).isFloor() || node.bound() == org.edaran.lang.ast.Bound.EXACTLY;
        boolean weekly = period == Period.WEEK && measure != Measure.SHARE && floor;
        if (weekly && !node.tails().has(Tail.AlsoInCutWeeks.class)) {
            sentences.notYet(
                    node.quantity().span(),
                    "a number that is not demanded in weeks with holidays",
                    "add `also in cut weeks` to demand it in every week");
            return false;
        }
        return true;
    }

    private boolean fixed(Sentence.Count node, Typed quantity, Optional<Expression> where, Keys keys, Period period) {
        Optional<Expression> loose = keys.unfixed(quantity.expression(), period);
        loose.ifPresent(part -> keys.report(env, quantity, part));
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
