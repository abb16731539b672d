package org.edaran.eval;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.edaran.finding.Subject;
import org.edaran.model.DayHalf;
import org.edaran.model.Mode;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the days of people: one person, one date, and the parts of that day.
 *
 * <p>A date without a row is one whole day in {@link #OFF}, or in an unknown mode where the roster is partial and the
 * date is a working day. One cursor belongs to one pass; not thread-safe.
 */
final class PersonDay {

    /** The code of the mode of a day without a row. */
    static final int OFF = -2;

    /** The code of the mode of a half without a row, on a day that has one: off duty, and in no mode. */
    static final int NONE = -3;

    private final Roster roster;
    private final Mode[] modes;
    private final int offIndex;
    private final LocalDate[] dates;
    private final Changes changes;
    private int employee;
    private int calendar;
    private int day;
    private int first;
    private int end;
    private boolean unknownIfEmpty;
    private @Nullable DayHalf cut;
    private @Nullable Subject subject;
    private int[] inside = {};
    private int placement;
    private int focus;
    private int[] assumed = {};

    PersonDay(Roster roster, LocalDate[] dates, Changes changes) {
        this.roster = roster;
        this.modes = roster.schema().modes().toArray(Mode[]::new);
        this.offIndex = offIndex(roster);
        this.dates = dates;
        this.changes = changes;
    }

    /** The index of the mode of days off; negative if the schema has none. */
    static int offIndex(Roster roster) {
        return roster.schema().modes().stream().map(Mode::name).toList().indexOf("off");
    }

    /** Moves to a person whose unit works by the numbered calendar; a date must follow. */
    void person(int number, int calendarNumber) {
        if (employee != number) {
            subject = null;
        }
        employee = number;
        calendar = calendarNumber;
    }

    int calendar() {
        return calendar;
    }

    /** Moves to the first day of a person that has a row, for what is the same on all days that do not {@linkplain #differs differ}. */
    void stand(int number, int calendarNumber) {
        person(number, calendarNumber);
        int row = roster.firstOf(number);
        boolean empty = row == roster.endOf(number);
        boolean without = empty || changes.isAway(row);
        day(empty ? 0 : roster.dayOf(row), row, without ? row : row + 1, false);
    }

    /** True if something else may be known of the person on this day than on others. */
    boolean differs() {
        return changes.isAny() && (changes.ofPerson(employee) || (first < end && changes.isAway(first)));
    }

    /** Moves to a date of the person with the rows from {@code from} to before {@code to}, none if equal. */
    void day(int number, int from, int to, boolean unknown) {
        day = number;
        first = from;
        end = to;
        unknownIfEmpty = unknown;
        focus = 0;
    }

    /** Looks at one part of the day: facts of the assignment are those of this part until another is looked at. */
    void focus(int part) {
        focus = part;
    }

    /** The part that is looked at; the first unless another was chosen. */
    int focus() {
        return focus;
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

    /** The person, as findings name it; the same object as long as the cursor stays with the person. */
    Subject subject() {
        Subject known = subject;
        if (known == null) {
            known = Subject.person(employeeId());
            subject = known;
        }
        return known;
    }

    int day() {
        return day;
    }

    LocalDate date() {
        return dates[day];
    }

    boolean hasRows() {
        return cut == null ? first < end : inside.length > 0;
    }

    /** The first assignment of the day, or -1. */
    int firstRow() {
        return hasRows() ? row(0) : -1;
    }

    /** The first assignment of all the day, whatever is looked at of it, or -1. */
    int firstRowOfDay() {
        return first < end ? first : -1;
    }

    /** How many parts the day has; a day without a row has one. */
    int parts() {
        return hasRows() ? cut == null ? end - first : inside.length : 1;
    }

    /** The assignment of a part, or -1 on a day without a row. */
    int row(int part) {
        return hasRows() ? cut == null ? first + part : inside[part] : -1;
    }

    /** The code of the mode of a part: an index, {@link Roster#UNKNOWN_MODE}, {@link #OFF} or {@link #NONE}. */
    int mode(int part) {
        if (hasRows()) {
            return assumed(roster.modeOf(row(part)), row(part) - first);
        }
        if (first < end) {
            return NONE;
        }
        return unknownIfEmpty ? assumed(Roster.UNKNOWN_MODE, 0) : offIndex >= 0 ? offIndex : OFF;
    }

    private int assumed(int mode, int row) {
        return mode == Roster.UNKNOWN_MODE && assumed.length > 0 ? assumed[row] : mode;
    }

    /** Takes modes for the unknown ones, by the rows of the day from its first; none takes them back. */
    void assume(int[] modesOfRows) {
        assumed = modesOfRows;
    }

    /** Which part of the day a part is. */
    Part part(int part) {
        if (cut != null) {
            return cut == DayHalf.AM ? Part.AM : Part.PM;
        }
        if (first == end) {
            return Part.WHOLE;
        }
        return placement == 0 ? roster.partOf(first + part) : placed(first + part);
    }

    /** In how many ways the halves of the day can be placed of which nobody says which half they are; at least one. */
    int placements() {
        int open = 0;
        for (int row = first; row < end; row++) {
            open += roster.partOf(row) == Part.HALF ? 1 : 0;
        }
        return open == 0 || open < end - first ? 1 : 2;
    }

    /** Places the halves of which nobody says which they are in one of the ways, from 1 on; 0 takes it back. */
    void place(int way) {
        placement = way;
    }

    /** Which part of the day a row is, the halves being placed. */
    private Part placed(int row) {
        if (roster.partOf(row) != Part.HALF) {
            return roster.partOf(row);
        }
        boolean morning = (row == first) == (placement < 2);
        for (int other = first; other < end; other++) {
            if (roster.partOf(other) == Part.AM || roster.partOf(other) == Part.PM) {
                morning = roster.partOf(other) == Part.PM;
            }
        }
        return morning ? Part.AM : Part.PM;
    }

    /** How many halves of the day a part takes. */
    int halves(int part) {
        return part(part).halves();
    }

    /** How many halves there are to judge: one if the day is cut, else two. */
    int halves() {
        return cut == null ? 2 : 1;
    }

    /** Leaves one half of the day to look at, as if it were all of it. */
    void cut(DayHalf half) {
        Part kept = half == DayHalf.AM ? Part.AM : Part.PM;
        int[] rows = new int[end - first];
        int count = 0;
        for (int row = first; row < end; row++) {
            Part part = placed(row);
            if (part == Part.WHOLE || part == kept) {
                rows[count++] = row;
            }
        }
        inside = Arrays.copyOf(rows, count);
        cut = half;
    }

    /** The half that is left to look at; nothing for the whole day. */
    Optional<DayHalf> cutTo() {
        return Optional.ofNullable(cut);
    }

    /** Gives the whole day back. */
    void uncut() {
        cut = null;
    }

    /** True if the mode of some part is not known. */
    boolean hasUnknownMode() {
        for (int part = 0; part < parts(); part++) {
            if (mode(part) == Roster.UNKNOWN_MODE) {
                return true;
            }
        }
        return false;
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
                    .append(part(part).word())
                    .append(')');
        }
        return words.toString();
    }

    private String name(int mode) {
        return switch (mode) {
            case Roster.UNKNOWN_MODE -> "in an unknown mode";
            case OFF -> "off";
            case NONE -> "off duty";
            default -> modes[mode].name();
        };
    }
}
