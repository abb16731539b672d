package org.edaran.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a project says once of its checks, in a file {@code edaran.json} or {@code .edaran.json} of the folder or of one above
 * it in the same repository. The command line wins.
 *
 * @param file the file that says it; empty if there is none
 * @param policies the policies to judge by
 * @param options the other options by name, without dashes
 */
record Configuration(String file, List<String> policies, Map<String, String> options) {

    /** No file says anything. */
    static final Configuration NONE = new Configuration("", List.of(), Map.of());

    private static final List<String> NAMES = List.of("edaran.json", ".edaran.json");

    /** Keeps the order of the file. */
    Configuration {
        policies = List.copyOf(policies);
        options = new LinkedHashMap<>(options);
    }

    /**
     * The file for a folder, named from there; nothing if there is none. Folders above are looked into up to the root of the
     * repository; outside of a repository only the folder itself is.
     *
     * @throws IOException if a folder has two of them
     */
    static Optional<Path> find(Path folder) throws IOException {
        Path from = folder.toAbsolutePath().normalize();
        Path here = from;
        Path top = rootOf(from);
        while (true) {
            List<Path> found = new ArrayList<>();
            for (String name : NAMES) {
                if (Files.isRegularFile(here.resolve(name))) {
                    found.add(folder.resolve(from.relativize(here.resolve(name))));
                }
            }
            if (found.size() > 1) {
                throw new IOException("there are `" + found.get(0) + "` and `" + found.get(1) + "`; keep one of them");
            }
            Path above = here.getParent();
            if (!found.isEmpty() || here.equals(top) || above == null) {
                return found.stream().findFirst();
            }
            here = above;
        }
    }

    private static Path rootOf(Path folder) {
        for (Path here = folder; here != null; here = here.getParent()) {
            if (Files.exists(here.resolve(".git"))) {
                return here;
            }
        }
        return folder;
    }

    /** What the file says of an option; nothing if it is silent. */
    @Nullable
    String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? options.get(nameOf(option)) : null;
    }

    private static String nameOf(OptionSpec option) {
        return option.longestName().replaceFirst("^--", "");
    }

    /** A sentence on what comes from the file and not from the command line; nothing if nothing does. */
    Optional<String> told(ParseResult given) {
        List<String> taken = new ArrayList<>();
        if (!policies.isEmpty() && !given.hasMatchedPositional(0)) {
            taken.addAll(policies);
        }
        options.forEach((name, value) -> {
            if (!given.hasMatchedOption("--" + name)) {
                taken.add(value.equals("true") ? "--" + name : "--" + name + " " + value);
            }
        });
        return taken.isEmpty() ? Optional.empty() : Optional.of("from " + file + ": " + String.join(" ", taken));
    }
}
