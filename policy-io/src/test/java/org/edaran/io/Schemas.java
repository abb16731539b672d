package org.edaran.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Calendar;
import org.edaran.model.Comparison;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Fraction;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.roster.RosterSchema;
import org.edaran.source.SourcePlace;

/** A policy that declares one fact of nearly every kind. */
final class Schemas {

    static final SourcePlace AT = new SourcePlace("test.edaran", 1, 1);
    static final DateRange ALWAYS = new DateRange(DateRange.MIN, DateRange.MAX);
    static final List<Mode> MODES = List.of(
            new Mode("wfo", true),
            new Mode("wfh", true),
            new Mode("travel", false),
            new Mode("leave", false),
            new Mode("off", false));

    static final Policy POLICY = new Policy(
            "Test",
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2023, 8, 16)),
            ALWAYS,
            Expression.TRUE,
            MODES,
            List.of(
                    field("service", Owner.EMPLOYEE, new ValueType.Symbols(List.of("policy", "health"), false)),
                    field("birth_date", Owner.EMPLOYEE, ValueType.Plain.DATE),
                    field("trained", Owner.EMPLOYEE, ValueType.Plain.BOOLEAN),
                    dated("grade", Owner.EMPLOYEE, ValueType.Plain.INTEGER),
                    field("letter", Owner.EMPLOYEE, ValueType.Evidence.DOCUMENT),
                    field("min_headcount", Owner.UNIT, ValueType.Plain.INTEGER),
                    dated("psbb", Owner.REGION, ValueType.Plain.BOOLEAN),
                    field("channel", Owner.AGENCY, ValueType.Evidence.ATTESTATION),
                    field("stamped", Owner.ASSIGNMENT, ValueType.Plain.TIME)),
            List.of(),
            List.of(new Parameter(
                    "share",
                    Optional.of(Owner.AGENCY),
                    ValueType.Plain.PERCENT,
                    List.of(new Parameter.Limit(Comparison.LESS_OR_EQUAL, percent(50))),
                    Optional.empty(),
                    Strength.MAY,
                    List.of(),
                    AT)),
            List.of(),
            Calendar.FIVE_DAYS,
            false,
            List.of(),
            List.of(),
            "",
            AT);

    static final RosterSchema SCHEMA = RosterSchema.of(List.of(POLICY));

    private Schemas() {}

    static Value percent(int share) {
        return new Value.Numeric(Fraction.of(share).divide(Fraction.of(100)));
    }

    private static Field field(String name, Owner owner, ValueType type) {
        return new Field(name, Optional.empty(), owner, type, false, false, false, AT);
    }

    private static Field dated(String name, Owner owner, ValueType type) {
        return new Field(name, Optional.empty(), owner, type, true, false, false, AT);
    }
}
