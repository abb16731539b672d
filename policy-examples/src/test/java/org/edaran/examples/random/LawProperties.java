package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.edaran.Edaran;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.finding.Verdict;
import org.edaran.model.Mode;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;

/** What holds for every policy and roster, whatever the rules are. */
class LawProperties {

    private static final Set<String> ON_DUTY =
            Declared.MODES.stream().filter(Mode::onDuty).map(Mode::name).collect(Collectors.toSet());

    @Provide
    Arbitrary<RandomCase> cases() {
        return RandomCase.any();
    }

    @Provide
    Arbitrary<NaiveData> rosters() {
        return RandomRosters.any();
    }

    @Provide
    Arbitrary<RuleSpec> rules() {
        return RandomPolicy.anyRule();
    }

    private static Policy ceiling(int percent, String group) {
        return compile(
                "rule cap cites \"C\": wfh at most " + percent + "% of " + group + " each day during in force\n");
    }

    private static Policy compile(String rules) {
        String text = "policy \"Laws\"\n  in force from 2024-01-01 until 2024-12-31\n" + Declared.TEXT + rules;
        return Edaran.compile(SourceText.of("laws.edaran", text)).policyOrThrow();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void compliantRoster_recountedFromItsRows_neverExceedsTheCap(@ForAll("rosters") NaiveData random) {
        NaiveData data = random.withDecisions(List.of());
        for (int percent : new int[] {0, 25, 50, 67, 80}) {
            if (Product.check(ceiling(percent, "staff on duty"), data).verdict() == Verdict.COMPLIANT) {
                assertIsUnder(percent, data);
            }
        }
    }

    private static void assertIsUnder(int percent, NaiveData data) {
        Set<String> dates =
                data.roster().stream().map(row -> NaiveData.cell(row, "date")).collect(Collectors.toSet());
        for (String date : dates) {
            for (String unknown : List.of("wfh", "wfo", "leave")) {
                long home = peopleIn(data, date, Set.of("wfh"), unknown);
                long onDuty = peopleIn(data, date, ON_DUTY, unknown);
                assertThat(100 * home)
                        .as(percent + "% on " + date + ", unknown modes being " + unknown)
                        .isLessThanOrEqualTo(percent * onDuty);
            }
        }
    }

    private static long peopleIn(NaiveData data, String date, Set<String> modes, String unknown) {
        return data.roster().stream()
                .filter(row -> NaiveData.cell(row, "date").equals(date))
                .filter(row -> {
                    String mode = NaiveData.cell(row, "mode");
                    return modes.contains(mode.isEmpty() ? unknown : mode);
                })
                .map(row -> NaiveData.cell(row, "employee"))
                .distinct()
                .count();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void homeCeiling_someoneMovedToTheOffice_isNotBrokenAnew(
            @ForAll("rosters") NaiveData random,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(max = 50) int pick) {
        NaiveData data = random.withDecisions(List.of());
        List<Integer> home = new ArrayList<>();
        for (int i = 0; i < data.roster().size(); i++) {
            if (NaiveData.cell(data.roster().get(i), "mode").equals("wfh")) {
                home.add(i);
            }
        }
        Assume.that(!home.isEmpty());
        List<Map<String, String>> moved = new ArrayList<>(data.roster());
        moved.set(home.get(pick % home.size()), with(moved.get(home.get(pick % home.size())), "mode", "wfo"));
        for (String group : List.of("staff on duty", "all staff", "desk_work on duty per agency")) {
            Policy policy = ceiling(percent, group);
            assertThat(broken(policy, data.withRows(data.employees(), moved)))
                    .as(group)
                    .isSubsetOf(broken(policy, data));
        }
    }

    private static Set<String> broken(Policy policy, NaiveData data) {
        return Product.findings(Product.check(policy, data)).stream()
                .filter(finding -> finding.status().equals("violation"))
                .map(finding -> finding.rule() + " " + finding.period() + " " + finding.whom())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(column, cell);
        return changed;
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void report_rowsInAnotherOrder_isEqual(@ForAll("cases") RandomCase random, @ForAll long seed) {
        List<Map<String, String>> people = new ArrayList<>(random.data().employees());
        List<Map<String, String>> rows = new ArrayList<>(random.data().roster());
        Collections.shuffle(people, new Random(seed));
        Collections.shuffle(rows, new Random(seed + 1));
        Policy policy = random.policy().meaning();
        assertThat(Product.check(policy, random.data().withRows(people, rows)))
                .isEqualTo(Product.check(policy, random.data()));
    }

    /**
     * A rule that fails or cannot be judged does not become clean by knowing less. Left out: {@code is known}, which asks
     * for knowledge itself; and people in no category, who become people of an unknown category.
     */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void rule_factBlanked_neverBecomesCompliant(
            @ForAll("cases") RandomCase random, @ForAll("blanks") String column, @ForAll @IntRange(max = 30) int pick) {
        Assume.that(!random.policy().text().contains("is known"));
        NaiveData data = random.data();
        boolean ofRow = column.equals("mode") || column.equals("location");
        List<Map<String, String>> changed = new ArrayList<>(ofRow ? data.roster() : data.employees());
        Assume.that(!changed.isEmpty());
        int at = pick % changed.size();
        Assume.that(!NaiveData.cell(changed.get(at), column).isEmpty());
        changed.set(at, with(changed.get(at), column, ""));
        NaiveData less = ofRow ? data.withRows(data.employees(), changed) : data.withRows(changed, data.roster());
        Policy policy = random.policy().meaning();
        Set<String> ignored = Set.of("unclassified");
        assertThat(rulesWithFindings(policy, less, Set.of())).containsAll(rulesWithFindings(policy, data, ignored));
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of("mode", "location", "domicile", "task", "trained", "grade", "born", "employed");
    }

    private static Set<String> rulesWithFindings(Policy policy, NaiveData data, Set<String> ignoredKinds) {
        return Product.findings(Product.check(policy, data)).stream()
                .filter(finding -> !ignoredKinds.contains(finding.kind()))
                .map(NaiveFinding::rule)
                .collect(Collectors.toSet());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void findings_anotherRuleAdded_stayWhatTheyAre(@ForAll("cases") RandomCase random, @ForAll("rules") RuleSpec rule) {
        RandomPolicy policy = random.policy();
        List<RuleSpec> more = new ArrayList<>(policy.rules());
        more.add(rule);
        RandomPolicy longer = new RandomPolicy(policy.inForce(), policy.scope(), policy.calendarOfUnit(), more);
        String added = "r" + more.size();
        Set<String> before = policy.parameters().stream().map(p -> p.name()).collect(Collectors.toSet());
        List<NaiveFinding> others = Product.findings(Product.check(longer.meaning(), random.data())).stream()
                .filter(finding -> !finding.rule().equals(added))
                .filter(finding -> finding.rule().startsWith("r") || before.contains(finding.rule()))
                .toList();
        assertThat(others).isEqualTo(Product.findings(Product.check(policy.meaning(), random.data())));
    }
}
