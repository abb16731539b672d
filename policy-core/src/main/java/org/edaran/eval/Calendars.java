package org.edaran.eval;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Policy;
import org.edaran.model.Step;
import org.edaran.model.Value;
import org.edaran.roster.DataPlace;
import org.edaran.roster.FactTable;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;

/** The calendars of a policy by number, and which one each person's unit works by. */
final class Calendars {

    /** The calendar of a unit that names one nobody declared: every day may be a working day. */
    private static final Calendar UNKNOWN =
            new Calendar("", EnumSet.allOf(DayOfWeek.class), Set.of(), new DateRange(DateRange.MIN, DateRange.MIN));

    private final Policy policy;
    private final Roster roster;
    private final LocalDate[] dates;
    private final List<Calendar> all = new ArrayList<>();
    private final boolean[][] workdays;
    private final Optional<Alike> alike;
    private final Optional<Alike> everyone;
    private final int[] ofAlike;
    private final boolean move;
    private final Changes changes;
    private final Map<DateSet, DateTest> tests = new HashMap<>();
    private final Map<String, InputProblem> problems = new TreeMap<>();

    Calendars(Policy policy, PassContext pass) {
        this.policy = policy;
        this.roster = pass.roster();
        this.dates = pass.dates();
        this.everyone = pass.alike(Inputs.NOTHING);
        this.alike = pass.alike(pass.inputs().of(Path.of(Step.HOME_UNIT)));
        this.ofAlike = new int[alike.map(Alike::count).orElse(0)];
        this.move = policy.calendarOfUnit()
                && (roster.employees().isDated("unit")
                        || roster.table(Owner.UNIT).isDated("calendar"));
        this.changes = pass.changes();
        all.add(policy.defaultCalendar());
        policy.calendars().stream().filter(calendar -> !all.contains(calendar)).forEach(all::add);
        all.add(UNKNOWN);
        workdays = new boolean[all.size()][dates.length];
        for (int calendar = 0; calendar < all.size(); calendar++) {
            for (int day = 0; day < dates.length; day++) {
                workdays[calendar][day] = all.get(calendar).workday(dates[day]) != Value.Bool.FALSE;
            }
        }
    }

    /** True if the calendar of somebody may change whom {@link Changes} does not tell apart. */
    boolean move() {
        return move && !roster.isFixed();
    }

    /** True if the calendar of anybody may change, be it before or after the roster. */
    boolean moveAtAll() {
        return move;
    }

    private boolean mayMove(int employee) {
        return move && (!roster.isFixed() || changes.ofPerson(employee));
    }

    /** True if the calendar of a person changes, with the home unit or the calendar of that. */
    boolean moves(int employee) {
        return mayMove(employee)
                && IntStream.range(1, dates.length).anyMatch(day -> of(employee, day) != of(employee, 0));
    }

    /** The number of the calendar of a person's home unit on a day of the roster. */
    int of(int employee, int day) {
        return mayMove(employee) ? find(employee, dates[day]) : of(employee);
    }

    /** The number of the calendar of a person's home unit on any date. */
    int on(int employee, LocalDate date) {
        return policy.calendarOfUnit() ? find(employee, date) : 0;
    }

    /** By the number of the day, the calendars of a person; empty if it is always the same. */
    int[] byDay(int employee) {
        return moves(employee)
                ? IntStream.range(0, dates.length).map(day -> of(employee, day)).toArray()
                : new int[0];
    }

    /** The number of the calendar of a person's home unit, on the first day of the roster; 0 is the default one. */
    int of(int employee) {
        if (!policy.calendarOfUnit() || dates.length == 0) {
            return 0;
        }
        if (alike.isEmpty() || changes.ofPerson(employee)) {
            return find(employee, dates[0]);
        }
        int number = alike.get().of(employee);
        if (ofAlike[number] == 0) {
            ofAlike[number] = 1 + find(employee, dates[0]);
        }
        return ofAlike[number] - 1;
    }

    /** The people by what their calendar depends on, if that is no more than columns. */
    Optional<Alike> alike() {
        return policy.calendarOfUnit() ? alike : everyone;
    }

    private int find(int employee, LocalDate date) {
        Value unit = roster.employees().value(employee, "unit", date);
        if (!(unit instanceof Value.Text text)) {
            return 0;
        }
        FactTable units = roster.table(Owner.UNIT);
        var index = units.indexOf(text.text());
        Value name = index.isEmpty() ? Value.Absent.UNKNOWN : units.value(index.getAsInt(), "calendar", date);
        if (!(name instanceof Value.Text known)) {
            return 0;
        }
        for (int calendar = 0; calendar < all.size() - 1; calendar++) {
            if (known.text().equals(all.get(calendar).name())) {
                return calendar;
            }
        }
        problems.computeIfAbsent(text.text(), named -> problem(named, known.text(), units.place(index.getAsInt())));
        return all.size() - 1;
    }

    private InputProblem problem(String unit, String name, DataPlace place) {
        List<String> names = all.stream()
                .map(Calendar::name)
                .filter(known -> !known.isEmpty())
                .distinct()
                .toList();
        InputProblem problem = InputProblem.of(
                DiagnosticCode.UNKNOWN_CALENDAR_OF_UNIT,
                place,
                Sentence.of("unit `{0}` works by `{1}`, which is no calendar of {2}", unit, name, policy.id()));
        return DidYouMean.nearest(name, names)
                .map(near -> problem.withHelp(Sentence.of("write `{0}`", near)))
                .orElseGet(() -> problem.withHelp(Sentence.of("write one of {0}", String.join(", ", names))));
    }

    Calendar get(int calendar) {
        return all.get(calendar);
    }

    /** False if no work is due on a day of the roster, for certain. */
    boolean isWorkday(int calendar, int day) {
        return workdays[calendar][day];
    }

    /** Whether work is due on a date, for a unit with the calendar; unknown where the holidays are not known. */
    Value workday(int calendar, LocalDate date) {
        return all.get(calendar).workday(date);
    }

    /** How many calendars there are. */
    int count() {
        return all.size();
    }

    /** Whether days are in a set and in force. */
    DateTest test(DateSet set, ExpressionEvaluator evaluator) {
        DateTest known = tests.get(set);
        if (known == null) {
            known = new DateTest(set, policy.inForce(), all, dates, evaluator);
            tests.put(set, known);
        }
        return known.with(evaluator);
    }

    /** How many units name calendars that there are not. */
    int problemCount() {
        return problems.size();
    }

    /** What is wrong with the calendars that units name. */
    List<InputProblem> problems() {
        return List.copyOf(problems.values());
    }
}
