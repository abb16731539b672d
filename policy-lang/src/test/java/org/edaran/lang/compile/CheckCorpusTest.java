package org.edaran.lang.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.VocabularyResolver;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.lang.GoldenFiles;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases of the compiler: {@code bad/AREA/CODE_what.edaran} and, beside each, the nearest text that is right. */
class CheckCorpusTest {

    /** Two texts of one name need two texts that are given; {@code CompositionTest} gives them. */
    private static final Set<String> MADE_ELSEWHERE = Set.of("EDR2019");

    /** Policies that any case may name, by file name. */
    private static CompileResult compile(SourceText source) {
        List<SourceText> others = GoldenFiles.cases("check/others").stream()
                .map(GoldenFiles::text)
                .toList();
        return Edaran.compile(
                source,
                VocabularyResolver.builtInOnly(),
                name -> others.stream()
                        .filter(other -> other.text().startsWith("policy \"" + name + "\""))
                        .findFirst());
    }

    @TestFactory
    Stream<DynamicTest> bad_caseShowsItsFaults() {
        return GoldenFiles.test(
                "check/bad", source -> DiagnosticRenderer.render(compile(source).diagnostics()));
    }

    @TestFactory
    Stream<DynamicTest> bad_caseGivesTheCodeOfItsName() {
        return GoldenFiles.cases("check/bad").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<Diagnostic> faults = compile(GoldenFiles.text(file)).diagnostics();
                    assertThat(faults).extracting(fault -> fault.code().id()).contains(codeOf(file));
                }));
    }

    @TestFactory
    Stream<DynamicTest> good_caseHasNoFault() {
        return GoldenFiles.cases("check/good").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    CompileResult result = compile(GoldenFiles.text(file));
                    assertThat(DiagnosticRenderer.render(result.diagnostics())).isEmpty();
                    assertThat(result).isInstanceOf(CompileResult.Compiled.class);
                }));
    }

    @TestFactory
    Stream<DynamicTest> code_hasABadCaseAndANearMiss() {
        Set<String> bad = codesOf("check/bad");
        Set<String> good = codesOf("check/good");
        return Stream.of(DiagnosticCode.values())
                .map(DiagnosticCode::id)
                .filter(id -> id.compareTo("EDR2000") > 0 && id.compareTo("EDR6000") < 0)
                .filter(id -> !MADE_ELSEWHERE.contains(id))
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    assertThat(bad).contains(id);
                    assertThat(good).contains(id);
                }));
    }

    private static Set<String> codesOf(String directory) {
        return GoldenFiles.cases(directory).stream()
                .map(CheckCorpusTest::codeOf)
                .collect(Collectors.toSet());
    }

    private static String codeOf(Path file) {
        return file.getFileName().toString().substring(0, 7);
    }
}
