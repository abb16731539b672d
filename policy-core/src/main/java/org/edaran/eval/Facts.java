package org.edaran.eval;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.edaran.model.BuiltIn;
import org.edaran.model.Field;
import org.edaran.model.Fraction;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.RegionCode;
import org.edaran.model.Step;
import org.edaran.model.Value;
import org.edaran.roster.FactTable;
import org.edaran.roster.Roster;

/** Looks up facts of a person's day. Remembers the regions it has met; not thread-safe. */
final class Facts {

    private final Roster roster;
    private final Map<String, Value> regions = new HashMap<>();

    Facts(Roster roster) {
        this.roster = roster;
    }

    /** The identity at the end of a path: a text or a region. */
    Value identity(Path path, PersonDay day) {
        Value current = Value.Absent.UNKNOWN;
        Step previous = Step.EMPLOYEE;
        for (int i = 0; i < path.steps().size(); i++) {
            Step step = path.steps().get(i);
            current = i == 0 ? start(step, day) : next(previous, current, step, day.date());
            previous = step;
            if (current instanceof Value.Absent) {
                return current;
            }
        }
        return current;
    }

    private Value start(Step step, PersonDay day) {
        return switch (step) {
            case EMPLOYEE, ASSIGNMENT -> new Value.Text(day.employeeId());
            case UNIT, WORK_UNIT -> workUnit(day);
            case HOME_UNIT -> employee(day, "unit");
            case OFFICE -> office(day);
            case AGENCY -> orElse(employee(day, "agency"), workUnit(day), Owner.UNIT, "agency", day.date());
            case REGION -> next(Step.OFFICE, office(day), Step.REGION, day.date());
            case DOMICILE -> employee(day, "domicile");
            case LOCATION -> location(day.firstRow());
        };
    }

    private Value employee(PersonDay day, String column) {
        return roster.employees().value(day.employee(), column, day.date());
    }

    private Value workUnit(PersonDay day) {
        int row = day.firstRow();
        if (row >= 0) {
            var unit = roster.unitOf(row);
            if (unit.isPresent()) {
                return new Value.Text(unit.get());
            }
        }
        return employee(day, "unit");
    }

    private Value office(PersonDay day) {
        Value unit = workUnit(day);
        boolean athome = unit.equals(employee(day, "unit"));
        Value own = athome ? employee(day, "office") : Value.Absent.UNKNOWN;
        return orElse(own, unit, Owner.UNIT, "office", day.date());
    }

    private Value orElse(Value first, Value id, Owner owner, String column, LocalDate date) {
        return first == Value.Absent.UNKNOWN ? value(owner, id, column, date) : first;
    }

    /** The location of an assignment; unknown without one. */
    Value location(int row) {
        return row < 0
                ? Value.Absent.UNKNOWN
                : roster.locationOf(row).map(this::region).orElse(Value.Absent.UNKNOWN);
    }

    private Value region(String code) {
        return regions.computeIfAbsent(code, text -> new Value.Region(new RegionCode(text)));
    }

    private Value next(Step from, Value id, Step to, LocalDate date) {
        Owner owner = ownerOf(from);
        return switch (to) {
            case OFFICE -> value(owner, id, "office", date);
            case AGENCY -> value(owner, id, "agency", date);
            case REGION -> id instanceof Value.Region ? id : value(owner, id, "region", date);
            default -> Value.Absent.UNKNOWN;
        };
    }

    private static Owner ownerOf(Step step) {
        return switch (step) {
            case EMPLOYEE -> Owner.EMPLOYEE;
            case UNIT, HOME_UNIT, WORK_UNIT -> Owner.UNIT;
            case OFFICE -> Owner.OFFICE;
            case AGENCY -> Owner.AGENCY;
            case REGION, DOMICILE, LOCATION -> Owner.REGION;
            case ASSIGNMENT -> Owner.ASSIGNMENT;
        };
    }

    private Value value(Owner owner, Value id, String fact, LocalDate date) {
        if (id instanceof Value.Absent) {
            return id;
        }
        FactTable table = roster.table(owner);
        OptionalInt index = table.indexOf(id.words());
        return index.isEmpty() ? Value.Absent.UNKNOWN : table.value(index.getAsInt(), fact, date);
    }

    /** The value of a declared fact. */
    Value fact(Path path, Field field, PersonDay day) {
        if (field.owner() == Owner.ASSIGNMENT) {
            int row = day.firstRow();
            return row < 0 ? Value.Absent.UNKNOWN : roster.factOf(row, field.name());
        }
        if (path.last() == Step.EMPLOYEE) {
            return roster.employees().value(day.employee(), field.name(), day.date());
        }
        Value id = identity(path, day);
        return id instanceof Value.Region region
                ? regional(region.code().code(), field.name(), day.date())
                : value(ownerOf(path.last()), id, field.name(), day.date());
    }

    /** A fact of a region is taken from the nearest region around it that has it. */
    private Value regional(String code, String fact, LocalDate date) {
        String region = code;
        while (true) {
            Value value = value(Owner.REGION, new Value.Text(region), fact, date);
            int dot = region.lastIndexOf('.');
            if (value != Value.Absent.UNKNOWN || dot < 0) {
                return value;
            }
            region = region.substring(0, dot);
        }
    }

    /** The value of a built-in fact of the assignment. */
    Value builtIn(BuiltIn fact, PersonDay day) {
        int row = day.firstRow();
        return switch (fact) {
            case DATE -> new Value.Day(day.date());
            case PART -> new Value.Numeric(Fraction.of(day.halves(0), 2));
            case START ->
                row < 0
                        ? Value.Absent.UNKNOWN
                        : roster.startOf(row).<Value>map(Value.Clock::new).orElse(Value.Absent.UNKNOWN);
            case END ->
                row < 0
                        ? Value.Absent.UNKNOWN
                        : roster.endTimeOf(row).<Value>map(Value.Clock::new).orElse(Value.Absent.UNKNOWN);
        };
    }
}
