package org.edaran.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.Edaran;
import org.edaran.FormatResult;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.diagnostic.PrintedText;
import org.edaran.files.PolicyFolder;
import org.edaran.source.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings policies into the canonical layout, or into another keyword language. */
@Command(
        name = "fmt",
        description = {
            "Brings policies into the one canonical layout, or into the keywords of another language.",
            "The text keeps its meaning and every comment. Files with errors are shown and left alone."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Before a commit:",
            "  edaran fmt policies",
            "In a build, changing nothing:",
            "  edaran fmt --check --diff policies",
            "Into Indonesian and back:",
            "  edaran fmt --language id policy.edaran",
            "  edaran fmt --language en policy.edaran",
            "",
            "Exit codes: 0 done, 1 --check found a file in another layout, 2 a file has errors or cannot be read."
        })
final class FmtCommand implements Callable<Integer> {

    private static final String STDIN = "-";

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|FOLDER",
            description =
                    "Policy files, and folders with all *.edaran files in them and below (default: this folder); - reads"
                            + " standard input and writes standard output.")
    private List<String> arguments = List.of(".");

    @Option(names = "--check", description = "Change nothing; name the files that would change, and exit with 1.")
    private boolean check;

    @Option(names = "--diff", description = "Change nothing; show what would change as a unified diff.")
    private boolean diff;

    @Option(names = "--language", paramLabel = "id|en", description = "Write the keywords of this language.")
    private Optional<String> language = Optional.empty();

    @Mixin
    private CommonOptions common = new CommonOptions();

    private int changed;
    private int kept;
    private int refused;

    FmtCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (language.filter(code -> !List.of("id", "en").contains(code)).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "There are no keywords in `" + language.get() + "`; write `id` or `en`");
        }
        Policies policies = new Policies(streams, false);
        for (String file : NamedFiles.of(arguments, PolicyFolder::texts)) {
            if (file.equals(STDIN)) {
                String text = new String(streams.in().readAllBytes(), StandardCharsets.UTF_8);
                show("<stdin>", format(SourceText.of("<stdin>", text)), Optional.empty());
            } else if (policies.refusesCompiled(file)) {
                refused++;
            } else {
                show(file, formatFile(Path.of(file)), Optional.of(Path.of(file)));
            }
        }
        if (!arguments.equals(List.of(STDIN)) && !common.isQuiet()) {
            summarise();
        }
        return refused > 0 ? ExitCode.UNUSABLE : check && changed > 0 ? ExitCode.VIOLATIONS : ExitCode.COMPLIANT;
    }

    private FormatResult formatFile(Path file) throws IOException {
        return language.isPresent() ? Edaran.format(file, language.get()) : Edaran.format(file);
    }

    private FormatResult format(SourceText source) {
        return language.isPresent() ? Edaran.format(source, language.get()) : Edaran.format(source);
    }

    private void show(String name, FormatResult result, Optional<Path> file) throws IOException {
        if (result instanceof FormatResult.Refused faulty) {
            refused++;
            streams.err().println(DiagnosticRenderer.render(faulty.diagnostics()));
            return;
        }
        FormatResult.Formatted formatted = (FormatResult.Formatted) result;
        if (diff && formatted.isChanged()) {
            streams.out().print(UnifiedDiff.of(name, formatted.source().text(), formatted.text()));
        }
        if (file.isEmpty() && !check && !diff) {
            streams.out().print(formatted.text());
        }
        if (!formatted.isChanged()) {
            kept++;
            return;
        }
        changed++;
        if (check && !diff) {
            streams.out().println(PrintedText.of(name));
        } else if (file.isPresent() && !check && !diff) {
            write(file.get(), formatted.text());
            if (!common.isQuiet()) {
                streams.out().println("formatted " + PrintedText.of(name));
            }
        }
    }

    /** A link stays a link: the file behind it is written. */
    private void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        OutputTarget.write(Optional.of(file.toRealPath()), streams, out -> out.write(bytes));
    }

    private void summarise() {
        String would = check || diff ? " would change, " : " changed, ";
        streams.err()
                .println(count(changed) + would + kept + " unchanged"
                        + (refused > 0 ? ", " + refused + " with errors left alone" : ""));
    }

    private static String count(int files) {
        return files + (files == 1 ? " file" : " files");
    }
}
