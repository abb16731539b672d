package org.edaran.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The way in for the fuzzer; {@code -Dedaran.fuzz=csv} names the target. */
public final class Fuzz {

    private static final Target TARGET =
            Target.valueOf(System.getProperty("edaran.fuzz", "parser").toUpperCase(Locale.ROOT));

    private Fuzz() {}

    /** Called by the fuzzer, once: what is loaded and made with the first input is no part of the time of an input. */
    public static void fuzzerInitialize() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.corpus())) {
            for (Path file : files.sorted().toList()) {
                TARGET.accept(Files.readAllBytes(file));
            }
        }
    }

    /** Called by the fuzzer, for each input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        TARGET.accept(bytes);
    }
}
