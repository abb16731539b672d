package org.edaran.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.DateRange;
import org.edaran.model.Field;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Takes the assignments of a roster, cell by cell: {@link #source} once per file, then for each row {@link #at},
 * {@link #employee}, {@link #date}, {@link #mode} and whatever else is known, then {@link #add()}.
 *
 * <p>Dates before 1900 and after 2999 are problems. Not thread-safe.
 */
public final class AssignmentColumns {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final RosterSchema schema;
    private final Problems problems;
    private final Map<String, Byte> modes = new HashMap<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final Map<String, Integer> textIndexes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Set<String> regions = new HashSet<>();
    private final List<DataSource> sources = new ArrayList<>();
    private final Map<String, Map<Integer, Value>> facts = new HashMap<>();
    private final List<Integer> firstRows = new ArrayList<>();

    private int size;
    private int[] employees = new int[1024];
    private int[] days = new int[1024];
    private byte[] modeCodes = new byte[1024];
    private byte[] parts = new byte[1024];
    private int[] lines = new int[1024];
    private short[] cells = new short[1024];
    private short[] files = new short[1024];
    private int @Nullable [] units;
    private int @Nullable [] locations;
    private short @Nullable [] starts;
    private short @Nullable [] ends;
    private boolean anyPart;
    private boolean anyCell;
    private long firstDay = Long.MAX_VALUE;
    private long lastDay = Long.MIN_VALUE;

    private boolean broken;
    private int source = -1;

    AssignmentColumns(RosterSchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        for (Mode mode : schema.modes()) {
            modes.put(mode.name(), (byte) modes.size());
        }
    }

    /** Names the file, and the sheet for workbooks, that the next rows come from. */
    public AssignmentColumns source(DataSource next) {
        source = sources.indexOf(next);
        if (source < 0) {
            source = sources.size();
            sources.add(next);
        }
        return this;
    }

    /** Starts a row: its 1-based line, and the 1-based column of its cell in wide layouts, else 0. */
    public AssignmentColumns at(int line, int cell) {
        ensureRoom();
        broken = false;
        employees[size] = -1;
        days[size] = Integer.MIN_VALUE;
        modeCodes[size] = Roster.UNKNOWN_MODE;
        parts[size] = (byte) Part.WHOLE.ordinal();
        lines[size] = line;
        cells[size] = (short) cell;
        files[size] = (short) source;
        resetOptional();
        return this;
    }

    private void resetOptional() {
        if (units != null) {
            units[size] = -1;
        }
        if (locations != null) {
            locations[size] = -1;
        }
        if (starts != null) {
            starts[size] = -1;
        }
        if (ends != null) {
            ends[size] = -1;
        }
    }

    /** Gives the person, by id. */
    public AssignmentColumns employee(String id, int cell) {
        if (id.isBlank()) {
            return refuse(DiagnosticCode.MISSING_CELL, cell, Sentence.of("the row names no employee"));
        }
        Integer known = ids.get(id);
        if (known == null) {
            known = ids.size();
            ids.put(id, known);
            firstRows.add(size);
        }
        employees[size] = known;
        return this;
    }

    /** Gives the date. */
    public AssignmentColumns date(LocalDate date, int cell) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            return refuse(DiagnosticCode.BAD_DATE, cell, Sentence.of("`{0}` is not between 1900 and 2999", date));
        }
        days[size] = (int) date.toEpochDay();
        return this;
    }

    /** Gives the mode by name; blank means unknown. */
    public AssignmentColumns mode(String name, int cell) {
        if (name.isBlank()) {
            return this;
        }
        Byte code = modes.get(name);
        if (code == null) {
            return refuse(
                    DiagnosticCode.UNKNOWN_MODE,
                    cell,
                    Sentence.of("`{0}` is not a mode", name),
                    Sentence.of(
                            "use one of {0}, or translate the code in a mapping file",
                            String.join(
                                    ", ",
                                    schema.modes().stream().map(Mode::name).toList())));
        }
        modeCodes[size] = code;
        return this;
    }

    /** Gives the part of the day; without it, the whole day. */
    public AssignmentColumns part(Part part) {
        parts[size] = (byte) part.ordinal();
        return this;
    }

    /** Gives the unit worked for; blank means the home unit. */
    public AssignmentColumns unit(String id) {
        if (!id.isBlank()) {
            units = units == null ? filled(size) : units;
            units[size] = textIndex(id);
        }
        return this;
    }

    /** Gives the region code of the location; blank means unknown. */
    public AssignmentColumns location(String code, int cell) {
        if (code.isBlank()) {
            return this;
        }
        String text = code.strip();
        if (!regions.contains(text) && RegionCode.parse(text).isEmpty()) {
            return refuse(
                    DiagnosticCode.BAD_VALUE,
                    cell,
                    Sentence.of("`location` is `{0}`, but must be a region code", text),
                    Sentence.of("write digits and dots, such as `31.71`"));
        }
        locations = locations == null ? filled(size) : locations;
        regions.add(text);
        locations[size] = textIndex(text);
        return this;
    }

    /** Gives the time at which work starts. */
    public AssignmentColumns start(LocalTime time) {
        starts = starts == null ? filledShort(size) : starts;
        starts[size] = (short) (time.toSecondOfDay() / 60);
        return this;
    }

    /** Gives the time at which work ends. */
    public AssignmentColumns end(LocalTime time) {
        ends = ends == null ? filledShort(size) : ends;
        ends[size] = (short) (time.toSecondOfDay() / 60);
        return this;
    }

    /** Gives a declared fact of the assignment; blank means unknown, or none for optional facts. */
    public AssignmentColumns fact(String name, String text, int cell) {
        Optional<Field> field = schema.field(Owner.ASSIGNMENT, name);
        Optional<ValueType> known = field.map(Field::type)
                .or(() -> BuiltInColumn.of(Owner.ASSIGNMENT, name).map(BuiltInColumn::type));
        if (known.isEmpty()) {
            return refuse(
                    DiagnosticCode.UNKNOWN_FACT, cell, Sentence.of("no policy declares `{0}` of assignment", name));
        }
        if (text.isBlank()) {
            if (field.map(Field::optional).orElse(false)) {
                facts.computeIfAbsent(name, n -> new HashMap<>()).put(size, Value.Absent.NONE);
            }
            return this;
        }
        Optional<Value> value = ValueParser.parse(known.get(), text);
        if (value.isEmpty()) {
            return refuse(ValueAdvice.problem(known.get(), name, text, placeOfCell(cell)));
        }
        facts.computeIfAbsent(name, n -> new HashMap<>()).put(size, value.get());
        return this;
    }

    /** Ends the row and keeps it, unless a cell of it was a problem. */
    public void add() {
        if (broken || employees[size] < 0 || days[size] == Integer.MIN_VALUE) {
            int row = size;
            facts.values().forEach(column -> column.remove(row));
            return;
        }
        firstDay = Math.min(firstDay, days[size]);
        lastDay = Math.max(lastDay, days[size]);
        anyPart |= parts[size] != (byte) Part.WHOLE.ordinal();
        anyCell |= cells[size] != 0;
        size++;
    }

    private AssignmentColumns refuse(InputProblem problem) {
        broken = true;
        problems.add(problem);
        return this;
    }

    private AssignmentColumns refuse(DiagnosticCode code, int cell, Sentence message) {
        broken = true;
        problems.add(InputProblem.of(code, placeOfCell(cell), message));
        return this;
    }

    private AssignmentColumns refuse(DiagnosticCode code, int cell, Sentence message, Sentence help) {
        broken = true;
        problems.add(InputProblem.of(code, placeOfCell(cell), message).withHelp(help));
        return this;
    }

    private DataPlace placeOfCell(int cell) {
        return sources.get(source).at(lines[size], cell == 0 ? cells[size] : cell);
    }

    private int textIndex(String text) {
        Integer known = textIndexes.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    private int[] filled(int used) {
        int[] column = new int[days.length];
        Arrays.fill(column, 0, used + 1, -1);
        return column;
    }

    private short[] filledShort(int used) {
        short[] column = new short[days.length];
        Arrays.fill(column, 0, used + 1, (short) -1);
        return column;
    }

    private void ensureRoom() {
        if (size < days.length) {
            return;
        }
        int room = Math.addExact(size, size >> 1);
        employees = Arrays.copyOf(employees, room);
        days = Arrays.copyOf(days, room);
        modeCodes = Arrays.copyOf(modeCodes, room);
        parts = Arrays.copyOf(parts, room);
        lines = Arrays.copyOf(lines, room);
        cells = Arrays.copyOf(cells, room);
        files = Arrays.copyOf(files, room);
        units = units == null ? null : Arrays.copyOf(units, room);
        locations = locations == null ? null : Arrays.copyOf(locations, room);
        starts = starts == null ? null : Arrays.copyOf(starts, room);
        ends = ends == null ? null : Arrays.copyOf(ends, room);
    }

    int size() {
        return size;
    }

    int employeeAt(int row) {
        return employees[row];
    }

    int dayAt(int row) {
        return days[row];
    }

    byte modeAt(int row) {
        return modeCodes[row];
    }

    byte partAt(int row) {
        return parts[row];
    }

    boolean anyPart() {
        return anyPart;
    }

    DataPlace placeAt(int row) {
        return sources.get(files[row]).at(lines[row], cells[row]);
    }

    Set<String> employeeIds() {
        return ids.keySet();
    }

    DataPlace firstPlaceOf(String id) {
        return placeAt(firstRows.get(ids.getOrDefault(id, 0)));
    }

    DataPlace anyPlace() {
        return size > 0 ? placeAt(0) : DataPlace.of("roster");
    }

    Optional<DateRange> range() {
        return size == 0
                ? Optional.empty()
                : Optional.of(new DateRange(LocalDate.ofEpochDay(firstDay), LocalDate.ofEpochDay(lastDay)));
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    List<DataSource> sources() {
        return List.copyOf(sources);
    }

    /** The facts that any row has. */
    Set<String> factNames() {
        return facts.keySet();
    }

    Map<Integer, Value> factColumn(String name) {
        return facts.getOrDefault(name, Map.of());
    }

    /** The columns in a new order: {@code order[i]} is the row that comes i-th. */
    Assignments ordered(int[] order, int[] start, long base) {
        int n = order.length;
        short[] day = new short[n];
        byte[] mode = new byte[n];
        int[] line = new int[n];
        byte[] part = anyPart ? new byte[n] : null;
        short[] column = anyCell ? new short[n] : null;
        short[] file = sources.size() > 1 ? new short[n] : null;
        for (int i = 0; i < n; i++) {
            int row = order[i];
            day[i] = (short) (days[row] - base);
            mode[i] = modeCodes[row];
            line[i] = lines[row];
            if (part != null) {
                part[i] = parts[row];
            }
            if (column != null) {
                column[i] = cells[row];
            }
            if (file != null) {
                file[i] = files[row];
            }
        }
        return new Assignments(
                start,
                day,
                mode,
                part,
                pick(units, order),
                pick(locations, order),
                pick(starts, order),
                pick(ends, order),
                line,
                column,
                file);
    }

    private static int @Nullable [] pick(int @Nullable [] column, int[] order) {
        return column == null
                ? null
                : Arrays.stream(order).map(row -> column[row]).toArray();
    }

    private static short @Nullable [] pick(short @Nullable [] column, int[] order) {
        if (column == null) {
            return null;
        }
        short[] picked = new short[order.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = column[order[i]];
        }
        return picked;
    }
}
