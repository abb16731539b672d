package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.examples.HostRows;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.random.soak.Pair;
import org.edaran.examples.random.soak.Run;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.BuiltInColumn;
import org.edaran.roster.DataPlace;
import org.edaran.roster.FactBinding;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterDigest;
import org.edaran.roster.RosterSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Parts that hold people whole give the report of one pass, though they are made small before and after they are put
 * together: random policies of every form, each with the people of several random rosters.
 */
class CompactTest {

    private static final int CASES = Integer.getInteger("edaran.compact.cases", 150);
    private static final int ROSTERS = 6;

    private static final long SEED = Long.getLong("edaran.compact.seed", 20_240_501);

    private final Random dice = new Random(SEED);
    private final List<String> wrong = new ArrayList<>();
    private long rows;
    private long kept;
    private int cases;

    /** Puts the people of all rosters of a policy into one. */
    private final class Judge implements Run.Watcher {
        private List<String> texts = List.of();
        private List<Policy> policies = List.of();
        private @Nullable NaiveData all;
        private int seen;

        @Override
        public void policy(List<String> drawn, List<Policy> compiled) {
            texts = drawn;
            policies = compiled;
        }

        @Override
        public boolean roster(NaiveData data) {
            NaiveData known = all;
            all = known == null ? data : joined(known, data, "r" + seen);
            seen++;
            if (seen == ROSTERS) {
                judge(texts, policies, all);
            }
            return true;
        }
    }

    private static NaiveData joined(NaiveData data, NaiveData more, String prefix) {
        List<Map<String, String>> people = new ArrayList<>(data.employees());
        more.employees().forEach(row -> people.add(with(row, "id", prefix)));
        List<Map<String, String>> assignments = new ArrayList<>(data.roster());
        more.roster().forEach(row -> assignments.add(with(row, "employee", prefix)));
        return data.withRows(people, assignments);
    }

    private static Map<String, String> with(Map<String, String> row, String column, String prefix) {
        Map<String, String> renamed = new LinkedHashMap<>(row);
        renamed.put(column, prefix + row.get(column));
        return renamed;
    }

    private void judge(List<String> texts, List<Policy> policies, NaiveData data) {
        for (Policy policy : policies) {
            NaiveData known = Pair.known(policy, data);
            Roster roster = Product.roster(policy, known);
            if (!policy.rules().isEmpty() && roster.range().isPresent()) {
                cases++;
                ComplianceReport expected = Evaluator.of(policy).check(roster);
                PartialCheck whole = inParts(policy, known, roster.range().get());
                assertThat(whole.digest()).contains(RosterDigest.of(roster));
                ComplianceReport inParts = whole.finish();
                if (!inParts.equals(expected)) {
                    wrong.add(policy.id() + " of " + texts + "\n expected " + expected + "\n but was  " + inParts);
                }
            }
        }
    }

    private PartialCheck inParts(Policy policy, NaiveData data, DateRange dates) {
        Evaluator evaluator = Evaluator.of(policy);
        Roster reference = Product.reference(policy, data, dates);
        FactBinding<Map<String, String>> people = people(evaluator.schema(), data.employees());
        List<PartialCheck> parts = new ArrayList<>();
        for (int i = dice.nextInt(4); i >= 0; i--) {
            parts.add(evaluator.partial(reference).withPeople());
        }
        Map<String, PartialCheck> partOf = new LinkedHashMap<>();
        for (Map<String, String> row : data.employees()) {
            partOf.computeIfAbsent(NaiveData.cell(row, "id"), id -> parts.get(dice.nextInt(parts.size())))
                    .person(people, row, DataPlace.of("employee.csv", 1));
        }
        var binding = HostRows.binding(evaluator.schema());
        data.roster().forEach(row -> partOf.get(NaiveData.cell(row, "employee")).add(binding, row));
        for (int i = 0; i < parts.size(); i++) {
            parts.set(i, evaluator.partial(reference, parts.get(i).compact().toBytes()));
        }
        while (parts.size() > 1) {
            PartialCheck one = parts.remove(dice.nextInt(parts.size()));
            PartialCheck other = parts.remove(dice.nextInt(parts.size()));
            PartialCheck both = one.merge(other);
            parts.add(dice.nextBoolean() ? both.compact() : both);
        }
        PartialCheck whole = parts.get(0);
        assertThat(whole.size()).isEqualTo(data.roster().size());
        rows += whole.size();
        kept += whole.kept();
        return whole;
    }

    private static FactBinding<Map<String, String>> people(RosterSchema schema, List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        FactBinding<Map<String, String>> bound =
                binding().id(row -> row.get("id")).holding(row -> date(row, "from"), row -> date(row, "until"));
        for (String column : columns) {
            boolean known = schema.field(Owner.EMPLOYEE, column).isPresent()
                    || BuiltInColumn.of(Owner.EMPLOYEE, column).isPresent();
            bound = known ? bound.text(column, row -> row.get(column)) : bound;
        }
        return bound;
    }

    @SuppressWarnings("unchecked")
    private static FactBinding<Map<String, String>> binding() {
        return FactBinding.of(Owner.EMPLOYEE, (Class<Map<String, String>>) (Class<?>) Map.class);
    }

    private static @Nullable LocalDate date(Map<String, String> row, String column) {
        return Optional.of(NaiveData.cell(row, column))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .orElse(null);
    }

    @Test
    void partsMadeSmall_giveTheReportOfOnePass() {
        Run run = new Run(SEED, ROSTERS);
        while (cases < CASES) {
            run.next(new Judge());
        }
        assertThat(wrong).isEmpty();
        assertThat(kept).as("assignments kept of %d", rows).isLessThan(rows * 3 / 4);
    }
}
