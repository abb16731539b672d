package org.edaran.io.review;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.eval.Evaluator;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterDigest;

/**
 * What a report was made of, so that somebody else can make sure of it years later.
 *
 * @param edaran the version that judged, where the caller tells it
 * @param policies the hash of the compiled policies, see {@link CompiledPolicies#hashOf}
 * @param roster the digest of the roster, see {@link RosterDigest}
 */
public record Audit(Optional<String> edaran, String policies, String roster) {

    /** Of policies and a roster; reads every assignment once. */
    public static Audit of(Evaluator evaluator, Roster roster) {
        return new Audit(Optional.empty(), CompiledPolicies.hashOf(evaluator.policies()), RosterDigest.of(roster));
    }

    /** The same, half of the roster read by the executor if it has time. */
    public static Audit of(Evaluator evaluator, Roster roster, Executor executor) {
        return new Audit(
                Optional.empty(),
                CompiledPolicies.hashOf(evaluator.policies()),
                RosterDigest.of(roster, executor::execute));
    }

    /** The same with the version that judged. */
    public Audit by(String version) {
        return new Audit(Optional.of(version), policies, roster);
    }
}
