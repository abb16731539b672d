package org.edaran.stress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.eval.RosterSession;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;

/** A roster of four people on two days, so small that it is judged thousands of times a second. */
final class Desk {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Two of three on duty at home on the first day; one person twice at home. */
    static final int FINDINGS = 2;

    static final Policy POLICY = Edaran.compile(SourceText.of("desk.edaran", """
                    policy "Desk"
                      in force from 2026-01-01 until 2026-12-31

                    rule share cites "1": wfh at most 50% of staff on duty each day during in force
                    rule turns cites "2": wfh at most 1 days per employee each week during in force
                    """)).policyOrThrow();

    private static final List<List<String>> DAYS = List.of(
            List.of("wfh", "wfh"), List.of("wfh", "wfo"), List.of("wfo", "wfo"), List.of("leave", "wfo"));

    private Desk() {}

    static Roster roster(Evaluator evaluator) {
        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        AssignmentColumns columns = builder.assignments().source(new DataSource("desk", Optional.empty()));
        int line = 1;
        for (int person = 0; person < DAYS.size(); person++) {
            builder.row(Owner.EMPLOYEE, "p" + person, Optional.empty(), DataPlace.of("desk"));
            for (int day = 0; day < 2; day++) {
                columns.at(line++, 0)
                        .employee("p" + person, 1)
                        .date(DAY.plusDays(day), 2)
                        .mode(DAYS.get(person).get(day), 3)
                        .add();
            }
        }
        return ((RosterResult.Loaded) builder.build()).roster();
    }

    /** How many findings a report has, counted from what it says of each; -1 if it contradicts itself. */
    static int told(ComplianceReport report) {
        long broken = report.findings().stream()
                .filter(finding -> !finding.rule().isEmpty())
                .count();
        long summed = report.summary().stream()
                .mapToLong(rule -> rule.violations() + rule.warnings() + rule.undetermined())
                .sum();
        return broken == summed ? (int) broken : -1;
    }

    /** Makes a session break nothing. */
    static void mend(RosterSession session) {
        session.put("p0", DAY, "wfo");
    }
}
