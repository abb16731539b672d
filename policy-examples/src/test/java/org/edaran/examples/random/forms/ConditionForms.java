package org.edaran.examples.random.forms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Random conditions of every form. */
final class ConditionForms {

    /** What a condition asks about; a place where conditions stand allows some of these. */
    enum About {
        EMPLOYEE,
        UNIT,
        HOME,
        OFFICE,
        AGENCY,
        CATEGORY,
        DATE,
        WORK,
        PART,
        NOTHING
    }

    /** Anything: the condition is asked of a person's day. */
    static final Set<About> DAY = EnumSet.allOf(About.class);

    /** Anything but the work of the day. */
    static final Set<About> PERSON = EnumSet.complementOf(EnumSet.of(About.WORK, About.PART));

    /** Anything but what one part of a day may have without the other. */
    static final Set<About> WHOLE_DAY = EnumSet.complementOf(EnumSet.of(About.PART));

    /** Anything that does not change with a piece of work: what {@code applies to} may ask. */
    static final Set<About> SCOPE = EnumSet.complementOf(EnumSet.of(About.WORK, About.PART, About.CATEGORY));

    private static final String TESTS = """
            employee; trained
            employee; carer
            employee; trained = {true|false}
            employee; carer != {true|false}
            employee; grade {=|!=|<|<=|>|>=} {poor|fair|good}
            employee; grade in {poor to fair|fair to good}
            employee; grade in [{poor|fair}, good]
            employee; {grade|children|level|born|nick|langs|task|trained} is {known|none}
            employee; children {=|!=|<|<=|>|>=} {0|1|2}
            employee; children {+|-|*} level {>|<=} {2|3}
            employee; level / {2|children} >= 1.5
            employee; -level < -{1|2}
            employee; (level + 1) * 2 {=|>} {4|6}
            employee; level in {1 to 3|2 to 4}
            employee; level in [1, {3|4}]
            employee; years since born {>=|<|=} {40|54}
            employee; years since born in 40 to {40|54}
            employee; days since last_travel in {1 to 14|0 to 13}
            employee; days since last_travel {<|>=} {0|14|15}
            employee; date {>=|<} last_travel + {14 days|1 month|2 weeks}
            employee; last_travel - {1 day|1 year} {<|!=} 2024-04-{15|27}
            employee; task {=|!=} {desk|lab}
            employee; task in [desk, {archive|lab}]
            employee; pay {<=|=|>} 750000
            employee; rate {>|<=} {1.5|0.5}
            employee; rate * 2 = 3
            employee; load {>=|<} {50%|{40|100}% / 2}
            employee; nick {=|!=} "{x|BKN}"
            employee; nick = who
            employee; nick in pilots
            employee; {"x"|"BKN"} in tags
            employee; {1|3} in marks
            employee; origin within region "31{.71|}" "Jakarta"
            employee; origin {=|!=} "31.71"
            employee; langs in [en, {fr|id}]
            employee; marks in [1, 2]
            employee; joined {<=|>} {date|2024-05-01}
            employee; shift in 07:00 to {07:30|08:00}
            employee; shift {<|=} {08:00|from_time}
            employee; shift >= hour_by(trained)
            employee; grade >= grade_by(shift)
            employee; flag_by(task)
            home; level {>|<=} rank_by({city|district} of domicile)
            employee; rate {=|<} rate_by(nick, born)
            employee; nick = name_by(rate)
            employee; level = rank_by(origin) + 1
            employee; has {valid |}{agreement|letter}
            employee; has valid agreement for at most {3 months|10 days}
            employee; has {valid |}agreement for at least {1 month|2 weeks}
            employee; has valid agreement for at most {1 year|90 days} for at least {1 week|30 days}
            employee; has attested pledge {before|by|after} {2024-04-30|w|joined|last_travel}
            employee; assessed [workload, {health|grade}]
            employee; assessed [{workload|health|children}]
            employee; employee {=|!=} "p1"
            home; home unit {=|!=} "u1"
            home; seats of home unit > {1|2}
            home; domicile within region "31{.71|}"
            home; {city|province} of domicile {=|!=} "31{.71|}"
            home; domicile is {known|none}
            category; category {=|!=} desk_work
            category; category in [desk_work, outside_work]
            unit; busy of unit
            unit; kind of unit {=|!=} line
            unit; seats of unit {>=|<} {2|3}
            unit; seats of unit * 2 > need_by(seats of unit)
            unit; unit in {["u1", "u2"]|places}
            unit; unit {=|!=} "u1"
            unit; strict
            unit; central of agency of unit
            unit; capacity of office of unit > 2
            office; zone of office
            office; readiness of office {>=|=} {poor|fair}
            office; capacity of office in {2 to 3|[2, 4]}
            office; share_by(readiness of office) > 20%
            office; region of office within region "31"
            office; {province|city} of office {=|!=} "31{.71|}"
            office; psbb of region of office
            office; tier of region of office = {1|2}
            office; office {=|!=} "o1"
            office; office is known
            office; date {>=|<} wfa_start(province of office)
            office; opening of office {<= date|is none|is known}
            office; date {<=|>} last_day
            agency; agency in pilots
            agency; agency {=|!=} "A"
            agency; central of agency
            agency; norm of agency {>|<=} {25%|share}
            agency; share {>=|<} 50%
            agency; founded of agency {<=|>} date
            agency; grade_asked {=|>} fair
            nothing; {true|false}
            nothing; 1 + 1 = 2
            nothing; longest {>|<=} 1
            nothing; "a" = "b"
            nothing; fixed = 1.5
            date; date {>=|<|=|!=} 2024-0{4-29|5-01}
            date; date in {w|v|fri|noon|w}
            date; date in 2024-04-28 to 2024-05-01
            date; date in [2024-04-29, 2024-05-01]
            date; date + {1 day|1 week} >= 2024-05-01
            office; date + 1 day >= last_day
            employee; langs in [{id|en|fr}]
            employee; {id|en} in langs
            date; date in {ends|early|later|after_w}
            employee; date in {run_up|tabled|trip|x|bounded|due|mixed}
            work; mode {=|!=} {wfh|wfo|leave|satellite}
            work; mode in [wfh, {wfa|travel}]
            part; location within region "31{.71|}"
            part; location is {known|none}
            part; location {=|!=} {"31.71"|domicile}
            part; start {<|>=} {07:30|08:00}
            part; end in 15:00 to {16:00|17:00}
            part; part {=|<} {0.5|1}
            part; first_stamp in 06:00 to {08:00|07:00}
            part; last_stamp {>=|>} 16:00
            part; remote
            part; remote of assignment
            part; km {>|<=} 5
            part; ticket {is none|is known|= "x"}
            part; ticket in [{"x"|"BKN"}, "z"]
            work; work unit {=|!=} home unit
            work; busy of work unit
            """;

