package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.eval.Evaluator;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.random.soak.Pair;
import org.edaran.examples.random.soak.Run;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterEditor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * People whose facts change, or who work in another unit on some days, beside many who do not: the report is the one that is
 * given where all are judged day by day, order included. That is done of a roster that an editor may change. Random policies
 * of every form, each with the people of several random rosters.
 */
class ChangesTest {

    private static final int CASES = Integer.getInteger("edaran.changes.cases", 300);
    private static final int ROSTERS = 5;

    private static final long SEED = Long.getLong("edaran.changes.seed", 20_240_502);

    private final List<String> wrong = new ArrayList<>();
    private int cases;
    private int found;

    /** Puts the people of all rosters of a policy into one. */
    private final class Judge implements Run.Watcher {
        private List<String> texts = List.of();
        private List<Policy> policies = List.of();
        private @Nullable NaiveData all;
        private int seen;

        @Override
        public void policy(List<String> drawn, List<Policy> compiled) {
            texts = drawn;
            policies = compiled;
        }

        @Override
        public boolean roster(NaiveData data) {
            NaiveData known = all;
            all = known == null ? data : joined(known, data, "r" + seen);
            seen++;
            if (seen == ROSTERS) {
                judge(texts, policies, all);
                judge(texts, policies, fewerChanges(all));
            }
            return true;
        }
    }

    private static NaiveData joined(NaiveData data, NaiveData more, String prefix) {
        List<Map<String, String>> people = new ArrayList<>(data.employees());
        more.employees().forEach(row -> people.add(with(row, "id", prefix + row.get("id"))));
        List<Map<String, String>> assignments = new ArrayList<>(data.roster());
        more.roster().forEach(row -> assignments.add(with(row, "employee", prefix + row.get("employee"))));
        return data.withRows(people, assignments);
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(column, cell);
        return changed;
    }

    /** The same, but that nothing changes for most people. */
    private static NaiveData fewerChanges(NaiveData data) {
        Map<String, Map<String, String>> first = new LinkedHashMap<>();
        List<Map<String, String>> people = new ArrayList<>();
        for (Map<String, String> row : data.employees()) {
            if (mayChange(NaiveData.cell(row, "id"))) {
                people.add(row);
            } else {
                first.putIfAbsent(NaiveData.cell(row, "id"), with(with(row, "from", ""), "until", ""));
            }
        }
        people.addAll(first.values());
        List<Map<String, String>> assignments = data.roster().stream()
                .map(row -> mayChange(NaiveData.cell(row, "employee")) ? row : with(row, "unit", ""))
                .toList();
        return data.withRows(people, assignments);
    }

    private static boolean mayChange(String employee) {
        return employee.endsWith("p2");
    }

    private void judge(List<String> texts, List<Policy> policies, NaiveData data) {
        for (Policy policy : policies) {
            Roster roster = Product.roster(policy, Pair.known(policy, data));
            if (!policy.rules().isEmpty() && roster.range().isPresent()) {
                cases++;
                Evaluator evaluator = Evaluator.of(policy);
                ComplianceReport dayByDay =
                        evaluator.check(RosterEditor.of(roster).roster());
                ComplianceReport report = evaluator.check(roster);
                found += report.findings().size();
                if (!report.equals(dayByDay)) {
                    wrong.add(policy.id() + " of " + texts + "\n expected " + dayByDay + "\n but was  " + report);
                }
            }
        }
    }

