package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.edaran.io.input.InputLimits;
import org.junit.jupiter.api.Test;

/** Workbooks that were made to do harm, or were cut. */
class WorkbookGuardsTest {

    private static final String ROWS = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    private static String problem(byte[] workbook) {
        return problemOf(Reading.roster("book.xlsx", workbook));
    }

    private static String problem(byte[] workbook, InputLimits limits) {
        return problemOf(Reading.roster("book.xlsx", workbook).limits(limits));
    }

    private static String problemOf(Reading reading) {
        return String.join("\n", reading.problems());
    }

    @Test
    void externalEntity_isRefusedByName() {
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData/></worksheet>";
        byte[] workbook = new Xlsx()
                .sheetXml("Aug", ROWS)
                .part("xl/worksheets/sheet1.xml", sheet)
                .bytes();
        assertThat(problemOf(Reading.roster("book.xlsx", workbook)))
                .isEqualTo("EDR6020 book.xlsx: the part `xl/worksheets/sheet1.xml` of the workbook declares a document"
                        + " type, which workbooks never do");
    }

    @Test
    void billionLaughs_areRefusedBeforeTheyAreRead() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'z'; c++) {
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        byte[] workbook = new Xlsx()
                .sheetXml("Aug", ROWS)
                .part("xl/sharedStrings.xml", laughs + "]><sst><si><t>&z;</t></si></sst>")
                .bytes();
        assertThat(problemOf(Reading.roster("book.xlsx", workbook)))
                .contains("the part `xl/sharedStrings.xml` of the workbook declares a document type");
    }

    @Test
    void partInAnotherEncoding_isRefused() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "\uFEFF<?xml version=\"1.0\"?>".getBytes(StandardCharsets.UTF_16LE));
        assertThat(problemOf(Reading.roster("book.xlsx", zip(parts))))
                .isEqualTo("EDR6020 book.xlsx: the part `xl/workbook.xml` of the workbook is not written in UTF-8");
    }

    @Test
    void hugeText_isFoundWithoutHoldingIt() throws IOException {
        assertThat(problemOf(Reading.roster("book.xlsx", bomb("xl/sharedStrings.xml", "<sst><si><t>", 64 << 20))))
                .isEqualTo("EDR6020 book.xlsx: the part `xl/sharedStrings.xml` of the workbook has a text far longer"
                        + " than a cell can hold");
    }

    @Test
    void archiveBomb_isStoppedByItsRatio() throws IOException {
        assertThat(problemOf(Reading.roster("book.xlsx", bomb("xl/media/image1.png", "", 64 << 20))))
                .isEqualTo("EDR6019 book.xlsx: the workbook unpacks to more than 100 times its size");
    }

    @Test
    void smallPartsThatPackWell_areFine() {
        byte[] workbook = new Xlsx()
                .sheetXml("Aug", ROWS)
                .part("xl/theme/theme1.xml", "<a>" + "<b/>".repeat(500_000) + "</a>")
                .bytes();
        assertThat(problemOf(Reading.roster("book.xlsx", workbook))).contains("there is no column `employee`");
    }

    @Test
    void inflatedSize_isCountedWhileReading() {
        byte[] workbook = new Xlsx().sheetXml("Aug", ROWS).bytes();
        assertThat(problem(workbook, InputLimits.USUAL.withWorkbookBytes(100_000, 1_000)))
                .isEqualTo("EDR6019 book.xlsx: the workbook unpacks to more than 1,000 bytes");
        assertThat(problem(workbook, InputLimits.USUAL.withWorkbookBytes(1_000, 100_000)))
                .isEqualTo("EDR6019 book.xlsx: the file is larger than 1,000 bytes");
    }

    @Test
    void manyParts_areRefused() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i <= 1_000; i++) {
            parts.put("xl/media/" + i, new byte[1]);
        }
        assertThat(problemOf(Reading.roster("book.xlsx", zip(parts))))
                .isEqualTo("EDR6020 book.xlsx: the workbook holds more than 1,000 parts");
    }

    @Test
    void twoPartsOfOneName_areRefused() throws IOException {
        byte[] workbook = new Xlsx()
                .sheetXml("Aug", ROWS)
                .part("xl/sharedStringz.xml", "<sst/>")
                .bytes();
        // The archive writer refuses a name twice, so the second name is changed in the bytes.
        String latin = new String(workbook, StandardCharsets.ISO_8859_1).replace("sharedStringz", "sharedStrings");
        assertThat(problemOf(Reading.roster("book.xlsx", latin.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("EDR6020 book.xlsx: the workbook holds two parts named `xl/sharedStrings.xml`");
    }

    @Test
    void cellBeyondAnySheet_doesNotFillTheHeap() {
        byte[] workbook = new Xlsx()
                .sheetXml("Aug", "<row r=\"1\"><c\nr = 'ZZZZZ1'><v>1</v></c></row>")
                .bytes();
        assertThat(problemOf(Reading.roster("book.xlsx", workbook)))
                .contains("has a cell beyond the last column of a sheet");
    }

    @Test
    void rowNumberBeyondAnySheet_isDamage() {
        byte[] workbook = new Xlsx()
                .sheetXml("Aug", "<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>")
                .bytes();
        assertThat(problemOf(Reading.roster("book.xlsx", workbook)))
                .isEqualTo("EDR6020 book.xlsx, sheet \"Aug\": row 1048577 comes after row 0");
        byte[] huge = new Xlsx()
                .sheetXml("Aug", "<row r=\"2147483649\"><c r=\"A1\"><v>1</v></c></row>")
                .bytes();
        assertThat(problemOf(Reading.roster("book.xlsx", huge)))
                .isEqualTo("EDR6020 book.xlsx, sheet \"Aug\": the sheet is damaged after row 0");
    }

    @Test
    void monstrousNumber_isNotWrittenOut() {
        byte[] workbook = new Xlsx()
                .sheetXml("Aug", "<row r=\"1\"><c r=\"A1\"><v>1e999999999</v></c></row>")
                .bytes();
        assertThat(Reading.roster("book.xlsx", workbook).refusal())
                .anySatisfy(problem -> assertThat(problem.help().orElse("")).contains("1E+999999999"));
    }

    @Test
    void brokenXml_isDamageAfterARow() {
        byte[] workbook = new Xlsx()
                .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c></row>")
                .sheetXml("Aug", ROWS)
                .bytes();
        assertThat(problemOf(Reading.roster("book.xlsx", workbook)))
                .contains("EDR6020")
                .doesNotContain("aalto");
    }

    @Test
    void cutAndOtherFiles_areNoWorkbooks() {
        byte[] workbook = new Xlsx().sheetXml("Aug", ROWS).bytes();
        assertThat(problem(Arrays.copyOf(workbook, workbook.length - 30)))
                .isEqualTo("EDR6020 book.xlsx: the workbook is damaged: its archive cannot be unpacked");
        assertThat(problem(new byte[0])).isEqualTo("EDR6014 book.xlsx: the file is empty");
        assertThat(problem("employee,date,mode".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("EDR6020 book.xlsx: the file is not a workbook, whatever its name says");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        assertThat(problem(old))
                .isEqualTo("EDR6020 book.xlsx: the file is an old `.xls` workbook or is protected by a password");
    }

    private static byte[] bomb(String part, String head, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] block = new byte[1 << 16];
            Arrays.fill(block, (byte) 'x');
            for (int written = 0; written < zeros; written += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
