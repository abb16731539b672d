package org.edaran.examples.random.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Random policies, as their authors would write them. */
public final class PolicyForms {

    private static final String EARLIEST = "2024-01-01";

    /** What the oracle does not know yet. */
    private static final Pattern LACKING =
            Pattern.compile("exception|\\btable |either|attested|assessed|\\bhas |must have"
                    + "|should have| [ap]m\\b|consecutive|in any|each \\d|reporting|satisfy|different|rounding|own duty|own scheduled"
                    + "|scheduled|cut weeks|every duty day|(at least|more than|exactly|about) (\\d|longest|min_staff|quota|\\().*each week|each day by|each week by|attest \\w+ (where [^:]*)?each|part |start |end in"
                    + "| km| metres|office (exactly|within)|premises|stamp|remote|ticket|location |opening of office during|national"
                    + "|school|hospital|home unit|founded of|closing of office during|startup of unit during|joined during"
                    + "|last_travel during");

    private PolicyForms() {}

    /** A policy of a few rules, and what it builds on. */
    public static List<String> texts(Dice dice) {
        List<String> texts = List.of(policy(dice));
        while (LACKING.matcher(texts.get(0)).find()) {
            texts = List.of(policy(dice));
        }
        return texts;
    }

    private static String policy(Dice dice) {
        List<String> statements = new ArrayList<>();
        if (dice.chance(40)) {
            statements.add("applies to employees where " + scope(dice));
        }
        if (dice.chance(8)) {
            statements.add("applies to agencies where " + dice.fill("{central|norm >= 25%|agency in pilots}"));
        }
        int rules = dice.between(1, 3);
        for (int i = 1; i <= rules; i++) {
            statements.addAll(new RuleForms(dice).rule("r" + i));
        }
        if (dice.chance(10)) {
            statements.add("note n cites \"Clause\": \"Nobody can check this.\"");
        }
        boolean free = statements.stream().noneMatch(statement -> statement.startsWith("exception"));
        return header(dice, free)
                + calendars(dice)
                + join(Catalogue.declaring(dice, statements).values())
                + decisions(dice, statements)
                + join(statements);
    }

    private static String join(Iterable<String> statements) {
        StringBuilder text = new StringBuilder();
        statements.forEach(statement -> text.append(statement).append('\n'));
        return text.toString();
    }

    private static String scope(Dice dice) {
        return dice.chance(60)
                ? dice.fill("{trained|region of office within region \"31\"|not carer|agency = \"A\"}")
                : ConditionForms.any(dice, ConditionForms.SCOPE);
    }

    private static String header(Dice dice, boolean mayPermit) {
        String inForce =
                dice.fill("{2024-04-01 until 2024-12-31|2024-04-01 until 2024-12-31|2024-04-30 until 2024-05-31"
                        + "|2024-04-01 until 2024-05-01|" + EARLIEST + " until revoked}");
        return "policy \"Random\"\n"
                + dice.maybe(5, "  {title \"Tried\"|issuer \"Somebody\"|source \"Drawn\"|version \"2\"}\n")
                + dice.maybe(10, "  issued 2024-0{1|4}-01\n")
                + "  in force from " + inForce + "\n"
                + dice.maybe(8, "  time zone {\"Asia/Jakarta\"|of office}\n")
                + dice.maybe(10, mayPermit ? "  strength {should|must|should|may}\n" : "  strength {should|must}\n")
                + dice.maybe(5, "  messages in {id|en}\n")
                + dice.maybe(5, "  language en\n");
    }

    private static String calendars(Dice dice) {
        Map<String, String> calendars = new LinkedHashMap<>();
        if (dice.chance(45)) {
            calendars.put("six_days", "calendar six_days: monday to saturday");
        }
        if (dice.chance(15)) {
            calendars.put("national", "calendar national \"National\": \"ID\"");
        }
        if (dice.chance(15)) {
            calendars.put(
                    "school",
                    dice.fill("calendar school: monday to friday{| except {2024-05-01, 2024-05-03|"
                            + "2024-04-29 to 2024-04-30|\"ID\", 2024-04-26}}"));
        }
        if (dice.chance(10)) {
            calendars.put("hospital", dice.fill("calendar hospital: {monday to sunday|tuesday, thursday to sunday}"));
        }
        return join(calendars.values()) + dice.maybe(50, "calendar of unit\n");
    }

    private static String decisions(Dice dice, List<String> statements) {
        return "";
    }
}
