package org.edaran.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

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
            "",
            "A file laid out by somebody else:",
            "  edaran inspect roster.xlsx --output mapping.json",
            "",
            "Exit codes: 0 compliant, 1 violations, 2 the work could not be done, 3 undetermined, 4 a limit stopped it,",
            "70 internal error."
        })
public final class EdaranCommand implements Runnable {

    private final Streams streams;

    private EdaranCommand(Streams streams) {
        this.streams = streams;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(List.of(args), new Streams(System.in, out, err, Terminal.ofProcess()));
        System.exit(code);
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

    private static int run(List<String> args, Streams streams) {
        CommandLine line = new CommandLine(new EdaranCommand(streams));
        for (String name : Subcommands.neededFor(args)) {
            line.addSubcommand(name, Subcommands.of(name, streams));
        }
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(EdaranCommand::explainUsage)
                .setExecutionExceptionHandler((failure, command, result) -> Failures.explain(failure, streams));
        int code = line.execute(args.toArray(String[]::new));
        streams.out().flush();
        streams.err().flush();
        return code;
    }

    private static int explainUsage(CommandLine.ParameterException failure, String[] args) {
        PrintWriter err = failure.getCommandLine().getErr();
        String message = String.valueOf(failure.getMessage());
        err.println("edaran: " + Character.toLowerCase(message.charAt(0)) + message.substring(1));
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try `" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
        return ExitCode.UNUSABLE;
    }

    @Override
    public void run() {
        CommandLine.usage(this, streams.out(), Ansi.OFF);
    }

    /** Tells the version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Main.version()};
        }
    }
}
