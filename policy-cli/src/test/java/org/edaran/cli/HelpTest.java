package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help: every example in it is run, in a folder that has the files it names. */
class HelpTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final List<String> FILES = List.of(
            "policy.edaran",
            "amendment.edaran",
            "consolidated.edaran",
            "policies",
            "employees.csv",
            "roster.csv",
            "attendance.xlsx",
            "mapping.json",
            "policy.json",
            "report.html",
            "report.json",
            "results.xml",
            "penjelasan.md");

    @TempDir
    private Path folder = Path.of("");

    static List<String> commands() {
        return Subcommands.NAMES.stream().filter(name -> !name.equals("help")).toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_hasExamples_thatWork(String command) throws IOException {
        CommandRun help = SmallProject.in(folder).run(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);

        List<String> examples = examples(help.out());
        assertThat(examples).hasSizeBetween(2, 4);
        for (String example : examples) {
            run(example);
        }
    }

    @Test
    void helpOfTheWholeCommand_hasExamples_thatWork() throws IOException {
        List<String> examples = examples(SmallProject.in(folder).run("--help").out());
        assertThat(examples).hasSize(3);
        for (String example : examples) {
            run(example);
        }
    }

    /** The lines that start with the command, put together where they go on. */
    private static List<String> examples(String help) {
        return help.replaceAll("\\\\\n +", "")
                .lines()
                .filter(line -> line.startsWith("  edaran ") || line.startsWith("  source <(edaran "))
                .map(line -> line.replaceFirst("^ +(source <\\()?edaran ", "").replaceFirst("\\)$", ""))
                .toList();
    }

    private void run(String example) throws IOException {
        SmallProject project = SmallProject.in(folder).write("amendment.edaran", SmallProject.AMENDMENT);
        Path policies = Files.createDirectories(folder.resolve("policies"));
        Files.writeString(policies.resolve("policy.edaran"), SmallProject.POLICY);
        Files.copy(
                Path.of("..", "policy-examples", "attendance-workbook", "attendance.xlsx"),
                folder.resolve("attendance.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        if (Files.exists(folder.resolve("mapping.json"))) { // as the help says
            project.write(
                    "mapping.json",
                    Files.readString(folder.resolve("mapping.json")).replace("\"?\"", "\"wfo\""));
        }
        List<String> words = new ArrayList<>();
        byte[] input = new byte[0];
        Matcher matcher = WORD.matcher(example);
        while (matcher.find()) {
            String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (word.equals("<") && matcher.find()) {
                input = Files.readAllBytes(folder.resolve(matcher.group(2)));
            } else if (word.equals(">")) {
                break;
            } else {
                words.add(FILES.contains(word) ? project.file(word) : word);
            }
        }
        CommandRun run = project.run(input, Terminal.NONE, Terminal.NONE, words.toArray(String[]::new));

        assertThat(run.code()).as(example + "\n" + run.err()).isIn(0, 1, 3);
        assertThat(run.err()).as(example).doesNotContain("EDR9001", "error[");
    }

    @Test
    void version_isToldByEveryCommand() throws IOException {
        SmallProject project = SmallProject.in(folder);
        for (String command : commands()) {
            assertThat(project.run(command, "--version").out()).isEqualTo(Main.version() + "\n");
        }
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(Main.version()))
                .isTrue();
    }
}
