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
            CompileResult result = compile(file);
            show(result);
            if (result instanceof CompileResult.Compiled policy) {
                compiled.add(policy);
            } else {
                failed = true;
            }
        }
        return failed ? Optional.empty() : Optional.of(compiled);
    }

    /** What compiling one file gives; {@code -} is standard input. Shows nothing. */
    CompileResult compile(String file) throws IOException {
        return file.equals("-") ? compileInput() : Edaran.compile(Path.of(file));
    }

    private CompileResult compileInput() throws IOException {
        String text = new String(streams.in().readAllBytes(), StandardCharsets.UTF_8);
        return Edaran.compile(SourceText.of("<stdin>", text));
    }

    /** Shows what is wrong with a policy. */
    void show(CompileResult result) {
        boolean compiled = result instanceof CompileResult.Compiled;
        show(compiled && !warnings ? List.of() : result.diagnostics());
    }

    private void show(List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            streams.err().println(DiagnosticRenderer.render(diagnostics));
        }
    }
}
