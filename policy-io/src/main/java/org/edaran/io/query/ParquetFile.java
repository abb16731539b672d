package org.edaran.io.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.database.Database;
import org.edaran.io.database.Drivers;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputLimits;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableFile;
import org.edaran.roster.DataPlace;

/**
 * A Parquet file, read through DuckDB in memory, which may touch no other file, no network and no extension.
 */
public final class ParquetFile implements TableFile {

    private final Session session;
    private final TableFile rows;

    private ParquetFile(Session session, TableFile rows) {
        this.session = session;
        this.rows = rows;
    }

    /**
     * Opens a file.
     *
     * @param drivers where the driver of DuckDB is
     * @throws InputStop if there is no such driver, or the file is no Parquet
     * @throws IOException if there is no such file
     */
    public static ParquetFile open(String file, InputLimits limits, Drivers drivers) throws IOException {
        Path path = Path.of(file).toAbsolutePath();
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(file);
        }
        if (Files.size(path) == 0) {
            throw InputStop.of(
                    DiagnosticCode.EMPTY_FILE,
                    DataPlace.of(file),
                    Sentence.of("the file is empty"),
                    Sentence.of("the first row must have the names of the columns"));
        }
        String quoted = "'" + path.toString().replace("'", "''") + "'";
        Session session = new Session(Database.of("DuckDB", () -> connect(quoted, drivers)));
        try {
            return new ParquetFile(session, session.query(file, "SELECT * FROM read_parquet(" + quoted + ")", limits));
        } catch (IOException | RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    private static Connection connect(String quoted, Drivers drivers) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        Connection connection = drivers.connect("jdbc:duckdb:", properties);
        try (Statement statement = connection.createStatement()) {
            for (String setting : List.of(
                    "SET autoinstall_known_extensions = false",
                    "SET autoload_known_extensions = false",
                    "SET memory_limit = '512MB'",
                    "SET allowed_paths = [" + quoted + "]",
                    "SET enable_external_access = false",
                    "SET lock_configuration = true")) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public Table table(int sheet) throws IOException {
        return rows.table(sheet);
    }

    @Override
    public void close() throws IOException {
        try (session) {
            rows.close();
        }
    }
}
