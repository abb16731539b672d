package org.edaran.examples.random.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edaran.Edaran;
import org.edaran.FormatResult;
import org.edaran.source.SourceText;

/** Random policies, as their authors would write them. */
public final class PolicyForms {

    private static final String EARLIEST = "2024-01-01";

    private PolicyForms() {}

    /**
     * Policy texts.
     *
     * @param texts a policy, and perhaps another that builds on it, or a vocabulary that it uses
     * @param english the same as one text in English, which tells what data the policies ask for
     */
    public record Drawn(List<String> texts, String english) {

        private static Drawn of(String... texts) {
            return new Drawn(List.of(texts), String.join("", texts));
        }
    }

    /** A policy of a few rules, and perhaps another that builds on it, or a vocabulary that it uses. */
    public static Drawn drawn(Dice dice) {
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
        if (rules > 1 && dice.chance(15)) {
            withCommonException(dice, statements);
        }
        if (dice.chance(10)) {
            statements.add("note n" + dice.maybe(70, " cites \"Clause\"") + ": \"Nobody can check this.\"");
        }
        List<String> needed = new ArrayList<>(statements);
        int way = dice.below(100);
        needed.add(way < 16 && dice.chance(50) ? "pilots rest" : "");
        boolean example = dice.chance(5);
        needed.addAll(example ? TestForms.needed() : List.of());
        Map<String, String> declared = Catalogue.declaring(dice, needed);
        boolean free = statements.stream().noneMatch(statement -> statement.startsWith("exception"));
        String tests = example ? TestForms.any(dice, "r1") : "";
        String head = header(dice, free);
        if (way < 4) {
            return withVocabulary(dice, head, declared, decisions(dice, declared) + join(statements) + tests);
        }
        String body = calendars(dice) + join(declared.values()) + decisions(dice, declared) + join(statements) + tests;
        boolean fit = free || dice.chance(10);
        if (way < 16 && fit) {
            return Drawn.of(head + body, new FamilyForms(dice, statements, declared).any());
        }
        if (way < 20) {
            return new Drawn(List.of(translated(head + body)), head + body);
        }
        return Drawn.of(dice.chance(70) ? renamed(dice, head + body) : head + body);
    }

    /** An exception to all rules, where that is the only one. */
    private static void withCommonException(Dice dice, List<String> statements) {
        List<String> rules = new ArrayList<>();
        for (String statement : statements) {
            if (statement.startsWith("rule ")) {
                rules.add(Catalogue.nameOf(statement));
            }
        }
        boolean others = statements.stream().anyMatch(statement -> statement.startsWith("exception"));
        boolean permits = statements.stream().anyMatch(statement -> statement.contains(" may be "));
        boolean categories = statements.stream()
                .anyMatch(statement -> RuleForms.CATEGORIES.matcher(statement).find());
        if (!others && !permits && !categories) {
            statements.add("exception common to " + String.join(", ", rules)
                    + " cites \"Special\": does not apply during " + DateForms.set(dice));
        }
    }

    /** Words of the language that are free as names. */
    private static final List<String> SOFT_WORDS = List.of(
            "boolean",
            "integer",
            "decimal",
            "percent",
            "money",
            "date",
            "time",
            "text",
            "period",
            "document",
            "attestation",
            "assessment",
            "event",
            "place",
            "dated",
            "optional",
            "confidential",
            "metres",
            "people",
            "day",
            "week",
            "month",
            "quarter",
            "year",
            "given",
            "holding",
            "signed",
            "with",
            "expect",
            "compliant",
            "violated",
            "warned",
            "undetermined",
            "missing",
            "limit");

    /** The same policy with a word of the language as the name of a window. */
    private static String renamed(Dice dice, String text) {
        Matcher window = Pattern.compile("window ([a-z_]+)").matcher(text);
        return window.find() ? text.replaceAll("\\b" + window.group(1) + "\\b", dice.of(SOFT_WORDS)) : text;
    }

    /** The same policy in the other keyword language. */
    private static String translated(String text) {
        return Edaran.format(SourceText.of("random.edaran", text), "id") instanceof FormatResult.Formatted formatted
                ? formatted.text()
                : text;
    }

    /** The same policy, of which a vocabulary declares what a vocabulary can. */
    private static Drawn withVocabulary(Dice dice, String head, Map<String, String> declared, String rest) {
        List<String> shared = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (String statement : declared.values()) {
            String kind = statement.substring(0, statement.indexOf(' '));
            boolean closed = List.of("field", "mode", "list").contains(kind);
            (closed ? shared : own).add(statement);
        }
        String vocabulary = "vocabulary \"house\"" + dice.maybe(30, "\n  language en") + "\n" + join(shared);
        String use =
                dice.chance(97) ? "use vocabulary \"house\"\n" : "use vocabulary \"house\"\nuse vocabulary \"asn\"\n";
        return Drawn.of(head + use + join(own) + rest, vocabulary);
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

    private static String decisions(Dice dice, Map<String, String> declared) {
        List<String> decisions = new ArrayList<>();
        if (declared.containsKey("share")) {
            decisions.add(dice.maybe(
                    25, "set share = {40%|30%} for agency \"A\" during {2024-04-28 to 2024-05-31|from 2024-04-30}"));
        }
        if (declared.containsKey("min_staff")) {
            decisions.add(dice.maybe(25, "set min_staff = 2{| for unit \"u1\"}"));
        }
        if (declared.containsKey("quota")) {
            decisions.add(dice.maybe(25, "set quota = 1{| for unit \"u2\"}{| during 2024-05-01 to 2024-05-04}"));
        }
        if (declared.containsKey("longest")) {
            decisions.add(dice.maybe(30, "set longest = 3 during 2024-04-29 to 2024-05-02"));
        }
        if (declared.containsKey("last_day")) {
            decisions.add(dice.maybe(25, "set last_day = 2024-05-01 for office \"o1\""));
        }
        if (declared.containsKey("strict")) {
            decisions.add(dice.maybe(25, "set strict = {true|false} for unit \"u1\""));
        }
        decisions.removeIf(String::isEmpty);
        return join(decisions);
    }
}
