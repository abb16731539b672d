package org.edaran.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.FormatResult;
import org.edaran.VocabularyResolver;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts in Indonesian: their faults are told in Indonesian keywords, and the right ones mean what the English ones mean. */
class IndonesianCorpusTest {

    private static final VocabularyResolver VOCABULARIES = name -> name.equals("test")
            ? Optional.of(GoldenFiles.text(Path.of("src", "test", "resources", "test-vocabulary.edaran")))
            : Optional.empty();

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    /** Bad texts give the faults as a writer sees them, without an English keyword that the writer did not use. */
    @TestFactory
    Stream<DynamicTest> bad() {
        return GoldenFiles.test("indonesian", source -> {
            List<Diagnostic> faults = Edaran.compile(source, VOCABULARIES).diagnostics();
            assertThat(faults).isNotEmpty();
            assertThat(foreignWords(source, faults)).isEmpty();
            return DiagnosticRenderer.render(faults);
        });
    }

    /** The answers to the mistakes of those who write in Indonesian show no English keyword that the writer did not use. */
    @TestFactory
    Stream<DynamicTest> mistake_isAnswered_inIndonesianWords() {
        return GoldenFiles.cases("mistakes").stream()
                .filter(file -> file.getFileName().toString().startsWith("indonesian_"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    SourceText source = GoldenFiles.text(file);
                    List<Diagnostic> faults = Edaran.compile(source).diagnostics();
                    assertThat(foreignWords(source, faults))
                            .as(DiagnosticRenderer.render(faults))
                            .isEmpty();
                }));
    }

    /** What the compiler says of a text with a fault of meaning, it says of its translation. */
    @TestFactory
    Stream<DynamicTest> faultyMeaning_isToldOfTheTranslationToo() {
        return GoldenFiles.cases("check/bad").stream()
                .filter(file -> !PolicyParser.parse(GoldenFiles.text(file)).hasErrors())
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    SourceText source = GoldenFiles.text(file);
                    SourceText indonesian = translated(source, "id");
                    List<Diagnostic> faults = CorpusPolicies.compile(indonesian).diagnostics();
                    assertThat(codes(faults))
                            .as(DiagnosticRenderer.render(faults))
                            .isEqualTo(codes(CorpusPolicies.compile(source).diagnostics()));
                    assertThat(foreignWords(indonesian, faults))
                            .as(DiagnosticRenderer.render(faults))
                            .isEmpty();
                }));
    }

    /** A good text and its translation are the same policy, and the translation translated back is the same text. */
    @TestFactory
    Stream<DynamicTest> goodText_isTheSamePolicyInIndonesian() {
        return GoldenFiles.cases("check/good").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    SourceText canonical = translated(GoldenFiles.text(file), "en");
                    SourceText indonesian = translated(canonical, "id");
                    assertThat(translated(indonesian, "en").text()).isEqualTo(canonical.text());
                    assertThat(compiled(indonesian)).isEqualTo(compiled(canonical));
                }));
    }

    private static String compiled(SourceText source) {
        CompileResult result = CorpusPolicies.compile(source);
        assertThat(DiagnosticRenderer.render(result.diagnostics()))
                .as(source.text())
                .isEmpty();
        return ModelText.of(result.policyOrThrow());
    }

    private static SourceText translated(SourceText source, String language) {
        FormatResult result = Edaran.format(source, language);
        assertThat(result).as(source.text()).isInstanceOf(FormatResult.Formatted.class);
        return SourceText.of(source.name(), ((FormatResult.Formatted) result).text());
    }

    private static Set<DiagnosticCode> codes(List<Diagnostic> faults) {
        return faults.stream().map(Diagnostic::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The quotations that hold an English keyword which the text does not. */
    private static List<String> foreignWords(SourceText source, List<Diagnostic> faults) {
        Set<String> own = KeywordTable.indonesian().keywords().stream()
                .map(Keyword::phrase)
                .collect(Collectors.toSet());
        String words = words(source.text());
        List<String> foreign = KeywordTable.english().keywords().stream()
                .map(Keyword::phrase)
                .filter(phrase -> !own.contains(phrase) && !words.contains(" " + phrase + " "))
                .filter(phrase -> !List.of("category", "mode", "date").contains(phrase))
                .toList();
        return faults.stream()
                .flatMap(fault -> Stream.of(fault.message(), fault.help().orElse("")))
                .flatMap(message -> QUOTED.matcher(message).results().map(quoted -> quoted.group(1)))
                .filter(quoted ->
                        foreign.stream().anyMatch(phrase -> words(quoted).contains(" " + phrase + " ")))
                .toList();
    }

    /** The words of a text, each with a space on both sides. */
    private static String words(String text) {
        return " " + String.join(" ", Arrays.asList(text.split("[^\\p{L}_]+", -1))) + " ";
    }
}
