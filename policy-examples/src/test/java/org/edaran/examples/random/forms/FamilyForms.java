package org.edaran.examples.random.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random policies that build on another one. */
final class FamilyForms {

    private final Dice dice;
    private final List<String> statements;
    private final Map<String, String> declared;

    /** A policy that builds on one with such rules, exceptions and declarations. */
    FamilyForms(Dice dice, List<String> statements, Map<String, String> declared) {
        this.dice = dice;
        this.statements = statements;
        this.declared = declared;
    }

    /** A policy of any of the forms. */
    String any() {
        boolean categories = statements.stream()
                .anyMatch(statement -> RuleForms.CATEGORIES.matcher(statement).find());
        return switch (dice.below(categories ? 5 : 6)) {
            case 0, 1, 2 -> amendment();
            case 3 -> child();
            case 4 ->
                "policy \"Term\"\n"
                        + dice.fill("  {prolongs \"Random\" until 2025-01-31|repeals \"Random\" from 2024-05-02}\n")
                        + "  issued 2024-04-20\n  in force from 2024-04-20 until revoked\n";
            default -> override();
        };
    }

    private String date() {
        return dice.pick("2024-04-27", "2024-04-30", "2024-05-01", "2024-05-03");
    }

    private String made(String header, List<String> own) {
        Map<String, String> more = new LinkedHashMap<>(Catalogue.declaring(dice, own));
        more.keySet().removeAll(declared.keySet());
        return header + String.join("\n", more.values()) + (more.isEmpty() ? "" : "\n") + String.join("\n", own) + "\n";
    }

    private String amendment() {
        List<String> own = new ArrayList<>();
        for (String statement : statements) {
            String name = Catalogue.nameOf(statement);
            boolean free = statements.stream().noneMatch(other -> other.contains(" to " + name + " "));
            if (statement.startsWith("rule ") && dice.chance(60)) {
                boolean deleted = free && dice.chance(25);
                String fresh = new RuleForms(dice).sentence();
                String cites = dice.maybe(70, " cites \"Change\"");
                own.add(
                        deleted
                                ? "delete rule " + name + " from " + date() + cites
                                : "replace rule " + name + " from " + date() + cites + ": "
                                        + (free ? fresh : sentenceOf(statement)));
            }
        }
        declared.forEach((name, statement) -> {
            String kind = statement.substring(0, statement.indexOf(' '));
            if (List.of("window", "table", "group", "category", "list").contains(kind) && dice.chance(50)) {
                own.add("replace " + kind + " " + name + dice.maybe(30, " \"Changed\"") + " from " + date()
                        + dice.maybe(70, " cites \"Change\"") + ": " + other(kind, name, statement));
            }
        });
        if (own.isEmpty()) {
            own.add("rule r9: staff must not be absent during in force");
        }
        return made(
                "policy \"Amending\"\n  amends \"Random\"\n  in force from 2024-04-{25|29} until revoked\n"
                        .replace("{25|29}", dice.pick("25", "29")),
                own);
    }

    private static String sentenceOf(String statement) {
        return statement.substring(statement.indexOf(": ") + 2);
    }

    private String other(String kind, String name, String statement) {
        return switch (kind) {
            case "window" -> dice.fill("{2024-04-28 to 2024-05-02|2024-04-29, 2024-05-03|from 2024-04-30 on workdays}");
            case "table" -> sentenceOf(statement);
            case "group" -> dice.fill("employees where {trained|level > 2}");
            case "category" ->
                name.equals("rest")
                        ? "otherwise"
                        : name.equals("desk_work") ? "task in [desk, archive]" : "task in [lab]";
            default -> "\"BKN\", \"u2\", \"x\"";
        };
    }

    private String child() {
        List<String> own = new ArrayList<>(List.of("rule c1 cites \"Child\": " + new RuleForms(dice).sentence()));
        if (declared.containsKey("share")) {
            own.add("set share = 40% for agency \"A\" during 2024-04-28 to 2024-05-31");
        }
        return made("policy \"Child\"\n  implements \"Random\"\n  in force from 2024-04-20 until 2024-12-31\n", own);
    }

    private String override() {
        return made(
                "policy \"Other\"\n  in force from 2024-04-28 until 2024-12-31\n",
                List.of("exception o1 to r1 of \"Random\"" + dice.maybe(70, " cites \"Override\"")
                        + ": does not apply where " + dice.fill("{trained|busy of unit|zone of office}")
                        + dice.maybe(50, " during 2024-04-29 to 2024-05-01")));
    }
}
