package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.io.RosterReader;
import org.edaran.io.database.Database;
import org.edaran.io.database.Drivers;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of the page on data files, sent to an embedded database. */
class DatabaseBlocksTest {

    private static final String POLICY = """
            policy "P"
              in force from 2026-01-01 until 2026-12-31
            rule cap cites "1": wfh at most 50% of staff on duty per agency each day during in force
            """;

    @TempDir
    private Path folder = Path.of("");

    private String address = "";

    @BeforeEach
    void fill() throws SQLException {
        address = "jdbc:duckdb:" + folder.resolve("personnel.duckdb");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE employee (nip VARCHAR, unit VARCHAR, agency VARCHAR)");
            statement.execute("INSERT INTO employee VALUES ('1987', 'Archive', 'ANRI'), ('1991', 'Archive', 'ANRI')");
            statement.execute("CREATE TABLE shift (nip VARCHAR, day DATE, mode VARCHAR, region VARCHAR)");
            statement.execute("INSERT INTO shift VALUES ('1987', '2026-03-25', 'wfh', '31.74'),"
                    + " ('1991', '2026-03-25', 'wfo', NULL)");
        }
    }

    @Test
    void queriesOfTheMapping_giveARoster() throws IOException {
        Block block = Page.named("docs/data-files.md").blocks().stream()
                .filter(one -> one.isMarked("queries"))
                .findFirst()
                .orElseThrow();
        RosterResult result = RosterReader.of(schema())
                .mapping("mapping.json", new ByteArrayInputStream(block.text().getBytes(StandardCharsets.UTF_8)))
                .database(Database.of(address, Optional.empty(), Optional.empty(), Drivers.CLASS_PATH))
                .read();
        assertThat(((RosterResult.Loaded) result).roster().size()).isEqualTo(2);
    }

    @Test
    void queriesOfAHost_giveARoster() throws IOException {
        RosterSchema schema = schema();
        // region database
        RosterResult result = RosterReader.of(schema)
                .database(Database.of("personnel", () -> DriverManager.getConnection(address)))
                .query("employees", "SELECT nip AS id, unit, agency FROM employee")
                .query("roster", "SELECT nip AS employee, day AS date, mode FROM shift")
                .read();
        // endregion
        assertThat(((RosterResult.Loaded) result).roster().size()).isEqualTo(2);
    }

    private static RosterSchema schema() {
        return Evaluator.of(Edaran.compile(SourceText.of("p", POLICY)).policyOrThrow())
                .schema();
    }
}
