package org.edaran.examples.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;

/**
 * Sessions by rules that are kept in numbers, near their bounds: ceilings and floors, shares and numbers, by day and by week, of
 * groups and of people, with a limit that units have themselves; and by a mixture of them with rules that are judged again.
 */
class SessionNumbersProperties {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 9;

    private static final String HEAD = """
            policy "House rule" in force from 2026-01-01 until 2026-12-31
            field grade of employee: integer
            parameter most of unit: integer at least 1 at most 10 default 2
            parameter least of unit: integer at least 1 at most 10 must be set
            category seniors: grade >= 3
            category juniors: grade < 3
            """;

    static final List<String> IN_NUMBERS = List.of(
            "rule share cites \"1\": wfh at most 50% of seniors, juniors on duty per unit, category each day",
            "rule soft cites \"2\": wfh should be less than 40% of staff on duty per unit each day",
            "rule week cites \"3\": wfh at most 45% of staff on duty per unit each week",
            "rule floor cites \"4\": wfo at least 2 people of staff on duty per unit each day",
            "rule present cites \"5\": wfo more than 30% of all staff per unit each day",
            "rule own cites \"6\": wfh at most 2 days per employee each week",
            "rule able cites \"7\": wfh only if grade >= 2",
            "rule home cites \"8\": wfh only at domicile within city",
            "rule seniors cites \"9\": seniors must be wfo on mondays",
            "rule never cites \"10\": juniors must not be travel",
            "rule limit cites \"11\": wfh at most most people of staff on duty per unit each day",
            "rule undecided cites \"16\": wfo at least least people of staff on duty per unit each day");

    private static final List<String> JUDGED_AGAIN = List.of(
            "rule window cites \"12\": wfh at most 3 days per employee in any 5 days",
            "rule target cites \"13\": wfh about 50% of staff on duty per unit each day",
            "rule excepted cites \"14\": wfh at most 50% of staff on duty per unit each day\n"
                    + "exception on_mondays to excepted cites \"14a\": at most 80% on mondays");

    private static Roster roster(Evaluator evaluator, Random dice) {
        return roster(evaluator, dice, 7, 2);
    }

    /** People of several units on nine days, of some of whom not all is known. */
    static Roster roster(Evaluator evaluator, Random dice, int people, int units) {
        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        DataPlace place = DataPlace.of("plan");
        for (int unit = 0; unit < units; unit++) {
            builder.row(Owner.UNIT, "u" + unit, Optional.empty(), place);
        }
        boolean someUnknown = dice.nextInt(3) == 0;
        AssignmentColumns columns = builder.assignments().source(new DataSource("plan", Optional.empty()));
        int line = 1;
        for (int person = 0; person < people; person++) {
            RosterBuilder.FactRow row = builder.row(Owner.EMPLOYEE, "p" + person, Optional.empty(), place)
                    .set("unit", "u" + person % units, place)
                    .set("domicile", "31.71.0" + (1 + dice.nextInt(2)), place);
            boolean known = !someUnknown || dice.nextInt(5) > 0;
            if (known && evaluator.schema().field(Owner.EMPLOYEE, "grade").isPresent()) {
                row.set("grade", Integer.toString(1 + dice.nextInt(4)), place);
            }
            for (int day = 0; day < DAYS; day++) {
                if (dice.nextInt(8) > 0) {
                    String[] modes = {"wfo", "wfh", "wfh", "leave", "travel"};
                    columns.at(line++, 0)
                            .employee("p" + person, 1)
                            .date(MONDAY.plusDays(day), 2)
                            .mode(modes[dice.nextInt(modes.length)], 3)
                            .location(dice.nextInt(3) == 0 ? "32.71.01" : "31.71.01", 4)
                            .add();
                }
            }
        }
        builder.covers(new DateRange(MONDAY, MONDAY.plusDays(DAYS - 1)));
        return ((RosterResult.Loaded) builder.build()).roster();
    }

    static Evaluator evaluator(List<String> rules, Random dice, int chance) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String rule : rules) {
            text.append(dice.nextInt(chance) == 0 ? rule + "\n" : "");
        }
        text.append("rule last cites \"15\": wfh at most 90% of staff on duty per unit each day\n");
        return Evaluator.of(
                Edaran.compile(SourceText.of("house", text.toString())).policyOrThrow());
    }

    /** Edits of some roster by some of all these rules. */
    static void editSome(Random dice, boolean later) {
        List<String> mixed = new ArrayList<>(IN_NUMBERS);
        mixed.addAll(JUDGED_AGAIN);
        edit(evaluator(mixed, dice, 2), dice, later);
    }

    private static void edit(Evaluator evaluator, Random dice, boolean later) {
        Roster roster = roster(evaluator, dice);
        SessionProperties.Edits edits = new SessionProperties.Edits(evaluator, roster, dice);
        if (later) {
            edits.runAndAskLater(25);
        } else {
            edits.run(25);
            edits.takeBack(evaluator.check(roster), 25);
        }
        edits.askForQuotas();
    }

    @Property(tries = 24, edgeCases = EdgeCasesMode.NONE)
    void session_byRulesInNumbers_agreesWithAWholeCheck(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int chance, @ForAll boolean later) {
        Random dice = new Random(seed);
        edit(evaluator(IN_NUMBERS, dice, chance), dice, later);
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void session_byRulesInNumbersAndOthers_agreesWithAWholeCheck(@ForAll long seed, @ForAll boolean later) {
        editSome(new Random(seed), later);
    }
}
