package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Colours and quiet, which all commands have alike, and the line that shows progress. */
class TerminalMessagesTest {

    private static final String ESCAPE = "\u001B[";

    @TempDir
    private Path folder = Path.of("");

    private SmallProject project = new SmallProject(folder);

    @BeforeEach
    void files() throws IOException {
        project = SmallProject.in(folder).write("faulty.edaran", "polcy \"X\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "validate",
        "test",
        "explain",
        "consolidate --on=2024-05-01",
        "compile",
        "fmt --check",
        "check --roster=-"
    })
    void faultsOfPolicies_haveColours_onATerminalOnly(String command) {
        String[] args = (command + " " + project.file("faulty.edaran")).split(" ");
        Terminal terminal = SmallProject.terminal(Map.of());
        Terminal without = SmallProject.terminal(Map.of("NO_COLOR", "1"));

        CommandRun plain = project.run(args);
        assertThat(plain.err()).contains("error[EDR").doesNotContain(ESCAPE);
        CommandRun colored = project.run(terminal, terminal, args);
        assertThat(colored.err()).contains(ESCAPE + "1;31merror[EDR");
        assertThat(colored.err().replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain.err());

        assertThat(project.run(Terminal.NONE, without, args)).isEqualTo(plain);
        assertThat(project.run(Terminal.NONE, terminal, with(args, "--color=never")))
                .isEqualTo(plain);
        assertThat(project.run(with(args, "--color=always")).err()).isEqualTo(colored.err());
    }

    private static String[] with(String[] args, String more) {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = more;
        return all;
    }

    @Test
    void tests_haveColours_onATerminal() {
        Terminal terminal = SmallProject.terminal(Map.of());

        assertThat(project.run(terminal, Terminal.NONE, "test", project.file("policy.edaran"))
                        .out())
                .contains(ESCAPE + "32m  ok" + ESCAPE + "0m");
        assertThat(project.run("test", project.file("policy.edaran")).out()).doesNotContain(ESCAPE);
    }

    @Test
    void everyCommand_takesQuietAndColor() {
        var commands = EdaranCommand.model(new Streams(System.in, System.out, System.err), Subcommands.NAMES)
                .getSubcommands();
        commands.forEach((name, command) -> {
            if (!name.equals("help")) {
                assertThat(command.getCommandSpec().optionsMap()).as(name).containsKeys("--quiet", "--color");
            }
        });
    }

    @Test
    void quietFmt_saysNothing() throws IOException {
        project.write("loose.edaran", SmallProject.POLICY.replace("  issued", "      issued"));

        assertThat(project.run("fmt", "--quiet", project.file("loose.edaran"))).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void reading_tellsShareAndRate() {
        assertThat(Progress.reading(50_000_000, 200_000_000, 1_000_000_000, 80))
                .isEqualTo("reading  [#######-----------------------]  25%  50.0 MB/s");
        assertThat(Progress.reading(0, 0, 0, 80)).isEqualTo("reading  0.0 MB/s");
        assertThat(Progress.reading(10, 10, 1_000_000, 30)).isEqualTo("reading  100%  0.0 MB/s");
    }

    @ParameterizedTest
    @CsvSource({"20", "40", "60", "80", "300"})
    void reading_fitsTheTerminal(int columns) {
        assertThat(Progress.reading(1_000_000, 1_000_000, 1_000_000, columns).length())
                .isLessThan(Math.max(columns, 35));
    }

    @Test
    void progress_isShownToAPerson_andGoneAtTheEnd() throws Exception {
        assertThat(shown(SmallProject.terminal(Map.of()), new CommonOptions()))
                .startsWith("\r" + ESCAPE + "Kreading  ")
                .contains(ESCAPE + "Kjudging  ")
                .endsWith("\r" + ESCAPE + "K");
        assertThat(shown(Terminal.NONE, new CommonOptions())).isEmpty();
        assertThat(shown(SmallProject.terminal(Map.of("TERM", "dumb")), new CommonOptions()))
                .isEmpty();
        CommonOptions quiet = new CommonOptions();
        new CommandLine(CommandSpec.create().addMixin("common", CommandSpec.forAnnotatedObject(quiet)))
                .parseArgs("--quiet");
        assertThat(shown(SmallProject.terminal(Map.of()), quiet)).isEmpty();
    }

    /** What is shown of work that takes a while; of short work nothing is. */
    private String shown(Terminal messages, CommonOptions options) throws Exception {
        var err = new ByteArrayOutputStream();
        var to = new Painter(new PrintStream(err, true, StandardCharsets.UTF_8));
        Streams streams = new Streams(System.in, System.out, to, Terminal.NONE, messages, folder);
        try (Progress quick = Progress.show(streams, options)) {
            quick.judging();
        }
        assertThat(err.size()).isZero();
        try (Progress progress = Progress.show(streams, options)) {
            progress.file(Path.of(project.file("roster.csv"))).opener().open().readAllBytes();
            Thread.sleep(900);
            progress.judging();
            Thread.sleep(300);
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
