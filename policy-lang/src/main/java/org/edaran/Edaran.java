package org.edaran;

import java.io.IOException;
import java.nio.file.Path;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.compile.BuiltInCalendars;
import org.edaran.lang.compile.BuiltInVocabularies;
import org.edaran.lang.compile.Compilation;
import org.edaran.lang.compile.PolicyCompiler;
import org.edaran.lang.parse.ParseLimits;
import org.edaran.source.SourceText;

/**
 * Compiles policies. Stateless; every method may be called from any number of threads.
 *
 * <p>No method reads a file that it was not given, and none uses the network, the clock or the locale.
 */
public final class Edaran {

    private Edaran() {}

    /**
     * Compiles a file of UTF-8 text. Bytes that are no UTF-8, and a file above the size limit, are faults and not silently
     * altered.
     *
     * @param file the file, named in faults as given
     * @throws IOException if the file cannot be read
     */
    public static CompileResult compile(Path file) throws IOException {
        return compile(file, VocabularyResolver.builtInOnly());
    }

    /**
     * Compiles a file of UTF-8 text that may use vocabularies of the host.
     *
     * @param file the file, named in faults as given
     * @param vocabularies supplies vocabularies by name
     * @throws IOException if the file cannot be read
     */
    public static CompileResult compile(Path file, VocabularyResolver vocabularies) throws IOException {
        TextFile text = TextFile.read(file, ParseLimits.standard().maxCharacters());
        return text.fault()
                .<CompileResult>map(fault -> new CompileResult.Rejected(java.util.List.of(fault)))
                .orElseGet(() -> compile(text.source(), vocabularies));
    }

    /** Compiles a text. Never throws because of the text. */
    public static CompileResult compile(SourceText source) {
        return compile(source, VocabularyResolver.builtInOnly());
    }

    /** Compiles a text that may use vocabularies of the host. Never throws because of the text. */
    public static CompileResult compile(SourceText source, VocabularyResolver vocabularies) {
        Compilation compilation = PolicyCompiler.compile(
                source,
                name -> BuiltInVocabularies.find(name).or(() -> vocabularies.find(name)),
                name -> BuiltInCalendars.find(name).or(() -> vocabularies.findCalendar(name)));
        boolean errors = compilation.diagnostics().stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
        return compilation.policy().isEmpty() || errors
                ? new CompileResult.Rejected(compilation.diagnostics())
                : new CompileResult.Compiled(
                        compilation.policy().get(), compilation.diagnostics(), compilation.tests());
    }
}
