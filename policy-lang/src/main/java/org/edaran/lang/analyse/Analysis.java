package org.edaran.lang.analyse;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;

/** Everything that is looked for in a policy that compiles. Stateless. */
public final class Analysis {

    private static final List<Check> CHECKS = List.of(
            new NeverApplies(),
            new NoDatesLeft(),
            new SameTwice(),
            new BoundWithoutEffect(),
            new NeverTogether(),
            new SmallGroups(),
            new DutyClash());

    private Analysis() {}

    /**
     * The faults of a policy, in no particular order. Takes time nearly linear in the number of rules: what would take
     * longer is given up, and nothing is reported then.
     *
     * @param policy a policy without errors
     * @param file its syntax tree
     * @param source its text
     */
    public static List<Diagnostic> of(Policy policy, PolicyFile file, SourceText source) {
        Subject subject = new Subject(policy, file, source);
        CHECKS.forEach(check -> check.look(subject));
        return List.copyOf(subject.found());
    }
}
