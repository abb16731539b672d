package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.edaran.Edaran;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.eval.CheckLimits;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Verdict;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.roster.DataPlace;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** A check that would keep more than it may stops, and says so in the place of a verdict. */
class CheckLimitsTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Evaluator EVALUATOR =
            Evaluator.of(Edaran.compile(SourceText.of("house", """
            policy "House rule" in force from 2020-01-01 until 2029-12-31
            rule present cites "No. 1": wfo at least 1 people of staff on duty per unit each day
            """)).policyOrThrow());

    /** So many people in units of their own, all of them on one day. */
    private static Roster roster(int people, LocalDate last) {
        RosterBuilder builder = RosterBuilder.of(EVALUATOR.schema()).covers(new DateRange(FIRST, last));
        for (int i = 0; i < people; i++) {
            DataPlace place = DataPlace.of("hr", i + 1);
            builder.row(Owner.EMPLOYEE, "p" + i, Optional.empty(), place).set("unit", "u" + i, place);
            builder.assignments()
                    .at(i + 1, 0)
                    .employee("p" + i, 0)
                    .date(FIRST, 0)
                    .mode("wfh", 0)
                    .add();
        }
        return ((RosterResult.Loaded) builder.build()).roster();
    }

    @Test
    void groupsTimesPeriods_beyondTheUsualLimit_stopTheCheckBeforeTheMemoryDoes() {
        ComplianceReport report = EVALUATOR.check(roster(20_000, LocalDate.of(2029, 12, 31)));

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DiagnosticCode.INPUT_LIMIT);
            assertThat(problem.message(Locale.ENGLISH))
                    .isEqualTo("the check needs more than 50,000,000 counts of groups and periods; the rule `present`"
                            + " has 3653 periods for each of its groups, and 13687 of 20000 people were looked at");
            assertThat(problem.place().line()).isEqualTo(2);
        });
        assertThat(report.findings()).isEmpty();
        assertThatIllegalStateException().isThrownBy(report::verdict);
    }

    @Test
    void findings_beyondTheLimit_stopTheCheck() {
        Roster roster = roster(100, FIRST);

        ComplianceReport stopped =
                EVALUATOR.limitedTo(CheckLimits.USUAL.withFindings(99)).check(roster);
        ComplianceReport whole =
                EVALUATOR.limitedTo(CheckLimits.USUAL.withFindings(100)).check(roster);

        assertThat(stopped.problems())
                .extracting(problem -> problem.message(Locale.ENGLISH))
                .containsExactly("the check has more than 99 findings; the last one is of the rule `present`");
        assertThat(whole.verdict()).isEqualTo(Verdict.VIOLATIONS);
        assertThat(whole.findings()).hasSize(100);
    }

    @Test
    void counts_atTheLimit_areJudged() {
        Roster roster = roster(10, FIRST.plusDays(9));

        assertThat(EVALUATOR
                        .limitedTo(CheckLimits.USUAL.withCounts(100))
                        .check(roster)
                        .verdict())
                .isEqualTo(Verdict.VIOLATIONS);
        assertThat(EVALUATOR
                        .limitedTo(CheckLimits.USUAL.withCounts(99))
                        .check(roster)
                        .problems())
                .hasSize(1);
    }
}
