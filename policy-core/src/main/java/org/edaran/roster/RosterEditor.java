package org.edaran.roster;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a roster whose assignments can be replaced, a person's day at a time. Replacing takes time by the rows of the
 * person; a day with one row that keeps having one is rewritten in place.
 *
 * <p>Not thread-safe: {@link #roster()} shows every change at once, so that it belongs to the thread that edits.
 * {@link #snapshot()} gives others a roster of their own. Takes the memory of the roster once more, and what was moved.
 */
public final class RosterEditor {

    /** How many numbers {@link #saveTo} writes. */
    public static final int SAVED = 4;

    private static final int ROOM = 4;
    private static final int[] NO_CODES = {};

    private final Roster source;
    private final Assignments rows;
    private final Map<String, FactColumn> facts;
    private final int[] limit;
    private int tail;
    private final Appended<String> texts;
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final Appended<DataSource> sources;
    private final String[] modes;
    private final DayFinder days;
    private final Roster live;
    private final int sessionSource;
    private final int draft;
    private final RowCopies copies;

    /** True if nothing but the mode is known of what is drafted. */
    private boolean draftIsBare;

    private RosterEditor(Roster source) {
        this(source, new Appended<>(source.texts()), new Appended<>(source.sources()));
    }

    private RosterEditor(Roster source, Appended<String> texts, Appended<DataSource> sources) {
        this.source = source;
        this.texts = texts;
        this.sources = sources;
        for (String text : texts) {
            textNumbers.put(text, textNumbers.size());
        }
        modes = source.schema().modes().stream().map(Mode::name).toArray(String[]::new);
        Order order = order(source);
        int room = order.rows.length / 16 + 1024;
        rows = source.assignments().copy(order.starts, order.rows, room);
        rows.changing = true;
        facts = copied(source.factColumns(), order.rows, room);
        copies = new RowCopies(rows, facts);
        limit = rows.end.clone();
        days = new DayFinder(rows, daysOf(source));
        draft = rows.size;
        tail = draft + 1;
        sessionSource = sourceNumber(new DataSource(Assignment.SESSION.file(), Optional.empty()));
        live = source.with(rows, texts, sources, facts);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Order(int[] starts, int[] rows) {}

    /** A copy that can be edited. */
    public static RosterEditor of(Roster roster) {
        return new RosterEditor(roster);
    }

    private static Order order(Roster roster) {
        int people = roster.employees().size();
        int[] starts = new int[people + 1];
        for (int person = 0; person < people; person++) {
            starts[person + 1] = starts[person] + roster.endOf(person) - roster.firstOf(person);
        }
        int[] order = new int[starts[people]];
        int next = 0;
        for (int person = 0; person < people; person++) {
            for (int row = roster.firstOf(person); row < roster.endOf(person); row++) {
                order[next++] = row;
            }
        }
        return new Order(starts, order);
    }

    private static Map<String, FactColumn> copied(Map<String, FactColumn> columns, int[] order, int room) {
        Map<String, FactColumn> copies = new LinkedHashMap<>();
        columns.forEach((name, column) -> copies.put(name, column.copy(order, order.length + room)));
        return copies;
    }

    /** The roster as it is at any time. */
    public Roster roster() {
        return live;
    }

    /** A roster of its own with the assignments of now. Takes time and memory linear in the assignments. */
    public Roster snapshot() {
        Order order = order(live);
        return source.with(
                rows.copy(order.starts, order.rows, 0),
                List.copyOf(texts),
                List.copyOf(sources),
                copied(facts, order.rows, 0));
    }

    private static int daysOf(Roster roster) {
        return roster.range()
                .map(range -> (int) (range.last().toEpochDay() - range.first().toEpochDay() + 1))
                .orElse(0);
    }

    /** The first row of a person on the day or after it. */
    public int find(int person, int day) {
        return days.find(person, day);
    }

    /** The row after those of the person's day, of which the first is given. */
    public int endOfDay(int person, int day, int first) {
        return days.endOfDay(person, day, first);
    }

    /** What a person is assigned on a day, by part. */
    public List<Assignment> get(int person, int day) {
        List<Assignment> assignments = new ArrayList<>();
        int first = find(person, day);
        for (int row = first; row < endOfDay(person, day, first); row++) {
            assignments.add(at(row));
        }
        return assignments;
    }

    private Assignment at(int row) {
        Map<String, Value> values = new HashMap<>();
        facts.forEach((name, column) -> {
            if (column.valueOf(row) != Value.Absent.UNKNOWN) {
                values.put(name, column.valueOf(row));
            }
        });
        return new Assignment(
                live.modeAt(row).map(Mode::name),
                live.partOf(row),
                live.unitOf(row),
                live.locationOf(row),
                live.startOf(row),
                live.endTimeOf(row),
                values,
                live.placeOf(row));
    }

    /**
     * An editor of the same roster without any assignment, in which {@link #show} lets rows be seen that this one saved. Another
     * thread may make and use it.
     *
     * @param namesUnits true if any assignment of this one names a unit
     */
    public RosterEditor viewer(boolean namesUnits) {
        Assignments none = source.assignments().copy(new int[source.employees().size() + 1], NO_CODES, 0);
        none.unit = namesUnits ? CodeColumn.none(0) : null;
        Roster empty = source.with(none, texts, sources, copied(source.factColumns(), NO_CODES, 0));
        return new RosterEditor(empty, texts, sources);
    }

    /**
     * Reads the columns of a row. What lies in different places of the memory is waited for together if it is read before any
     * of it is looked at. The sum means nothing.
     */
    public int touch(int row) {
        return copies.touch(row);
    }

    /** The row that is nobody's: where the next one is drafted. */
    public int draft() {
        return draft;
    }

    /** Drafts a whole day in a mode, of which nothing else is known. */
    public void draft(int day, int mode) {
        rows.day[draft] = (short) day;
        if (draftIsBare) {
            rows.mode[draft] = (byte) mode;
        } else {
            copies.clear(draft, mode, sessionSource);
            draftIsBare = true;
        }
    }

    /** Drafts an assignment; throws as {@link #replace}. */
    public void draft(int day, Assignment one) {
        check(List.of(one));
        draftIsBare = false;
        write(draft, day, one);
    }

    /** Drafts a row as it was saved. */
    public void draft(int day, SavedRow saved) {
        draftIsBare = false;
        copies.restore(draft, day, saved);
    }

    /** Makes the draft a row that another editor saved, of which this is the {@link #viewer}. */
    public void show(int day, SavedRow saved) {
        draftIsBare = false;
        copies.restore(draft, day, saved);
        SavedRow.More more = saved.more;
        for (int i = 0; more != null && i < more.facts().size(); i++) {
            fact(more.facts().get(i)).set(draft, more.values()[i]);
        }
    }

    /** Makes what is drafted the only assignment of a day. */
    public void takeDraft(int person, int day) {
        int first = find(person, day);
        int count = endOfDay(person, day, first) - first;
        int row = count == 1 ? first : makeRoom(person, first, count, 1);
        rows.day[row] = (short) day;
        copies.copy(draft, row);
        days.update(person);
    }

    /** True if a row holds what is drafted. */
    public boolean isDrafted(int row) {
        return copies.isSame(row, draft);
    }

    /** True if a row comes from the same place as what is drafted. */
    public boolean isSamePlace(int row) {
        return copies.isSamePlace(row, draft);
    }

    /** Makes what is drafted the only assignment of a day that has one already, in a row. */
    public void takeDraft(int row) {
        copies.copy(draft, row);
    }

    /** A row as it is. */
    public SavedRow save(int row) {
        return copies.save(row, null);
    }

    /** Writes a row down in numbers, of which {@link #saved} makes one that can be written back; false if it has more to it. */
    public boolean saveTo(int row, int[] target, int at) {
        boolean simple = copies.isSimple(row);
        if (simple) {
            copies.saveTo(row, target, at);
        }
        return simple;
    }

    /** A row that was written down in numbers. */
    public static SavedRow saved(int[] numbers, int at) {
        return new SavedRow(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], null, null);
    }

    /** The first of the rows of a person's day as they are, with those after it; {@code null} if there is none. */
    public @Nullable SavedRow save(int person, int day) {
        int first = find(person, day);
        SavedRow saved = null;
        for (int row = endOfDay(person, day, first) - 1; row >= first; row--) {
            saved = copies.save(row, saved);
        }
        return saved;
    }

    /** Writes rows back that were saved from this editor, in the place of all that the person is assigned on the day. */
    public void restore(int person, int day, @Nullable SavedRow saved) {
        int count = 0;
        for (SavedRow one = saved; one != null; one = one.next) {
            count++;
        }
        int first = find(person, day);
        int row = makeRoom(person, first, endOfDay(person, day, first) - first, count);
        for (SavedRow one = saved; one != null; one = one.next) {
            copies.restore(row++, day, one);
        }
        days.update(person);
    }

    /** The code of a mode. */
    @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // equal texts are looked for where no same one is found
    public int modeCode(String mode) {
        for (int code = 0; code < modes.length; code++) {
            if (modes[code] == mode) {
                return code;
            }
        }
        for (int code = 0; code < modes.length; code++) {
            if (modes[code].equals(mode)) {
                modes[code] = mode; // the text that hosts have, which is known again at once
                return code;
            }
        }
        throw new IllegalArgumentException("`" + mode + "` is not a mode; there are " + List.of(modes));
    }

    /**
     * Replaces everything that a person is assigned on a day.
     *
     * @param person the number of the person
     * @param day days from the first date of the range
     * @param assignments what is assigned instead; none to remove
     * @throws IllegalArgumentException if they take more than one day together, or if a mode, region or fact is not one that
     *     the policies know
     */
    public void replace(int person, int day, List<Assignment> assignments) {
        check(assignments);
        int first = find(person, day);
        int count = endOfDay(person, day, first) - first;
        int at = makeRoom(person, first, count, assignments.size());
        List<Assignment> ordered = new ArrayList<>(assignments);
        ordered.sort(Comparator.comparing((Assignment one) -> one.part().ordinal())
                .thenComparing(one -> one.mode().map(this::modeCode).orElse(Roster.UNKNOWN_MODE))
                .thenComparing(Assignment::place, DataPlace.BY_LINE));
        for (int i = 0; i < ordered.size(); i++) {
            write(at + i, day, ordered.get(i));
        }
        days.update(person);
    }

    /**
     * Checks that assignments can be one day.
     *
     * @throws IllegalArgumentException as {@link #replace}
     */
    public void check(List<Assignment> assignments) {
        int halves = 0;
        int mornings = 0;
        int afternoons = 0;
        for (Assignment one : assignments) {
            halves += one.part().halves();
            mornings += one.part() == Part.AM ? 1 : 0;
            afternoons += one.part() == Part.PM ? 1 : 0;
            one.mode().ifPresent(this::modeCode);
            one.location().ifPresent(code -> {
                if (RegionCode.parse(code).isEmpty()) {
                    throw new IllegalArgumentException("`" + code + "` is no region code");
                }
            });
            for (String fact : one.facts().keySet()) {
                boolean known = source.schema().field(Owner.ASSIGNMENT, fact).isPresent()
                        || BuiltInColumn.of(Owner.ASSIGNMENT, fact).isPresent();
                if (!known) {
                    throw new IllegalArgumentException("no policy declares `" + fact + "` of assignment");
                }
            }
        }
        if (halves > 2 || mornings > 1 || afternoons > 1) {
            throw new IllegalArgumentException("the assignments take more than one day");
        }
    }

    /** Makes room for other rows in the place of some of a person; gives the first of them. The days must be updated after it. */
    private int makeRoom(int person, int first, int count, int wanted) {
        int end = rows.end[person];
        int more = wanted - count;
        rows.size += more;
        if (more == 0) {
            return first;
        }
        if (end + more <= limit[person]) {
            move(first + count, first + wanted, end - first - count);
            rows.end[person] = end + more;
            return first;
        }
        int length = end - rows.start[person] + more;
        int to = tail;
        if (to + length + ROOM > rows.day.length) {
            grow(to + length + ROOM);
        }
        int before = first - rows.start[person];
        move(rows.start[person], to, before);
        move(first + count, to + before + wanted, end - first - count);
        rows.start[person] = to;
        rows.end[person] = to + length;
        limit[person] = to + length + ROOM;
        tail = limit[person];
        return to + before;
    }

    private void grow(int needed) {
        rows.grow(Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 16L, rows.day.length * 3L / 2)));
        facts.values().forEach(column -> column.grow(rows.day.length));
    }

    private void move(int from, int to, int count) {
        rows.move(from, to, count);
        facts.values().forEach(column -> column.move(from, to, count));
    }

    private void write(int row, int day, Assignment one) {
        rows.day[row] = (short) day;
        copies.clear(row, one.mode().map(this::modeCode).orElse(Roster.UNKNOWN_MODE), sessionSource);
        if (one.part() != Part.WHOLE) {
            rows.parts()[row] = (byte) one.part().ordinal();
        }
        one.unit().ifPresent(unit -> rows.units().set(row, textNumber(unit)));
        one.location().ifPresent(code -> rows.locations().set(row, textNumber(code)));
        one.start().ifPresent(time -> rows.froms()[row] = minutes(time));
        one.end().ifPresent(time -> rows.untils()[row] = minutes(time));
        one.facts().forEach((name, value) -> fact(name).set(row, value));
        DataPlace place = one.place();
        DataSource from = new DataSource(
                place.file(), place.sheet(), place.field().stream().toList());
        int known = place.field().isPresent() ? -1 : sourceOf(place);
        int number = known >= 0 ? known : sourceNumber(from);
        rows.files()[row] = (short) number;
        rows.line[row] = place.line();
        if (place.column() > 0) {
            rows.columns()[row] = (short) place.column();
        }
    }

    private int sourceOf(DataPlace place) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).at(place.line(), place.column()).equals(place)) {
                return i;
            }
        }
        return -1;
    }

    private static short minutes(LocalTime time) {
        return (short) (time.toSecondOfDay() / 60);
    }

    private int sourceNumber(DataSource named) {
        int known = sources.indexOf(named);
        if (known >= 0) {
            return known;
        }
        sources.add(named);
        return sources.size() - 1;
    }

    private int textNumber(String text) {
        return textNumbers.computeIfAbsent(text, added -> {
            texts.add(added);
            return texts.size() - 1;
        });
    }

    private FactColumn fact(String name) {
        FactColumn known = facts.get(name);
        if (known == null) {
            known = new FactColumn(new int[rows.day.length], List.of(Value.Absent.UNKNOWN));
            facts.put(name, known);
            copies.nameFacts();
        }
        return known;
    }
}
