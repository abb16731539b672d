package org.edaran.examples.random.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a random policy can declare. A policy declares what its rules name, and what that names in turn. */
final class Catalogue {

    /** Owner, name, type, and the cells that data may have, the first ones most often; {@code -} is a blank cell. */
    private static final String FACTS = """
            employee; trained; boolean; true / true / false / -
            employee; carer "Carer"; boolean dated confidential; true / false / -
            employee; grade; poor < fair < good; good / fair / poor / - / none
            employee; children; integer optional; 0 / 1 / 2 / -
            employee; level; integer; 1 / 2 / 3 / 4 / 5 / - / none
            employee; born; date; 1970-02-28 / 1984-05-01 / 1984-02-29 / 2001-01-01 / -
            employee; last_travel; date optional; 2024-04-15 / 2024-04-16 / 2024-04-28 / 2024-05-01 / -
            employee; task; one of [desk, field_trip, lab, archive]; desk / field_trip / lab / archive / -
            employee; pay; money optional confidential; 500000 / 750000 / 750001 / -
            employee; rate; decimal; 0.5 / 1.5 / 2.25 / -
            employee; load; percent; 40% / 50% / 60% / -
            employee; nick; text; Kemenpan / BKN / x / - / none
            employee; origin; region; 31.71 / 31.71.02 / 31 / 32.01 / - / none
            employee; langs; set of one of [id, en, fr]; id / id;en / fr / - / none
            employee; tags; set of text; x / x;BKN / y / -
            employee; marks; set of integer; 1 / 1;2 / 3 / -
            employee; joined; event; 2024-04-27 / 2024-05-01 / 2024-05-20 / -
            employee; shift; time; 07:00 / 07:30 / 08:00 / 08:01 / -
            employee; premises; place; 31.74.07 / -6.1754, 106.8272 / 31.71 -6.2, 106.8 / - / none
            unit; busy; boolean; true / true / false / -
            unit; seats; integer; 1 / 2 / 3 / -
            unit; startup; date; 2024-04-28 / 2024-05-01 / -
            unit; kind; one of [line, help]; line / help / -
            office; opening; event; 2024-04-26 / 2024-04-29 / 2024-05-02 / -
            office; closing; date; 2024-04-28 / 2024-05-01 / 2024-05-20 / none / -
            office; zone; boolean dated; true / false / -
            office; readiness; poor < fair < good; good / fair / poor / -
            office; capacity; integer; 2 / 3 / 4 / -
            office; annex; place; 31.74.07 / -6.18, 106.83 / -
            agency; central; boolean; true / false / -
            agency; founded; event; 2024-04-26 / 2024-04-30 / -
            agency; norm; percent; 25% / 50% / -
            region; psbb; boolean; true / false / -
            region; tier; integer; 1 / 2 / -
            assignment; first_stamp; time; 07:00 / 08:00 / 08:01 / 05:59 / -
            assignment; last_stamp; time; 16:00 / 18:00 / 15:59 / -
            assignment; remote; boolean; true / false / -
            assignment; km; decimal; 1.5 / 5 / 5.01 / -
            assignment; ticket; text optional; x / BKN / -
            """;

    private static final Map<String, String> EVIDENCE = Map.of(
            "agreement", "field agreement of employee: document",
            "letter", "field letter \"Letter\" of employee: document confidential",
            "pledge", "field pledge of employee: attestation",
            "report", "field report of agency: attestation",
            "plan", "field plan of unit: attestation",
            "drill", "field drill of office: attestation",
            "workload", "field workload of employee: assessment",
            "health", "field health of employee: assessment confidential");

