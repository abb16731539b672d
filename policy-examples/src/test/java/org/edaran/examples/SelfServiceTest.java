package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.eval.RosterSession;
import org.edaran.model.Owner;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** What somebody may, where a rule is broken already: what mends it is free, what breaks it further is not. */
class SelfServiceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final String POLICY = """
            policy "House rule" in force from 2026-01-01 until 2026-12-31
            rule share cites "No. 1": wfh at most 40% of staff on duty per unit each day during in force
            rule presence cites "No. 2": wfo at least 3 people of staff on duty per unit each day during in force
            """;

    @Test
    void rosterOfAnotherYear_isToldToBeJudgedByNothing() {
        String text = POLICY.replace("2026", "2025");
        Evaluator evaluator =
                Evaluator.of(Edaran.compile(SourceText.of("house", text)).policyOrThrow());
        assertThat(evaluator.check(session(1, 1).roster()).notes())
                .extracting(note -> note.message())
                .containsExactly("House rule is in force from 2025-01-01 to 2025-12-31, on no date of the roster"
                        + " (2026-03-02 to 2026-03-02); nothing was judged by it");
    }

    private static RosterSession session(int atHome, int inOffice) {
        Evaluator evaluator =
                Evaluator.of(Edaran.compile(SourceText.of("house", POLICY)).policyOrThrow());
        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        DataPlace place = DataPlace.of("plan");
        var rows = builder.assignments().source(new DataSource("plan", Optional.empty()));
        for (int i = 0; i < atHome + inOffice; i++) {
            builder.row(Owner.EMPLOYEE, "p" + i, Optional.empty(), place).set("unit", "Archive", place);
            rows.at(i + 1, 0)
                    .employee("p" + i, 1)
                    .date(MONDAY, 2)
                    .mode(i < atHome ? "wfh" : "wfo", 3)
                    .add();
        }
        Roster roster = ((RosterResult.Loaded) builder.build()).roster();
        return evaluator.open(roster);
    }

    @Test
    void dayThatMendsABrokenRule_isFree() {
        RosterSession.Decision decision = session(4, 1).may("p1", MONDAY, "wfo");
        assertThat(decision.answer()).isEqualTo(RosterSession.Answer.YES);
        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.standing()).hasSize(2);
    }

    @Test
    void dayThatBreaksARuleFurther_isNot() {
        RosterSession.Decision decision = session(4, 1).may("p4", MONDAY, "wfh");
        assertThat(decision.answer()).isEqualTo(RosterSession.Answer.NO);
        assertThat(decision.reasons()).hasSize(2);
        assertThat(decision.standing()).isEmpty();
    }

    @Test
    void dayThatBreaksARule_isNot() {
        RosterSession.Decision decision = session(2, 3).may("p4", MONDAY, "wfh");
        assertThat(decision.answer()).isEqualTo(RosterSession.Answer.NO);
        assertThat(decision.reasons()).hasSize(2);
    }
}
