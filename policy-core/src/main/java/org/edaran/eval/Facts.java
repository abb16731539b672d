package org.edaran.eval;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.model.BuiltIn;
import org.edaran.model.Field;
import org.edaran.model.Fraction;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.RegionCode;
import org.edaran.model.Step;
import org.edaran.model.Value;
import org.edaran.roster.Evidence;
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
            case UNIT -> workUnit(day);
            case WORK_UNIT -> placeOfWork(day);
            case HOME_UNIT -> homeUnit(day);
            case OFFICE -> office(day);
            case AGENCY -> orElse(employee(day, "agency"), workUnit(day), Owner.UNIT, "agency", day.date());
            case REGION -> next(Step.OFFICE, office(day), Step.REGION, day.date());
            case DOMICILE -> employee(day, "domicile");
            case LOCATION -> location(day.row(day.focus()));
        };
    }

    private Value employee(PersonDay day, String column) {
        return roster.employees().value(day.employee(), column, day.date());
    }

    /** The unit the person belongs to. */
    Value homeUnit(PersonDay day) {
        return employee(day, "unit");
    }

    private Optional<String> namedUnit(PersonDay day) {
        int row = day.firstRowOfDay();
        return row < 0 ? Optional.empty() : roster.unitOf(row);
    }

    /** The unit where the work is: the one that the roster names, else the one the person counts in. */
    Value placeOfWork(PersonDay day) {
        return namedUnit(day).<Value>map(Value.Text::new).orElseGet(() -> workUnit(day));
    }

    /**
     * The unit the person counts in. Where no letter in the data names units, that is the one the roster names, else the
     * home unit; where letters do, it is another unit than the home unit only on days that a letter covers.
     */
    private Value workUnit(PersonDay day) {
        Optional<String> named = namedUnit(day);
        Value home = homeUnit(day);
        boolean isHome = named.isPresent() && home.words().equals(named.get());
        if (isHome || !roster.evidence().namesUnits()) {
            return named.<Value>map(Value.Text::new).orElse(home);
        }
        Set<String> covered = new TreeSet<>();
        Truth perhaps = Truth.FALSE;
        for (Evidence letter : roster.evidence().lettersOf(day.employeeId())) {
            Truth valid = Documents.isValid(letter, day.date());
            String unit = letter.toUnit().orElseThrow();
            boolean fromHome = letter.fromUnit().map(home.words()::equals).orElse(true);
            if (fromHome && named.map(unit::equals).orElse(true)) {
                perhaps = perhaps.or(valid);
                if (valid == Truth.TRUE) {
                    covered.add(unit);
                }
            }
        }
        if (covered.size() == 1) {
            return new Value.Text(covered.iterator().next());
        }
        return perhaps == Truth.FALSE ? home : Value.Absent.UNKNOWN;
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
        Owner owner = from.owner();
        return switch (to) {
            case OFFICE -> value(owner, id, "office", date);
            case AGENCY -> value(owner, id, "agency", date);
            case REGION -> id instanceof Value.Region ? id : value(owner, id, "region", date);
            default -> Value.Absent.UNKNOWN;
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
            int row = day.row(day.focus());
            return row < 0 ? Value.Absent.UNKNOWN : roster.factOf(row, field.name());
        }
        if (path.last() == Step.EMPLOYEE) {
            return roster.employees().value(day.employee(), field.name(), day.date());
        }
        Value id = identity(path, day);
        return id instanceof Value.Region region
                ? regional(region.code().code(), field.name(), day.date())
                : value(path.last().owner(), id, field.name(), day.date());
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
        int row = day.row(day.focus());
        return switch (fact) {
            case DATE -> new Value.Day(day.date());
            case PART -> new Value.Numeric(Fraction.of(day.halves(day.focus()), 2));
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
