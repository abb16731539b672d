package org.edaran.lang.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.source.SourceText;

/** Looks for exceptions that are exceptions to each other, and takes them out. */
final class ExceptionCycles {

    private final Environment env;
    private final Function<Statement.RuleException, SourceText> sources;
    private final Map<String, List<Statement.RuleException>> byTarget;
    private final Set<String> done = new HashSet<>();

    ExceptionCycles(
            Environment env,
            Function<Statement.RuleException, SourceText> sources,
            Map<String, List<Statement.RuleException>> byTarget) {
        this.env = env;
        this.sources = sources;
        this.byTarget = byTarget;
    }

    void check(List<Statement.RuleException> all) {
        for (Statement.RuleException exception : all) {
            if (reaches(exception.name().text(), exception, new HashSet<>())) {
                env.fault(
                        DiagnosticCode.CIRCULAR_EXCEPTIONS,
                        sources.apply(exception),
                        exception.name().span(),
                        "`" + exception.name() + "` is an exception to an exception to itself",
                        "name the rule that it is an exception to");
                done.add(exception.name().text());
            }
        }
        byTarget.values()
                .forEach(list -> list.removeIf(each -> done.contains(each.name().text())));
    }

    /** True if an exception is found again among those below a name. */
    private boolean reaches(String name, Statement.RuleException wanted, Set<String> seen) {
        if (!seen.add(name)) {
            return false;
        }
        for (Statement.RuleException each : byTarget.getOrDefault(name, List.of())) {
            if (each.equals(wanted) || reaches(each.name().text(), wanted, seen)) {
                return true;
            }
        }
        return false;
    }
}
