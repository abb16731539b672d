package example;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.model.Owner;
import org.edaran.roster.DataPlace;
import org.edaran.roster.FactBinding;
import org.edaran.roster.InputProblem;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;

/** Checks the plan of a personnel database: {@code JdbcBatch POLICY URL}. The exit code is that of the command `edaran check`. */
public final class JdbcBatch {

    private static final FactBinding<ResultSet> PEOPLE = FactBinding.of(Owner.EMPLOYEE, ResultSet.class)
            .id(row -> row.getString("nip"))
            .text("unit", row -> row.getString("unit"));

    private static final RosterBinding<ResultSet> SHIFTS = RosterBinding.of(ResultSet.class)
            .employee(row -> row.getString("nip"))
            .date(row -> row.getObject("day", LocalDate.class))
            .mode(row -> row.getString("mode"));

    private JdbcBatch() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length != 2) {
            System.err.println("usage: JdbcBatch POLICY URL");
            System.exit(2);
        }
        System.exit(run(Path.of(arguments[0]), arguments[1], System.out, System.err));
    }

    /** 0 compliant, 1 violations, 2 could not be done, 3 undetermined. */
    static int run(Path policy, String url, PrintStream out, PrintStream err) throws IOException, SQLException {
        CompileResult result = Edaran.compile(policy);
        if (!(result instanceof CompileResult.Compiled compiled)) {
            err.print(DiagnosticRenderer.render(result.diagnostics()));
            return 2;
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false); // one state of the data; PostgreSQL streams only so
            return judge(Evaluator.of(compiled.policy()), connection, out, err);
        }
    }

    private static int judge(Evaluator evaluator, Connection connection, PrintStream out, PrintStream err)
            throws SQLException {
        RosterBuilder people = RosterBuilder.of(evaluator.schema());
        rows(connection, "SELECT nip, unit FROM person", PEOPLE.into(people, DataPlace.of("table person")));
        RosterResult reference = people.build();
        if (reference instanceof RosterResult.Refused refused) {
            return refused(refused.problems(), err);
        }
        PartialCheck check = evaluator.partial(((RosterResult.Loaded) reference).roster());
        rows(connection, "SELECT nip, day, mode FROM shift", row -> check.add(SHIFTS, row));
        ComplianceReport report = check.finish();
        if (!report.problems().isEmpty()) {
            return refused(report.problems(), err);
        }
        out.println(report.verdict().word() + ": " + report.roster().assignments() + " assignments");
        for (Finding finding : report.findings()) {
            out.println(finding.rule() + " " + finding.periodLabel() + ": " + finding.message(Locale.ENGLISH));
        }
        return switch (report.verdict()) {
            case COMPLIANT -> 0;
            case VIOLATIONS -> 1;
            case UNDETERMINED -> 3;
        };
    }

    /** Hands over row by row; nothing but the columns of the check is kept. */
    private static void rows(Connection connection, String query, Consumer<ResultSet> taker) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    taker.accept(rows);
                }
            }
        }
    }

    private static int refused(List<InputProblem> problems, PrintStream err) {
        problems.forEach(problem -> err.println(problem.place() + ": " + problem.message()));
        return 2;
    }
}
