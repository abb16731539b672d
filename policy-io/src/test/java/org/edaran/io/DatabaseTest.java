package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edaran.io.database.Database;
import org.edaran.io.database.Drivers;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.inspect.FileInspector;
import org.edaran.io.inspect.Inspection;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters from an embedded database, and from Parquet through it. */
class DatabaseTest {

    private static final String PEOPLE = "SELECT nip AS id, unit FROM person";
    private static final String DAYS = "SELECT nip, day AS date, mode FROM shift ORDER BY day, nip";

    @TempDir
    private Path folder = Path.of("");

    private String url = "";

    @BeforeEach
    void fill() throws SQLException {
        url = "jdbc:duckdb:" + folder.resolve("hr.duckdb");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE person (nip VARCHAR, unit VARCHAR, grade DECIMAL(9,2), born DATE)");
            statement.execute("INSERT INTO person VALUES ('ani', 'u1', 3, '1987-02-01'), ('budi', 'u1', 4, NULL)");
            statement.execute("CREATE TABLE shift (nip VARCHAR, day DATE, mode VARCHAR, since TIMESTAMP)");
            statement.execute("INSERT INTO shift VALUES ('ani', '2023-08-28', 'wfo', '2023-08-28 00:00:00'),"
                    + " ('budi', '2023-08-28', 'wfh', '2023-08-28 07:31:00')");
        }
    }

    private RosterReader reader() {
        return RosterReader.of(Schemas.SCHEMA)
                .database(Database.of(url, Optional.empty(), Optional.empty(), Drivers.CLASS_PATH));
    }

    private static Roster roster(RosterReader reader) throws IOException {
        RosterResult result = reader.read();
        assertThat(problems(result)).isEmpty();
        return ((RosterResult.Loaded) result).roster();
    }

    private static List<String> problems(RosterResult result) {
        return result instanceof RosterResult.Refused refused
                ? refused.problems().stream()
                        .map((InputProblem problem) ->
                                problem.code().id() + " " + problem.place() + ": " + problem.message())
                        .toList()
                : List.of();
    }

    @Test
    void queries_giveEmployeesAndAssignments() throws IOException {
        Roster roster = roster(reader().query("employees", PEOPLE).query("roster", DAYS));
        assertThat(Reading.days(roster)).containsExactly("ani 2023-08-28 wfo", "budi 2023-08-28 wfh");
        assertThat(roster.placeOf(1)).hasToString("query of roster:2");
        assertThat(Reading.notes(roster))
                .containsExactly("query of roster:1: columns read as others: `nip` = `employee`");
    }

    @Test
    void queries_mayStandInTheMapping() throws IOException {
        String mapping = "{\"mapping\": \"edaran/1\", \"employees\": {\"query\": \"" + PEOPLE
                + "\"}, \"roster\": {\"query\": \"" + DAYS + "\"}}";
        assertThat(Reading.days(roster(reader().mapping("mapping.json", stream(mapping)))))
                .hasSize(2);
        assertThat(problems(RosterReader.of(Schemas.SCHEMA)
                        .mapping("mapping.json", stream(mapping))
                        .read()))
                .containsExactly("EDR6033 mapping.json: there is a query for `roster`, but no database was named");
        assertThat(problems(reader().employees("e.csv", stream(Reading.PEOPLE))
                        .mapping("mapping.json", stream(mapping))
                        .read()))
                .containsExactly("EDR6033 mapping.json: there is a query for `employees`, and a file too");
    }

    private static java.io.InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void badValues_nameRowAndColumnOfTheQuery() throws IOException {
        RosterReader reader = reader().query("employees", PEOPLE)
                .query("roster", "SELECT nip AS employee, since AS date, mode FROM shift");
        assertThat(problems(reader.read()))
                .containsExactly("EDR6003 query of roster:2, field \"date\": `2023-08-28T07:31` is not a date");
    }

    @Test
    void failingQuery_isToldInTheWordsOfTheDatabase() throws IOException {
        RosterReader reader = reader().query("employees", PEOPLE).query("roster", "SELECT missing FROM shift");
        assertThat(problems(reader.read()))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("EDR6033 query of roster: the database `" + url + "` says: ")
                        .contains("missing"));
    }

    @Test
    void databaseWithoutDriver_asksForOne() throws IOException {
        Database oracle = Database.of(
                "jdbc:oracle:thin:scott/tiger@host", Optional.empty(), Optional.empty(), Drivers.CLASS_PATH);
        RosterResult result = RosterReader.of(Schemas.SCHEMA)
                .database(oracle)
                .query("employees", PEOPLE)
                .query("roster", DAYS)
                .read();
        assertThat(problems(result)).allMatch(problem -> problem.contains("there is no driver for the database"));
        assertThat(problems(result)).noneMatch(problem -> problem.contains("tiger"));
    }

    @Test
    void credentials_areInNoMessage() throws IOException {
        for (String address : List.of(
                "jdbc:postgresql://hruser:s3cret@localhost:1/hr",
                "jdbc:postgresql://localhost:1/hr?user=hruser&password=s3cret",
                "jdbc:postgresql://localhost:1/hr")) {
            Database closed = Database.of(address, Optional.of("hruser"), Optional.of("s3cret"), Drivers.CLASS_PATH);
            RosterResult result = RosterReader.of(Schemas.SCHEMA)
                    .database(closed)
                    .query("employees", PEOPLE)
                    .query("roster", DAYS)
                    .read();
            assertThat(problems(result)).isNotEmpty().noneMatch(problem -> problem.contains("s3cret"));
            assertThat(problems(result)).noneMatch(problem -> problem.contains("hruser"));
        }
    }

    @Test
    void manyRows_areReadAsTheyCome() throws IOException {
        String many =
                "SELECT 'p' || (i % 1000) AS employee, DATE '2020-01-01' + CAST(i // 1000 AS INTEGER) AS date, 'wfo' AS"
                        + " mode FROM range(200000) r(i)";
        Roster roster = roster(reader().query("employees", "SELECT 'p' || i AS id FROM range(1000) r(i)")
                .query("roster", many));
        assertThat(roster.size()).isEqualTo(200_000);
    }

    @Test
    void parquet_isReadThroughTheEmbeddedDatabase() throws IOException, SQLException {
        Path file = folder.resolve("it's.parquet");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + DAYS + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
        }
        Roster roster = roster(RosterReader.of(Schemas.SCHEMA)
                .employees("e.csv", stream(Reading.PEOPLE))
                .roster(file));
        assertThat(Reading.days(roster)).containsExactly("ani 2023-08-28 wfo", "budi 2023-08-28 wfh");
    }

    @Test
    void parquet_isLookedAtThroughTheEmbeddedDatabase() throws IOException, SQLException {
        Path file = folder.resolve("days.parquet");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + DAYS + ") TO '" + file + "' (FORMAT parquet)");
        }
        Inspection seen =
                FileInspector.inspect(InputFile.of(file), Optional.empty(), InputLimits.USUAL, TextForm.DETECTED);
        assertThat(seen.problem()).isEmpty();
        assertThat(seen.kind()).contains("roster");
        assertThat(seen.text(Locale.ENGLISH)).contains("days.parquet: Parquet").contains("wfh");
    }

    @Test
    void parquetFromAStream_isReadThroughAFileThatIsGoneAfterwards() throws IOException, SQLException {
        Path file = folder.resolve("days.parquet");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + DAYS + ") TO '" + file + "' (FORMAT parquet)");
        }
        Set<Path> before = spooled();
        Roster roster = roster(RosterReader.of(Schemas.SCHEMA)
                .employees("e.csv", stream(Reading.PEOPLE))
                .file("roster", InputFile.detected("<stdin>", Files.newInputStream(file))));
        assertThat(Reading.days(roster)).containsExactly("ani 2023-08-28 wfo", "budi 2023-08-28 wfh");
        assertThat(roster.notes())
                .anySatisfy(note -> assertThat(note.place().file()).isEqualTo("<stdin>"));
        assertThat(spooled()).isEqualTo(before);
        byte[] cut = java.util.Arrays.copyOf(Files.readAllBytes(file), 60);
        assertThat(problems(read(cut, InputLimits.USUAL)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("EDR6033 <stdin>").doesNotContain("edaran-"));
        assertThat(problems(read(cut, InputLimits.USUAL.withBytes(50))))
                .containsExactly("EDR6019 <stdin>: the file is larger than 50 bytes");
        assertThat(spooled()).isEqualTo(before);
    }

    private static RosterResult read(byte[] bytes, InputLimits limits) throws IOException {
        return RosterReader.of(Schemas.SCHEMA)
                .limits(limits)
                .employees("e.csv", stream("id\nani\n"))
                .file("roster", InputFile.detected("<stdin>", new java.io.ByteArrayInputStream(bytes)))
                .read();
    }

    private static Set<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("edaran-"))
                    .filter(file -> file.getFileName().toString().endsWith(".tmp"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void damagedParquet_isAProblem() throws IOException {
        Path file = folder.resolve("cut.parquet");
        Files.writeString(file, "PAR1 and no more");
        RosterResult result = RosterReader.of(Schemas.SCHEMA)
                .employees("e.csv", stream(Reading.PEOPLE))
                .file("roster", InputFile.of(file))
                .read();
        assertThat(problems(result))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem).startsWith("EDR6033 ").contains("the database `DuckDB` says: "));
    }
}
