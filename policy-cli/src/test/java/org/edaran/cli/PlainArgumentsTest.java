package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command lines that are read without picocli are read as picocli reads them. */
class PlainArgumentsTest {

    private static final String PLAIN = "check p.edaran --roster r.csv";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "check --roster=r.csv p.edaran q.edaran --employees e.csv",
                PLAIN + " --format html --output o.html --lang id --top 3 --width=0 --group-by unit",
                PLAIN + " --quiet --color never --allow-undetermined --show-confidential --fail-level warning",
                PLAIN + " --units u --offices o --agencies a --regions r --attestations t --documents d",
                PLAIN + " --assessments x --decisions y --mapping m --baseline b --overrides v --as-of 2026-01-01",
                PLAIN + " --region-names n --no-config",
            })
    void plain_areReadAsPicocliReadsThem(String line) throws Exception {
        List<String> args = List.of(line.split(" "));

        Optional<CheckCommand> read = PlainArguments.read(args, streams(Path.of("/")));

        assertThat(read).isPresent();
        assertThat(values(read.get())).isEqualTo(values(byPicocli(args)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate p.edaran",
                "check",
                "check p.edaran",
                "check --roster r.csv",
                PLAIN + " --help",
                PLAIN + " -h",
                PLAIN + " --roster s.csv",
                PLAIN + " --roster",
                PLAIN + " --rosters s.csv",
                PLAIN + " --format pdf",
                PLAIN + " --top many",
                PLAIN + " --top -1",
                PLAIN + " --quiet=true",
                PLAIN + " --lang=",
                PLAIN + " --employees -",
                PLAIN + " --encoding UTF-8",
                PLAIN + " --database jdbc:x",
                PLAIN + " --lang \"id\"",
                PLAIN + " @more",
                PLAIN + " -- q.edaran",
            })
    void unusual_areLeftToPicocli(String line) throws Exception {
        assertThat(PlainArguments.read(List.of(line.split(" ")), streams(Path.of("/"))))
                .isEmpty();
    }

    @Test
    void project_thatSaysSomething_isLeftToPicocli() throws Exception {
        Files.writeString(folder.resolve("edaran.json"), "{}");
        List<String> args = List.of(PLAIN.split(" "));

        assertThat(PlainArguments.read(args, streams(folder))).isEmpty();
        List<String> without = new ArrayList<>(args);
        without.add("--no-config");
        assertThat(PlainArguments.read(without, streams(folder))).isPresent();
    }

    /** An option that is added without a line for it in `take` makes the command slow: all but these are known. */
    @Test
    void options_areKnown_butThoseThatAreRare() throws Exception {
        List<String> left = new ArrayList<>();
        for (OptionSpec option : model().getCommandSpec().options()) {
            String value = option.type() == Integer.class ? "1" : option.type().isEnum() ? firstOf(option) : "x";
            String line = PLAIN.replace("--roster r.csv", option.longestName().equals("--roster") ? "" : "--roster r")
                    + " " + option.longestName() + (option.arity().max() == 0 ? "" : " " + value);
            if (PlainArguments.read(List.of(line.trim().split(" +")), streams(Path.of("/")))
                    .isEmpty()) {
                left.add(option.longestName());
            }
        }
        assertThat(left)
                .containsExactlyInAnyOrder(
                        "--help", "--version", "--database", "--driver", "--encoding", "--separator");
    }

    private static String firstOf(OptionSpec option) {
        return option.type().getEnumConstants()[0].toString();
    }

    @Property(tries = 300)
    void whateverIsTaken_isReadAsPicocliReadsIt(@ForAll("lines") List<String> words) throws Exception {
        List<String> args = new ArrayList<>(List.of("check"));
        args.addAll(words);

        Optional<CheckCommand> read = PlainArguments.read(args, streams(Path.of("/")));

        if (read.isPresent()) {
            assertThat(values(read.get())).isEqualTo(values(byPicocli(args)));
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        List<String> words = new ArrayList<>(List.of(
                "p.edaran",
                "r.csv",
                "--roster=r.csv",
                "-",
                "7",
                "id",
                "html",
                "unit",
                "",
                "a b",
                "'x'",
                "$HOME",
                "a=b",
                "--",
                "-x"));
        model().getCommandSpec().options().forEach(option -> words.add(option.longestName()));
        return Arbitraries.of(words).list().ofMinSize(2).ofMaxSize(8);
    }

    private static CommandLine model() {
        return EdaranCommand.model(streams(Path.of("/")), List.of("check"))
                .getSubcommands()
                .get("check");
    }

    private static CheckCommand byPicocli(List<String> args) {
        return (CheckCommand) EdaranCommand.model(streams(Path.of("/")), List.of("check"))
                .parseArgs(args.toArray(String[]::new))
                .subcommand()
                .commandSpec()
                .userObject();
    }

    private static Streams streams(Path folder) {
        PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Streams(
                new ByteArrayInputStream(new byte[0]), none, new Painter(none), Terminal.NONE, Terminal.NONE, folder);
    }

    /** The values of all options and parameters, those of mixins too. */
    private static Map<String, @Nullable Object> values(Object command) throws IllegalAccessException {
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (Field field : command.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Object value = field.get(command);
            if (field.isAnnotationPresent(Mixin.class)) {
                values(value).forEach((name, inner) -> values.put(field.getName() + "." + name, inner));
            } else if (field.isAnnotationPresent(Option.class) || field.isAnnotationPresent(Parameters.class)) {
                values.put(field.getName(), value);
            }
        }
        return values;
    }

    /** Reading is all that is done: the file is not there. */
    @Test
    void missingFile_isToldInTheSameWords() throws IOException {
        CommandRun plain = CommandRun.of("check", "no.edaran", "--roster", "r.csv", "--no-config");
        CommandRun modelled =
                CommandRun.of("check", "no.edaran", "--roster", "r.csv", "--no-config", "--encoding", "UTF-8");

        assertThat(plain.err()).isEqualTo(modelled.err()).contains("no.edaran");
        assertThat(plain.code()).isEqualTo(modelled.code()).isEqualTo(2);
    }
}
