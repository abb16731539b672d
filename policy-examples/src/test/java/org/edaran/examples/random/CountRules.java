package org.edaran.examples.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.edaran.model.Arithmetic;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Counting;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Path;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Timing;
import org.edaran.model.Value;

/** Random rules that count. */
final class CountRules {

    private CountRules() {}

    /**
     * What is counted.
     *
     * @param text as written
     * @param counted what it means
     */
    record Subject(String text, Counted counted) {}

    private static Arbitrary<Subject> subjects() {
        Arbitrary<Subject> modes = Arbitraries.of("wfh", "wfh", "wfo", "wfo or travel", "wfh or wfa", "leave")
                .map(text -> new Subject(text, new Counted.InModes(Declared.modes(text.split(" or ")), text)));
        Arbitrary<Subject> conditions = Conditions.any()
                .map(condition -> new Subject(
                        "(" + condition.text() + ")", new Counted.Meeting(condition.meaning(), condition.text())));
        return Arbitraries.frequencyOf(Tuple.of(5, modes), Tuple.of(1, conditions));
    }

    private static Arbitrary<Tuple.Tuple3<String, Bound, Strength>> bounds(Bound... allowed) {
        return Combinators.combine(
                        Arbitraries.of(allowed), Arbitraries.of(Strength.MUST, Strength.MUST, Strength.SHOULD))
                .as((bound, strength) -> Tuple.of(
                        (strength == Strength.SHOULD ? "should be " : "")
                                + bound.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        bound,
                        strength));
    }

