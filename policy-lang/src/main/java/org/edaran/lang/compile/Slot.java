package org.edaran.lang.compile;

import java.util.Optional;
import org.edaran.lang.test.PolicyTest.Holder;
import org.edaran.model.BuiltIn;
import org.edaran.model.Expression;
import org.edaran.model.Path;

/**
 * A place in the data of a test that an expression reads.
 *
 * @param holder what the fact belongs to
 * @param name the fact, or {@code id} for an identity
 */
record Slot(Holder holder, String name) {

    /** The place that an expression reads; nothing if it reads several or none. */
    static Optional<Slot> of(Expression expression) {
        if (expression instanceof Expression.FactOf fact) {
            return holder(fact.path())
                    .map(holder -> new Slot(holder, fact.field().name()));
        }
        if (expression instanceof Expression.RegionAt at) {
            return of(at.region());
        }
        if (expression instanceof Expression.BuiltInFact fact) {
            return fact.fact() == BuiltIn.DATE
                    ? Optional.empty()
                    : Optional.of(new Slot(Holder.ASSIGNMENT, fact.fact().word()));
        }
        return expression instanceof Expression.Identity identity ? identity(identity.path()) : Optional.empty();
    }

    private static Optional<Slot> identity(Path path) {
        return switch (path.last()) {
            case EMPLOYEE, ASSIGNMENT -> Optional.empty();
            case LOCATION -> Optional.of(new Slot(Holder.ASSIGNMENT, "location"));
            case UNIT, HOME_UNIT, WORK_UNIT, OFFICE, AGENCY, REGION, DOMICILE ->
                holder(path).map(holder -> new Slot(holder, "id"));
        };
    }

    private static Optional<Holder> holder(Path path) {
        return switch (path.last()) {
            case EMPLOYEE -> Optional.of(Holder.EMPLOYEE);
            case UNIT, HOME_UNIT, WORK_UNIT -> Optional.of(Holder.UNIT);
            case OFFICE -> Optional.of(Holder.OFFICE);
            case AGENCY -> Optional.of(Holder.AGENCY);
            case REGION -> Optional.of(Holder.REGION);
            case DOMICILE -> Optional.of(Holder.DOMICILE);
            case ASSIGNMENT -> Optional.of(Holder.ASSIGNMENT);
            case LOCATION -> Optional.empty();
        };
    }
}
