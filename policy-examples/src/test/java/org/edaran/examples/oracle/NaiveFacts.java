package org.edaran.examples.oracle;

import static org.edaran.examples.oracle.NaiveData.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
    final List<Mode> modes;
    final NaiveData data;
    final NaiveEvidence evidence;
    private final Map<Owner, Map<String, List<Map<String, String>>>> things = new HashMap<>();
    private final Map<List<String>, String> qualified;
    private final Map<String, List<Map<String, String>>> rosterRows;

    /** The facts as a policy sees them; the modes are those of all policies that are judged together. */
    NaiveFacts(Policy policy, List<Mode> modes, NaiveData data) {
        this.policy = policy;
        this.modes = modes;
        this.data = data;
        this.evidence = new NaiveEvidence(this);
        things.put(Owner.EMPLOYEE, by(data.employees(), "id"));
        things.put(Owner.UNIT, by(data.units(), "id"));
        things.put(Owner.OFFICE, by(data.offices(), "id"));
        things.put(Owner.AGENCY, by(data.agencies(), "id"));
        things.put(Owner.REGION, by(data.regions(), "id"));
        qualified = qualified(data.employees());
        rosterRows = by(data.roster(), "employee");
    }

    private static Map<String, List<Map<String, String>>> by(List<Map<String, String>> rows, String column) {
        Map<String, List<Map<String, String>>> by = new HashMap<>();
        rows.forEach(row ->
                by.computeIfAbsent(cell(row, column), k -> new ArrayList<>()).add(row));
        return by;
    }

    private List<Map<String, String>> rows(Owner owner, String id) {
        return things.getOrDefault(owner, Map.of()).getOrDefault(id, List.of());
    }

    /** The text of a column of one thing on a date; blank if no row has one. */
    String column(Owner owner, String id, String column, LocalDate date) {
        for (Map<String, String> row : rows(owner, id)) {
            if (NaiveData.holds(row, date) && !cell(row, column).isEmpty()) {
                return cell(row, column);
            }
        }
        return qualified.getOrDefault(List.of(column + " of " + owner.word(), id), "");
    }

    /** The cells of the employee file that are about another thing, by column and thing. */
    private static Map<List<String>, String> qualified(List<Map<String, String>> employees) {
        Map<List<String>, String> cells = new HashMap<>();
        for (Map<String, String> person : employees) {
            person.forEach((column, text) -> {
                int of = column.indexOf(" of ");
                if (of >= 0 && !text.isBlank()) {
                    String owner = column.substring(of + " of ".length());
                    cells.putIfAbsent(List.of(column, cell(person, owner)), text.strip());
                }
            });
        }
        return cells;
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

    Truth isWorkday(NaiveDay day) {
        return NaiveCalendar.workday(day.date(), calendarOf(day.employee(), day.date()));
    }

    /** What a person does on a date: the rows, or off without one (not known on a working day of a partial roster). */
    NaiveDay day(String employee, LocalDate date) {
        List<NaiveDay.Part> parts = new ArrayList<>();
        String unit = "";
        for (String wanted : List.of("", "1", "1/2", "0.5", "am", "pm")) {
            for (Map<String, String> row : rosterRows.getOrDefault(employee, List.of())) {
                if (cell(row, "date").equals(date.toString())
                        && cell(row, "part").equals(wanted)) {
                    unit = parts.isEmpty() ? cell(row, "unit") : unit;
                    parts.add(new NaiveDay.Part(mode(cell(row, "mode")), NaiveDay.Part.halves(wanted), row));
                }
            }
        }
        if (parts.isEmpty()) {
            boolean known = !data.partial() || NaiveCalendar.workday(date, calendarOf(employee, date)) == Truth.FALSE;
            parts.add(new NaiveDay.Part(
                    known ? Optional.of(new Mode("off", false)) : Optional.empty(), NaiveDay.WHOLE, Map.of()));
        }
        return new NaiveDay(employee, date, parts, unit, NaiveDay.WHOLE);
    }

    private Optional<Mode> mode(String name) {
        return modes.stream().filter(mode -> mode.name().equals(name)).findFirst();
    }

    /** The identity at the end of a path: a text, or a region. */
    Value walk(NaiveDay day, NaiveDay.Part part, List<Step> steps) {
        Value reached = new Value.Text(day.employee());
        Owner at = Owner.EMPLOYEE;
        for (Step step : steps) {
            if (reached instanceof Value.Absent) {
                return reached;
            }
            reached = next(day, part, at, reached.words(), step);
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

    Value walk(NaiveDay day, List<Step> steps) {
        return walk(day, day.first(), steps);
    }

    private Value next(NaiveDay day, NaiveDay.Part part, Owner at, String id, Step step) {
        LocalDate date = day.date();
        return switch (step) {
            case EMPLOYEE, ASSIGNMENT -> new Value.Text(day.employee());
            case HOME_UNIT -> text(homeUnit(day));
            case WORK_UNIT -> text(workUnit(day));
            case UNIT -> text(unitOf(day));
            case OFFICE -> text(at == Owner.EMPLOYEE ? officeOf(day) : column(at, id, "office", date));
            case AGENCY -> text(at == Owner.EMPLOYEE ? agencyOf(day) : column(at, id, "agency", date));
            case REGION -> {
                String office = at == Owner.OFFICE
                        ? id
                        : at == Owner.UNIT ? column(Owner.UNIT, id, "office", date) : officeOf(day);
                yield region(column(Owner.OFFICE, office, "region", date));
            }
            case DOMICILE -> region(column(Owner.EMPLOYEE, day.employee(), "domicile", date));
            case LOCATION -> region(part.location());
        };
    }

    private String homeUnit(NaiveDay day) {
        return column(Owner.EMPLOYEE, day.employee(), "unit", day.date());
    }

    /** Where the work is: the unit that the roster names, else the one that the day counts for. */
    private String workUnit(NaiveDay day) {
        return day.unit().isEmpty() ? unitOf(day) : day.unit();
    }

    /** Where documents name units, another unit counts on days that one covers; blank where that is not known. */
    private String unitOf(NaiveDay day) {
        String home = homeUnit(day);
        String named = day.unit();
        boolean isHome = !named.isEmpty() && named.equals(home);
        if (isHome || !evidence.namesUnits()) {
            return named.isEmpty() ? home : named;
        }
        Map<String, Truth> sent = evidence.sends(day, home, named);
        List<String> covered = sent.keySet().stream()
                .filter(unit -> sent.get(unit) == Truth.TRUE)
                .toList();
        if (covered.size() == 1) {
            return covered.get(0);
        }
        return sent.values().stream().allMatch(Truth.FALSE::equals) ? home : "";
    }

    /** The employee's office on days for the home unit; on others, and where it is blank, the office of the unit. */
    private String officeOf(NaiveDay day) {
        String own = column(Owner.EMPLOYEE, day.employee(), "office", day.date());
        boolean atHomeUnit = unitOf(day).equals(homeUnit(day));
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
    Value fact(NaiveDay day, NaiveDay.Part part, List<Step> steps, Field field) {
        if (field.owner() == Owner.ASSIGNMENT) {
            String text = cell(part.row(), field.name());
            boolean absent = field.optional() && !part.row().isEmpty();
            return text.isEmpty() ? (absent ? Value.Absent.NONE : UNKNOWN) : NaiveValues.read(field.type(), text);
        }
        Value owner = walk(day, part, steps);
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
        return text.isEmpty() ? blank(field, owner.words()) : NaiveValues.read(field.type(), text);
    }

    /** An event of something that is on file has not happened while its cell is blank; a file without the column says nothing. */
    private Value blank(Field field, String owner) {
        List<Map<String, String>> onFile = rows(field.owner(), owner);
        boolean hasColumn = onFile.stream().anyMatch(row -> row.containsKey(field.name()));
        boolean absent = hasColumn && (field.type() == ValueType.Plain.EVENT || field.optional());
        return absent ? Value.Absent.NONE : UNKNOWN;
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
