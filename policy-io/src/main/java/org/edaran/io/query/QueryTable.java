package org.edaran.io.query;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputLimits;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableRow;
import org.edaran.io.table.TextCells;
import org.edaran.roster.DataSource;

/** The rows of a query; the labels of its columns are the header. */
final class QueryTable implements Table {

    private final Session session;
    private final String name;
    private final ResultSet rows;
    private final InputLimits limits;
    private final List<String> labels = new ArrayList<>();
    private boolean headerGiven;
    private int count;

    QueryTable(Session session, String name, ResultSet rows, InputLimits limits) throws SQLException {
        this.session = session;
        this.name = name;
        this.rows = rows;
        this.limits = limits;
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            labels.add(rows.getMetaData().getColumnLabel(i));
        }
    }

    @Override
    public DataSource source() {
        return new DataSource(name, Optional.empty(), labels);
    }

    @Override
    public boolean isStrict() {
        return false;
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        if (!headerGiven) {
            headerGiven = true;
            return Optional.of(new TextCells(1, labels.toArray(String[]::new)));
        }
        try {
            if (!rows.next()) {
                return Optional.empty();
            }
            return Optional.of(row());
        } catch (SQLException failure) {
            throw session.stop(name, failure);
        }
    }

    private TableRow row() throws SQLException, InputStop {
        if (++count > limits.rows()) {
            throw stop(0, Sentence.of("the query has more than {0} rows", Sentence.number(limits.rows())));
        }
        String[] texts = new String[labels.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = SqlText.of(rows.getObject(i + 1));
            if (texts[i].length() > limits.cellLength()) {
                throw stop(
                        i + 1,
                        Sentence.of("the cell is longer than {0} characters", Sentence.number(limits.cellLength())));
            }
        }
        return new TextCells(count, texts);
    }

    private InputStop stop(int column, Sentence message) {
        return InputStop.of(
                DiagnosticCode.INPUT_LIMIT,
                source().at(count, column),
                message,
                Sentence.of("ask for less, or raise the limit"));
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } catch (SQLException failure) {
            throw new IOException("the query could not be closed");
        }
    }
}
