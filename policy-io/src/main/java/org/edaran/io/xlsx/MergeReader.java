package org.edaran.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Sheet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.table.MergedCells;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputProblem;

/**
 * Reads which cells of a sheet are merged. That stands behind the rows, so it is read before them in a pass of its own, which
 * only sheets take that have merged cells.
 */
final class MergeReader {

    private static final int MOST = 1_000_000;
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})(?::\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6}))?");

    private final byte[] bytes;
    private final Set<String> merged;

    /**
     * A reader of one workbook.
     *
     * @param bytes the workbook, packed
     * @param merged the names of its parts that have merged cells, in small letters
     */
    MergeReader(byte[] bytes, Set<String> merged) {
        this.bytes = merged.isEmpty() ? new byte[0] : bytes;
        this.merged = merged;
    }

    /** Takes the first tag of an element. */
    @FunctionalInterface
    private interface Element {
        void take(XMLStreamReader xml) throws InputStop;
    }

    /**
     * The merged cells of a sheet, by their first row.
     *
     * @throws InputStop if there are too many of them, or one of them is no rectangle of a sheet
     * @throws IOException if the part of the sheet is damaged
     */
    List<MergedCells> of(Sheet sheet, DataSource source) throws IOException {
        if (merged.isEmpty()) {
            return List.of();
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            Optional<String> part = partOf(zip, sheet.getId()).filter(merged::contains);
            List<MergedCells> found = new ArrayList<>();
            if (part.isPresent()) {
                each(zip, part.get(), "mergeCell", xml -> add(attribute(xml, "ref"), found, source));
            }
            found.sort(Comparator.comparingInt(MergedCells::top));
            return found;
        }
    }

    /** The name of the part with a sheet, in small letters. */
    private static Optional<String> partOf(ZipFile zip, String id) throws IOException {
        List<String> workbooks = new ArrayList<>();
        each(zip, "[content_types].xml", "Override", xml -> {
            String type = attribute(xml, "ContentType");
            if (type.endsWith(".sheet.main+xml") || type.endsWith(".sheet.macroEnabled.main+xml")) {
                workbooks.add(attribute(xml, "PartName"));
            }
        });
        String workbook = workbooks.isEmpty() ? "/xl/workbook.xml" : workbooks.get(0);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        Map<String, String> targets = new HashMap<>();
        each(zip, bare(relations), "Relationship", xml -> targets.put(attribute(xml, "Id"), attribute(xml, "Target")));
        return Optional.ofNullable(targets.get(id))
                .map(target -> bare(target.startsWith("/") ? target : folder + target));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static String bare(String part) {
        return (part.startsWith("/") ? part.substring(1) : part).toLowerCase(Locale.ROOT);
    }

    private static void each(ZipFile zip, String part, String element, Element taker) throws IOException {
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (bare(entry.getName()).equals(part)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    each(in, element, taker);
                }
            }
        }
    }

    private static void each(InputStream in, String element, Element taker) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    taker.take(xml);
                }
            }
        } catch (XMLStreamException damage) {
            throw new IOException(damage);
        }
    }

    private static void add(String range, List<MergedCells> found, DataSource source) throws InputStop {
        Matcher cells = RANGE.matcher(range);
        if (!cells.matches()) {
            throw notARange(range, source);
        }
        if (cells.group(3) == null) {
            return;
        }
        MergedCells merge = new MergedCells(
                Integer.parseInt(cells.group(2)),
                Integer.parseInt(cells.group(4)),
                column(cells.group(1)),
                column(cells.group(3)));
        if (merge.bottom() < merge.top()
                || merge.right() < merge.left()
                || merge.bottom() > LAST_ROW
                || merge.right() > LAST_COLUMN) {
            throw notARange(range, source);
        }
        found.add(merge);
        if (found.size() > MOST) {
            throw new InputStop(InputProblem.of(
                            DiagnosticCode.INPUT_LIMIT,
                            source.at(0, 0),
                            Sentence.of("the sheet has more than {0} merged cells", Sentence.number(MOST)))
                    .withHelp(Sentence.of("save the sheets that are needed as CSV")));
        }
    }

    private static InputStop notARange(String range, DataSource source) {
        return new InputStop(InputProblem.of(
                        DiagnosticCode.DAMAGED_WORKBOOK,
                        source.at(0, 0),
                        Sentence.of("`{0}` is no range of merged cells", range))
                .withHelp(Sentence.of("open the file in a spreadsheet program and save it again as `.xlsx`")));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
