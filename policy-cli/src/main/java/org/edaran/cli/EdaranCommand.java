package org.edaran.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.edaran.diagnostic.PrintedText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The {@code edaran} command. Data go to standard output, messages to standard error. */
@Command(
        name = "edaran",
        description = "Checks work rosters against circulars written as policies.",
        mixinStandardHelpOptions = true,
        versionProvider = EdaranCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "A first check:",
            "  edaran check policy.edaran --employees employees.csv --roster roster.csv",
            "A file laid out by somebody else:",
            "  edaran inspect attendance.xlsx --output mapping.json",
            "What a command can do, and examples of it:",
            "  edaran check --help",
            "",
            "Exit codes: 0 compliant, 1 violations, 2 the work could not be done, 3 undetermined, 4 a limit stopped "
                    + "it, 70 internal error."
        })
public final class EdaranCommand implements Runnable {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;

    private final Streams streams;

    @Spec
    private @Nullable CommandSpec spec;

    private EdaranCommand(Streams streams) {
        this.streams = streams;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Streams streams =
                new Streams(System.in, out, new Painter(err), Terminal.ofOutput(), Terminal.ofMessages(), Path.of(""));
        int code = run(List.of(args), streams);
        Optional<String> loss = output.loss();
        loss.ifPresent(reason -> err.println("edaran: standard output could not be written: " + reason));
        System.exit(loss.isPresent() ? ExitCode.UNUSABLE : code);
    }

    /**
     * Runs the command.
     *
     * @param args the words after {@code edaran}
     * @param in what {@code -} reads
     * @param out takes data and reports
     * @param err takes messages
     * @return the exit code
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, new Streams(in, out, err));
    }

    static int run(List<String> args, Streams streams) {
        int code;
        try {
            Optional<CheckCommand> plain = PlainArguments.read(args, streams);
            code = plain.isPresent() ? run(plain.get(), streams) : modelled(args, streams);
        } catch (OutOfMemoryError full) {
            code = Failures.outOfMemory(streams);
        } catch (IOException | StackOverflowError | LinkageError | AssertionError failure) {
            code = Failures.explain(failure, streams);
        }
        streams.out().flush();
        streams.err().flush();
        return code;
    }

    private static int run(CheckCommand plain, Streams streams) {
        streams.paint(plain.color());
        try {
            return plain.call();
        } catch (IOException | RuntimeException failure) {
            return Failures.explain(failure, streams);
        }
    }

    private static int modelled(List<String> args, Streams streams) throws IOException {
        CommandLine line = model(streams, Subcommands.neededFor(args));
        return isConfigured(args) && !configure(line, streams)
                ? ExitCode.UNUSABLE
                : line.execute(args.toArray(String[]::new));
    }

    /** The command with some of its subcommands. */
    static CommandLine model(Streams streams, List<String> subcommands) {
        CommandLine line = new CommandLine(new EdaranCommand(streams));
        for (String name : subcommands) {
            line.addSubcommand(name, Subcommands.of(name, streams));
        }
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        int columns = streams.terminal().columns();
        return line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(columns == 0 ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, columns)))
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setExecutionStrategy(parsed -> execute(parsed, streams))
                .setParameterExceptionHandler(EdaranCommand::explainUsage)
                .setExecutionExceptionHandler((failure, command, result) -> Failures.explain(failure, streams));
    }

    private static int execute(CommandLine.ParseResult parsed, Streams streams) {
        CommandLine.ParseResult used = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        OptionSpec color = used.commandSpec().findOption(Painter.OPTION);
        if (color != null) {
            streams.paint(color.getValue());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static boolean isConfigured(List<String> args) {
        return args.size() > 0
                && args.get(0).equals("check")
                && !args.contains("--no-config")
                && !args.contains("--help")
                && !args.contains("-h");
    }

    /** Hands what the project says to {@code check}; false, and messages, if it cannot be used. */
    private static boolean configure(CommandLine line, Streams streams) throws IOException {
        CommandLine check = line.getSubcommands().get("check");
        Optional<Path> file = Configuration.find(streams.folder());
        if (check == null || file.isEmpty()) {
            return true;
        }
        ConfigurationReader.Result read = ConfigurationReader.read(file.get(), check.getCommandSpec());
        read.faults().forEach(streams.err()::println);
        read.configuration().ifPresent(configuration -> {
            check.setDefaultValueProvider(configuration::defaultValue);
            check.<CheckCommand>getCommand().configure(configuration);
        });
        return read.configuration().isPresent();
    }

    private static int explainUsage(CommandLine.ParameterException failure, String[] args) {
        PrintWriter err = failure.getCommandLine().getErr();
        String message = String.valueOf(failure.getMessage());
        err.println("edaran: " + Character.toLowerCase(message.charAt(0)) + message.substring(1));
        Optional<String> file = fileInstead(args);
        file.ifPresent(err::println);
        if (file.isEmpty()) {
            CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
        }
        err.println("Try `" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
        return ExitCode.UNUSABLE;
    }

    /** What to write where somebody gave a file and no command. */
    private static Optional<String> fileInstead(String[] args) {
        if (args.length == 0 || Subcommands.NAMES.contains(args[0]) || !new File(args[0]).isFile()) {
            return Optional.empty();
        }
        boolean policy = args[0].endsWith(".edaran");
        return Optional.of("`edaran " + (policy ? "validate" : "inspect") + " " + PrintedText.of(args[0])
                + "` looks at the file.");
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(streams.out(), line.getColorScheme());
    }

    /** Tells the version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Main.version()};
        }
    }
}
