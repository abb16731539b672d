package org.edaran.examples.random.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Small cases on which the evaluator and the oracle once differed, with what is right. */
class CasesTest {

    @TestFactory
    Stream<DynamicTest> case_isJudgedAsItShouldBe() {
        List<Path> kept = CaseFile.kept();
        assertThat(kept).isNotEmpty();
        return kept.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> judge(file)));
    }

    private static void judge(Path file) throws IOException {
        CaseFile read = CaseFile.read(file);
        assertThat(read.answers())
                .as("somebody has to decide which answer is right, and keep it under `== findings` alone")
                .containsOnlyKeys("findings");
        Pair.Answers answers = read.pair().answers().orElseThrow();
        assertThat(answers.evaluator())
                .as("the evaluator")
                .isEqualTo(read.answers().get("findings"));
        assertThat(answers.oracle()).as("the oracle").isEqualTo(read.answers().get("findings"));
        assertThat(read.pair().differences(Soak.SEED))
                .as("other ways to judge the roster")
                .isEmpty();
    }
}
