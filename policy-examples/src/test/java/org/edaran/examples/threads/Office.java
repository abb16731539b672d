package org.edaran.examples.threads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.edaran.Edaran;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;
import org.edaran.source.SourceText;

/** An office so large that its people are judged in a sweep, and their findings made when the first of them is read. */
final class Office {

    static final LocalDate FIRST = LocalDate.of(2024, 4, 15);
    static final int DAYS = 5;

    private static final String TEXT = """
            policy "Threads"
              in force from 2024-04-15 until 2024-04-19

            rule share cites "1": wfh at most 40% of staff on duty per unit each day during in force
            rule turns cites "2": wfh at most 2 days per employee each week during in force
            rule known cites "3": staff must be wfo or wfh during in force
            """;

    static final Policy POLICY =
            Edaran.compile(SourceText.of("threads.edaran", TEXT)).policyOrThrow();

    private static final NaiveData DATA = data();

    private Office() {}

    private static NaiveData data() {
        Random dice = new Random(20_261_122);
        List<Map<String, String>> people = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            people.add(row("id", "e" + person, "unit", "u" + person % 5));
            for (int day = 0; day < DAYS; day++) {
                int drawn = dice.nextInt(100);
                rows.add(row(
                        "employee",
                        "e" + person,
                        "date",
                        FIRST.plusDays(day).toString(),
                        "mode",
                        drawn < 38 ? "wfh" : drawn < 97 ? "wfo" : drawn < 99 ? "leave" : "",
                        "part",
                        drawn == 40 ? "am" : "",
                        "line",
                        String.valueOf(rows.size() + 2)));
            }
        }
        return new NaiveData(
                people, rows, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true, false);
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    static List<Map<String, String>> rows() {
        return DATA.roster();
    }

    /** A roster made anew: what a roster puts off until it is asked is put off again. */
    static Roster roster() {
        return Product.roster(POLICY, DATA);
    }

    /** The people without assignments. */
    static Roster reference() {
        return Product.roster(POLICY, DATA.withRows(DATA.employees(), List.of()));
    }

    /** The report of one thread on a roster of its own. */
    static ComplianceReport judgedAlone() {
        return Product.check(POLICY, DATA);
    }
}
