package org.edaran.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.bench.Workload;

/** Reads a list of findings of which each property, or each finding, stands on a line. Not thread-safe. */
final class WrittenList {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> finding = new HashMap<>();
    private final Found found = new Found();

    /** A reader of lists about so many people. */
    WrittenList(int people) {
        for (int person = 0; person < people; person++) {
            numbers.put(Workload.id(person), person);
        }
    }

    /**
     * The findings of a file.
     *
     * @param last the property that each finding ends with
     */
    Found read(Path file, String last) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String property : line.replace("{\"", ",\"").split(",\"|  +\"", -1)) {
                    int colon = property.indexOf(':');
                    String name = colon < 0
                            ? ""
                            : property.substring(0, colon).replace("\"", "").strip();
                    finding.put(name, colon < 0 ? "" : value(property.substring(colon + 1)));
                    if (name.equals(last)) {
                        add();
                    }
                }
            }
        }
        return found;
    }

    private static String value(String text) {
        String value = text.strip();
        int end = value.startsWith("\"") ? value.indexOf('"', 1) : value.length();
        return value.substring(value.startsWith("\"") ? 1 : 0, end).replaceAll("[,}]+$", "");
    }

    private void add() {
        int rule = List.of("share", "direct", "at_home", "eligible").indexOf(finding.getOrDefault("rule", ""));
        int date = Workload.DATES.indexOf(LocalDate.parse(finding.getOrDefault("date", "")));
        if (rule == Found.SHARE) {
            int unit = Integer.parseInt(finding.getOrDefault("unit", "").substring("unit-".length()));
            int category = Workload.CATEGORIES.indexOf(finding.get("category"));
            int count = Integer.parseInt(finding.getOrDefault("count", ""));
            found.group(date, unit * 3 + category, count, Integer.parseInt(finding.getOrDefault("of", "")));
        } else {
            found.row(rule, date, numbers.getOrDefault(finding.getOrDefault("employee", ""), -1));
        }
    }
}
