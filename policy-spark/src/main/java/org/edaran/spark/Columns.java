package org.edaran.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says what the columns of a DataFrame are called. Without more, they have the names that data files have: {@code employee},
 * {@code date}, {@code mode}, the names of declared facts. Immutable: every method gives new names.
 */
public final class Columns implements Serializable {

    private static final long serialVersionUID = 1;

    private final TreeMap<String, String> names;
    private final TreeMap<String, String> modes;
    private final String source;
    private final String line;

    private Columns(Map<String, String> names, Map<String, String> modes, String source, String line) {
        this.names = new TreeMap<>(names);
        this.modes = new TreeMap<>(modes);
        this.source = source;
        this.line = line;
    }

    /** The names that data files have. */
    public static Columns named() {
        return new Columns(new TreeMap<>(), new TreeMap<>(), "", "");
    }

    /**
     * The same with a column called otherwise.
     *
     * @param name what data files call it
     * @param column what the DataFrame calls it
     */
    public Columns with(String name, String column) {
        TreeMap<String, String> more = new TreeMap<>(names);
        more.put(name, column);
        return new Columns(more, modes, source, line);
    }

    /** The same with a code for a mode, such as {@code P} for {@code wfo}. */
    public Columns mode(String code, String mode) {
        TreeMap<String, String> more = new TreeMap<>(modes);
        more.put(code, mode);
        return new Columns(names, more, source, line);
    }

    /** The same with what findings and problems call the data; without it, {@code roster}, {@code employees} and so on. */
    public Columns source(String name) {
        return new Columns(names, modes, name, line);
    }

    /** The same with the column that holds the number of each row, by which somebody finds it. */
    public Columns line(String column) {
        return new Columns(names, modes, source, column);
    }

    /** What the DataFrame calls a column. */
    String of(String name) {
        return names.getOrDefault(name, name);
    }

    Map<String, String> modes() {
        return modes;
    }

    String sourceOr(String usual) {
        return source.isEmpty() ? usual : source;
    }

    Optional<String> lineColumn() {
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
