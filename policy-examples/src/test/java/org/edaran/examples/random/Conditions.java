package org.edaran.examples.random;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.edaran.model.BuiltIn;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Path;
import org.edaran.model.RegionCode;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** Random conditions about people and their days. */
final class Conditions {

    static final Phrase TRAINED = new Phrase("trained", fact(Declared.TRAINED));
    static final Phrase EMPLOYED = new Phrase("employed", fact(Declared.EMPLOYED));
    static final Phrase BUSY_UNIT =
            new Phrase("busy of unit", new Expression.FactOf(Path.of(Step.WORK_UNIT), Declared.BUSY));
    static final Phrase IN_31 = new Phrase(
            "region of office within region \"31\"",
            new Expression.WithinRegion(
                    new Expression.Identity(Path.of(Step.OFFICE, Step.REGION)), new RegionCode("31")));

    private static final List<Phrase> SIMPLE = List.of(
            TRAINED,
            BUSY_UNIT,
            IN_31,
            new Phrase("grade >= fair", compare(Comparison.GREATER_OR_EQUAL, Declared.GRADE, symbol("fair", 1))),
            new Phrase("grade != good", compare(Comparison.NOT_EQUAL, Declared.GRADE, symbol("good", 2))),
            new Phrase(
                    "grade in poor to fair",
                    new Expression.Between(
                            fact(Declared.GRADE),
                            new Expression.Constant(symbol("poor", 0)),
                            new Expression.Constant(symbol("fair", 1)))),
            new Phrase("children > 0", compare(Comparison.GREATER, Declared.CHILDREN, Value.Numeric.of(0))),
            new Phrase("children != 1", compare(Comparison.NOT_EQUAL, Declared.CHILDREN, Value.Numeric.of(1))),
            new Phrase("children is none", new Expression.IsNone(fact(Declared.CHILDREN))),
            new Phrase("grade is known", new Expression.IsKnown(fact(Declared.GRADE))),
            new Phrase(
                    "task in [desk, archive]",
                    new Expression.OneOf(fact(Declared.TASK), Declared.tasks("desk", "archive"))),
            new Phrase(
                    "years since born >= 40",
                    new Expression.Compare(
                            Comparison.GREATER_OR_EQUAL,
                            new Expression.YearsSince(fact(Declared.BORN)),
                            new Expression.Constant(Value.Numeric.of(40)))),
            new Phrase(
                    "date in x", new Expression.InDates(new Expression.BuiltInFact(BuiltIn.DATE), OfficeDates.WINDOW)),
            new Phrase(
                    "psbb of region of office",
                    new Expression.FactOf(Path.of(Step.OFFICE, Step.REGION), Declared.PSBB)),
            new Phrase(
                    "domicile within region \"31.71\"",
                    new Expression.WithinRegion(
                            new Expression.Identity(Path.of(Step.DOMICILE)), new RegionCode("31.71"))),
            new Phrase(
                    "date >= 2024-05-01",
                    new Expression.Compare(
                            Comparison.GREATER_OR_EQUAL,
                            new Expression.BuiltInFact(BuiltIn.DATE),
                            new Expression.Constant(new Value.Day(LocalDate.of(2024, 5, 1))))));

    private Conditions() {}

    static Expression fact(Field field) {
        return new Expression.FactOf(Path.of(Step.valueOf(field.owner().name())), field);
    }

    private static Value symbol(String name, int rank) {
        return new Value.Symbol(name, rank);
    }

    private static Expression compare(Comparison comparison, Field field, Value value) {
        return new Expression.Compare(comparison, fact(field), new Expression.Constant(value));
    }

    /** A condition of one to three tests. */
    static Arbitrary<Phrase> any() {
        Arbitrary<Phrase> simple = Arbitraries.of(SIMPLE);
        Arbitrary<Phrase> negated =
                simple.map(phrase -> new Phrase("not " + phrase.text(), new Expression.Not(phrase.meaning())));
        Arbitrary<Phrase> literal =
                Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, simple), net.jqwik.api.Tuple.of(1, negated));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, literal),
                net.jqwik.api.Tuple.of(1, Combinators.combine(literal, literal).as(Conditions::and)),
                net.jqwik.api.Tuple.of(1, Combinators.combine(literal, literal).as(Conditions::or)));
    }

    private static Phrase and(Phrase a, Phrase b) {
        return new Phrase(a.text() + " and " + b.text(), new Expression.And(List.of(a.meaning(), b.meaning())));
    }

    private static Phrase or(Phrase a, Phrase b) {
        return new Phrase(a.text() + " or " + b.text(), new Expression.Or(List.of(a.meaning(), b.meaning())));
    }
}
