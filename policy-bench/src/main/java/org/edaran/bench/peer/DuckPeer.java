package org.edaran.bench.peer;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.edaran.bench.Workload;

/** DuckDB in the same process, one query for each rule, its tables in memory: with small numbers or with texts as columns. */
public final class DuckPeer implements Peer<List<long[]>> {

    private final boolean texts;
    private final int threads;
    private final DuckDBConnection connection;

    /**
     * Opens a database of its own.
     *
     * @param texts true for columns of texts, as data have them
     * @param threads how many threads a query may take
     * @throws SQLException if DuckDB cannot be opened
     */
    public DuckPeer(boolean texts, int threads) throws SQLException {
        this.texts = texts;
        this.threads = threads;
        this.connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads TO " + threads);
        String id = texts ? "VARCHAR" : "INTEGER";
        String code = texts ? "VARCHAR" : "TINYINT";
        run("CREATE TABLE people (id " + id + ", number INTEGER, unit " + id + ", category " + code + ", domicile "
                + (texts ? "VARCHAR" : "SMALLINT") + ", eligible BOOLEAN)");
        run("CREATE TABLE roster (id " + id + ", day " + (texts ? "DATE" : "TINYINT") + ", mode " + code + ", location "
                + (texts ? "VARCHAR" : "SMALLINT") + ")");
    }

    @Override
    public String name() {
        return String.format(
                Locale.ROOT,
                "DuckDB, %s, %d thread%s",
                texts ? "columns of texts" : "coded columns",
                threads,
                threads == 1 ? "" : "s");
    }

    @Override
    public void load(Workload workload) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("main", "people")) {
            for (int person = 0; person < workload.people(); person++) {
                person(rows, workload, person);
            }
        }
        List<String> names = texts ? workload.ids() : List.of();
        try (DuckDBAppender rows = connection.createAppender("main", "roster")) {
            for (int row = 0; row < workload.rows(); row++) {
                row(rows, workload, row, names);
            }
        }
    }

    private void person(DuckDBAppender rows, Workload workload, int person) throws SQLException {
        rows.beginRow();
        if (texts) {
            rows.append(Workload.id(person))
                    .append(person)
                    .append(Workload.unit(workload.unitOf(person)))
                    .append(Workload.CATEGORIES.get(workload.categoryOf(person)))
                    .append(Workload.region(workload.domicileOf(person)));
        } else {
            rows.append(person)
                    .append(person)
                    .append(workload.unitOf(person))
                    .append((byte) workload.categoryOf(person))
                    .append((short) workload.domicileOf(person));
        }
        rows.append(workload.isEligible(person));
        rows.endRow();
    }

    private void row(DuckDBAppender rows, Workload workload, int row, List<String> names) throws SQLException {
        int person = workload.personAt(row);
        rows.beginRow();
        if (texts) {
            rows.append(names.get(person))
                    .append(Workload.DATES.get(workload.dateAt(row)))
                    .append(Workload.MODES.get(workload.modeAt(row)))
                    .append(Workload.region(workload.locationAt(row)));
        } else {
            rows.append(person)
                    .append((byte) workload.dateAt(row))
                    .append((byte) workload.modeAt(row))
                    .append((short) workload.locationAt(row));
        }
        rows.endRow();
    }

    /** Each finding: rule, date, number of the person or of the group, counted, of how many. */
    @Override
    public List<long[]> check() throws SQLException {
        String wfh = texts ? "'wfh'" : "1";
        String duty = texts ? "mode IN ('wfo', 'wfh')" : "mode <= 1";
        String direct = texts ? "'direct_service'" : "2";
        String cities = texts ? "substr(location, 1, 5) <> substr(domicile, 1, 5)" : "location // 6 <> domicile // 6";
        String home = "SELECT day, number FROM roster JOIN people USING (id) WHERE mode = " + wfh + " AND ";
        List<long[]> found = new ArrayList<>();
        groups(
                found,
                "SELECT day, unit, category, count(*) FILTER (WHERE mode = " + wfh + ") AS home, count(*) AS duty"
                        + " FROM roster JOIN people USING (id) WHERE " + duty
                        + " GROUP BY day, unit, category HAVING 2 * home > duty");
        rows(found, Found.DIRECT, home + "category = " + direct);
        rows(found, Found.DOMICILE, home + cities);
        rows(found, Found.ELIGIBLE, home + "NOT eligible");
        return found;
    }

    private void rows(List<long[]> found, int rule, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                found.add(new long[] {rule, day(results), results.getInt(2)});
            }
        }
    }

    private void groups(List<long[]> found, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                int unit = texts ? Integer.parseInt(results.getString(2).substring(5)) : results.getInt(2);
                int category = texts ? Workload.CATEGORIES.indexOf(results.getString(3)) : results.getInt(3);
                found.add(new long[] {
                    Found.SHARE, day(results), unit * 3L + category, results.getLong(4), results.getLong(5)
                });
            }
        }
    }

    private int day(ResultSet results) throws SQLException {
        return texts ? Workload.DATES.indexOf(results.getObject(1, java.time.LocalDate.class)) : results.getInt(1);
    }

    @Override
    public Found found(List<long[]> result) {
        return Found.of(result);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
