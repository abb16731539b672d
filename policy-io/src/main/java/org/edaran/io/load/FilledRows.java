package org.edaran.io.load;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.table.MergedCells;
import org.edaran.io.table.MergedRow;
import org.edaran.io.table.MergedRows;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableRow;
import org.edaran.roster.InputProblem;

/** Gives cells of one table the text that they have for those who look at it, and counts where that was another cell's. */
final class FilledRows {

    private final Load load;
    private final Header header;
    private final MergedRows merged;
    private final FillDown below;
    private final Taken taken = new Taken();
    private final Taken blanks = new Taken();

    /** How many cells, the first of them, and in which columns. */
    private static final class Taken {
        private final Tally tally = new Tally();
        private final Set<Integer> columns = new TreeSet<>();

        void add(Header header, int line, int column) {
            columns.add(column);
            if (!tally.addAgain("")) {
                tally.add("", header.source().at(line, column + 1));
            }
        }

        void report(Load load, Header header, String message) {
            String names = columns.stream().map(header::called).limit(8).collect(Collectors.joining(", "));
            tally.forEach((kind, count) -> load.note(
                    count.first(),
                    Sentence.of(message, count.cellWords(), columns.size() > 8 ? names + ", …" : names)));
        }
    }

    /**
     * Ready for the rows below a header.
     *
     * @param across which columns hold the same thing, so that cells merged over them all have the text
     */
    FilledRows(Load load, Table table, Header header, IntPredicate across) {
        this.load = load;
        this.header = header;
        this.merged = new MergedRows(
                table.merges(), header.lastLine(), across, load.limits().columns());
        this.below = FillDown.of(header);
    }

    /** True if every cell has its own text alone. */
    boolean isNone() {
        return merged.isEmpty() && below.isNone();
    }

    /**
     * The row with the texts of merged cells.
     *
     * @throws InputStop if cells are merged twice
     */
    TableRow merged(TableRow row) throws InputStop {
        if (merged.isEmpty()) {
            return row;
        }
        Optional<MergedRows.Overlap> overlap = merged.begin(row);
        if (overlap.isPresent()) {
            throw InputStop.of(
                    DiagnosticCode.DAMAGED_WORKBOOK,
                    header.source()
                            .at(
                                    overlap.get().second().top(),
                                    overlap.get().second().left() + 1),
                    Sentence.of(
                            "the merged cells {0} and {1} overlap",
                            "`" + overlap.get().first() + "`",
                            "`" + overlap.get().second() + "`"),
                    Sentence.of("open the file in a spreadsheet program and save it again as `.xlsx`"));
        }
        return merged.fill(row);
    }

    /** Takes a row that the mapping leaves out. */
    void skip(TableRow row) {
        below.skip(row);
    }

    /** The row that is read, with the texts from above in blank cells of which the mapping says so. */
    TableRow used(TableRow own, TableRow row) {
        if (!merged.isEmpty()) {
            look(own, row);
        }
        return below.fill(row, column -> blanks.add(header, row.line(), column));
    }

    /** Looks at the cells that are read, for what was taken and for texts that nobody sees. */
    private void look(TableRow own, TableRow row) {
        for (int column = 0; column < own.size() || column < row.size(); column++) {
            Optional<MergedCells> over = header.isUsed(column) ? merged.over(own, column) : Optional.empty();
            if (over.isEmpty()) {
                continue;
            }
            String hidden = own.text(column).strip();
            if (!hidden.isEmpty() && !hidden.equals(merged.textOver(column).strip())) {
                hidden(own, column, over.get());
            } else if (row instanceof MergedRow filled && filled.isTaken(column)) {
                taken.add(header, own.line(), column);
            }
        }
    }

    private void hidden(TableRow own, int column, MergedCells merge) {
        load.builder()
                .problem(InputProblem.of(
                                DiagnosticCode.DAMAGED_WORKBOOK,
                                header.source().at(own.line(), column + 1),
                                Sentence.of(
                                        "the cell has a text of its own, which nobody sees, since {0} are merged",
                                        "`" + merge + "`"))
                        .withHelp(Sentence.of("unmerge the cells, and see what each of them says")));
    }

    /** Notes what was taken from other cells. */
    void report() {
        taken.report(load, header, "taken from the cell with which they are merged: {0}, in {1}");
        blanks.report(load, header, "blank, and taken from above, because the mapping says so: {0}, in {1}");
    }
}