    /** Shares: a percentage, the agency's share, or something computed from it. */
    static Arbitrary<RuleSpec> share(Bound... bounds) {
        Arbitrary<Phrase> quantities = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(0, 25, 33, 50, 50, 60, 75, 100)
                                .map(p -> new Phrase(p + "%", new Expression.Constant(Declared.percent(p))))),
                Tuple.of(2, Arbitraries.of("share", "share", "quota_share").map(CountRules::decided)),
                Tuple.of(1, Arbitraries.of("share", "quota_share").map(CountRules::rest)));
        return Combinators.combine(
                        subjects(),
                        bounds(bounds),
                        quantities,
                        Arbitraries.of(Denominator.values()),
                        Groups.some(),
                        keys(),
                        tails())
                .as(CountRules::share);
    }

    private static Phrase decided(String parameter) {
        return new Phrase(parameter, new Expression.ParameterValue(Declared.parameter(parameter)));
    }

    private static Phrase rest(String parameter) {
        return new Phrase(
                "(100% - " + parameter + ")",
                new Expression.ArithmeticOn(
                        Arithmetic.MINUS,
                        new Expression.Constant(Declared.percent(100)),
                        new Expression.ParameterValue(Declared.parameter(parameter))));
    }

    private static RuleSpec share(
            Subject subject,
            Tuple.Tuple3<String, Bound, Strength> bound,
            Phrase quantity,
            Denominator denominator,
            List<Groups.Named> groups,
            List<String> keys,
            Tails tails) {
        List<String> per = quantity.text().contains("share") ? with(keys, "agency") : keys;
        String names = String.join(", ", groups.stream().map(Groups.Named::text).toList());
        String of = of(denominator, names);
        return rule(
                "share",
                subject.text() + " " + bound.get1() + " " + quantity.text() + of,
                subject,
                bound,
                quantity,
                Sentence.Measure.SHARE,
                denominator,
                groups,
                per,
                tails);
    }

    private static String of(Denominator denominator, String names) {
        return switch (denominator) {
            case ON_DUTY -> " of " + names + " on duty";
            case ALL -> " of all " + names;
            case SCHEDULED -> " of " + names + " scheduled";
        };
    }

    /** Numbers of people, on one day. */
    static Arbitrary<RuleSpec> people(Bound... bounds) {
        Arbitrary<Phrase> quantities = Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.integers()
                                .between(0, 3)
                                .map(n -> new Phrase("" + n, new Expression.Constant(Value.Numeric.of(n))))),
                Tuple.of(1, Arbitraries.of("min_staff", "min_staff", "quota").map(CountRules::decided)));
        return Combinators.combine(
                        subjects(),
                        bounds(bounds),
                        quantities,
                        Arbitraries.of(Denominator.values()),
                        Groups.one(),
                        keys(),
                        tails())
                .as((subject, bound, quantity, denominator, group, keys, tails) -> rule(
                        "people",
                        subject.text() + " " + bound.get1() + " " + quantity.text() + " people"
                                + of(denominator, group.text()),
                        subject,
                        bound,
                        quantity,
                        Sentence.Measure.PEOPLE,
                        denominator,
                        List.of(group),
                        quantity.meaning() instanceof Expression.ParameterValue ? with(keys, "unit") : keys,
                        tails));
    }

    /** Days of one person. */
    static Arbitrary<RuleSpec> days(Bound... bounds) {
        Arbitrary<Phrase> quantities = Arbitraries.integers()
                .between(0, 3)
                .map(n -> new Phrase("" + n, new Expression.Constant(Value.Numeric.of(n))));
        Arbitrary<Subject> modes = subjects().filter(subject -> subject.counted() instanceof Counted.InModes);
        return Combinators.combine(modes, bounds(bounds), quantities, tails())
                .as((subject, bound, quantity, tails) -> rule(
                        "days",
                        subject.text() + " " + bound.get1() + " " + quantity.text() + " days",
                        subject,
                        bound,
                        quantity,
                        Sentence.Measure.DAYS,
                        Denominator.ON_DUTY,
                        List.of(Groups.STAFF),
                        List.of("employee"),
                        new Tails(tails.longer(), tails.byHalfDays(), tails.where(), tails.dates())));
    }

    /**
     * What follows the group.
     *
     * @param period the period
     * @param byHalfDays whether exact parts count
     * @param where whether only busy units are judged
     * @param dates the dates
     */
    record Tails(Period period, boolean byHalfDays, boolean where, PersonRules.Dates dates) {
        Period longer() {
            return period == Period.DAY ? Period.MONTH : period;
        }
    }

    private static Arbitrary<Tails> tails() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Period.DAY),
                                Tuple.of(1, Period.WEEK),
                                Tuple.of(1, Period.MONTH),
                                Tuple.of(1, Period.WINDOW)),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                        PersonRules.dates())
                .as(Tails::new);
    }

    private static Arbitrary<List<String>> keys() {
        return Arbitraries.of(
                List.of(),
                List.of("agency"),
                List.of("unit"),
                List.of("office"),
                List.of("agency", "office"),
                List.of("employee"));
    }

    private static List<String> with(List<String> keys, String key) {
        if (keys.contains(key)) {
            return keys;
        }
        List<String> more = new ArrayList<>(keys);
        more.add(key);
        return more;
    }

    private static RuleSpec rule(
            String kind,
            String begin,
            Subject subject,
            Tuple.Tuple3<String, Bound, Strength> bound,
            Phrase quantity,
            Sentence.Measure measure,
            Denominator denominator,
            List<Groups.Named> groups,
            List<String> keys,
            Tails tails) {
        boolean separately = groups.size() > 1;
        boolean cutWeeks =
                measure != Sentence.Measure.SHARE && !bound.get2().isCeiling() && tails.period() == Period.WEEK;
        List<String> per = tails.where() ? with(keys, "unit") : keys;
        List<String> written = separately ? with(per, "category") : per;
        String text = begin
                + (tails.where() ? " where busy of unit" : "")
                + (written.isEmpty() ? "" : " per " + String.join(", ", written))
                + " each " + tails.period().word()
                + (tails.byHalfDays() ? " by half days" : "")
                + (cutWeeks ? " also in cut weeks" : "")
                + " " + tails.dates().text();
        List<Members> members = groups.stream().map(Groups.Named::members).toList();
        Sentence sentence = new Sentence.Count(
                subject.counted(),
                bound.get2(),
                quantity.meaning(),
                measure,
                denominator,
                members,
                separately,
                per.stream().map(CountRules::key).toList(),
                Timing.each(tails.period()),
                new Counting(tails.byHalfDays(), false, Counting.Rounding.NONE, cutWeeks, false, Optional.empty()),
                tails.where() ? Optional.of(Conditions.BUSY_UNIT.meaning()) : Optional.empty());
        String side = bound.get2().isCeiling() ? "ceiling" : bound.get2().isFloor() ? "floor" : "target";
        return new RuleSpec(
                kind + " " + side, text, bound.get3(), sentence, tails.dates().dates());
    }

    static GroupKey key(String name) {
        Step step = name.equals("unit") ? Step.WORK_UNIT : Step.valueOf(name.toUpperCase(Locale.ROOT));
        return new GroupKey(name, new Expression.Identity(Path.of(step)));
    }
}
