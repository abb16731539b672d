package org.edaran.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.PolicyResolver;
import org.edaran.VocabularyResolver;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.files.PolicyFiles;
import org.edaran.source.SourceText;

/** Compiles files under their names from the root of the build, so that messages and reports are the same on every machine. */
final class Texts {

    private final LogLines names;
    private final List<String> all;

    /** Files that may build on each other. */
    Texts(LogLines names, List<Path> all) {
        this.names = names;
        this.all = all.stream().map(Path::toString).toList();
    }

    CompileResult compile(Path file) throws IOException {
        Optional<SourceText> text = PolicyFiles.read(file);
        return text.isEmpty()
                ? Edaran.compile(file) // tells what is wrong with its bytes
                : Edaran.compile(
                        named(text.get()),
                        VocabularyResolver.builtInOnly(),
                        named(PolicyFiles.among(file.toString(), all)));
    }

    /** What compiling the files together gives, each with what the others do to it. */
    List<CompileResult> compileTogether() throws IOException {
        List<SourceText> texts = new ArrayList<>();
        for (String file : all) {
            Optional<SourceText> text = PolicyFiles.read(Path.of(file));
            if (text.isEmpty()) {
                return List.of(Edaran.compile(Path.of(file)));
            }
            texts.add(named(text.get()));
        }
        return Edaran.compileTogether(texts, VocabularyResolver.builtInOnly(), named(PolicyFiles.beside(all)));
    }

    /** The faults of several results, each once. */
    static List<Diagnostic> diagnostics(List<CompileResult> results) {
        return results.stream()
                .flatMap(result -> result.diagnostics().stream())
                .distinct()
                .toList();
    }

    private SourceText named(SourceText text) {
        return SourceText.of(names.name(Path.of(text.name())), text.text());
    }

    private PolicyResolver named(PolicyFiles files) {
        return new PolicyResolver() {
            @Override
            public Optional<SourceText> find(String name) {
                return files.find(name).map(Texts.this::named);
            }

            @Override
            public List<String> names() {
                return files.names();
            }
        };
    }
}
