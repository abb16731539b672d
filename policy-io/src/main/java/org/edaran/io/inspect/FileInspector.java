package org.edaran.io.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.database.Drivers;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.mapping.Section;

/**
 * Looks at files that nobody has described. Every row is looked at; how many texts and people are remembered is bounded,
 * so memory is too. Stateless.
 */
public final class FileInspector {

    private FileInspector() {}

    /** The kinds of files that there are: {@code roster}, {@code employees}, {@code units}, … */
    public static List<String> kinds() {
        return Arrays.stream(Section.values()).map(Section::key).toList();
    }

    /**
     * Looks at a file; what its bytes show goes before what its name says.
     *
     * @param kind what it is, one of {@link #kinds}; nothing to guess it
     * @param text how text is written, as far as it is known
     * @throws IOException if the file is not there or cannot be read
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Inspection inspect(InputFile file, Optional<String> kind, InputLimits limits, TextForm text)
            throws IOException {
        return inspect(file, kind, limits, text, Drivers.CLASS_PATH);
    }

    /**
     * Looks at a file, which may be Parquet: that is read from disk through DuckDB.
     *
     * @param kind what it is, one of {@link #kinds}; nothing to guess it
     * @param text how text is written, as far as it is known
     * @param drivers where the driver of DuckDB is
     * @throws IOException if the file is not there or cannot be read
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Inspection inspect(
            InputFile file, Optional<String> kind, InputLimits limits, TextForm text, Drivers drivers)
            throws IOException {
        Optional<Section> stated = kind.map(FileInspector::section);
        FileScan scan = FileScan.of(file, limits, text, drivers);
        return new Inspection(scan, scan.sheets().isEmpty() ? Optional.empty() : plan(scan, stated));
    }

    private static Section section(String kind) {
        for (Section section : Section.values()) {
            if (section.key().equals(kind)) {
                return section;
            }
        }
        throw new IllegalArgumentException("no kind of file: " + kind);
    }

    private static Optional<SectionPlan> plan(FileScan scan, Optional<Section> stated) {
        List<SheetScan> wide = new ArrayList<>(WidePlan.sheets(scan));
        if (!wide.isEmpty() && stated.orElse(Section.ROSTER) == Section.ROSTER) {
            return Optional.of(WidePlan.of(scan, wide));
        }
        List<SheetScan> sheets = RowPlan.sheets(scan);
        KindGuess guess = stated.map(section -> new KindGuess(Optional.of(section), Sentence.of("that was said")))
                .orElseGet(() -> KindGuess.of(sheets.get(0), scan.file()));
        return guess.kind().map(section -> RowPlan.of(scan, sheets, section, guess.why()));
    }
}
