package org.edaran.io.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputLimits;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/**
 * Unpacks a workbook once to nowhere, to know that the second time is safe: number of entries, their names, their real
 * sizes, and what {@link XmlScan} finds.
 */
final class ZipGuard {

    private static final int MOST_ENTRIES = 1_000;
    private static final int GREATEST_RATIO = 100;
    private static final long FREE_OF_RATIO = 10L << 20;
    private static final String STYLES = "xl/styles.xml";

    private final String file;
    private final InputLimits limits;
    private final long packed;
    private long inflated;
    private final Set<String> merged = new HashSet<>();
    private boolean hasStyles;

    ZipGuard(String file, InputLimits limits, long packed) {
        this.file = file;
        this.limits = limits;
        this.packed = packed;
    }

    /** True if the workbook says how numbers are shown, so that dates can be told from numbers. */
    boolean hasStyles() {
        return hasStyles;
    }

    /** The names of the parts that have merged cells, in small letters. */
    Set<String> merged() {
        return merged;
    }

    void check(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw damaged(Sentence.of("the workbook holds two parts named `{0}`", entry.getName()));
            }
            if (names.size() > MOST_ENTRIES) {
                throw damaged(Sentence.of("the workbook holds more than 1,000 parts"));
            }
            if (!zip.canReadEntryData(entry)) {
                throw damaged(Sentence.of("the workbook is encrypted or packed in an unusual way"));
            }
            hasStyles |= name.equals(STYLES);
            checkPart(zip, entry);
        }
    }

    private void checkPart(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = entry.getName();
        try (InputStream part = new Inflated(zip.getInputStream(entry))) {
            String small = name.toLowerCase(Locale.ROOT);
            if (small.endsWith(".xml") || small.endsWith(".rels") || small.endsWith(".vml")) {
                XmlScan scan = new XmlScan();
                Optional<Sentence> fault = scan.fault(part);
                if (scan.hasMerges()) {
                    merged.add(small);
                }
                if (fault.isPresent()) {
                    throw damaged(Sentence.of("the part `{0}` of the workbook {1}", name, fault.get()));
                }
            } else {
                part.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    private InputStop damaged(Sentence message) {
        return new InputStop(InputProblem.of(DiagnosticCode.DAMAGED_WORKBOOK, DataPlace.of(file), message)
                .withHelp(Sentence.of("open the file in a spreadsheet program and save it again as `.xlsx`")));
    }

    private void count(long bytes) throws InputStop {
        inflated += bytes;
        boolean bomb = inflated > FREE_OF_RATIO && inflated / GREATEST_RATIO > packed;
        if (inflated > limits.inflatedBytes() || bomb) {
            Sentence message = bomb
                    ? Sentence.of("the workbook unpacks to more than 100 times its size")
                    : Sentence.of(
                            "the workbook unpacks to more than {0} bytes", Sentence.number(limits.inflatedBytes()));
            throw new InputStop(InputProblem.of(DiagnosticCode.INPUT_LIMIT, DataPlace.of(file), message)
                    .withHelp(Sentence.of("save the sheets that are needed as CSV")));
        }
    }

    /** Counts what comes out of the archive. */
    private final class Inflated extends FilterInputStream {
        Inflated(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }
    }
}
