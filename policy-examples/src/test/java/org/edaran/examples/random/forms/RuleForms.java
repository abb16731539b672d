package org.edaran.examples.random.forms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.edaran.examples.random.forms.ConditionForms.About;

/** Random rules with their exceptions, as statements without declarations. */
final class RuleForms {

    /** Who is in no category where exceptions hold is an open question, see docs/testing.md. */
    static final Pattern CATEGORIES = Pattern.compile("\\b(desk_work|outside_work|rest)\\b");

    private final Dice dice;
    private final DutyForms duties;
    private final CountForms counts;

    RuleForms(Dice dice) {
        this.dice = dice;
        this.duties = new DutyForms(dice);
        this.counts = new CountForms(dice);
    }

    /** A sentence of a rule without exceptions. */
    String sentence() {
        return switch (dice.below(8)) {
            case 0, 1, 2 -> counts.any().text();
            case 3 -> duties.onlyIf();
            case 4 -> duties.onlyDuring();
            case 5 -> duties.attest();
            default -> duties.modeDuty();
        };
    }

    /** A rule, and perhaps exceptions to it. */
    List<String> rule(String name) {
        String head = "rule " + name + dice.maybe(90, " cites \"Clause\"") + ": ";
        List<String> statements = new ArrayList<>();
        int exceptions = dice.chance(30) ? dice.between(1, 3) : 0;
        switch (dice.below(16)) {
            case 0, 1, 2, 3, 4, 5, 6 -> {
                CountForms.Count count = counts.any();
                statements.add(head + count.text());
                boolean permits = count.text().contains(" may be ");
                boolean plain = !permits
                        && !count.bound().contains("consecutive")
                        && !count.text().contains(" in any ");
                exceptions(statements, name, plain ? exceptions : 0, count.fixed(), () -> limit(count));
            }
            case 7 -> statements.add(head + counts.either());
            case 8 -> {
                statements.add(head + duties.modeDuty());
                exceptions(
                        statements,
                        name,
                        exceptions,
                        ConditionForms.WHOLE_DAY,
                        () -> dice.fill("must {be|not be} ") + duties.modes());
            }
            case 9 -> {
                statements.add(head + duties.onlyIf());
                exceptions(statements, name, exceptions, ConditionForms.WHOLE_DAY, duties::condition);
            }
            case 10 -> {
                statements.add(head + duties.onlyAt());
                exceptions(statements, name, exceptions, ConditionForms.WHOLE_DAY, duties::place);
            }
            case 11 -> {
                statements.add(head + duties.onlyDuring());
                exceptions(
                        statements,
                        name,
                        exceptions,
                        ConditionForms.WHOLE_DAY,
                        () -> "only during " + DateForms.set(dice));
            }
            case 12 -> {
                statements.add(head + duties.satisfy());
                exceptions(statements, name, exceptions, ConditionForms.WHOLE_DAY, () -> "does not apply");
            }
            case 13 -> {
                statements.add(head + duties.have());
                exceptions(statements, name, exceptions, ConditionForms.WHOLE_DAY, () -> "does not apply");
            }
            case 14 -> {
                String sentence = duties.attest();
                statements.add(head + sentence);
                exceptions(statements, name, exceptions, subject(sentence), () -> deadline(sentence));
            }
            default -> statements.add(head + (dice.chance(15) ? duties.permission() : duties.modeDuty()));
        }
        return statements;
    }

    private String limit(CountForms.Count count) {
        String unit = count.bound()
                .replaceFirst(
                        "^(at most|at least|less than|more than|exactly|about) (\\([^)]*\\)|[^ (]+(\\([^)]*\\))?)", "");
        String quantity =
                count.bound().contains("%") || (unit.isEmpty() && !count.text().contains("offices"))
                        ? dice.pick("25%", "50%", "75%")
                        : dice.pick("0", "1", "2", "3");
        String bound = dice.fill("{at most|at least|about|less than}");
        if (count.text().contains("every duty day")) {
            bound = "at least";
            quantity = "2";
        }
        String exactly = count.bound().contains("consecutive") ? "at most" : bound;
        String other = exactly + " " + quantity + unit;
        if (dice.chance(25)) {
            return count.text().replace(count.bound(), other).replaceFirst(" where .*| (during|outside) .*$", "");
        }
        return dice.maybe(10, "should be ") + other;
    }

    private String deadline(String sentence) {
        return sentence.contains(" each ") ? dice.fill("by day {7|10}") : dice.fill("{by|before} 2024-05-0{2|6}");
    }

    /** What is the same for everyone who signs. */
    private static Set<About> subject(String sentence) {
        return switch (sentence.substring(0, sentence.indexOf(' '))) {
            case "agency" -> EnumSet.of(About.AGENCY);
            case "unit" -> EnumSet.of(About.UNIT);
            case "office" -> EnumSet.of(About.OFFICE);
            default -> EnumSet.of(About.EMPLOYEE);
        };
    }

    private void exceptions(
            List<String> statements, String rule, int number, Set<About> fixed, Supplier<String> change) {
        if (CATEGORIES.matcher(statements.get(0)).find()) {
            return;
        }
        List<String> siblings = new ArrayList<>();
        String target = rule;
        for (int i = 1; i <= number; i++) {
            String name = rule + "e" + i;
            if (i > 1 && dice.chance(40)) {
                target = rule + "e" + (i - 1);
                siblings.clear();
            }
            String effect = dice.chance(40) ? "does not apply" : change.get();
            boolean waived = effect.equals("does not apply");
            boolean free = waived && !statements.get(0).contains(" attest ");
            String where = dice.chance(60)
                    ? " where " + ConditionForms.any(dice, free ? ConditionForms.WHOLE_DAY : fixed)
                    : "";
            String instead = siblings.isEmpty() ? "" : " instead of " + String.join(", ", siblings);
            String cites = dice.maybe(80, " cites \"Special\"");
            statements.add("exception " + name + " to " + target + cites + ": " + effect + where
                    + DateForms.ofException(dice) + instead + (waived ? "" : dice.maybe(5, " consequence \"Else\"")));
            siblings.add(name);
        }
    }
}
