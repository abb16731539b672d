package org.edaran.examples.oracle;

import static org.edaran.examples.oracle.NaiveData.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Calendar;
import org.edaran.model.Field;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.model.RegionCode;
import org.edaran.model.Step;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** Looks facts up in the rows. */
final class NaiveFacts {

    private static final Value UNKNOWN = Value.Absent.UNKNOWN;

    final Policy policy;
    final NaiveData data;

    NaiveFacts(Policy policy, NaiveData data) {
        this.policy = policy;
        this.data = data;
    }

    /** The text of a column of one thing on a date; blank if no row has one. */
    String column(Owner owner, String id, String column, LocalDate date) {
        for (Map<String, String> row : rows(owner)) {
            if (cell(row, "id").equals(id)
                    && NaiveData.holds(row, date)
                    && !cell(row, column).isEmpty()) {
                return cell(row, column);
            }
        }
        for (Map<String, String> person : data.employees()) {
            String qualified = cell(person, column + " of " + owner.word());
            if (owner != Owner.EMPLOYEE && cell(person, owner.word()).equals(id) && !qualified.isEmpty()) {
                return qualified;
            }
        }
        return "";
    }

    private List<Map<String, String>> rows(Owner owner) {
        return switch (owner) {
            case EMPLOYEE -> data.employees();
            case UNIT -> data.units();
            case OFFICE -> data.offices();
            case AGENCY -> data.agencies();
            case REGION -> data.regions();
            case ASSIGNMENT -> List.of();
        };
    }

    /** The calendar a person works by: that of the home unit. */
    Calendar calendarOf(String employee, LocalDate date) {
        String unit = column(Owner.EMPLOYEE, employee, "unit", date);
        String name = unit.isEmpty() ? "" : column(Owner.UNIT, unit, "calendar", date);
        if (!policy.calendarOfUnit() || name.isEmpty()) {
            return policy.defaultCalendar();
        }
        return policy.calendars().stream()
                .filter(calendar -> calendar.name().equals(name))
                .findFirst()
                .orElse(policy.defaultCalendar());
    }

    /** What a person does on a date: the rows, or off without one (not known on a working day of a partial roster). */
    NaiveDay day(String employee, LocalDate date) {
        List<NaiveDay.Part> parts = new ArrayList<>();
        String unit = "";
        for (String wanted : List.of("", "1", "1/2", "0.5", "am", "pm")) {
            for (Map<String, String> row : data.roster()) {
                if (cell(row, "employee").equals(employee)
                        && cell(row, "date").equals(date.toString())
                        && cell(row, "part").equals(wanted)) {
                    int halves = wanted.isEmpty() || wanted.equals("1") ? 2 : 1;
                    unit = parts.isEmpty() ? cell(row, "unit") : unit;
                    parts.add(new NaiveDay.Part(mode(cell(row, "mode")), halves, cell(row, "location")));
                }
            }
        }
        if (parts.isEmpty()) {
            boolean unknown = data.partial() && NaiveCalendar.isWorkday(date, calendarOf(employee, date));
            parts.add(new NaiveDay.Part(unknown ? Optional.empty() : Optional.of(new Mode("off", false)), 2, ""));
        }
        return new NaiveDay(employee, date, parts, unit);
    }

    private Optional<Mode> mode(String name) {
        return policy.modes().stream().filter(mode -> mode.name().equals(name)).findFirst();
    }

    /** The identity at the end of a path: a text, or a region. */
    Value walk(NaiveDay day, List<Step> steps) {
        Value reached = new Value.Text(day.employee());
        Owner at = Owner.EMPLOYEE;
        for (Step step : steps) {
            if (reached instanceof Value.Absent) {
                return reached;
            }
            reached = next(day, at, reached.words(), step);
            at = switch (step) {
                case EMPLOYEE, ASSIGNMENT -> Owner.EMPLOYEE;
                case UNIT, HOME_UNIT, WORK_UNIT -> Owner.UNIT;
                case OFFICE -> Owner.OFFICE;
                case AGENCY -> Owner.AGENCY;
                case REGION, DOMICILE, LOCATION -> Owner.REGION;
            };
        }
        return reached;
    }

    private Value next(NaiveDay day, Owner at, String id, Step step) {
        LocalDate date = day.date();
        return switch (step) {
            case EMPLOYEE, ASSIGNMENT -> new Value.Text(day.employee());
            case HOME_UNIT -> text(column(Owner.EMPLOYEE, day.employee(), "unit", date));
            case UNIT, WORK_UNIT -> text(unitOf(day));
            case OFFICE -> text(at == Owner.EMPLOYEE ? officeOf(day) : column(at, id, "office", date));
            case AGENCY -> text(at == Owner.EMPLOYEE ? agencyOf(day) : column(at, id, "agency", date));
            case REGION -> region(column(Owner.OFFICE, at == Owner.OFFICE ? id : officeOf(day), "region", date));
            case DOMICILE -> region(column(Owner.EMPLOYEE, day.employee(), "domicile", date));
            case LOCATION -> region(day.parts().get(0).location());
        };
    }

    private String unitOf(NaiveDay day) {
        return day.unit().isEmpty() ? column(Owner.EMPLOYEE, day.employee(), "unit", day.date()) : day.unit();
    }

    /** The employee's office on days for the home unit; on others, and where it is blank, the office of the unit. */
    private String officeOf(NaiveDay day) {
        String own = column(Owner.EMPLOYEE, day.employee(), "office", day.date());
        String home = column(Owner.EMPLOYEE, day.employee(), "unit", day.date());
        boolean atHomeUnit = day.unit().isEmpty() || day.unit().equals(home);
        return atHomeUnit && !own.isEmpty() ? own : column(Owner.UNIT, unitOf(day), "office", day.date());
    }

    /** The employee's agency; where it is blank, the agency of the unit. */
    private String agencyOf(NaiveDay day) {
        String own = column(Owner.EMPLOYEE, day.employee(), "agency", day.date());
        return own.isEmpty() ? column(Owner.UNIT, unitOf(day), "agency", day.date()) : own;
    }

    private static Value text(String text) {
        return text.isEmpty() ? UNKNOWN : text.equals("none") ? Value.Absent.NONE : new Value.Text(text);
    }

    private static Value region(String code) {
        return code.isEmpty() ? UNKNOWN : NaiveValues.read(ValueType.Plain.REGION, code);
    }

    /** The value of a declared fact of the thing at the end of a path. */
    Value fact(NaiveDay day, List<Step> steps, Field field) {
        Value owner = walk(day, steps);
        if (owner instanceof Value.Absent) {
            return owner;
        }
        String text = column(field.owner(), owner.words(), field.name(), day.date());
        if (owner instanceof Value.Region region) {
            for (String code = region.code().code(); text.isEmpty() && code.contains("."); ) {
                code = code.substring(0, code.lastIndexOf('.'));
                text = column(field.owner(), code, field.name(), day.date());
            }
        }
        if (text.isEmpty()) {
            return field.optional() ? Value.Absent.NONE : UNKNOWN;
        }
        return NaiveValues.read(field.type(), text);
    }

    /** The region of a level that holds a region; unknown if the code is too short. */
    static Value cut(Value region, int groups) {
        if (!(region instanceof Value.Region known)) {
            return region;
        }
        String cut = NaiveValues.cut(known.code().code(), groups);
        return cut.isEmpty() ? UNKNOWN : new Value.Region(new RegionCode(cut));
    }
}
