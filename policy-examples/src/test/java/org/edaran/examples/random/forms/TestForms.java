package org.edaran.examples.random.forms;

import java.util.List;

/** Random worked examples. Their people and outcomes are of every form; whether the outcomes are right is not asked. */
final class TestForms {

    private static final String OUTCOMES =
            "{compliant|violated|violated 1 of 2 limit 0|violated 0.5 of 1.5 limit 1|violated 2 limit 1"
                    + "|warned|warned 2 of 3 limit 1|undetermined|undetermined missing trained|not applicable}";

    private TestForms() {}

    /** A worked example of a rule. */
    static String any(Dice dice, String rule) {
        StringBuilder test = new StringBuilder("test \"of " + rule + "\":\n");
        if (dice.chance(30)) {
            test.append("  given a table\n")
                    .append("    who | people | group | mode | dates | trained | level | holding\n")
                    .append(
                            "    \"Sari\" | | staff | wfh | 2024-04-29 | true | 2 | pledge from 2024-04-28 to 2024-05-02 signed 2024-04-28\n")
                    .append("    \"Sari\" | | | wfo | 2024-04-30, w | | |\n")
                    .append("    | 2 | | wfo | 2024-04-29 to 2024-05-01 | unknown | 3 |\n");
        } else {
            int lines = dice.between(1, 2);
            for (int i = 0; i < lines; i++) {
                test.append(dice.fill("  given {1|4} {staff|staff|staff|staff|desk_work}"
                        + "{| (trained, not carer, level = 2, nick \"x\", grade unknown)} all {wfh|wfo|unknown}"
                        + " on {2024-04-29|2024-04-29 to 2024-05-01, 2024-05-02|w}"
                        + "{| holding pledge from 2024-04-28 to 2024-05-02{| signed 2024-04-28}}\n"));
            }
        }
        test.append("  expect ")
                .append(rule)
                .append(" ")
                .append(dice.fill(OUTCOMES))
                .append('\n');
        if (dice.chance(30)) {
            test.append("  with a table\n    change | ")
                    .append(rule)
                    .append("\n    1 of them wfh | compliant\n    | violated\n")
                    .append("    1 of them wfo, 1 of them unknown | undetermined\n");
        } else if (dice.chance(60)) {
            test.append(dice.fill("  with 1 of {them|them|them|staff} {wfh|wfo}{|, 1 of them leave} "))
                    .append(dice.pick("expect " + rule + " " + dice.fill(OUTCOMES), "expect nothing violated"))
                    .append('\n');
        }
        return test.toString();
    }

    /** The declarations that every worked example needs. */
    static List<String> needed() {
        return List.of("trained carer level nick grade pledge w desk_work");
    }
}
