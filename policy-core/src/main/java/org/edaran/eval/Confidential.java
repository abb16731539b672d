package org.edaran.eval;

import org.edaran.model.Expression;

/** What of a rule would show the value of a confidential fact if it were printed. Stateless. */
final class Confidential {

    /** Stands in findings for a value that is not shown, in every language. */
    static final String HIDDEN = "***";

    private Confidential() {}

    /** True if the value of the expression tells the value of a confidential fact. */
    static boolean isToldBy(Expression expression) {
        if (expression instanceof Expression.FactOf fact) {
            return fact.field().confidential();
        } else if (expression instanceof Expression.ArithmeticOn arithmetic) {
            return isToldBy(arithmetic.left()) || isToldBy(arithmetic.right());
        } else if (expression instanceof Expression.LookUp lookUp) {
            return lookUp.keys().stream().anyMatch(Confidential::isToldBy);
        } else if (expression instanceof Expression.RegionAt region) {
            return isToldBy(region.region());
        } else if (expression instanceof Expression.Shifted shifted) {
            return isToldBy(shifted.date());
        } else if (expression instanceof Expression.YearsSince years) {
            return isToldBy(years.date());
        } else if (expression instanceof Expression.DaysSince days) {
            return isToldBy(days.date());
        }
        return false;
    }
}
