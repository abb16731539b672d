package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.model.Bound;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Count;
import org.edaran.model.Value;

/** Laws of every rule that counts: shares, people and days, ceilings and floors. */
class CountLawProperties {

    private static final Bound[] BOUNDS = {Bound.AT_MOST, Bound.LESS_THAN, Bound.AT_LEAST, Bound.MORE_THAN};

    @Provide
    Arbitrary<RuleSpec> bounded() {
        return Arbitraries.oneOf(CountRules.share(BOUNDS), CountRules.people(BOUNDS), CountRules.days(BOUNDS))
                .filter(rule -> quantity(rule).isPresent());
    }

    @Provide
    Arbitrary<RuleSpec> ofGroups() {
        return Arbitraries.oneOf(CountRules.share(BOUNDS), CountRules.people(BOUNDS))
                .filter(rule -> quantity(rule).isPresent());
    }

    @Provide
    Arbitrary<NaiveData> rosters() {
        return RandomRosters.any().map(data -> data.withDecisions(List.of()));
    }

    private static Count count(RuleSpec rule) {
        return (Count) rule.sentence();
    }

    private static Optional<Fraction> quantity(RuleSpec rule) {
        return count(rule).quantity() instanceof Expression.Constant constant
                        && constant.value() instanceof Value.Numeric number
                ? Optional.of(number.value())
                : Optional.empty();
    }

    private static RuleSpec with(RuleSpec rule, Fraction quantity, List<GroupKey> per) {
        Count count = count(rule);
        Sentence changed = new Count(
                count.counted(),
                count.bound(),
                new Expression.Constant(new Value.Numeric(quantity)),
                count.measure(),
                count.denominator(),
                count.groups(),
                count.separately(),
                per,
                count.timing(),
                count.counting(),
                count.where());
        return new RuleSpec(rule.kind(), rule.text(), rule.strength(), changed, rule.dates());
    }

    private static List<NaiveFinding> findings(RuleSpec rule, NaiveData data) {
        RandomPolicy policy =
                new RandomPolicy(Declared.range("2024-04-01", "2024-12-31"), Optional.empty(), false, List.of(rule));
        return Product.findings(Product.check(policy.meaning(), data));
    }

    /** Whoever is over a bound is over a tighter one; and whoever keeps the tighter one keeps the other. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void bound_tightened_onlyAddsFindings(
            @ForAll("bounded") RuleSpec rule,
            @ForAll("rosters") NaiveData data,
            @ForAll @IntRange(min = 1, max = 3) int by) {
        Count count = count(rule);
        Fraction step =
                count.measure() == Sentence.Measure.SHARE ? Fraction.of(by).divide(Fraction.of(10)) : Fraction.of(by);
        Fraction loose = quantity(rule).orElseThrow();
        Fraction tight = count.bound().isCeiling() ? loose.minus(step) : loose.plus(step);
        Assume.that(tight.compareTo(Fraction.of(0)) >= 0);
        List<NaiveFinding> before = findings(rule, data);
        List<NaiveFinding> after = findings(with(rule, tight, count.per()), data);
        assertThat(groups(after, finding -> !finding.status().equals("undetermined")))
                .as("broken")
                .containsAll(groups(before, finding -> !finding.status().equals("undetermined")));
        assertThat(groups(after, finding -> true)).as("not kept").containsAll(groups(before, finding -> true));
    }

    private static Set<String> groups(List<NaiveFinding> findings, Predicate<NaiveFinding> which) {
        return findings.stream()
                .filter(which)
                .map(finding -> String.join(" ", finding.kind(), finding.whom(), finding.period()))
                .collect(Collectors.toSet());
    }

    /** What is counted in one unit has nothing to do with the others: a roster of that unit alone gives the same. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void unit_judgedAlone_hasTheFindingsItHasAmongOthers(
            @ForAll("ofGroups") RuleSpec rule, @ForAll("rosters") NaiveData random) {
        RuleSpec perUnit = with(rule, quantity(rule).orElseThrow(), List.of(CountRules.key("unit")));
        NaiveData data = inTheirUnits(random);
        List<NaiveFinding> together = findings(perUnit, data);
        for (String unit : List.of("u1", "u2", "u3")) {
            NaiveData alone = of(unit, data);
            if (alone.ends().equals(data.ends())) {
                assertThat(in(unit, findings(perUnit, alone))).isEqualTo(in(unit, together));
            }
        }
    }

    /** Everybody has a unit and works for it. */
    private static NaiveData inTheirUnits(NaiveData data) {
        List<Map<String, String>> people = data.employees().stream()
                .filter(person -> !NaiveData.cell(person, "unit").isEmpty())
                .toList();
        Set<String> ids =
                people.stream().map(person -> NaiveData.cell(person, "id")).collect(Collectors.toSet());
        return data.withRows(
                people,
                data.roster().stream()
                        .filter(row -> ids.contains(NaiveData.cell(row, "employee")))
                        .filter(row -> NaiveData.cell(row, "unit").isEmpty())
                        .toList());
    }

    private static NaiveData of(String unit, NaiveData data) {
        List<Map<String, String>> people = data.employees().stream()
                .filter(person -> NaiveData.cell(person, "unit").equals(unit))
                .toList();
        Set<String> ids =
                people.stream().map(person -> NaiveData.cell(person, "id")).collect(Collectors.toSet());
        return data.withRows(
                people,
                data.roster().stream()
                        .filter(row -> ids.contains(NaiveData.cell(row, "employee")))
                        .toList());
    }

    private static List<NaiveFinding> in(String unit, List<NaiveFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.whom().contains("unit=" + unit))
                .toList();
    }
}
