package org.edaran.io.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.ColumnRef;
import org.edaran.io.mapping.TableMapping.Identity;
import org.edaran.io.table.TableRow;

/** Reads what a row is about from one or several cells. */
final class IdentityCells {

    private final Load load;
    private final Header header;
    private final List<Column> columns;
    private final List<String> names;
    private final String join;

    private IdentityCells(Load load, Header header, List<Column> columns, List<String> names, String join) {
        this.load = load;
        this.header = header;
        this.columns = columns;
        this.names = names;
        this.join = join;
    }

    /** The cells that the mapping names, or the usual column; nothing, and a problem, if they are not there. */
    static Optional<IdentityCells> of(Load load, Header header, String usual) {
        Optional<Identity> identity = header.mapping().identity();
        if (identity.isEmpty()) {
            return header.needed(usual)
                    .map(column -> new IdentityCells(load, header, List.of(column), List.of(column.called(usual)), ""));
        }
        List<Column> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ColumnRef ref : identity.get().columns()) {
            header.column(ref, java.util.Map.of()).ifPresent(columns::add);
            names.add(ref.toString());
        }
        return columns.size() < identity.get().columns().size()
                ? Optional.empty()
                : Optional.of(new IdentityCells(
                        load, header, columns, names, identity.get().join()));
    }

    /** The identity in a row; nothing, and a problem, if a cell of it is blank. */
    Optional<String> read(TableRow row) {
        StringBuilder joined = new StringBuilder();
        String only = "";
        for (int i = 0; i < columns.size(); i++) {
            String text = columns.get(i).text(row);
            if (text.isEmpty()) {
                load.problem(
                        DiagnosticCode.MISSING_CELL,
                        header.source().at(row.line(), columns.get(i).cell()),
                        Sentence.of("the row has no {0}", quoted(names.get(i))),
                        Sentence.of(
                                "fill in the cell, or remove the row; if a blank means the text above it, name the column under `fillDown` in the mapping"));
                return Optional.empty();
            }
            only = text;
            if (columns.size() > 1) {
                joined.append(i == 0 ? "" : join).append(text);
            }
        }
        String id = columns.size() == 1 ? only : joined.toString();
        header.people().ifPresent(watch -> watch.see(id, row.line(), cell()));
        return Optional.of(id);
    }

    /** The 0-based column if that alone, as written, is the identity; else -1. */
    int onlyColumn() {
        return columns.size() == 1 && columns.get(0).isAsWritten()
                ? columns.get(0).cell() - 1
                : -1;
    }

    /** True if no cell of the identity has a text. */
    boolean isBlank(TableRow row) {
        return columns.stream().allMatch(column -> column.text(row).isEmpty());
    }

    /** The cells apart, so that two identities that only look alike once joined can be told. */
    String exact(TableRow row) {
        StringBuilder exact = new StringBuilder();
        for (Column column : columns) {
            exact.append(column.text(row)).append('\0');
        }
        return exact.toString();
    }

    /** True if several cells make the identity. */
    boolean isComposite() {
        return columns.size() > 1;
    }

    /** The 1-based number of the first cell of the identity. */
    int cell() {
        return columns.get(0).cell();
    }

    private static String quoted(String name) {
        return name.startsWith("`") || name.startsWith("column") ? name : "`" + name + "`";
    }
}
