package org.edaran.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.source.SourceText;

/** Compiles the policies named on the command line and shows what is wrong with them. */
final class Policies {

    private final Streams streams;
    private final boolean warnings;

    /** With {@code warnings} false only errors are shown. */
    Policies(Streams streams, boolean warnings) {
        this.streams = streams;
        this.warnings = warnings;
    }

    /** All policies, or nothing if any has an error. */
    Optional<List<CompileResult.Compiled>> compile(List<String> files) throws IOException {
        List<CompileResult.Compiled> compiled = new ArrayList<>();
        boolean failed = false;
        for (String file : files) {
            CompileResult result = file.equals("-") ? compileInput() : Edaran.compile(Path.of(file));
            if (result instanceof CompileResult.Compiled policy) {
                compiled.add(policy);
                show(warnings ? policy.warnings() : List.of());
            } else {
                failed = true;
                show(result.diagnostics());
            }
        }
        return failed ? Optional.empty() : Optional.of(compiled);
    }

    private CompileResult compileInput() throws IOException {
        String text = new String(streams.in().readAllBytes(), StandardCharsets.UTF_8);
        return Edaran.compile(SourceText.of("<stdin>", text));
    }

    private void show(List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            streams.err().println(DiagnosticRenderer.render(diagnostics));
        }
    }
}
