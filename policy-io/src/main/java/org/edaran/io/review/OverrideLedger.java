package org.edaran.io.review;

import java.io.IOException;
import java.util.List;
import org.edaran.io.input.InputFile;
import org.edaran.roster.InputProblem;

/**
 * The overrides that a team keeps.
 *
 * @param file the name of the file
 * @param entries in the order of the file
 * @param problems why it cannot be used; if there is any, nothing else counts
 */
public record OverrideLedger(String file, List<OverrideEntry> entries, List<InputProblem> problems) {

    /**
     * Reads a ledger: a text file or workbook with a row for each entry.
     *
     * @throws IOException if the file cannot be read at all
     */
    public static OverrideLedger read(InputFile file) throws IOException {
        return new LedgerReader(file.name()).read(file);
    }

    /** Copies the lists. */
    public OverrideLedger {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
