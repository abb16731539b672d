package org.edaran.roster;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.DateRange;
import org.jspecify.annotations.Nullable;

/** Orders assignments by person, date and part, and finds people not on the books and days that are overfull. */
final class AssignmentSort {

    private final AssignmentColumns columns;
    private final FactTable employees;
    private final Problems problems;
    private final long firstDay;
    private final long lastDay;
    private int[] order = {};
    private @Nullable RowsInOrder found;
    private int outside;

    AssignmentSort(AssignmentColumns columns, FactTable employees, Optional<DateRange> range, Problems problems) {
        this.columns = columns;
        this.employees = employees;
        this.problems = problems;
        this.firstDay = range.map(dates -> dates.first().toEpochDay()).orElse(0L);
        this.lastDay = range.map(dates -> dates.last().toEpochDay()).orElse(0L);
    }

    /** Finds the order, and all that is wrong with it. */
    void sort() {
        int[] person = personOfId();
        found = RowsInOrder.ofRuns(columns.rows, person, employees.size(), firstDay, lastDay);
        if (found == null) {
            sort(person);
        }
    }

    /** Rows by id, in the order in which ids came: most rosters have the same people in the same order day after day. */
    private void sort(int[] person) {
        int[] ofId = new int[person.length + 1];
        for (int row = 0; row < columns.size(); row++) {
            boolean covered = isCovered(row);
            outside += covered ? 0 : 1;
            int id = columns.employeeAt(row);
            if (person[id] >= 0 && covered) {
                ofId[id + 1]++;
            }
        }
        int[] start = new int[employees.size() + 1];
        for (int id = 0; id < person.length; id++) {
            if (person[id] >= 0) {
                start[person[id] + 1] = ofId[id + 1];
            }
        }
        RowsInOrder.summed(start);
        RowsInOrder.summed(ofId);
        order = new int[ofId[person.length]];
        int[] next = ofId.clone();
        for (int row = 0; row < columns.size(); row++) {
            int id = columns.employeeAt(row);
            if (person[id] >= 0 && isCovered(row)) {
                insert(next[id]++, ofId[id], row);
            }
        }
        found = new RowsInOrder(start, person, ofId, order);
        checkDays(person, ofId);
    }

    /** The order that was found. */
    RowsInOrder order() {
        return Objects.requireNonNull(found);
    }

    /** The day from which the days of the roster are counted. */
    int base() {
        return (int) firstDay;
    }

    /** How many rows have a date outside the stated range. */
    int outside() {
        return outside;
    }

    private boolean isCovered(int row) {
        int day = columns.dayAt(row);
        return day >= firstDay && day <= lastDay;
    }

    private int[] personOfId() {
        Ids ids = columns.ids();
        int[] person = employees.indexesOf(ids);
        for (int i = 0; i < person.length; i++) {
            if (person[i] < 0) {
                String id = ids.get(i);
                problems.add(InputProblem.of(
                                DiagnosticCode.UNKNOWN_EMPLOYEE,
                                columns.firstPlaceOf(i),
                                Sentence.of("employee `{0}` is not in the list of employees", id))
                        .withHelp(IdAdvice.of(id, employees)));
            }
        }
        return person;
    }

    /** Insertion from the end: rows mostly come by date, so that most need no move. */
    private void insert(int end, int first, int row) {
        int at = end;
        while (at > first && isBefore(row, order[at - 1])) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = row;
    }

    private boolean isBefore(int row, int other) {
        int byDay = Integer.compare(columns.dayAt(row), columns.dayAt(other));
        if (byDay != 0) {
            return byDay < 0;
        }
        int byPart = Byte.compare(columns.partAt(row), columns.partAt(other));
        if (byPart != 0) {
            return byPart < 0;
        }
        int byMode = Byte.compare(columns.modeAt(row), columns.modeAt(other));
        return byMode != 0 ? byMode < 0 : RowOrder.compare(columns, row, other) < 0;
    }

    private static boolean comesBefore(DataPlace one, DataPlace other) {
        return DataPlace.BY_LINE.compare(one, other) < 0;
    }

    /** Tells of days that are overfull, by person. */
    private void checkDays(int[] person, int[] ofId) {
        int[] idOf = new int[employees.size()];
        int clashing = 0;
        Arrays.fill(idOf, -1);
        for (int id = 0; id < person.length; id++) {
            if (person[id] >= 0 && hasClash(ofId[id], ofId[id + 1])) {
                idOf[person[id]] = id;
                clashing++;
            }
        }
        for (int e = 0; e < idOf.length && clashing > 0; e++) {
            if (idOf[e] >= 0) {
                tellClashes(e, ofId[idOf[e]], ofId[idOf[e] + 1]);
            }
        }
    }

    private boolean hasClash(int from, int to) {
        int first = from;
        for (int i = from + 1; i < to; i++) {
            if (columns.dayAt(order[i]) != columns.dayAt(order[first])) {
                first = i;
            } else if (isOverfull(first, i)) {
                return true;
            }
        }
        return false;
    }

    private void tellClashes(int employee, int from, int to) {
        int first = from;
        for (int i = from + 1; i < to; i++) {
            if (columns.dayAt(order[i]) != columns.dayAt(order[first])) {
                first = i;
            } else if (isOverfull(first, i)) {
                clash(employee, order[first], order[i]);
            }
        }
    }

    private boolean isOverfull(int first, int last) {
        int halves = 0;
        int mornings = 0;
        int afternoons = 0;
        for (int i = first; i <= last; i++) {
            Part part = Part.values()[columns.partAt(order[i])];
            halves += part.halves();
            mornings += part == Part.AM ? 1 : 0;
            afternoons += part == Part.PM ? 1 : 0;
        }
        return halves > 2 || mornings > 1 || afternoons > 1;
    }

    private void clash(int employee, int first, int second) {
        DataPlace one = columns.placeAt(first);
        DataPlace two = columns.placeAt(second);
        boolean inOrder = !comesBefore(two, one);
        problems.add(InputProblem.of(
                        DiagnosticCode.DUPLICATE_ASSIGNMENT,
                        inOrder ? two : one,
                        Sentence.of(
                                "employee `{0}` has more than one whole day on {1}",
                                employees.id(employee), java.time.LocalDate.ofEpochDay(columns.dayAt(second))))
                .withOther(inOrder ? one : two)
                .withHelp(Sentence.of("remove one of the two, or give each a `part` of the day")));
    }
}
