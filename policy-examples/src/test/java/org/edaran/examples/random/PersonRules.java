package org.edaran.examples.random;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Owner;
import org.edaran.model.RegionLevel;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/** Random rules about single people's days, and about signed statements. */
final class PersonRules {

    private PersonRules() {}

    /**
     * The dates of a rule.
     *
     * @param text the tail
     * @param dates the set; a {@link DateSet.Minus} is filled with the time in force later; nothing for all of it
     */
    record Dates(String text, Optional<DateSet> dates) {}

    static Arbitrary<Dates> dates() {
        return Arbitraries.of(
                new Dates("during w", Optional.of(Declared.W)),
                new Dates("during in force", Optional.empty()),
                new Dates("during v", Optional.of(Declared.V)),
                new Dates("during x", Optional.of(OfficeDates.WINDOW)),
                new Dates("outside x", Optional.of(new DateSet.Minus(Declared.V, OfficeDates.WINDOW))),
                new Dates("outside w", Optional.of(new DateSet.Minus(Declared.V, Declared.W))));
    }

    /**
     * Modes as a rule writes them.
     *
     * @param text such as {@code wfh or wfa}
     */
    record Modes(String text) {
        java.util.Set<org.edaran.model.Mode> set() {
            return Declared.modes(text.split(" or "));
        }
    }

    private static Arbitrary<Modes> modes() {
        return Arbitraries.of("wfh", "wfo", "wfh or wfa", "wfo or travel", "satellite", "leave")
                .map(Modes::new);
    }

    private static Arbitrary<Optional<Phrase>> where() {
        return Conditions.any().optional(0.25);
    }

    private static String text(Optional<Phrase> where) {
        return where.map(phrase -> " where " + phrase.text()).orElse("");
    }

    private static Optional<Expression> meaning(Optional<Phrase> where) {
        return where.map(Phrase::meaning);
    }

    static Arbitrary<RuleSpec> modeDuty() {
        return Combinators.combine(
                        Groups.one(),
                        Arbitraries.of("must be", "must not be", "should be", "should not be"),
                        modes(),
                        where(),
                        dates())
                .as(PersonRules::modeDuty);
    }

    private static RuleSpec modeDuty(
            Groups.Named group, String verb, Modes modes, Optional<Phrase> where, Dates dates) {
        Sentence sentence = new Sentence.ModeDuty(
                group.members(), !verb.contains("not"), modes.set(), modes.text(), meaning(where));
        return new RuleSpec(
                "mode duty",
                group.text() + " " + verb + " " + modes.text() + text(where) + " " + dates.text(),
                strength(verb),
                sentence,
                dates.dates());
    }

    private static Strength strength(String verb) {
        return verb.startsWith("should") ? Strength.SHOULD : Strength.MUST;
    }

    static Arbitrary<RuleSpec> onlyIf() {
        return Combinators.combine(modes(), Arbitraries.of("", "should be "), Conditions.any(), where(), dates())
                .as((modes, verb, condition, where, dates) -> new RuleSpec(
                        "only if",
                        modes.text() + " " + verb + "only if " + condition.text() + text(where) + " " + dates.text(),
                        strength(verb),
                        new Sentence.OnlyIf(
                                modes.set(), modes.text(), condition.meaning(), condition.text(), meaning(where)),
                        dates.dates()));
    }

    static Arbitrary<RuleSpec> onlyDuring() {
        return Combinators.combine(modes(), Arbitraries.of("w", "v", "x"), where())
                .as((modes, window, where) -> new RuleSpec(
                        "only during",
                        modes.text() + " only during " + window + text(where),
                        Strength.MUST,
                        new Sentence.OnlyDuring(
                                modes.set(),
                                modes.text(),
                                window.equals("w") ? Declared.W : window.equals("v") ? Declared.V : OfficeDates.WINDOW,
                                window,
                                meaning(where)),
                        Optional.empty()));
    }

    static Arbitrary<RuleSpec> onlyAt() {
        return Combinators.combine(
                        modes(),
                        Arbitraries.of("within province", "within city", "within district", "exactly"),
                        where(),
                        dates())
                .as((modes, level, where, dates) -> new RuleSpec(
                        "only at",
                        modes.text() + " only at domicile " + level + text(where) + " " + dates.text(),
                        Strength.MUST,
                        new Sentence.OnlyAt(
                                modes.set(),
                                modes.text(),
                                List.of(Sentence.Nearby.domicile(level(level), Optional.empty())),
                                "at domicile " + level,
                                meaning(where)),
                        dates.dates()));
    }

    private static Optional<RegionLevel> level(String words) {
        return words.equals("exactly")
                ? Optional.empty()
                : Optional.of(
                        RegionLevel.valueOf(words.substring("within ".length()).toUpperCase(java.util.Locale.ROOT)));
    }

    static Arbitrary<RuleSpec> attest() {
        Arbitrary<Boolean> agency = Arbitraries.of(true, false);
        Arbitrary<Dates> deadlines = Arbitraries.of(
                new Dates("before w", Optional.of(Declared.W)),
                new Dates("by w", Optional.of(Declared.W)),
                new Dates("before v", Optional.of(Declared.V)),
                new Dates("during w", Optional.of(Declared.W)),
                new Dates("during v", Optional.of(Declared.V)),
                new Dates("during x", Optional.of(OfficeDates.WINDOW)),
                new Dates("by 2024-04-30 during v", Optional.of(Declared.V)),
                new Dates("after 2024-04-30 during w", Optional.of(Declared.W)));
        return Combinators.combine(
                        agency,
                        Arbitraries.of("must attest", "should attest"),
                        Arbitraries.just(Conditions.BUSY_UNIT).optional(0.3),
                        deadlines)
                .as(PersonRules::attest);
    }

    private static RuleSpec attest(boolean agency, String verb, Optional<Phrase> busy, Dates deadline) {
        Optional<Phrase> where = agency ? Optional.empty() : busy;
        String subject = agency ? "agency" : "unit";
        String what = agency ? "report" : "plan";
        return new RuleSpec(
                "attest",
                subject + " " + verb + " " + what + text(where) + " " + deadline.text(),
                strength(verb),
                new Sentence.Attest(
                        agency ? Owner.AGENCY : Owner.UNIT,
                        Members.STAFF,
                        agency ? Declared.REPORT : Declared.PLAN,
                        deadline(deadline.text()),
                        meaning(where)),
                deadline.dates());
    }

    private static Sentence.Deadline deadline(String text) {
        List<String> words = List.of(text.split(" "));
        if (words.get(0).equals("during")) {
            return new Sentence.Deadline.Throughout();
        }
        LocalDate date = switch (words.get(1)) {
            case "w" -> LocalDate.of(2024, 4, 29);
            case "v" -> LocalDate.of(2024, 4, 27);
            default -> LocalDate.parse(words.get(1));
        };
        return switch (words.get(0)) {
            case "before" -> new Sentence.Deadline.Before(date);
            case "by" -> new Sentence.Deadline.By(date);
            default -> new Sentence.Deadline.After(date);
        };
    }
}
