package org.edaran.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.edaran.model.Owner;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.FactBinding;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in the rows of a {@link Selection}, and what it is read as. Dates are read as days from 1970, so that no row
 * holds more than texts and numbers.
 */
final class Cells implements Serializable {

    private static final long serialVersionUID = 1;

    /** What a cell is read as. */
    enum Kind {
        TEXT,
        NUMBER,
        SHARE,
        FLAG,
        DAY
    }

    /**
     * A cell.
     *
     * @param at its place in the row
     * @param kind what it is read as
     * @param raw the place of the text of a date that cannot be read; -1 if there is none
     * @param column the place of its column in the DataFrame, from 1
     */
    record Cell(int at, Kind kind, int raw, int column) implements Serializable {}

    /**
     * A fact of another thing that rows name, such as {@code region of office}.
     *
     * @param of what the fact belongs to
     * @param fact the fact
     */
    record PathFact(Owner of, String fact) implements Serializable {

        /** The name of the cell of the fact. */
        String name() {
            return fact + " of " + of.word();
        }

        /** The name of the cell that says whose fact it is. */
        String id() {
            return NO_FACT + of.word();
        }
    }

    private static final char NO_FACT = '\0';
    private static final String LINE = NO_FACT + "line";

    private final LinkedHashMap<String, Cell> cells;
    private final List<PathFact> paths;
    private final String source;

    Cells(String source, Map<String, Cell> cells, List<PathFact> paths) {
        this.source = source;
        this.cells = new LinkedHashMap<>(cells);
        this.paths = List.copyOf(paths);
    }

    /** What findings and problems call the data. */
    String source() {
        return source;
    }

    /** The facts of other things. */
    List<PathFact> paths() {
        return paths;
    }

    boolean has(String name) {
        return cells.containsKey(name);
    }

    /** Adds the cell that holds the number of the row. */
    static void line(Map<String, Cell> cells, Cell line) {
        cells.put(LINE, line);
    }

    /** The number of the row, or 0. */
    int line(Row row) {
        Cell cell = cells.get(LINE);
        return cell == null || row.isNullAt(cell.at) ? 0 : row.getInt(cell.at);
    }

    /** Where the row is. */
    DataPlace place(Row row) {
        return new DataSource(source, Optional.empty()).at(line(row), 0);
    }

    /** Where the cell is: in its row, if that has a number. */
    DataPlace place(Row row, String name) {
        int line = line(row);
        Cell cell = cells.get(name);
        return new DataSource(source, Optional.empty()).at(line, line == 0 || cell == null ? 0 : cell.column);
    }

    /** The text of a cell; {@code null} if there is none. */
    @Nullable
    String text(Row row, String name) {
        Cell cell = cells.get(name);
        return cell == null || row.isNullAt(cell.at) ? null : row.getString(cell.at);
    }

    /** The text of a cell that is not blank. */
    Optional<String> filled(Row row, String name) {
        return Optional.ofNullable(text(row, name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Nullable
    LocalDate day(Row row, String name) {
        Cell cell = cells.get(name);
        return cell == null || row.isNullAt(cell.at) ? null : LocalDate.ofEpochDay(row.getInt(cell.at));
    }

    /** The text that stands where a date should, and is none. */
    Optional<String> noDay(Row row, String name) {
        Cell cell = cells.get(name);
        return cell == null || cell.raw < 0 || row.isNullAt(cell.raw)
                ? Optional.empty()
                : Optional.of(row.getString(cell.raw).strip()).filter(text -> !text.isEmpty());
    }

    /** A cell as data files write it; empty if it is blank. */
    String words(Row row, String name) {
        Cell cell = cells.get(name);
        if (cell == null || row.isNullAt(cell.at)) {
            return "";
        }
        return switch (cell.kind) {
            case TEXT -> row.getString(cell.at).strip();
            case NUMBER -> number((Number) row.get(cell.at), 0);
            case SHARE -> number((Number) row.get(cell.at), 2) + "%";
            case FLAG -> row.getBoolean(cell.at) ? "yes" : "no";
            case DAY -> LocalDate.ofEpochDay(row.getInt(cell.at)).toString();
        };
    }

    private static String number(Number given, int places) {
        boolean fraction = given instanceof Double || given instanceof Float;
        return fraction && !Double.isFinite(given.doubleValue())
                ? given.toString()
                : new BigDecimal(given.toString()).movePointRight(places).toPlainString();
    }

    /** The names of the facts, without those of other things. */
    List<String> facts(List<String> besides) {
        return cells.keySet().stream()
                .filter(name -> !besides.contains(name) && name.charAt(0) != NO_FACT)
                .filter(name -> paths.stream().noneMatch(path -> path.name().equals(name)))
                .toList();
    }

    /** Adds the facts to a binding. */
    FactBinding<Row> bind(FactBinding<Row> binding, List<String> besides) {
        FactBinding<Row> bound = binding;
        for (String name : facts(besides)) {
            Cell cell = Objects.requireNonNull(cells.get(name)); // its name is one of the keys
            int at = cell.at;
            bound = switch (cell.kind) {
                case TEXT -> bound.text(name, row -> row.isNullAt(at) ? null : row.getString(at));
                case NUMBER, SHARE -> bound.number(name, row -> (Number) row.get(at));
                case FLAG -> bound.flag(name, row -> (Boolean) row.get(at));
                case DAY -> bound.day(name, row -> day(row, name));
            };
        }
        return bound;
    }
}
