package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.edaran.Edaran;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.examples.oracle.NaiveOracle;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;

/** The evaluator and the naive oracle agree. */
class DifferentialProperties {

    @Provide
    Arbitrary<RandomCase> cases() {
        return RandomCase.any();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void evaluator_randomPolicyAndRoster_agreesWithTheOracle(@ForAll("cases") RandomCase random) {
        Policy policy = Edaran.compile(
                        SourceText.of("random.edaran", random.policy().text()))
                .policyOrThrow();
        List<NaiveFinding> expected = NaiveOracle.check(policy, random.data());
        assertThat(settled(Product.findings(Product.check(policy, random.data()))))
                .isEqualTo(expected);
        assertThat(NaiveOracle.check(random.policy().meaning(), random.data()))
                .as("what the text means, not what it was compiled to")
                .isEqualTo(expected);
    }
}
