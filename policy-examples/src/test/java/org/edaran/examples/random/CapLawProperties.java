package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.model.Counted;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Mode;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Count;
import org.edaran.model.Value;

/** Laws of caps and of what is not allowed, for policies of every form. */
class CapLawProperties {

    /** Where the mode decides who somebody is, whoever changes it leaves a group, whose others are then a larger share. */
    private static final Pattern ASKS_FOR_MODE = Pattern.compile("\\bmode (=|in|is)|\\bmoda\\b");

    private static Set<String> rules(List<Policy> policies, Predicate<Rule> which) {
        return policies.stream()
                .flatMap(policy -> policy.rules().stream())
                .filter(which)
                .map(Rule::name)
                .collect(Collectors.toSet());
    }

    /** Days in a row, and spans of dates, are told by their first and last, which change with what is counted. */
    private static Set<String> told(List<NaiveFinding> findings, Set<String> rules, Predicate<NaiveFinding> which) {
        return findings.stream()
                .filter(finding -> rules.contains(finding.rule()))
                .filter(finding -> !finding.kind().equals("conflict"))
                .filter(which)
                .map(finding -> String.join(
                        " ",
                        finding.rule(),
                        finding.kind(),
                        finding.whom(),
                        finding.period().replaceAll("\\S+ to \\S+", "run")))
                .collect(Collectors.toSet());
    }

    private static boolean isBroken(NaiveFinding finding) {
        return !finding.status().equals("undetermined");
    }

    private static void assertNothingNew(List<NaiveFinding> after, List<NaiveFinding> before, Set<String> rules) {
        assertThat(told(before, rules, CapLawProperties::isBroken))
                .as("broken")
                .containsAll(told(after, rules, CapLawProperties::isBroken));
        assertThat(told(before, rules, finding -> true))
                .as("not kept")
                .containsAll(told(after, rules, finding -> true));
    }

    /**
     * Who comes to the office instead of working at home breaks no bound on people or days at home from above, and no rule of
     * who may be at home, when and where. It holds for rules of every form that name working at home and not the office, and
     * whose exceptions do so, too; not where a condition asks for the mode.
     */
    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void dayAtHome_movedToTheOffice_breaksNothingThatLimitsHome(
            @ForAll long seed, @ForAll @IntRange(max = 1_000) int pick) {
        Drawn drawn = Drawn.where(
                seed,
                any -> any.texts().stream()
                                .noneMatch(text -> ASKS_FOR_MODE.matcher(text).find())
                        && !limiting(any).isEmpty());
        NaiveData moved = moved(drawn.data(), pick);
        assertNothingNew(new Drawn(drawn.texts(), moved).judged(), drawn.judged(), limiting(drawn));
    }

    private static Set<String> limiting(Drawn drawn) {
        return rules(
                drawn.policies(),
                rule -> limitsHome(rule.sentence())
                        && rule.exceptions().stream().allMatch(CapLawProperties::limitsHome));
    }

