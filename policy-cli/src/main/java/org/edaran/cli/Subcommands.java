package org.edaran.cli;

import java.util.List;
import picocli.CommandLine.HelpCommand;

/** The subcommands, made one by one: reading the options of all of them takes longer than a small check. */
final class Subcommands {

    /** All names, in the order of the help. */
    static final List<String> NAMES = List.of(
            "check",
            "inspect",
            "validate",
            "test",
            "fmt",
            "consolidate",
            "explain",
            "compile",
            "verify",
            "completion",
            "help");

    private Subcommands() {}

    /** Those that a command line can mean: the one it names first, or all. */
    static List<String> neededFor(List<String> args) {
        boolean one = !args.isEmpty() && !args.get(0).equals("help") && NAMES.contains(args.get(0));
        return one ? args.subList(0, 1) : NAMES;
    }

    static Object of(String name, Streams streams) {
        return switch (name) {
            case "check" -> new CheckCommand(streams);
            case "inspect" -> new InspectCommand(streams);
            case "validate" -> new ValidateCommand(streams);
            case "test" -> new TestCommand(streams);
            case "fmt" -> new FmtCommand(streams);
            case "consolidate" -> new ConsolidateCommand(streams);
            case "explain" -> new ExplainCommand(streams);
            case "compile" -> new CompileCommand(streams);
            case "completion" -> new CompletionCommand(streams);
            case "verify" -> new VerifyCommand(streams);
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }
}