    private record Test(About about, String text, boolean dated) {}

    private static final List<Test> ALL = TESTS.lines()
            .map(line -> new Test(
                    About.valueOf(line.substring(0, line.indexOf(';')).toUpperCase(Locale.ROOT)),
                    line.substring(line.indexOf(';') + 2),
                    line.matches(".*\\b(date|since)\\b.*")))
            .toList();

    private ConditionForms() {}

    /** A condition about what is allowed, of one to three tests. */
    static String any(Dice dice, Set<About> allowed) {
        return any(dice, allowed, 2);
    }

    private static String any(Dice dice, Set<About> allowed, int depth) {
        int way = dice.below(10);
        if (depth == 0 || way < 6) {
            return test(dice, allowed);
        }
        if (way == 6) {
            return "not " + negated(dice, allowed, depth);
        }
        String left = any(dice, allowed, depth - 1);
        String right = any(dice, allowed, depth - 1);
        return way == 7 ? "(" + left + ") and not (" + right + ")" : left + dice.pick(" and ", " or ") + right;
    }

    private static String negated(Dice dice, Set<About> allowed, int depth) {
        return dice.chance(50) ? "(" + any(dice, allowed, depth - 1) + ")" : test(dice, allowed);
    }

    /** A single test. */
    static String test(Dice dice, Set<About> allowed) {
        List<Test> fitting = new ArrayList<>();
        for (Test test : ALL) {
            if (allowed.contains(test.about()) && (!test.dated() || allowed.contains(About.DATE))) {
                fitting.add(test);
            }
        }
        return dice.fill(dice.of(fitting).text());
    }
}