    private static NaiveData moved(NaiveData data, int pick) {
        List<Map<String, String>> rows = new ArrayList<>(data.roster());
        List<Integer> home = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (NaiveData.cell(rows.get(i), "mode").equals("wfh")) {
                home.add(i);
            }
        }
        Assume.that(!home.isEmpty());
        int at = home.get(pick % home.size());
        rows.set(at, with(rows.get(at), "mode", "wfo"));
        return data.withRows(data.employees(), rows);
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(column, cell);
        return changed;
    }

    /** An exception may demand what the rule forbids. */
    private static boolean limitsHome(RuleException exception) {
        return exception
                        .change()
                        .filter(change -> !limitsHome(change.sentence()))
                        .isEmpty()
                && exception.exceptions().stream().allMatch(CapLawProperties::limitsHome);
    }

    private static boolean limitsHome(Sentence sentence) {
        if (sentence instanceof Count count) {
            return count.bound().isCeiling()
                    && count.counted() instanceof Counted.InModes counted
                    && isHome(counted.modes());
        }
        if (sentence instanceof Sentence.ModeDuty duty) {
            return !duty.required() && isHome(duty.modes());
        }
        return (sentence instanceof Sentence.OnlyIf onlyIf && isHome(onlyIf.modes()))
                || (sentence instanceof Sentence.OnlyDuring during && isHome(during.modes()))
                || (sentence instanceof Sentence.OnlyAt at && isHome(at.modes()));
    }

    private static boolean isHome(Set<Mode> modes) {
        Set<String> names = modes.stream().map(Mode::name).collect(Collectors.toSet());
        return names.contains("wfh") && !names.contains("wfo");
    }

    /**
     * A tighter bound only adds findings: of counts of every measure, however long their periods are, with rounding, halves,
     * exceptions and conditions. Not of targets, which can be missed on either side.
     */
    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void bound_tightened_onlyAddsFindings(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int by) {
        Drawn drawn = Drawn.where(seed, any -> !bounded(any, by).isEmpty());
        List<NaiveFinding> loose = drawn.judged();
        Optional<List<NaiveFinding>> tight = Drawn.findings(
                drawn.policies().stream().map(policy -> tightened(policy, by)).toList(), drawn.data());
        assertNothingNew(loose, tight.orElseThrow(), bounded(drawn, by));
    }

    private static Set<String> bounded(Drawn drawn, int by) {
        return rules(drawn.policies(), rule -> tightened(rule.sentence(), by).isPresent());
    }

    private static Policy tightened(Policy policy, int by) {
        return policy.with(
                policy.rules().stream()
                        .map(rule -> tightened(rule.sentence(), by)
                                .map(sentence -> with(rule, sentence))
                                .orElse(rule))
                        .toList(),
                policy.composition());
    }

    private static Rule with(Rule rule, Sentence sentence) {
        return new Rule(
                rule.name(),
                rule.cites(),
                rule.strength(),
                sentence,
                rule.dates(),
                rule.consequence(),
                rule.at(),
                rule.exceptions());
    }

    private static Optional<Sentence> tightened(Sentence sentence, int by) {
        if (!(sentence instanceof Count count)
                || !(count.bound().isCeiling() || count.bound().isFloor())
                || !(count.quantity() instanceof Expression.Constant constant)
                || !(constant.value() instanceof Value.Numeric number)) {
            return Optional.empty();
        }
        boolean share = count.measure() == Sentence.Measure.SHARE;
        Fraction step = share ? Fraction.of(by, 10) : Fraction.of(by);
        Fraction tight = count.bound().isCeiling()
                ? number.value().minus(step)
                : number.value().plus(step);
        boolean possible = tight.signum() >= 0 && !(share && tight.compareTo(Fraction.of(1)) > 0);
        return possible ? Optional.of(with(count, tight)) : Optional.empty();
    }

    private static Sentence with(Count count, Fraction quantity) {
        return new Count(
                count.counted(),
                count.bound(),
                new Expression.Constant(new Value.Numeric(quantity)),
                count.measure(),
                count.denominator(),
                count.groups(),
                count.separately(),
                count.per(),
                count.timing(),
                count.counting(),
                count.where());
    }

    /**
     * What one person does is no matter of anybody else's: whoever leaves takes no finding about single other people away and
     * brings none. It holds for every rule of single people, that is, whose findings name a person.
     */
    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void person_whoLeaves_changesNothingOfSingleOthers(@ForAll long seed, @ForAll @IntRange(max = 20) int pick) {
        Drawn drawn = Drawn.where(seed, any -> any.findings().isPresent());
        String id = NaiveData.cell(
                drawn.data().employees().get(pick % drawn.data().employees().size()), "id");
        NaiveData without = without(drawn.data(), id);
        Assume.that(without.ends().equals(drawn.data().ends()));
        Set<String> others = without.employees().stream()
                .map(person -> NaiveData.cell(person, "id"))
                .collect(Collectors.toSet());
        List<NaiveFinding> before = drawn.judged();
        List<NaiveFinding> after = new Drawn(drawn.texts(), without).judged();
        assertThat(ofPeople(after, others)).isEqualTo(ofPeople(before, others));
    }

    private static List<NaiveFinding> ofPeople(List<NaiveFinding> findings, Set<String> people) {
        return findings.stream()
                .filter(finding -> people.contains(finding.whom()))
                .toList();
    }

    private static NaiveData without(NaiveData data, String id) {
        return data.withRows(
                data.employees().stream()
                        .filter(person -> !NaiveData.cell(person, "id").equals(id))
                        .toList(),
                data.roster().stream()
                        .filter(row -> !NaiveData.cell(row, "employee").equals(id))
                        .toList());
    }
}
