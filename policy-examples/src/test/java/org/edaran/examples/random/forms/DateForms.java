package org.edaran.examples.random.forms;

/** Random dates of rules and exceptions. */
final class DateForms {

    private static final String SETS =
            "{w|v|x|w|v|fri|ends|later|early|bounded|noon|run_up|after_w|due|tabled|mixed|of_unit"
                    + "|trip|2024-04-29 to 2024-05-02|2024-05-01|w, v|from 2024-04-30|until 2024-05-01|last_day"
                    + "|2024-04-30 pm|from 2024-04-29 for 4 days|2024-04-26 to closing of office|founded of agency to 2024-05-03}";

    private DateForms() {}

    /** Dates, without the word before them. */
    static String set(Dice dice) {
        return dice.fill(SETS);
    }

    /** The dates of a rule. */
    static String ofRule(Dice dice) {
        return switch (dice.below(9)) {
            case 0, 1, 2, 3 -> "during in force";
            case 4, 5, 6 -> "during " + set(dice) + dice.maybe(20, " on {workdays|fridays|mondays, wednesdays}");
            case 7 -> "outside " + set(dice);
            default ->
                dice.fill(
                        "during in force on {workdays|tuesdays, wednesdays, thursdays that are workdays|saturdays, sundays}");
        };
    }

    /** When an exception applies; blank for always. */
    static String ofException(Dice dice) {
        return switch (dice.below(5)) {
            case 0, 1 -> "";
            case 2, 3 -> " during " + set(dice);
            default -> dice.pick(" outside " + set(dice), dice.fill(" on {wednesdays|workdays}"));
        };
    }
}
