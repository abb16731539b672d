package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.edaran.io.database.Database;
import org.edaran.io.database.Drivers;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Rosters from a real PostgreSQL server. Without one the tests are skipped, unless {@code edaran.postgres} is
 * {@code required}, as in the gate.
 */
class PostgresTest {

    private static final String PEOPLE = "SELECT nip, unit, grade FROM person";
    private static final String DAYS =
            "SELECT nip, tanggal, mode, lokasi, masuk AS start FROM shift ORDER BY tanggal, nip";

    private static @Nullable PostgresServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        Optional<PostgresServer> started = PostgresServer.start();
        boolean required = "required".equals(System.getProperty("edaran.postgres"));
        assertThat(started.isPresent() || !required).as("a PostgreSQL server").isTrue();
        assumeTrue(started.isPresent(), "no PostgreSQL server can be run here");
        server = started.orElseThrow();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE person (nip text PRIMARY KEY, unit text, grade numeric(4))");
            statement.execute(
                    "INSERT INTO person SELECT '19870315201001' || lpad(i::text, 4, '1'), 'u' || i % 7, i % 17"
                            + " FROM generate_series(1000, 1999) i");
            statement.execute("CREATE TABLE shift (nip text, tanggal date, mode text, lokasi text, masuk time)");
            statement.execute(
                    "INSERT INTO shift SELECT nip, d::date, CASE WHEN right(nip, 1) < '5' THEN 'wfh' ELSE 'wfo'"
                            + " END, '31.74', '07:30' FROM person, generate_series(date '2023-08-01', '2023-09-30', '1 day') d");
        }
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    private static Database database(String password) {
        PostgresServer running = java.util.Objects.requireNonNull(server);
        return Database.of(running.url(), Optional.of("hr"), Optional.of(password), Drivers.CLASS_PATH);
    }

    private static RosterResult read(Database database, String people, String days) throws IOException {
        return RosterReader.of(Schemas.SCHEMA)
                .database(database)
                .query("employees", people)
                .query("roster", days)
                .read();
    }

    private static List<String> problems(RosterResult result) {
        return ((RosterResult.Refused) result)
                .problems().stream()
                        .map((InputProblem problem) ->
                                problem.code().id() + " " + problem.place() + ": " + problem.message())
                        .toList();
    }

    @Test
    void rosterOfAServer_isRead() throws IOException {
        RosterResult result = read(database("s3cret"), PEOPLE, DAYS);
        Roster roster = ((RosterResult.Loaded) result).roster();
        assertThat(roster.employees().size()).isEqualTo(1_000);
        assertThat(roster.size()).isEqualTo(61_000);
        assertThat(roster.startOf(0).map(String::valueOf)).contains("07:30");
        assertThat(roster.dateAt(roster.dayOf(0))).hasToString("2023-08-01");
    }

    @Test
    void wrongPassword_isToldWithoutIt() throws IOException {
        assertThat(problems(read(database("wr0ng-secret"), PEOPLE, DAYS)))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("EDR6033 query of "))
                .noneMatch(problem -> problem.contains("wr0ng-secret"));
    }

    @Test
    void queriesCannotWrite() throws IOException, SQLException {
        String write =
                "WITH gone AS (DELETE FROM shift RETURNING *) SELECT nip AS employee, tanggal AS date, mode FROM gone";
        assertThat(problems(read(database("s3cret"), PEOPLE, write)))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("read-only transaction"));
        try (Connection connection = java.util.Objects.requireNonNull(server).connect();
                Statement statement = connection.createStatement();
                java.sql.ResultSet count = statement.executeQuery("SELECT count(*) FROM shift")) {
            count.next();
            assertThat(count.getInt(1)).isEqualTo(61_000);
        }
    }

    @Test
    void unknownTable_isToldWithTheWordsOfTheServer() throws IOException {
        assertThat(problems(read(database("s3cret"), PEOPLE, "SELECT * FROM shifts")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("shifts").startsWith("EDR6033 query of roster"));
    }
}
