package org.edaran.io.review;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.finding.FindingStatus;
import org.edaran.io.input.InputFile;
import org.edaran.roster.InputProblem;

/**
 * The findings of an earlier report.
 *
 * @param file the name of its file
 * @param findings the statuses by identity; several where findings are alike
 * @param problems why it cannot be used; if there is any, nothing else counts
 */
public record Baseline(String file, Map<String, List<FindingStatus>> findings, List<InputProblem> problems) {

    /**
     * Reads the findings of a report in the form {@code edaran/1}.
     *
     * @throws IOException if the file cannot be read at all
     */
    public static Baseline read(InputFile file) throws IOException {
        return new BaselineReader(file.name()).read(file);
    }

    /** Copies everything. */
    public Baseline {
        Map<String, List<FindingStatus>> copy = new HashMap<>();
        findings.forEach((identity, statuses) -> copy.put(identity, List.copyOf(statuses)));
        findings = Map.copyOf(copy);
        problems = List.copyOf(problems);
    }

    /** How many findings it has. */
    public int size() {
        return findings.values().stream().mapToInt(List::size).sum();
    }

    /** How grave a status is: what cannot be told may be a violation, and a warning never is. */
    static int gravity(FindingStatus status) {
        return switch (status) {
            case WARNING -> 1;
            case UNDETERMINED -> 2;
            case VIOLATION -> 3;
        };
    }
}
