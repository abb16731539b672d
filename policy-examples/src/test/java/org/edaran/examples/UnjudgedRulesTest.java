package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.io.RosterReader;
import org.edaran.roster.InputNote;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** A report says why a rule judged nobody, since one of which nothing is found may look kept. */
class UnjudgedRulesTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final String POLICY = """
            policy "House rule"
              in force from 2026-03-01 until 2026-12-31

            field grade of employee: integer
            category leaders: grade >= 14
            category others: otherwise
            window eid: 2026-03-25 to 2026-03-27
            window late: 2026-12-01 to 2026-12-31

            rule share cites "No. 1": wfh at most 50% of staff on duty each day during in force
            rule eid_share cites "No. 2": wfh at most 50% of staff on duty each day during eid
            rule late_share cites "No. 3": wfh at most 50% of staff on duty each day during late
            rule leaders_in cites "No. 4": leaders must be wfo during in force
            rule at_home cites "No. 5": wfh only at domicile within city during in force

            exception far to at_home cites "No. 6": does not apply where grade >= 20
            """;

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<InputNote> notes(String policy, String roster) throws IOException {
        Evaluator evaluator = Evaluator.of(
                Edaran.compile(SourceText.of("house.edaran", policy)).policyOrThrow());
        RosterResult result = RosterReader.of(evaluator.schema())
                .employees("e.csv", stream("id,grade,domicile\nani,7,31.71\nbudi,9,31.71\n"))
                .roster("r.csv", stream("employee,date,mode,location\n" + roster))
                .read();
        return evaluator.check(((RosterResult.Loaded) result).roster()).notes().stream()
                .filter(note -> note.message().startsWith("judged nobody"))
                .toList();
    }

    @Test
    void rulesThatJudgedNobody_areToldTogether_withTheReason() throws IOException {
        List<InputNote> notes = notes(POLICY, "ani,2026-03-02,wfo,\nbudi,2026-03-03,wfo,\n");
        assertThat(notes)
                .extracting(InputNote::message)
                .containsExactly(
                        "judged nobody, since no date of the roster (2026-03-02 to 2026-03-03) is one of theirs: `eid_share`, `late_share`",
                        "judged nobody: `leaders_in` (nobody counts as `leaders` on its dates),"
                                + " `at_home` (nobody is `wfh` on its dates, or all are excepted by `far`)");
        assertThat(notes.get(0).place()).hasToString("house.edaran:11:1");
        assertThat(notes.get(1).place()).hasToString("house.edaran:13:1");
        assertThat(notes.get(1).message(INDONESIAN))
                .startsWith("tidak menilai siapa pun: `leaders_in` (tidak ada yang terhitung `leaders`");
    }

    @Test
    void rulesThatJudgeSomebody_areNotTold() throws IOException {
        assertThat(notes(POLICY, "ani,2026-03-25,wfh,31.71\nbudi,2026-12-01,wfo,\n"))
                .extracting(InputNote::message)
                .containsExactly("judged nobody: `leaders_in` (nobody counts as `leaders` on its dates)");
    }
}
