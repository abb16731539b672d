package org.edaran.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.DateRange;
import org.edaran.model.Field;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.RegionCode;
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
    private final Ids ids = new Ids();
    private final PlaceList firstPlaces = new PlaceList();
    private final Map<String, Integer> textIndexes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, DataPlace> regions = new LinkedHashMap<>();
    private final List<DataSource> sources = new ArrayList<>();
    final Map<String, FactCells> facts = new LinkedHashMap<>();

    final RowColumns rows = new RowColumns();

    private boolean broken;
    private int source = -1;
    private int line;
    private int cell;
    private int employee;
    private int day;

    AssignmentColumns(RosterSchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        for (Mode mode : schema.modes()) {
            modes.put(mode.name(), (byte) modes.size());
        }
    }

    /** Names the file, and the sheet for workbooks, that the next rows come from; without it, {@code roster}. */
    public AssignmentColumns source(DataSource next) {
        source = sources.indexOf(next);
        if (source < 0) {
            source = sources.size();
            sources.add(next);
        }
        return this;
    }

    /** Starts a row: its 1-based line, and the 1-based column of its cell in wide layouts, else 0. */
    public AssignmentColumns at(int newLine, int newCell) {
        if (source < 0) {
            source(new DataSource("roster", Optional.empty()));
        }
        broken = false;
        line = newLine;
        cell = newCell;
        employee = -1;
        day = Integer.MIN_VALUE;
        rows.begin();
        for (FactCells column : facts.values()) {
            column.codes.set(rows.size(), 0);
        }
        return this;
    }

    /** Gives the person, by id. */
    public AssignmentColumns employee(String id, int column) {
        if (id.isBlank()) {
            return refuse(
                    DiagnosticCode.MISSING_CELL,
                    column,
                    Sentence.of("the row names no employee"),
                    Sentence.of("fill in the cell, or remove the row"));
        }
        int before = ids.size();
        employee = ids.add(id);
        if (employee == before) {
            firstPlaces.add(placeOfCell(0));
        } else if (line < firstPlaces.lineOf(employee) || sources.size() > 1) {
            firstPlaces.lower(employee, placeOfCell(0));
        }
        return this;
    }

    /** Gives the date. */
    public AssignmentColumns date(LocalDate date, int column) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            return refuse(
                    DiagnosticCode.BAD_DATE,
                    column,
                    Sentence.of("`{0}` is not between 1900 and 2999", date),
                    Sentence.of("write the year in four digits"));
        }
        day = (int) date.toEpochDay();
        return this;
    }

    /** Says that the row has no date, which is a problem. */
    AssignmentColumns noDate() {
        return refuse(
                DiagnosticCode.MISSING_CELL,
                0,
                Sentence.of("the row has no date"),
                Sentence.of("fill in the cell, or remove the row"));
    }

    /** Gives the mode by name; blank means unknown. */
    public AssignmentColumns mode(String name, int column) {
        if (name.isBlank()) {
            return this;
        }
        Byte code = modes.get(name);
        if (code == null) {
            return refuse(
                    DiagnosticCode.UNKNOWN_MODE,
                    column,
                    Sentence.of("`{0}` is not a mode", name),
                    Sentence.of(
                            "use one of {0}",
                            String.join(
                                    ", ",
                                    schema.modes().stream().map(Mode::name).toList())));
        }
        rows.modeCodes.set(rows.size(), code);
        return this;
    }

    /** Gives the mode by its place in {@link RosterSchema#modes()}. */
    AssignmentColumns mode(byte code) {
        rows.modeCodes.set(rows.size(), code);
        return this;
    }

    /** Gives the part of the day; without it, the whole day. */
    public AssignmentColumns part(Part part) {
        rows.parts.set(rows.size(), (byte) part.ordinal());
        return this;
    }

    /** Gives the unit worked for; blank means the home unit. */
    public AssignmentColumns unit(String id) {
        if (!id.isBlank()) {
            rows.units.set(rows.size(), textIndex(id));
        }
        return this;
    }

    /** Gives the region code of the location; blank means unknown. */
    public AssignmentColumns location(String code, int column) {
        if (code.isBlank()) {
            return this;
        }
        String text = code.strip();
        boolean first = !regions.containsKey(text);
        if (first && RegionCode.parse(text).isEmpty()) {
            return refuse(
                    DiagnosticCode.BAD_VALUE,
                    column,
                    Sentence.of("`location` is `{0}`, but must be a region code", text),
                    Sentence.of("write digits and dots, such as `31.71`"));
        }
        if (first) {
            regions.put(text, placeOfCell(column));
        }
        rows.locations.set(rows.size(), textIndex(text));
        return this;
    }

    /** The locations that were given, each with the place of the first row that has it. */
    public Map<String, DataPlace> locationsSeen() {
        return Collections.unmodifiableMap(regions);
    }

    /** Gives the time at which work starts. */
    public AssignmentColumns start(LocalTime time) {
        rows.starts.set(rows.size(), time.toSecondOfDay() / 60);
        return this;
    }

    /** Gives the time at which work ends. */
    public AssignmentColumns end(LocalTime time) {
        rows.ends.set(rows.size(), time.toSecondOfDay() / 60);
        return this;
    }

    /** Gives a declared fact of the assignment; blank means unknown, or none for optional facts. */
    public AssignmentColumns fact(String name, String text, int column) {
        FactCells cells = cells(name);
        return cells == null
                ? refuse(
                        DiagnosticCode.UNKNOWN_FACT,
                        column,
                        Sentence.of("no policy declares `{0}` of assignment", name),
                        Sentence.of("correct the name of the column, or remove it"))
                : set(cells, name, cells.codeOf(text), text, column);
    }

    /** Gives a declared fact of the assignment as a host has it. */
    AssignmentColumns fact(HostFact<?> fact, @Nullable Object given) {
        FactCells cells = cells(fact.name());
        return cells == null
                ? this
                : set(cells, fact.name(), cells.codeOf(fact, given), given == null ? "" : fact.text(given), 0);
    }

    @Nullable
    FactCells cells(String name) {
        FactCells known = facts.get(name);
        if (known == null) {
            Optional<Field> field = schema.field(Owner.ASSIGNMENT, name);
            Optional<ValueType> type = field.map(Field::type)
                    .or(() -> BuiltInColumn.of(Owner.ASSIGNMENT, name).map(BuiltInColumn::type));
            if (type.isPresent()) {
                known = new FactCells(type.get(), field);
                facts.put(name, known);
            }
        }
        return known;
    }

    private AssignmentColumns set(FactCells cells, String name, Optional<Integer> code, String text, int column) {
        if (code.isEmpty()) {
            return refuse(
                    cells.hidden
                            ? ValueAdvice.hidden(cells.type, name, placeOfCell(column))
                            : ValueAdvice.problem(cells.type, name, text, placeOfCell(column)));
        }
        cells.codes.set(rows.size(), code.get());
        return this;
    }

    /** Ends the row and keeps it, unless a cell of it was a problem. */
    public void add() {
        if (broken || employee < 0 || day == Integer.MIN_VALUE) {
            return;
        }
        rows.add(employee, day, line, cell, source);
    }

    /** How many rows were kept. */
    public int size() {
        return rows.size();
    }

    /**
     * The number of a person that a row named before, or -1; for {@link #addLike}.
     *
     * @param ascii holds the id in ASCII, from one place to before another
     * @param guess the number that the person may well have, such as the one after that of the row before
     */
    public int numberOf(byte[] ascii, int from, int to, int guess) {
        return ids.find(ascii, from, to, guess);
    }

    /** The number of a person whom a row on the given line names, which may be the first one. */
    public int numberFor(byte[] ascii, int from, int to, int newLine) {
        int before = ids.size();
        int number = ids.add(ascii, from, to);
        if (number == before) {
            firstPlaces.add(sources.get(source).at(newLine, 0));
        }
        return number;
    }

    /** The number of the person of a kept row. */
    public int numberAt(int row) {
        return rows.employees.get(row);
    }

    /** The id of the person with a number. */
    public String idOf(int number) {
        return ids.get(number);
    }

    /** Adds a row that says of another person, by number, and in another line what a kept row says, without facts. */
    public void addLike(int row, int number, int newLine) {
        rows.addLike(row, number, newLine, source);
    }

    private AssignmentColumns refuse(InputProblem problem) {
        broken = true;
        problems.add(problem);
        return this;
    }

    private AssignmentColumns refuse(DiagnosticCode code, int column, Sentence message, Sentence help) {
        broken = true;
        problems.add(InputProblem.of(code, placeOfCell(column), message).withHelp(help));
        return this;
    }

    private DataPlace placeOfCell(int column) {
        return sources.get(source).at(line, column == 0 ? cell : column);
    }

    /** The number of a text. */
    int textIndex(String text) {
        Integer known = textIndexes.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** Adds the rows of some people; tells of the others' rows. */
    RosterPart.LeftOut addThose(AssignmentColumns others, Predicate<String> stays, DateRange dates) {
        RowCopy copy = new RowCopy(others, this);
        rows.grewTo(copy.copyThose(rows.size(), stays));
        return copy.leftOut(dates);
    }

    /** Adds all rows of others, which stay as they are. */
    void addAll(AssignmentColumns others) {
        rows.grewTo(new RowCopy(others, this).copy(rows.size()));
    }

    /** The number of a person; of the places that name one the first is kept. */
    int know(String id, DataPlace place) {
        int before = ids.size();
        int number = ids.add(id);
        if (number == before) {
            firstPlaces.add(place);
        } else {
            firstPlaces.lower(number, place);
        }
        return number;
    }

    /** The number of a source. */
    int know(DataSource named) {
        source(named);
        return source;
    }

    /** A text by its number; the empty one for -1. */
    String textOf(int text) {
        return text < 0 ? "" : texts.get(text);
    }

    /** Adds a row whose other columns are set then. */
    void restore(int employeeNumber, int epochDay, byte mode, int lineNumber) {
        rows.restore(employeeNumber, epochDay, mode, lineNumber);
    }

    /** Numbers texts in their order, before any other is. */
    void knowTexts(List<String> known) {
        known.forEach(this::textIndex);
    }

    int textCount() {
        return texts.size();
    }

    int modeCount() {
        return modes.size();
    }

    int employeeAt(int row) {
        return rows.employees.get(row);
    }

    int dayAt(int row) {
        return rows.days.get(row);
    }

    byte modeAt(int row) {
        return rows.modeCodes.get(row);
    }

    byte partAt(int row) {
        return rows.parts.get(row);
    }

    DataPlace placeAt(int row) {
        return sources.get(rows.files.get(row)).at(rows.lines.get(row), rows.cells.get(row));
    }

    /** The ids that rows name, those of rows that were not kept included. */
    Ids ids() {
        return ids;
    }

    /** The first row that names an id. */
    DataPlace firstPlaceOf(int id) {
        return firstPlaces.get(id);
    }

    /** The first place of a row, by file and line; nothing if there is none. */
    Optional<DataPlace> firstPlace() {
        int first = rows.size() == 0 ? -1 : 0;
        for (int row = 1; row < rows.size(); row++) {
            boolean sameFile = rows.files.get(row) == rows.files.get(first);
            int order = sameFile
                    ? Integer.compare(rows.lines.get(row), rows.lines.get(first))
                    : DataPlace.BY_LINE.compare(placeAt(row), placeAt(first));
            order = order == 0 ? Integer.compare(rows.cells.get(row), rows.cells.get(first)) : order;
            first = order < 0 ? row : first;
        }
        return first < 0 ? Optional.empty() : Optional.of(placeAt(first));
    }

    Optional<DateRange> range() {
        return rows.range();
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    List<DataSource> sources() {
        return List.copyOf(sources);
    }
}
