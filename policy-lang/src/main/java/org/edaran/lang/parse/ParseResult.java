package org.edaran.lang.parse;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.ast.PolicyFile;

/**
 * What reading a text gave.
 *
 * @param file every statement that could be read, and an {@link org.edaran.lang.ast.Statement.Unreadable} for each other
 * @param diagnostics the faults, sorted by place
 */
public record ParseResult(PolicyFile file, List<Diagnostic> diagnostics) {

    /** Copies the faults. */
    public ParseResult {
        diagnostics = List.copyOf(diagnostics);
    }

    /** True if some fault is an error; the file is then not to be used as a policy. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
