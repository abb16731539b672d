package org.edaran.eval;

import java.time.LocalDate;
import org.edaran.model.Mode;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;

/**
 * A cursor over the days of people: one person, one date, and the parts of that day.
 *
 * <p>A date without a row is one whole day in {@link #OFF}, or in an unknown mode where the roster is partial and the
 * date is a working day. One cursor belongs to one pass; not thread-safe.
 */
final class PersonDay {

    /** The code of the mode of a day without a row. */
    static final int OFF = -2;

    private final Roster roster;
    private final Mode[] modes;
    private final int offIndex;
    private final LocalDate[] dates;
    private int employee;
    private int calendar;
    private int day;
    private int first;
    private int end;
    private boolean unknownIfEmpty;

    PersonDay(Roster roster, LocalDate[] dates) {
        this.roster = roster;
        this.modes = roster.schema().modes().toArray(Mode[]::new);
        this.offIndex =
                roster.schema().modes().stream().map(Mode::name).toList().indexOf("off");
        this.dates = dates;
    }

    /** Moves to a person whose unit works by the numbered calendar; a date must follow. */
    void person(int number, int calendarNumber) {
        employee = number;
        calendar = calendarNumber;
    }

    int calendar() {
        return calendar;
    }

    /** Moves to a date of the person with the rows from {@code from} to before {@code to}, none if equal. */
    void day(int number, int from, int to, boolean unknown) {
        day = number;
        first = from;
        end = to;
        unknownIfEmpty = unknown;
    }

    Roster roster() {
        return roster;
    }

    int employee() {
        return employee;
    }

    String employeeId() {
        return roster.employees().id(employee);
    }

    int day() {
        return day;
    }

    LocalDate date() {
        return dates[day];
    }

    boolean hasRows() {
        return first < end;
    }

    /** The first assignment of the day, or -1. */
    int firstRow() {
        return first < end ? first : -1;
    }

    /** How many parts the day has; a day without a row has one. */
    int parts() {
        return first < end ? end - first : 1;
    }

    /** The assignment of a part, or -1 on a day without a row. */
    int row(int part) {
        return first < end ? first + part : -1;
    }

    /** The code of the mode of a part: an index, {@link Roster#UNKNOWN_MODE} or {@link #OFF}. */
    int mode(int part) {
        if (first < end) {
            return roster.modeOf(first + part);
        }
        return unknownIfEmpty ? Roster.UNKNOWN_MODE : offIndex >= 0 ? offIndex : OFF;
    }

    /** How many halves of the day a part takes. */
    int halves(int part) {
        return first < end ? roster.partOf(first + part).halves() : Part.WHOLE.halves();
    }

    boolean isOnDuty(int mode) {
        return mode >= 0 && modes[mode].onDuty();
    }

    /** Whether any part is on duty; unknown if only parts of unknown mode could be. */
    Truth onDuty() {
        Truth result = Truth.FALSE;
        for (int part = 0; part < parts(); part++) {
            int mode = mode(part);
            result = result.or(mode == Roster.UNKNOWN_MODE ? Truth.UNKNOWN : Truth.of(isOnDuty(mode)));
        }
        return result;
    }

    /** Whether any part is in one of the modes. */
    Truth in(ModeSet set) {
        Truth result = Truth.FALSE;
        for (int part = 0; part < parts(); part++) {
            int mode = mode(part);
            result = result.or(mode == Roster.UNKNOWN_MODE ? Truth.UNKNOWN : Truth.of(set.contains(mode)));
        }
        return result;
    }

    /** The modes of the day as a reader writes them. */
    String modeWords() {
        if (parts() == 1 && halves(0) == 2) {
            return name(mode(0));
        }
        StringBuilder words = new StringBuilder();
        for (int part = 0; part < parts(); part++) {
            words.append(words.length() == 0 ? "" : ", ")
                    .append(name(mode(part)))
                    .append(" (")
                    .append(first < end ? roster.partOf(first + part).word() : Part.WHOLE.word())
                    .append(')');
        }
        return words.toString();
    }

    private String name(int mode) {
        return mode >= 0 ? modes[mode].name() : mode == OFF ? "off" : "in an unknown mode";
    }
}
