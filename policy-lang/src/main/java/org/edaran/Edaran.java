package org.edaran;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.compile.BuiltInCalendars;
import org.edaran.lang.compile.BuiltInVocabularies;
import org.edaran.lang.compile.Compilation;
import org.edaran.lang.compile.PoliciesCompiler;
import org.edaran.lang.compile.Supplies;
import org.edaran.lang.compose.PolicyLibrary;
import org.edaran.lang.compose.PolicyText;
import org.edaran.lang.parse.ParseLimits;
import org.edaran.source.SourceText;

/**
 * Compiles policies. Stateless; every method may be called from any number of threads.
 *
 * <p>No method reads a file that it was not given, and none uses the network, the clock or the locale.
 *
 * <!-- region EmbeddingTest#diagnostics -->
 * <pre>{@code
 * CompileResult result = Edaran.compile(SourceText.of("form field", text));
 * err.print(DiagnosticRenderer.render(result.diagnostics())); // errors and warnings, by place
 * return result instanceof CompileResult.Compiled compiled
 *         ? Optional.of(Evaluator.of(compiled.policy()))
 *         : Optional.empty();
 * }</pre>
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
        return compile(file, vocabularies, PolicyResolver.none());
    }

    /**
     * Compiles a file of UTF-8 text that may use vocabularies and build on policies of the host.
     *
     * @param file the file, named in faults as given
     * @param vocabularies supplies vocabularies by name
     * @param policies supplies other policies by name
     * @throws IOException if the file cannot be read
     */
    public static CompileResult compile(Path file, VocabularyResolver vocabularies, PolicyResolver policies)
            throws IOException {
        return compile(TextFile.read(file, ParseLimits.standard().maxCharacters()), vocabularies, policies);
    }

    /**
     * Compiles UTF-8 text from a stream, such as a resource on the class path:
     * {@code Edaran.compile("se-17.edaran", Host.class.getResourceAsStream("se-17.edaran"), …)}. The host opens the
     * resource itself, so that modules need not be opened to this one.
     *
     * @param name what faults call it
     * @param bytes is read to its end, or to the limit on size, and not closed
     * @param vocabularies supplies vocabularies by name
     * @param policies supplies other policies by name
     * @throws IOException if the stream cannot be read
     */
    public static CompileResult compile(
            String name, InputStream bytes, VocabularyResolver vocabularies, PolicyResolver policies)
            throws IOException {
        return compile(TextFile.read(name, bytes, ParseLimits.standard().maxCharacters()), vocabularies, policies);
    }

    private static CompileResult compile(TextFile text, VocabularyResolver vocabularies, PolicyResolver policies) {
        return text.fault()
                .<CompileResult>map(fault -> new CompileResult.Rejected(List.of(fault)))
                .orElseGet(() -> compile(text.source(), vocabularies, policies));
    }

    /**
     * A text in the one canonical layout, with every comment. The text means what it meant; names that nothing declares and
     * other faults that are not of the syntax are left to {@link #compile(SourceText)}.
     *
     * @param source the text
     */
    public static FormatResult format(SourceText source) {
        return Formatting.inOwnLanguage(source);
    }

    /**
     * As {@link #format(SourceText)}, of a file of UTF-8 text. The file is not written.
     *
     * @param file the file, named in faults as given
     * @throws IOException if the file cannot be read
     */
    public static FormatResult format(Path file) throws IOException {
        TextFile text = TextFile.read(file, ParseLimits.standard().maxCharacters());
        return text.fault()
                .<FormatResult>map(fault -> new FormatResult.Refused(java.util.List.of(fault)))
                .orElseGet(() -> format(text.source()));
    }

    /**
     * As {@link #format(SourceText, String)}, of a file of UTF-8 text. The file is not written.
     *
     * @param file the file, named in faults as given
     * @param language {@code en} or {@code id}
     * @throws IOException if the file cannot be read
     */
    public static FormatResult format(Path file, String language) throws IOException {
        TextFile text = TextFile.read(file, ParseLimits.standard().maxCharacters());
        return text.fault()
                .<FormatResult>map(fault -> new FormatResult.Refused(java.util.List.of(fault)))
                .orElseGet(() -> format(text.source(), language));
    }

    /**
     * A text in the canonical layout with the keywords of a language. Names and comments stay as they are; there and back
     * gives the same text.
     *
     * @param source the text, in any keyword language
     * @param language {@code en} or {@code id}
     * @throws IllegalArgumentException if there are no keywords in the language
     */
    public static FormatResult format(SourceText source, String language) {
        return Formatting.inLanguage(source, language);
    }

    /** Compiles a text. Never throws because of the text. */
    public static CompileResult compile(SourceText source) {
        return compile(source, VocabularyResolver.builtInOnly());
    }

    /** Compiles a text that may use vocabularies of the host. Never throws because of the text. */
    public static CompileResult compile(SourceText source, VocabularyResolver vocabularies) {
        return compile(source, vocabularies, PolicyResolver.none());
    }

    /**
     * Compiles a text that may use vocabularies and build on policies of the host. Never throws because of a text.
     *
     * <p>A policy that implements another one comes with that one: an evaluator judges by both. The policy that an
     * amendment amends is compiled with it, and the rules of the amendment are found there.
     *
     * @param source the text
     * @param vocabularies supplies vocabularies by name
     * @param policies supplies other policies by name
     */
    public static CompileResult compile(SourceText source, VocabularyResolver vocabularies, PolicyResolver policies) {
        return compileTogether(List.of(source), vocabularies, policies).get(0);
    }

    /**
     * Compiles several texts that may build on each other: amendments, exceptions and decisions of any of them hold in
     * all of them. Never throws because of a text.
     *
     * @param sources the texts, of which no two may have one name
     * @param vocabularies supplies vocabularies by name
     * @param policies supplies by name the policies that are not among the texts
     * @return what became of each text, in the order given
     */
    public static List<CompileResult> compileTogether(
            List<SourceText> sources, VocabularyResolver vocabularies, PolicyResolver policies) {
        return compile(PolicyLibrary.load(sources, policies::find, policies::names), vocabularies);
    }

    private static List<CompileResult> compile(PolicyLibrary library, VocabularyResolver vocabularies) {
        Supplies supplies = new Supplies(
                name -> BuiltInVocabularies.find(name).or(() -> vocabularies.find(name)),
                name -> BuiltInCalendars.find(name).or(() -> vocabularies.findCalendar(name)));
        return PoliciesCompiler.compile(library, supplies).stream()
                .map(Edaran::result)
                .toList();
    }

    /**
     * The text of a policy as it reads on a date, with everything that amendments, prolongations and repeals make of it.
     * It compiles, and judges that date as the policy does together with the others. Never throws because of a text.
     *
     * @param sources the policy and what changes it
     * @param policy the name of the policy; nothing for the one among them that others change, or the only one
     * @param date the date
     * @param vocabularies supplies vocabularies by name
     * @param policies supplies by name the policies that are not among the texts
     */
    public static ConsolidateResult consolidate(
            List<SourceText> sources,
            Optional<String> policy,
            LocalDate date,
            VocabularyResolver vocabularies,
            PolicyResolver policies) {
        PolicyLibrary library = PolicyLibrary.load(sources, policies::find, policies::names);
        PolicyResolver all = name -> library.all().stream()
                .filter(text -> text.id().equals(name))
                .map(PolicyText::source)
                .findFirst()
                .or(() -> policies.find(name));
        Function<SourceText, CompileResult> alone = text -> compile(text, vocabularies, all);
        return new Consolidation(library, compile(library, vocabularies), alone).of(policy, date);
    }

    private static CompileResult result(Compilation compilation) {
        boolean errors = compilation.diagnostics().stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
        return compilation.policy().isEmpty() || errors
                ? new CompileResult.Rejected(compilation.diagnostics())
                : new CompileResult.Compiled(
                        compilation.policy().get(),
                        compilation.diagnostics(),
                        compilation.tests(),
                        Locale.forLanguageTag(compilation.language()));
    }
}
