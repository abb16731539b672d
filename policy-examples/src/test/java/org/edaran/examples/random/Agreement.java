package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.edaran.Edaran;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.examples.oracle.NaiveOracle;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;

/** Compares the evaluator with the oracle. */
final class Agreement {

    private Agreement() {}

    /** The findings of a random case, which all sides agree on. */
    static List<NaiveFinding> check(RandomCase random) {
        List<NaiveFinding> findings = check(random.policy().text(), random.data());
        assertThat(NaiveOracle.check(random.policy().meaning(), random.data()))
                .as("what the text means, not what it was compiled to: %s", random)
                .isEqualTo(findings);
        return findings;
    }

    /** The findings of a policy text on a roster, which the evaluator and the oracle agree on. */
    static List<NaiveFinding> check(String text, NaiveData data) {
        Policy policy = Edaran.compile(SourceText.of("random.edaran", text)).policyOrThrow();
        List<NaiveFinding> expected = NaiveOracle.check(policy, data);
        assertThat(Product.findings(Product.check(policy, data)))
                .as("the evaluator by %s", text)
                .isEqualTo(expected);
        return expected;
    }
}
