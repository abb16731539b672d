package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.h2.Driver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example with a database does what its page says, command by command; fetching the driver is left to Maven. */
class PersonnelDatabaseTest {

    private static final Path EXAMPLE = Path.of("personnel-database");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern OUTPUT = Pattern.compile("(?ms)^```text output\\n(.*?)^```$");
    private static final Pattern JAR = Pattern.compile("h2-[\\d.]+\\.jar");

    @TempDir
    private Path folder = Path.of("");

    private String page = "";

    private record Ran(int exit, String printed) {}

    @BeforeEach
    void copy() throws IOException, URISyntaxException {
        page = Files.readString(EXAMPLE.resolve("README.md"));
        for (String file : List.of("personnel.sql", "mapping.json", "policy.edaran")) {
            Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
        }
        Path driver = Path.of(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> named =
                JAR.matcher(page).results().map(MatchResult::group).distinct().toList();
        assertThat(named).containsExactly(String.valueOf(driver.getFileName()));
        Files.copy(driver, folder.resolve(named.get(0)));
    }

    /** The commands of the page that start so, as words. */
    private List<String> command(String start) {
        return SHELL.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith(start))
                .map(line -> Arrays.asList(line.split(" ", -1)))
                .findFirst()
                .orElseThrow();
    }

    private Ran run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        for (String login : command("export ").subList(1, 3)) {
            builder.environment().put(login.split("=", 2)[0], login.split("=", 2)[1]);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), printed);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Test
    void commandsOfThePage_makeTheDatabaseAndJudgeIt() throws IOException, InterruptedException {
        List<String> make = new ArrayList<>(command("java "));
        make.set(0, java());
        Ran made = run(make);
        assertThat(made.printed()).isEmpty();
        assertThat(made.exit()).isZero();
        List<String> check = new ArrayList<>(List.of(
                java(), "-cp", absolute(System.getProperty("java.class.path")), "org.edaran.cli.EdaranCommand"));
        List<String> shown = command("../../bin/edaran ");
        check.addAll(shown.subList(1, shown.size()));
        Ran judged = run(check);
        String expected = OUTPUT.matcher(page)
                .results()
                .map(block -> block.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(judged.printed()).isEqualTo(expected);
        assertThat(judged.exit()).isEqualTo(1);
    }

    /** The class path from wherever it is used. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(Pattern.quote(java.io.File.pathSeparator), -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
    }
}
