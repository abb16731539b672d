package org.edaran.examples.random.soak;

import java.util.List;
import java.util.Optional;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.random.forms.Dice;
import org.edaran.examples.random.forms.PolicyForms;
import org.edaran.examples.random.forms.RosterForms;
import org.edaran.model.Policy;

/** Random policies, each with several rosters, from a seed. */
public final class Run {

    private final long seed;
    private final int rosters;
    private long drawn;
    private long rejected;
    private long pairs;

    /** A run with so many rosters for each policy. */
    public Run(long seed, int rosters) {
        this(seed, rosters, 0);
    }

    /** A run that begins after so many policies. */
    Run(long seed, int rosters, long from) {
        this.seed = seed;
        this.drawn = from;
        this.rosters = rosters;
    }

    /** Is told what is drawn. */
    public interface Watcher {

        /** A policy that the compiler takes. */
        void policy(List<String> texts, List<Policy> policies);

        /** A roster for that policy; false to go on with the next policy. */
        boolean roster(NaiveData data);
    }

    /** How many policies were drawn. */
    public long drawn() {
        return drawn;
    }

    /** How many of them the compiler refused. */
    public long rejected() {
        return rejected;
    }

    /** How many pairs were judged. */
    public long pairs() {
        return pairs;
    }

    /** Draws the next policy and its rosters. */
    public void next(Watcher watcher) {
        Dice dice = new Dice(seed * 0x9E3779B97F4A7C15L + drawn++);
        PolicyForms.Drawn policy = PolicyForms.drawn(dice);
        List<String> texts = policy.texts();
        Optional<List<Policy>> policies = Pair.compile(texts);
        if (policies.isEmpty()) {
            rejected++;
            return;
        }
        watcher.policy(texts, policies.get());
        RosterForms forms = new RosterForms(policy.english());
        for (int i = 0; i < rosters; i++) {
            pairs++;
            if (!watcher.roster(forms.roster(dice))) {
                return;
            }
        }
    }
}
