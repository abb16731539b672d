package org.edaran.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.CompileResult;
import org.edaran.diagnostic.PrintedText;
import org.edaran.finding.Language;
import org.edaran.lang.explain.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells a policy back in prose. */
@Command(
        name = "explain",
        description =
                "Tells a policy back in prose, clause by clause, so that whoever signs it sees what was understood.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "On the screen, and for the file of the circular in Indonesian:",
            "  edaran explain policy.edaran",
            "  edaran explain policy.edaran --lang id --format markdown -o penjelasan.md",
            "",
            "Exit codes: 0 done, 2 a policy does not compile."
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    /** How the explanation is written. */
    enum Format {
        /** Plain text. */
        text,
        /** Markdown. */
        markdown
    }

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "POLICY", description = "Policy files; - reads standard input.")
    private List<String> policies = List.of();

    @Option(names = "--lang", paramLabel = "id|en", description = "Language of the prose (default: en).")
    private ToldIn language = ToldIn.en;

    @Option(names = "--format", paramLabel = "text|markdown", description = "How it is written (default: text).")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write it to a file; a broken run leaves no half file.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read where messages are coloured
    private CommonOptions common = new CommonOptions();

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<List<CompileResult.Compiled>> compiled = new Policies(streams, false).compile(policies);
        if (compiled.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        StringBuilder all = new StringBuilder();
        for (CompileResult.Compiled policy : compiled.get()) {
            Explanation explanation = Explanation.of(policy.policy(), Language.of(language.locale()));
            all.append(all.length() == 0 ? "" : "\n")
                    .append(format == Format.markdown ? explanation.markdown() : explanation.text(WIDTH));
        }
        OutputTarget.write(output, streams, out -> out.write(printed(all).getBytes(StandardCharsets.UTF_8)));
        return ExitCode.COMPLIANT;
    }

    // what a policy says must not steer a terminal; line ends are ours
    private static String printed(StringBuilder text) {
        return text.toString().lines().map(line -> PrintedText.of(line) + "\n").reduce("", String::concat);
    }
}
