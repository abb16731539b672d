package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.List;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Table;
import org.edaran.model.TableKey;
import org.edaran.model.TableRow;
import org.edaran.model.Value;

/** The quantities that a look-up in a table may give, each with the facts for which it does. */
final class TableCases {

    private TableCases() {}

    /**
     * One quantity.
     *
     * @param when the condition on the keys of the table
     * @param quantity what its row says
     */
    record Case(Expression when, Expression quantity) {}

    /** True if a quantity is looked up in a table that says the same on every date. */
    static boolean isCertain(Expression quantity) {
        return quantity instanceof Expression.Constant
                || (quantity instanceof Expression.LookUp lookUp
                        && !lookUp.table().changes());
    }

    /** The cases of a quantity that {@link #isCertain}: its rows, and what holds otherwise. */
    static List<Case> of(Expression quantity) {
        if (!(quantity instanceof Expression.LookUp lookUp)) {
            return List.of(new Case(Expression.TRUE, quantity));
        }
        Table table = lookUp.table();
        List<Case> cases = new ArrayList<>();
        Expression rest = Expression.TRUE;
        for (TableRow row : table.rows()) {
            Expression when = when(lookUp.keys(), row);
            cases.add(new Case(when, new Expression.Constant(row.value())));
            rest = RuleParts.both(rest, new Expression.Not(when));
        }
        Expression left = rest;
        table.otherwise().ifPresent(value -> cases.add(new Case(left, new Expression.Constant(value))));
        return cases;
    }

    private static Expression when(List<Expression> facts, TableRow row) {
        Expression all = Expression.TRUE;
        for (int i = 0; i < facts.size(); i++) {
            all = RuleParts.both(all, when(facts.get(i), row.keys().get(i)));
        }
        return all;
    }

    private static Expression when(Expression fact, TableKey key) {
        if (key instanceof TableKey.Range range) {
            return new Expression.Between(
                    fact, new Expression.Constant(range.low()), new Expression.Constant(range.high()));
        }
        if (!(key instanceof TableKey.OneOf one)) {
            return Expression.TRUE;
        }
        List<Expression> regions = new ArrayList<>();
        for (Value value : one.values()) {
            if (value instanceof Value.Region region) {
                regions.add(new Expression.WithinRegion(fact, region.code()));
            }
        }
        if (!regions.isEmpty()) {
            return regions.size() == 1 ? regions.get(0) : new Expression.Or(regions);
        }
        return one.values().size() == 1
                ? new Expression.Compare(
                        Comparison.EQUAL,
                        fact,
                        new Expression.Constant(one.values().get(0)))
                : new Expression.OneOf(fact, one.values());
    }
}
