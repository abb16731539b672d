package org.edaran.packaged;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Owner;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;

/** A program of somebody else that compiles a policy and checks two people, loaded by {@link HostLoader}. */
public final class Host {

    static final String EXPECTED =
            "violations: 2 of 2 staff on duty are wfh (100%); at most 1 may be (50%): 1 too many";

    private Host() {}

    /** The verdict and the only finding. */
    public static String judge() {
        String text = """
                policy "House rule" in force from 2026-01-01 until 2026-12-31
                rule share cites "No. 1": wfh at most 50% of staff on duty per unit each day
                """;
        Evaluator evaluator =
                Evaluator.of(Edaran.compile(SourceText.of("house", text)).policyOrThrow());
        RosterBuilder builder = RosterBuilder.of(evaluator.schema()).employeesFromAssignments(true);
        AssignmentColumns rows = builder.assignments().source(new DataSource("shifts", Optional.empty()));
        DataPlace origin = DataPlace.of("people");
        int line = 0;
        for (String nip : new String[] {"1987", "1991"}) {
            builder.row(Owner.EMPLOYEE, nip, Optional.empty(), origin).set("unit", "Archive", origin);
            rows.at(++line, 0)
                    .employee(nip, 1)
                    .date(LocalDate.of(2026, 3, 2), 2)
                    .mode("wfh", 3)
                    .add();
        }
        ComplianceReport report = evaluator.check(((RosterResult.Loaded) builder.build()).roster());
        return report.verdict().word() + ": " + report.findings().get(0).message(Locale.ENGLISH);
    }

    public static void main(String[] arguments) {
        System.out.println(judge());
    }
}
