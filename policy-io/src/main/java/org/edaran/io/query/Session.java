package org.edaran.io.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.database.Database;
import org.edaran.io.database.Drivers;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputLimits;
import org.edaran.io.table.TableFile;
import org.edaran.roster.DataPlace;
import org.jspecify.annotations.Nullable;

/** One connection for all queries of a reading, opened with the first of them. Not thread-safe. */
public final class Session implements AutoCloseable {

    private final Database database;
    private @Nullable Connection connection;
    private final UnaryOperator<String> words;
    private boolean failed;

    /** A session that is not connected yet. */
    public Session(Database database) {
        this(database, UnaryOperator.identity());
    }

    /**
     * A session that is not connected yet.
     *
     * @param words makes of what the database says what messages say
     */
    Session(Database database, UnaryOperator<String> words) {
        this.database = database;
        this.words = words;
    }

    /**
     * Sends a query; its rows come as they are asked for.
     *
     * @param name what messages call the rows
     * @throws InputStop if the database cannot be reached or refuses the query
     */
    public TableFile query(String name, String sql, InputLimits limits) throws InputStop {
        try {
            return new QueryFile(this, name, connected().prepareStatement(sql), limits);
        } catch (SQLException failure) {
            throw stop(name, failure);
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.connect();
            connection = open;
            // Drivers buffer whole results unless there is a transaction.
            open.setAutoCommit(false);
            readOnly(open);
        }
        if (failed) {
            // A transaction in which a query has failed takes no other one.
            open.rollback();
            failed = false;
        }
        return open;
    }

    private static void readOnly(Connection open) {
        try {
            open.setReadOnly(true);
            open.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        } catch (SQLException notOffered) {
            // Embedded databases know this only when they are opened; then the queries decide.
        }
    }

    InputStop stop(String name, SQLException failure) {
        failed = true;
        boolean noDriver = failure instanceof Drivers.MissingDriver;
        Sentence message = noDriver
                ? Sentence.of("there is no driver for the database `{0}`", database.name())
                : Sentence.of("the database `{0}` says: {1}", database.name(), words.apply(database.words(failure)));
        Sentence help = noDriver
                ? Sentence.of(
                        "give the jar of its JDBC driver: `--driver` of the command, a dependency of the Maven plugin or of a program")
                : Sentence.of("try the query in a tool of the database, with the same user");
        return InputStop.of(DiagnosticCode.BAD_QUERY, DataPlace.of(name), message, help);
    }

    @Override
    public void close() {
        Optional.ofNullable(connection).ifPresent(Session::end);
    }

    private static void end(Connection open) {
        try (open) {
            open.rollback();
        } catch (SQLException closed) {
            // Nothing was written, so nothing is lost.
        }
    }
}
