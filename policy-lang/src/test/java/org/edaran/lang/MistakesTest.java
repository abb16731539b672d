package org.edaran.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.diagnostic.Severity;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The mistakes that beginners make most, one a file, each with the whole answer and with the corrected text beside it.
 * The answer must show, in backquotes, words of the correction that the mistaken text lacks.
 */
class MistakesTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static final Pattern HELP = Pattern.compile("(?:help|saran): ");

    /** Remedies without words of the correction: to leave something out, or to put spaces before it. */
    private static final List<String> WITHOUT_WORDS =
            List.of("help: leave ", "help: put spaces ", "saran: hilangkan ", "saran: beri spasi ");

    @TestFactory
    Stream<DynamicTest> mistake_isAnswered_asRecorded() {
        return GoldenFiles.test(
                "mistakes",
                source -> DiagnosticRenderer.render(Edaran.compile(source).diagnostics()) + "\n");
    }

    @TestFactory
    Stream<DynamicTest> answer_showsACorrection_thatCompiles() {
        return GoldenFiles.cases("mistakes").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> showsCorrection(file)));
    }

    private static void showsCorrection(Path file) throws IOException {
        List<String> wrong = Files.readAllLines(file);
        List<String> right = Files.readAllLines(
                file.resolveSibling(file.getFileName().toString().replace(".edaran", ".corrected")));
        CompileResult result = Edaran.compile(SourceText.of("corrected.edaran", String.join("\n", right)));
        assertThat(result.diagnostics())
                .as("errors of the corrected text")
                .noneMatch(fault -> fault.severity() == Severity.ERROR);
        String before = String.join("\n", without(wrong, right));
        String after = String.join("\n", without(right, wrong));
        String answer = GoldenFiles.expected(file);
        Matcher helped = HELP.matcher(answer);
        assertThat(helped.find()).as(answer).isTrue();
        String help = answer.substring(helped.start());
        boolean shown = QUOTED.matcher(help)
                .results()
                .map(match -> match.group(1))
                .anyMatch(words -> timesIn(after, words) > timesIn(before, words));
        boolean isNoWord = WITHOUT_WORDS.stream().anyMatch(help::startsWith);
        assertThat(shown || isNoWord)
                .as("words of the correction in the answer\n%s", answer)
                .isTrue();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    // … stands for words of the writer's own, at least one; a name is no part of a longer one or of a text
    private static long timesIn(String text, String words) {
        String pattern = Stream.of(words.split("…", -1))
                .map(Pattern::quote)
                .reduce((first, second) -> first + "[^\\n]+?" + second)
                .orElseThrow();
        boolean isName = words.matches("[\\w=]+");
        return Pattern.compile(isName ? "(?<![\\w\"=])" + pattern + "(?![\\w\"=])" : pattern)
                .matcher(text)
                .results()
                .count();
    }
}
