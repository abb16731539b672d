package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.Severity;
import org.edaran.eval.Evaluator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Runs the conformance set, whose expectations were worked out without the evaluator. */
class ConformanceTest {

    @TestFactory
    Stream<DynamicTest> roster_hasTheFindingsExpected() {
        return ConformanceCases.folders("findings")
                .map(folder -> DynamicTest.dynamicTest(
                        ConformanceCases.nameOf(folder),
                        () -> ConformanceCases.judges(
                                folder,
                                Evaluator.of(Edaran.compile(folder.resolve("policy.edaran"))
                                        .policyOrThrow()))));
    }

    @TestFactory
    Stream<DynamicTest> policy_isRejectedWithTheCodesExpected() {
        return ConformanceCases.folders("rejected")
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> rejects(folder)));
    }

    @Test
    void set_hasAtLeast300Cases() {
        assertThat(ConformanceCases.folders("findings").count()
                        + ConformanceCases.folders("rejected").count())
                .isGreaterThanOrEqualTo(300);
    }

    private static void rejects(Path folder) throws IOException {
        CompileResult result = Edaran.compile(folder.resolve("policy.edaran"));
        List<String> codes = result.diagnostics().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .map(fault -> fault.code().id())
                .toList();
        List<String> expected = new ArrayList<>();
        JsonMapper.shared()
                .readTree(folder.resolve("expected.json").toFile())
                .get("codes")
                .forEach(code -> expected.add(code.asString()));
        assertThat(new TreeSet<>(codes)).isEqualTo(new TreeSet<>(expected));
    }
}
