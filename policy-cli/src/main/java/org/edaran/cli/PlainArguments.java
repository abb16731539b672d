package org.edaran.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads plain command lines of {@code check}: policies, options with their values, each once, and nothing of the project. To
 * describe all options to picocli takes longer than to judge a small roster. Whatever is unusual here, or wrong, or asks for help, is left
 * to picocli, which reads plain command lines the same way.
 */
final class PlainArguments {

    private final CheckCommand command;
    private final List<String> policies = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private PlainArguments(CheckCommand command) {
        this.command = command;
    }

    /** The command with its options; nothing if picocli has to look at them. */
    static Optional<CheckCommand> read(List<String> args, Streams streams) throws IOException {
        if (args.isEmpty() || !args.get(0).equals("check")) {
            return Optional.empty();
        }
        CheckCommand command = new CheckCommand(streams);
        boolean plain = new PlainArguments(command).take(args)
                && (command.takesNoConfiguration()
                        || Configuration.find(streams.folder()).isEmpty());
        return plain ? Optional.of(command) : Optional.empty();
    }

    private boolean take(List<String> args) {
        try {
            int at = 1;
            while (at < args.size()) {
                int taken = take(args.get(at), at + 1 < args.size() ? args.get(at + 1) : "");
                if (taken == 0) {
                    return false;
                }
                at += taken;
            }
            return command.takePolicies(policies);
        } catch (IllegalArgumentException wrong) { // no such word, number or path
            return false;
        }
    }

    /** How many words are taken, 0 if that is not known here. */
    private int take(String word, String next) {
        if (!word.startsWith("-")) {
            policies.add(word);
            return isPlain(word) ? 1 : 0;
        }
        if (!word.startsWith("--")) {
            return 0;
        }
        int sign = word.indexOf('=');
        String option = sign < 0 ? word : word.substring(0, sign);
        if (!seen.add(option)) {
            return 0;
        }
        if (sign >= 0) {
            String value = word.substring(sign + 1);
            return isPlain(value) && command.take(option, value) ? 1 : 0;
        }
        if (command.take(option)) {
            return 1;
        }
        return isPlain(next) && command.take(option, next) ? 2 : 0;
    }

    /** True for a value that neither picocli nor the shell could mean otherwise. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if ("\"'$+".indexOf(value.charAt(i)) >= 0) {
                return false;
            }
        }
        return !value.isEmpty() && value.charAt(0) != '-' && value.charAt(0) != '@';
    }
}
