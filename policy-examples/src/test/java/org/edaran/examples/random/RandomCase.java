package org.edaran.examples.random;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.model.Parameter;

/**
 * A random policy and a random roster; printed as policy text and CSV.
 *
 * @param policy the policy
 * @param data the roster
 */
record RandomCase(RandomPolicy policy, NaiveData data) {

    static Arbitrary<RandomCase> any() {
        return Combinators.combine(RandomPolicy.any(), RandomRosters.any()).as(RandomCase::of);
    }

    /** Decisions on parameters that the policy does not declare are left out. */
    private static RandomCase of(RandomPolicy policy, NaiveData data) {
        List<String> declared =
                policy.parameters().stream().map(Parameter::name).toList();
        return new RandomCase(
                policy,
                data.withDecisions(data.decisions().stream()
                        .filter(row -> declared.contains(NaiveData.cell(row, "parameter")))
                        .toList()));
    }

    @Override
    public String toString() {
        return "\n" + policy.text()
                + csv("employees", data.employees())
                + csv("roster", data.roster())
                + csv("units", data.units())
                + csv("offices", data.offices())
                + (data.attestationsSupplied() ? csv("attestations", data.attestations()) : "no attestations file\n")
                + csv("decisions", data.decisions())
                + (data.partial() ? "the roster is partial\n" : "");
    }

    private static String csv(String name, List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder("--- " + name + ".csv\n");
        if (!rows.isEmpty()) {
            text.append(String.join(",", rows.get(0).keySet())).append('\n');
        }
        rows.forEach(row -> text.append(String.join(",", row.values())).append('\n'));
        return text.toString();
    }
}
