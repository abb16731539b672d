package org.edaran.examples.random.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.random.soak.Run;
import org.edaran.model.Policy;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The random policies of a fixed seed are of every form of the language, and the compiler takes nearly all of them. */
@OnOneJdk
class ReachTest {

    private static final int POLICIES = 1_500;

    private static final Reach REACH = new Reach();
    private static final Run RUN = new Run(20_240_429, 1);

    @BeforeAll
    static void draw() {
        while (RUN.drawn() < POLICIES) {
            RUN.next(new Run.Watcher() {
                @Override
                public void policy(List<String> texts, List<Policy> policies) {
                    REACH.policies(texts, policies);
                }

                @Override
                public boolean roster(NaiveData data) {
                    return false;
                }
            });
        }
    }

    @Test
    void everyForm_isDrawn() {
        assertThat(REACH.missing().getOrDefault(Reach.Came.DRAWN, List.of()))
                .filteredOn(form -> !Exempt.is(form, Reach.Came.DRAWN))
                .isEmpty();
    }

    @Test
    void compiler_takesNearlyAllPolicies() {
        assertThat(RUN.rejected()).isLessThan(RUN.drawn() / 10);
    }

    /** A form that is exempt and drawn all the same is no longer to be exempt. */
    @Test
    void exemptions_areNeeded() {
        Set<String> needless = new TreeSet<>(Exempt.NEVER_DRAWN.keySet());
        needless.removeAll(REACH.missing().getOrDefault(Reach.Came.DRAWN, List.of()));
        assertThat(needless).isEmpty();
    }
}
