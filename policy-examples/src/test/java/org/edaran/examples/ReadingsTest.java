package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.lang.test.PolicyTestRunner;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The readings of what all circulars leave open, each a worked example of its name. */
class ReadingsTest {

    private static CompileResult.Compiled readings() throws IOException {
        return (CompileResult.Compiled) Edaran.compile(Path.of("readings", "policy.edaran"));
    }

    @TestFactory
    Stream<DynamicTest> reading_isWhatTheEvaluatorDoes() throws IOException {
        CompileResult.Compiled compiled = readings();
        return PolicyTestRunner.run(compiled.policy(), compiled.tests()).stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.test() + ": " + outcome.expected().words(),
                        () -> assertThat(outcome.passed())
                                .as(outcome.actual(Locale.ENGLISH))
                                .isTrue()));
    }

    /** G11, two circulars at once, is the example dki-2023. */
    @Test
    void everyReading_hasAnExample() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        readings().tests().forEach(test -> named.add(test.title().split(" ", 2)[0]));
        TreeSet<String> all = new TreeSet<>();
        IntStream.rangeClosed(1, 22).filter(number -> number != 11).forEach(number -> all.add("G" + number));
        assertThat(named).isEqualTo(all);
    }
}
