package org.edaran.lang.analyse;

import java.util.List;
import java.util.Map;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.model.DateSet;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;

/** Everything that is looked for in a policy that compiles. Stateless. */
public final class Analysis {

    private static final List<Check> CHECKS = List.of(
            new NeverApplies(),
            new NoDatesLeft(),
            new SameTwice(),
            new ShadowedException(),
            new ImpliedRule(),
            new BoundWithoutEffect(),
            new NeverTogether(),
            new SmallGroups(),
            new DutyClash(),
            new NoWorkday(),
            new Unclassified(),
            new ParameterBounds());

    private Analysis() {}

    /**
     * The faults of a policy, in no particular order. Takes time nearly linear in the number of rules: what would take
     * longer is given up, and nothing is reported then.
     *
     * @param policy a policy without errors
     * @param file its syntax tree
     * @param windows the dates of its windows by name
     * @param source its text
     */
    public static List<Diagnostic> of(Policy policy, PolicyFile file, Map<String, DateSet> windows, SourceText source) {
        Subject subject = new Subject(policy, file, windows, source);
        CHECKS.forEach(check -> check.look(subject));
        return List.copyOf(subject.found());
    }
}
