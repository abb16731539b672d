package org.edaran.examples.random;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Value;

/** Random groups of people, as rules name them. */
final class Groups {

    static final Named STAFF = new Named("staff", Members.STAFF);
    static final Named DESK = category(Declared.DESK);
    static final Named OUTSIDE = category(Declared.OUTSIDE);
    static final Named SENIORS = new Named(
            "seniors",
            new Members(
                    "seniors",
                    new Expression.Compare(
                            Comparison.GREATER_OR_EQUAL,
                            Conditions.fact(Declared.GRADE),
                            new Expression.Constant(new Value.Symbol("fair", 1))),
                    List.of()));

    private Groups() {}

    /**
     * A group.
     *
     * @param text as written
     * @param members what it means
     */
    record Named(String text, Members members) {}

    private static Named category(Category category) {
        return new Named(
                category.name(),
                new Members(category.name(), new Expression.InCategory(List.of(category)), List.of(category)));
    }

    static Arbitrary<Named> one() {
        Arbitrary<Named> where = Conditions.any()
                .map(condition -> new Named(
                        "employees where " + condition.text(),
                        new Members("employees where " + condition.text(), condition.meaning(), List.of())));
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(STAFF, DESK, OUTSIDE, SENIORS)), Tuple.of(1, where));
    }

    /** Two categories, counted separately. */
    static Arbitrary<List<Named>> some() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, one().map(List::of)), Tuple.of(1, Arbitraries.just(List.of(DESK, OUTSIDE))));
    }
}
