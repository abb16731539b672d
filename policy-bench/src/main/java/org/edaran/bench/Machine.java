package org.edaran.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a table was measured on, in a line. Stateless. */
public final class Machine {

    private Machine() {}

    public static String description() {
        return String.format(
                Locale.ROOT,
                "%d processors, %s; %s; Java %s, heap of %,d MB; %s",
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20,
                load());
    }

    private static String load() {
        String load = line("/proc/loadavg", "");
        return load.isEmpty()
                ? "load not known"
                : "load " + load.substring(0, load.indexOf(' ')) + " over the last minute";
    }

    private static String line(String file, String start) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            for (String line : lines) {
                if (line.startsWith(start)) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }
}