    private static final String STATEMENTS = """
            mode satellite: on duty
            mode standby "Standby": off duty
            list pilots: "Kemenpan", "BKN"
            list places "Places": "u1", "o2", "A"
            category desk_work: task in [desk]
            category outside_work: task in [field_trip, lab]
            category rest "All others": otherwise
            group seniors: employees where grade >= fair
            group pupils "Pupils": employees where {not trained|level <= 2}
            group movers: employees where {origin within region "31"|unit in places}
            window w: 2024-04-29 to 2024-05-05 on workdays
            window v: 2024-04-27, 2024-05-01 to 2024-05-04
            window x: from opening of office for 6 days until closing of office on workdays
            window fri "Fridays": 2024-04-22 to 2024-05-31 on fridays{| that are workdays}
            window ends: 2024-04-22 to 2024-05-31 on {mondays, thursdays|wednesdays, saturdays, sundays}
            window later: from 2024-04-{29|30}
            window early: until 2024-05-02 on {workdays|tuesdays that are workdays}
            window bounded: from 2024-04-{27|29} for {5 days|1 week|1 month|1 year} until closing of office
            window noon: {from 2024-04-30 pm until 2024-05-02 am|2024-04-29 am, 2024-05-01 pm|from 2024-04-30 am for 2 days}
            window run_up: {2 days|1 week} before opening of office to opening of office on workdays
            window after_w: from {1 day|1 week} after w {for 3 days|until 2024-05-31}
            window due: {until last_day|2024-04-26 to last_day|v, last_day}
            window tabled: from wfa_start(province of office) until (closing of office + {2 days|1 week})
            window mixed: w, v except {2024-05-01|2024-05-02 to 2024-05-03, fri}
            window of_unit: from startup of unit until {founded of agency|2024-05-04}
            window trip: from last_travel until (last_travel + 14 days)
            parameter share of agency: percent at most 60% default 50%
            parameter quota_share "Share" of agency: percent {at most 60%|at least 20% less than 80%|more than 10%} should be set
            parameter min_staff of unit: integer at least 1{| may be set}
            parameter quota of unit: integer must be set
            parameter last_day of office: date default 2024-05-02
            parameter longest of policy: integer default {1|2}
            parameter reporting of agency: period default {week|month}
            parameter strict of unit: boolean default {true|false}
            parameter from_time of office: time at least 06:00 default 07:30
            parameter grade_asked of agency: poor < fair < good default fair
            parameter who of policy: text default "BKN"
            parameter fixed of policy: decimal exactly 1.5
            table wfa_start: date by province
              "31" | {2024-04-28|2024-05-01}
              ["32", "33"] | 2024-05-02 from 2024-04-01 until 2024-04-30
              otherwise | never
            table share_by: percent by readiness
              good | 60%
              [poor, fair] | {20%|25%}
            table days_by: integer by level, category
              1 to 2 | desk_work | 1
              3 to 5 | any | 2 from 2024-01-01 until 2024-04-30
              3 to 5 | any | 3 from 2024-05-01 until 2024-12-31
              otherwise | {0|1}
            table flag_by "Flags": boolean by task
              desk | true
              [lab, archive] | false
            table rank_by: integer by region
              "31" | 2
              "31.71" | -1
              "32" | 3
            table hour_by: time by trained
              true | 07:00
              false | {07:30|08:00}
            table rate_by: decimal by nick, born
              "x" | 1984-02-29 | -1.5
              ["BKN", "Kemenpan"] | 1970-01-01 to 1990-12-31 | 1.5
              any | 2001-01-01 | 0.5
            table name_by: text by rate
              0.5 | "x"
              1.5 | "BKN"
              2.25 | "y"
            table grade_by: poor < fair < good by shift
              06:00 to 07:30 | good
              08:00 | fair
            table need_by: integer by seats
              1 | 1
              2 to 9 | 2
            """;

    /**
     * A fact that data can have.
     *
     * @param owner the word for the owner
     * @param name its name
     * @param cells what a cell may hold, blank for {@code -}
     */
    record Fact(String owner, String name, List<String> cells) {}

    private static final List<Fact> FACT_LIST = new ArrayList<>();

    private static final Map<String, String> BY_NAME = declarations();

    private static final Pattern WORD = Pattern.compile("[a-z_][a-z_0-9]*");

    private Catalogue() {}

    /** All facts, in the order of the declarations. */
    static List<Fact> facts() {
        return FACT_LIST;
    }

    private static Map<String, String> declarations() {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String line : FACTS.lines().toList()) {
            String[] parts = line.split("; ", 0);
            String name = parts[1].split(" ", 0)[0];
            byName.put(name, "field " + parts[1] + " of " + parts[0] + ": " + parts[2]);
            List<String> cells = Arrays.stream(parts[3].split(" / "))
                    .map(cell -> cell.equals("-") ? "" : cell)
                    .toList();
            FACT_LIST.add(new Fact(parts[0], name, cells));
        }
        EVIDENCE.keySet().stream().sorted().forEach(name -> byName.put(name, EVIDENCE.getOrDefault(name, "")));
        String last = "";
        for (String line : STATEMENTS.lines().toList()) {
            if (line.startsWith(" ")) {
                byName.merge(last, "\n" + line, String::concat);
            } else {
                last = nameOf(line);
                byName.put(last, line);
            }
        }
        return byName;
    }

    /** The name that a statement declares, {@code field trained of employee: boolean}; blank if it declares none. */
    static String nameOf(String statement) {
        Matcher matcher = Pattern.compile("^[a-z]+ ([a-z_0-9]+)").matcher(statement);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The words of a text that are not quoted. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text.replaceAll("\"[^\"]*\"", " "));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** The statements that declare what some texts name, in the order of this list. */
    static Map<String, String> declaring(Dice dice, List<String> texts) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(texts);
        while (!open.isEmpty()) {
            for (String word : words(open.remove(open.size() - 1))) {
                String declaration = BY_NAME.get(word);
                if (declaration != null && !found.containsKey(word)) {
                    String written = dice.fill(declaration);
                    found.put(word, written);
                    open.add(written.substring(written.indexOf(word) + word.length()));
                }
            }
        }
        Map<String, String> sorted = new LinkedHashMap<>();
        for (String name : BY_NAME.keySet()) {
            String statement = found.get(name);
            if (statement != null) {
                sorted.put(name, statement);
            }
        }
        return sorted;
    }
}
