package org.edaran.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;

/** The facts that data can hold without a declaration in the policy. */
public enum BuiltInColumn {
    /** The unit a person belongs to. */
    EMPLOYEE_UNIT(Owner.EMPLOYEE, "unit", ValueType.Plain.TEXT),
    /** The agency a person belongs to. */
    EMPLOYEE_AGENCY(Owner.EMPLOYEE, "agency", ValueType.Plain.TEXT),
    /** The office a person belongs to. */
    EMPLOYEE_OFFICE(Owner.EMPLOYEE, "office", ValueType.Plain.TEXT),
    /** The region in which a person is registered as living. */
    EMPLOYEE_DOMICILE(Owner.EMPLOYEE, "domicile", ValueType.Plain.REGION),
    /** A category decided for the person, which replaces the category that facts would give. */
    EMPLOYEE_CATEGORY(Owner.EMPLOYEE, "category", ValueType.Plain.TEXT),
    /** The office of a unit. */
    UNIT_OFFICE(Owner.UNIT, "office", ValueType.Plain.TEXT),
    /** The agency of a unit. */
    UNIT_AGENCY(Owner.UNIT, "agency", ValueType.Plain.TEXT),
    /** The name of the calendar a unit works by. */
    UNIT_CALENDAR(Owner.UNIT, "calendar", ValueType.Plain.TEXT),
    /** The region an office stands in. */
    OFFICE_REGION(Owner.OFFICE, "region", ValueType.Plain.REGION),
    /** The agency of an office. */
    OFFICE_AGENCY(Owner.OFFICE, "agency", ValueType.Plain.TEXT),
    /** Where an office stands. */
    OFFICE_COORDINATES(Owner.OFFICE, "coordinates", ValueType.Plain.PLACE),
    /** Where the registered domicile of a person is. */
    EMPLOYEE_COORDINATES(Owner.EMPLOYEE, "domicile coordinates", ValueType.Plain.PLACE),
    /** Where the work is done. */
    ASSIGNMENT_COORDINATES(Owner.ASSIGNMENT, "coordinates", ValueType.Plain.PLACE),
    /** How far from the person's office the work is done, in whole metres. */
    ASSIGNMENT_DISTANCE(Owner.ASSIGNMENT, "distance", ValueType.Plain.INTEGER);

    private final Owner owner;
    private final String column;
    private final ValueType.Plain type;

    BuiltInColumn(Owner owner, String column, ValueType.Plain type) {
        this.owner = owner;
        this.column = column;
        this.type = type;
    }

    /** What the fact belongs to. */
    public Owner owner() {
        return owner;
    }

    /** The name of the column. */
    public String column() {
        return column;
    }

    /** The type of its values. */
    public ValueType type() {
        return type;
    }

    /** The column of that name, if there is one. */
    public static Optional<BuiltInColumn> of(Owner owner, String column) {
        return Arrays.stream(values())
                .filter(builtIn -> builtIn.owner == owner && builtIn.column.equals(column))
                .findFirst();
    }

    /** The columns of an owner. */
    public static List<BuiltInColumn> of(Owner owner) {
        return Arrays.stream(values()).filter(builtIn -> builtIn.owner == owner).toList();
    }
}
