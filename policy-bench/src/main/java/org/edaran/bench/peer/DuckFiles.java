package org.edaran.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** DuckDB in the same process: {@code read_csv} with the types stated, four queries, and {@code COPY} to a file. */
public final class DuckFiles implements FilesPeer {

    private static final List<String> QUERIES = List.of(
            "SELECT 'share' AS rule, day AS date, NULL AS employee, unit, category,"
                    + " count(*) FILTER (WHERE mode = 'wfh') AS count, count(*) AS \"of\" FROM joined"
                    + " WHERE mode IN ('wfo', 'wfh') GROUP BY day, unit, category HAVING 2 * \"count\" > \"of\"",
            row("direct", "category = 'direct_service'"),
            row("at_home", "substr(location, 1, 5) <> substr(domicile, 1, 5)"),
            row("eligible", "NOT eligible"));

    private final int threads;
    private final int people;

    /** DuckDB with so many threads, for files about so many people. */
    public DuckFiles(int threads, int people) {
        this.threads = threads;
        this.people = people;
    }

    private static String row(String rule, String condition) {
        return "SELECT '" + rule + "', day, id, NULL, NULL, NULL, NULL FROM joined WHERE mode = 'wfh' AND " + condition;
    }

    @Override
    public String name() {
        return String.format(Locale.ROOT, "DuckDB, %d thread%s", threads, threads == 1 ? "" : "s");
    }

    @Override
    public void check(Path folder, Path output) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads TO " + threads);
            statement.execute("SET preserve_insertion_order TO false");
            statement.execute("CREATE TABLE people AS SELECT id, unit, domicile, CASE"
                    + " WHEN service IN ('policy', 'research', 'planning', 'monitoring') THEN 'administration'"
                    + " WHEN service IN ('secretariat', 'protocol', 'public_relations') THEN 'leadership_support'"
                    + " WHEN service IN ('health', 'security', 'logistics') THEN 'direct_service' END AS category,"
                    + " performance IN ('good', 'very_good') AND NOT discipline AS eligible FROM read_csv('"
                    + folder.resolve("employees.csv")
                    + "', header = true, columns = {'id': 'VARCHAR', 'unit': 'VARCHAR',"
                    + " 'agency': 'VARCHAR', 'domicile': 'VARCHAR', 'service': 'VARCHAR', 'performance': 'VARCHAR',"
                    + " 'discipline': 'BOOLEAN'})");
            statement.execute(
                    "CREATE TABLE joined AS SELECT id, day, mode, location, unit, domicile, category, eligible"
                            + " FROM read_csv('" + folder.resolve("roster.csv")
                            + "', header = true, columns = {'id': 'VARCHAR',"
                            + " 'day': 'DATE', 'mode': 'VARCHAR', 'location': 'VARCHAR'}) JOIN people USING (id)"
                            + " WHERE mode IN ('wfo', 'wfh')");
            statement.execute("COPY (" + String.join(" UNION ALL ", QUERIES) + ") TO '" + output + "' (FORMAT JSON)");
        }
    }

    @Override
    public Found found(Path output) throws IOException {
        return new WrittenList(people).read(output, "of");
    }
}
