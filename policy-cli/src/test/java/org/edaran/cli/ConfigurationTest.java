package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project says of its checks: where it is found, what wins, and what is told of its mistakes. */
class ConfigurationTest {

    private static final String ALL = """
            {"check": {
              "// of": "the team of unit A",
              "policies": "policy.edaran",
              "employees": "employees.csv",
              "roster": "roster.csv",
              "lang": "id"
            }}
            """;

    @TempDir
    private Path root = Path.of("");

    private SmallProject project = new SmallProject(root);

    @BeforeEach
    void files() throws IOException {
        project = SmallProject.in(root);
    }

    @ParameterizedTest
    @CsvSource({"edaran.json", ".edaran.json"})
    void check_takesEverythingFromTheFile_andSaysSo(String name) throws IOException {
        project.write(name, ALL);

        CommandRun run = project.run("check");

        assertThat(run.out()).startsWith("PATUH");
        assertThat(run.err())
                .isEqualTo("edaran: from " + project.file(name) + ": " + project.file("policy.edaran") + " --employees "
                        + project.file("employees.csv") + " --roster " + project.file("roster.csv") + " --lang id\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void commandLine_wins_andOnlyTheRestIsToldOf() throws IOException {
        project.write("edaran.json", ALL);

        CommandRun run = project.run("check", "--lang", "en", project.file("policy.edaran"));

        assertThat(run.out()).startsWith("COMPLIANT");
        assertThat(run.err()).contains("--roster").doesNotContain("--lang", "policy.edaran");
    }

    @Test
    void quiet_saysNothing_alsoIfTheFileWantsIt() throws IOException {
        project.write("edaran.json", ALL);
        assertThat(project.run("check", "--quiet").err()).isEmpty();

        project.write("edaran.json", ALL.replace("\"lang\": \"id\"", "\"quiet\": true"));
        CommandRun run = project.run("check");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("COMPLIANT");
    }

    @Test
    void noConfig_takesNothing() throws IOException {
        project.write("edaran.json", "no JSON at all");

        CommandRun run = project.run("check", "--no-config");

        assertThat(run.err()).contains("missing required parameter: 'POLICY'");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void help_isShown_alsoBesideAFaultyFile() throws IOException {
        project.write("edaran.json", "no JSON at all");

        assertThat(project.run("check", "--help").code()).isZero();
        assertThat(project.run("validate", project.file("policy.edaran")).code())
                .isZero();
    }

    @Test
    void folderAbove_isLookedInto_upToTheRootOfTheRepository() throws IOException {
        Path repository = Files.createDirectories(root.resolve("repository"));
        Path below = Files.createDirectories(repository.resolve("a/b"));
        project.write("edaran.json", ALL);

        assertThat(Configuration.find(below)).isEmpty();
        Files.createDirectory(root.resolve(".git"));
        assertThat(Configuration.find(below))
                .hasValueSatisfying(file -> assertThat(file).isEqualTo(below.resolve("../../../edaran.json")));
        assertThat(new SmallProject(below).run("check").out()).startsWith("PATUH");
        Files.createDirectory(repository.resolve(".git"));
        assertThat(Configuration.find(below)).isEmpty();
    }

    @Test
    void twoFiles_areOneTooMany() throws IOException {
        project.write("edaran.json", ALL).write(".edaran.json", ALL);

        CommandRun run = project.run("check");

        assertThat(run.err()).contains("keep one of them");
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "{\"check\": {\"rooster\": \"r.csv\"}} # 1:12 # `check` has no option `rooster` # write `roster`",
                "{\"check\": {\"--lang\": \"id\"}} # 1:12 # `check` has no option `--lang` # write `lang`",
                "{\"check\": {\"zzz\": 1}} # 1:12 # `check` has no option `zzz` # write one of agencies, allow-undetermined,",
                "{\"check\": {\"format\": \"htlm\"}} # 1:22 # `format` is `htlm`, which it cannot be # write one of \"text\" \"html\"",
                "{\"check\": {\"top\": \"1\"}} # 1:19 # `top` is `1`, which it cannot be # write a whole number, such as 20",
                "{\"check\": {\"top\": -1}} # 1:19 # `top` is a number, which it cannot be # write a whole number, such as 20",
                "{\"check\": {\"roster\": null}} # 1:22 # `roster` is null, which it cannot be # write the name of a file",
                "{\"check\": {\"quiet\": \"yes\"}} # 1:21 # `quiet` is `yes`, which it cannot be # write true or false",
                "{\"check\": {\"policies\": {}}} # 1:24 # `policies` is a list of files, not an object # write `\"policies\": [\"policy.edaran\"]`",
                "{\"check\": {\"policies\": [1]}} # 1:25 # a policy is the name of a file, not a number # write `\"policies\": [\"policy.edaran\"]`",
                "{\"check\": {\"lang\": \"id\", \"lang\": \"en\"}} # 1:26 # the key `lang` is written twice # delete one of the two",
                "{\"check\": {\"driver\": \"d.jar\"}} # 1:12 # `driver` cannot be set in a file # give --driver on the command line",
                "{\"check\": {\"output\": \"r.html\"}} # 1:12 # `output` cannot be set in a file # give --output on the command line",
                "{\"check\": {\"show-confidential\": true}} # 1:12 # `show-confidential` cannot be set in a file # give --show-confidential",
                "{\"check\": []} # 1:11 # the options of `check` are an object # write `\"check\": {\"lang\": \"id\"}`",
                "{\"chek\": {}} # 1:2 # `chek` is no command that can be configured # write `check`",
                "[] # 1:1 # a configuration is an object # write `{\"check\"",
                "{} {} # 1:4 # the configuration goes on after its end # delete what follows",
                "{\"check\": {\"lang\": \"id\",}} # 1:25 # the file is no JSON from here on # look for a missing comma",
            })
    void fault_hasItsPlace_andACorrection(String text, String place, String message, String help) throws IOException {
        project.write("edaran.json", text);

        CommandRun run = project.run("check");

        assertThat(run.err())
                .contains(
                        "edaran: " + project.file("edaran.json") + ":" + place + ": " + message + "\n  help: " + help);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void deepFile_isRefused() throws IOException {
        project.write("edaran.json", "{\"check\": {\"lang\": " + "[".repeat(100_000 / 2));

        assertThat(project.run("check").err()).contains("the file is no JSON from here on");
    }

    @Test
    void everyFault_isTold() throws IOException {
        project.write("edaran.json", "{\"check\": {\n\"rooster\": \"r\",\n\"lang\": \"fr\"}}");

        assertThat(project.run("check").err()).contains("edaran.json:2:1:", "edaran.json:3:9:");
    }

    @Test
    void byteOrderMark_isPassedOver() throws IOException {
        project.write("edaran.json", "\uFEFF{\"check\": {\"rooster\": \"r\"}}");

        assertThat(project.run("check").err()).contains("edaran.json:1:12: `check` has no option `rooster`");
    }

    @Test
    void hugeOrBinaryFile_isRefused() throws IOException {
        project.write("edaran.json", " ".repeat(1 << 17));
        assertThat(project.run("check").err()).contains("larger than 64 KiB", "keep options in it");

        Files.write(root.resolve("edaran.json"), new byte[] {'{', (byte) 0xff, '}'});
        assertThat(project.run("check").err()).contains("is not written in UTF-8", "save it as UTF-8");
    }

    /** What is configured is an option of the command, and takes every value that is allowed. */
    @Test
    void configurableOptions_areOptionsOfCheck() throws IOException {
        var check = EdaranCommand.model(streams(), Subcommands.NAMES)
                .getSubcommands()
                .get("check");
        for (String name : ConfigurableOption.names()) {
            assertThat(check.getCommandSpec().findOption("--" + name)).as(name).isNotNull();
            for (String choice : ConfigurableOption.of(name).orElseThrow().choices()) {
                project.write("edaran.json", "{\"check\": {\"" + name + "\": \"" + choice + "\"}}");
                CommandRun run = project.run(
                        "check",
                        project.file("policy.edaran"),
                        "--employees",
                        project.file("employees.csv"),
                        "--roster",
                        project.file("roster.csv"));
                assertThat(run.err()).startsWith("edaran: from ").doesNotContain("nvalid", "Exception");
            }
        }
    }

    private static Streams streams() {
        return new Streams(System.in, System.out, System.err);
    }
}
