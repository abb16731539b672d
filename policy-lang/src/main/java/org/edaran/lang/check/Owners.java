package org.edaran.lang.check;

import java.util.Optional;
import org.edaran.model.Owner;

/** Owners as a policy writes them and as the model knows them. */
public final class Owners {

    private Owners() {}

    /** What keeps the facts of a written owner: a domicile keeps those of its region; nothing for the policy itself. */
    public static Optional<Owner> modelOf(org.edaran.lang.ast.Owner owner) {
        return switch (owner) {
            case EMPLOYEE -> Optional.of(Owner.EMPLOYEE);
            case UNIT, HOME_UNIT, WORK_UNIT -> Optional.of(Owner.UNIT);
            case OFFICE -> Optional.of(Owner.OFFICE);
            case AGENCY -> Optional.of(Owner.AGENCY);
            case REGION, DOMICILE -> Optional.of(Owner.REGION);
            case ASSIGNMENT -> Optional.of(Owner.ASSIGNMENT);
            case POLICY -> Optional.empty();
        };
    }
}
