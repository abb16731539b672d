package org.edaran.io.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.database.Database;
import org.edaran.io.database.Drivers;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputFile;
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
    private final Optional<Spool> spool;

    private ParquetFile(Session session, TableFile rows, Optional<Spool> spool) {
        this.session = session;
        this.rows = rows;
        this.spool = spool;
    }

    /**
     * Opens a file; one that is not on disk is put there until it is closed.
     *
     * @param drivers where the driver of DuckDB is
     * @throws InputStop if there is no such driver, or the file is no Parquet
     * @throws IOException if there is no such file
     */
    public static ParquetFile open(InputFile file, InputLimits limits, Drivers drivers) throws IOException {
        Optional<Path> onDisk = onDisk(file.name());
        Optional<Spool> spool = onDisk.isPresent() ? Optional.empty() : Optional.of(Spool.of(file, limits));
        try {
            Path path = onDisk.orElseGet(() -> spool.orElseThrow().file());
            if (Files.size(path) == 0) {
                throw InputStop.of(
                        DiagnosticCode.EMPTY_FILE,
                        DataPlace.of(file.name()),
                        Sentence.of("the file is empty"),
                        Sentence.of("the first row must have the names of the columns"));
            }
            return open(file.name(), path, spool, limits, drivers);
        } catch (IOException | RuntimeException failure) {
            if (spool.isPresent()) {
                spool.get().close();
            }
            throw failure;
        }
    }

    private static Optional<Path> onDisk(String name) {
        try {
            return Optional.of(Path.of(name).toAbsolutePath()).filter(Files::isRegularFile);
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    private static ParquetFile open(String name, Path path, Optional<Spool> spool, InputLimits limits, Drivers drivers)
            throws IOException {
        String quoted = "'" + path.toString().replace("'", "''") + "'";
        Session session = new Session(
                Database.of("DuckDB", () -> connect(quoted, drivers)),
                words -> spool.isPresent() ? words.replace(path.toString(), name) : words);
        try {
            return new ParquetFile(
                    session, session.query(name, "SELECT * FROM read_parquet(" + quoted + ")", limits), spool);
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
        } finally {
            if (spool.isPresent()) {
                spool.get().close();
            }
        }
    }
}