    /** Four days of each person; on some of them, told as person and day, at unit {@code u9}. */
    private static List<Map<String, String>> days(String mode, List<String> people, List<String> away) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String person : people) {
            for (int day = 22; day < 26; day++) {
                String unit = away.contains(person + " " + day) ? "u9" : "";
                rows.add(RandomRosters.row(
                        "employee", person, "date", "2024-04-" + day, "mode", mode, "part", "", "unit", unit));
            }
        }
        return rows;
    }

    private static NaiveData data(
            List<Map<String, String>> people,
            List<Map<String, String>> rows,
            List<Map<String, String>> offices,
            List<Map<String, String>> units,
            List<Map<String, String>> documents) {
        List<Map<String, String>> none = List.of();
        return new NaiveData(
                people, rows, offices, units, none, none, none, none, documents, none, true, true, true, false);
    }

    private static List<String> told(String text, NaiveData data) {
        return Agreement.check("policy \"Changes\" in force from 2024-04-01 until 2024-12-31\n" + text, data).stream()
                .map(finding -> finding.whom() + " " + finding.period().substring("2024-04-".length()))
                .toList();
    }

    /** Who is alone in a unit makes it concerned only on the days on which he is there; a colleague on all days. */
    @Test
    void unitsThatMustAttest_areConcernedOnTheDays_onWhichSomebodyIsThere() {
        List<Map<String, String>> people = List.of(
                RandomRosters.row("id", "p1", "unit", "u1"),
                RandomRosters.row("id", "p2", "unit", "u1"),
                RandomRosters.row("id", "p3", "unit", "u3"),
                RandomRosters.row("id", "p4", "unit", "u4", "from", "", "until", "2024-04-23"),
                RandomRosters.row("id", "p4", "unit", "u5", "from", "2024-04-24", "until", ""),
                RandomRosters.row("id", "p5", "unit", "u1"));
        List<Map<String, String>> rows =
                days("wfo", List.of("p1", "p2", "p3", "p4", "p5"), List.of("p1 22", "p3 24", "p5 25"));
        String rule = """
                field log of unit: attestation
                rule log cites "1": unit must attest log each day during in force
                """;
        assertThat(told(rule, data(people, rows, List.of(), List.of(), List.of())))
                .containsExactlyInAnyOrder(
                        "unit=u1 22",
                        "unit=u1 23",
                        "unit=u1 24",
                        "unit=u1 25",
                        "unit=u3 22",
                        "unit=u3 23",
                        "unit=u3 25",
                        "unit=u4 22",
                        "unit=u4 23",
                        "unit=u5 24",
                        "unit=u5 25",
                        "unit=u9 22",
                        "unit=u9 24",
                        "unit=u9 25");
    }

    @Test
    void peopleOfAnOfficeWhoseFactsChange_areJudgedByThoseOfTheDay() {
        List<Map<String, String>> people = List.of(
                RandomRosters.row("id", "p1", "unit", "u1"),
                RandomRosters.row("id", "p2", "office", "o2"),
                RandomRosters.row("id", "p3", "office", "o3"));
        List<Map<String, String>> offices = List.of(
                RandomRosters.row("id", "o1", "zone", "true", "from", "", "until", "2024-04-23"),
                RandomRosters.row("id", "o1", "zone", "false", "from", "2024-04-24", "until", ""),
                RandomRosters.row("id", "o2", "zone", "true", "from", "2024-01-01", "until", ""),
                RandomRosters.row("id", "o3", "zone", "true", "from", "2024-04-25", "until", ""),
                RandomRosters.row("id", "o3", "zone", "false", "from", "", "until", "2024-04-24"));
        String rule = """
                field zone of office: boolean dated
                rule here cites "1": staff must be wfo where zone of office during in force
                """;
        List<Map<String, String>> units = List.of(RandomRosters.row("id", "u1", "office", "o1"));
        List<Map<String, String>> rows = days("wfh", List.of("p1", "p2", "p3"), List.of());
        assertThat(told(rule, data(people, rows, offices, units, List.of())))
                .containsExactlyInAnyOrder("p1 22", "p1 23", "p2 22", "p2 23", "p2 24", "p2 25", "p3 25");
    }

    @Test
    void whomALetterLends_isJudgedByTheUnitOfTheDay_withoutARowThatNamesIt() {
        List<Map<String, String>> people = List.of(
                RandomRosters.row("id", "p1", "unit", "u1"),
                RandomRosters.row("id", "p2", "unit", "u1"),
                RandomRosters.row("id", "p3", "unit", "u2"));
        List<Map<String, String>> units =
                List.of(RandomRosters.row("id", "u1", "busy", "false"), RandomRosters.row("id", "u2", "busy", "true"));
        List<Map<String, String>> letters = List.of(RandomRosters.row(
                "kind",
                "letter",
                "owner",
                "employee",
                "subject",
                "p2",
                "issued",
                "2024-04-01",
                "from",
                "2024-04-23",
                "until",
                "2024-04-24",
                "from unit",
                "u1",
                "to unit",
                "u2"));
        String rule = """
                field busy of unit: boolean
                field letter of employee: document
                rule here cites "1": staff must be wfo where busy of unit during in force
                """;
        List<Map<String, String>> rows = days("wfh", List.of("p1", "p2", "p3"), List.of());
        assertThat(told(rule, data(people, rows, List.of(), units, letters)))
                .containsExactlyInAnyOrder("p2 23", "p2 24", "p3 22", "p3 23", "p3 24", "p3 25");
    }

    @Test
    void peopleWhoChange_besideOthers_getTheFindingsOfEachDay() {
        Run run = new Run(SEED, ROSTERS);
        while (cases < CASES) {
            run.next(new Judge());
        }
        assertThat(wrong).isEmpty();
        assertThat(found).as("findings of %d cases", cases).isGreaterThan(cases);
    }
}
