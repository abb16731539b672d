package org.edaran.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.edaran.CompileResult;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.Severity;

/** Compiles every policy of the project and tells each error and warning with its place. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends AbstractEdaranMojo {

    /** Skips this goal. */
    @Parameter(property = "edaran.validate.skip", defaultValue = "false")
    private boolean skipValidate;

    /** True to fail at warnings, too. */
    @Parameter(property = "edaran.failOnWarning", defaultValue = "false")
    private boolean failOnWarning;

    /** For Maven. */
    public ValidateMojo() {
        super();
    }

    @Override
    boolean isSkipped() {
        return skipValidate;
    }

    @Override
    void run(LogLines lines) throws IOException, MojoFailureException {
        List<Path> texts = texts();
        Stamp stamp = stamp("validate", List.of(), texts);
        if (stamp.isCurrent()) {
            lines.info("policies are up to date");
            return;
        }
        List<Path> policies = policies();
        Texts compiler = new Texts(lines, policies);
        List<CompileResult> results = new ArrayList<>();
        for (Path policy : policies) {
            results.add(compiler.compile(policy));
        }
        List<Diagnostic> faults = Texts.diagnostics(results);
        lines.diagnostics(faults);
        stamp.set(faults.isEmpty());
        long errors = faults.stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .count();
        long warnings = faults.size() - errors;
        String counts = count(policies.size(), "policy", "policies") + ": " + count(errors, "error", "errors") + ", "
                + count(warnings, "warning", "warnings");
        if (errors > 0 || (failOnWarning && warnings > 0)) {
            throw new MojoFailureException(counts);
        }
        lines.info(counts);
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
