package org.edaran.io.query;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.edaran.io.input.InputLimits;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableFile;

/** The rows of one query, as a file of one table. */
final class QueryFile implements TableFile {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int SECONDS = 600;

    private final PreparedStatement statement;
    private final QueryTable table;

    QueryFile(Session session, String name, PreparedStatement statement, InputLimits limits) throws SQLException {
        this.statement = statement;
        try {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setQueryTimeout(SECONDS);
        } catch (java.sql.SQLFeatureNotSupportedException hints) {
            // An embedded database streams by itself.
        }
        try {
            this.table = new QueryTable(session, name, statement.executeQuery(), limits);
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public Table table(int sheet) {
        return table;
    }

    @Override
    public void close() throws IOException {
        table.close();
        try {
            statement.close();
        } catch (SQLException failure) {
            throw new IOException("the query could not be closed");
        }
    }
}
