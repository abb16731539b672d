package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every {@code $ bin/edaran …} in the documents is run in the root of the project and prints what the page shows. A line
 * with nothing but {@code …} stands for any lines; {@code exit=1} after the fence is the exit code, 0 if it is not given.
 */
@OnOneJdk
class CommandsTest {

    private static final String PROMPT = "$ bin/edaran ";
    private static final String ANY = "…\n";

    @TestFactory
    Stream<DynamicTest> command_printsWhatThePageShows() {
        return Page.blocks(block -> block.kind().equals("console")).stream()
                .map(block -> DynamicTest.dynamicTest(block.toString(), () -> check(block)));
    }

    private static void check(Block block) throws IOException, InterruptedException {
        assertThat(block.text()).startsWith(PROMPT);
        List<String> lines = block.text().lines().toList();
        int last = 0;
        while (lines.get(last).endsWith("\\")) {
            last++;
        }
        String words = lines.subList(0, last + 1).stream()
                .map(line -> line.replaceFirst("\\\\$", ""))
                .collect(Collectors.joining(" "));
        String shown = lines.subList(last + 1, lines.size()).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        int exit = block.marks().stream()
                .filter(mark -> mark.startsWith("exit="))
                .map(mark -> Integer.parseInt(mark.substring("exit=".length())))
                .findFirst()
                .orElse(0);
        run(List.of(words.substring(PROMPT.length()).strip().split(" +")), shown, exit);
    }

    private static void run(List<String> args, String shown, int exit) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.edaran.cli.EdaranCommand"));
        command.addAll(args);
        Process process = new ProcessBuilder(command)
                .directory(Page.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).matches(asPattern(shown));
        assertThat(process.exitValue()).isEqualTo(exit);
    }

    private static Pattern asPattern(String shown) {
        String pattern = Stream.of(shown.split(Pattern.quote(ANY), -1))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining("(?:.*\\n)*?"));
        return Pattern.compile(pattern);
    }
}
