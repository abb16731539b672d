package org.edaran.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.edaran.roster.DataPlace;

/** Workbooks as spreadsheet programs write them, made by hand so that tests can also make them wrong. */
final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private boolean styled = true;

    /** A formula with the value that the spreadsheet program last computed, if any. */
    record Formula(String text, Object value) {}

    /** A text that is stored in its cell and not in the shared list. */
    record Inline(String text) {}

    /** A number shown in a format of its own: 1 date, 2 time, 3 percent. */
    record Styled(String number, int style) {}

    /** Adds a sheet; a {@code null} row is left out, a {@code null} cell too. */
    Xlsx sheet(String name, Object[]... rows) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length > 0) {
                xml.append("<row r=\"").append(i + 1).append("\">");
                for (int j = 0; j < rows[i].length; j++) {
                    xml.append(cell(DataPlace.columnName(j + 1) + (i + 1), rows[i][j]));
                }
                xml.append("</row>");
            }
        }
        return sheetXml(name, xml.toString());
    }

    /** Adds a sheet whose rows are given as XML. */
    Xlsx sheetXml(String name, String rows) {
        sheets.put(name, HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    /** Merges cells of the sheet that was added last. */
    Xlsx merge(String... ranges) {
        String name = List.copyOf(sheets.keySet()).get(sheets.size() - 1);
        StringBuilder merges = new StringBuilder("</sheetData><mergeCells>");
        for (String range : ranges) {
            merges.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        sheets.compute(name, (key, xml) -> String.valueOf(xml).replace("</sheetData>", merges.append("</mergeCells>")));
        return this;
    }

    /** Adds or replaces a part of the archive. */
    Xlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Xlsx withoutStyles() {
        styled = false;
        return this;
    }

    private String cell(String reference, Object value) {
        String open = "<c r=\"" + reference + "\"";
        if (value instanceof String text) {
            return text.isEmpty() ? open + "/>" : open + " t=\"s\"><v>" + sharedIndex(text) + "</v></c>";
        }
        if (value instanceof Inline text) {
            return open + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text.text()) + "</t></is></c>";
        }
        if (value instanceof LocalDate date) {
            return open + " s=\"1\"><v>" + serial(date) + "</v></c>";
        }
        if (value instanceof Styled number) {
            return open + " s=\"" + number.style() + "\"><v>" + number.number() + "</v></c>";
        }
        if (value instanceof Formula formula) {
            return formula(open, formula);
        }
        return open + "><v>" + value + "</v></c>";
    }

    private static String formula(String open, Formula formula) {
        String text = "<f>" + escaped(formula.text()) + "</f>";
        if (formula.value() instanceof LocalDate date) {
            return open + " s=\"1\">" + text + "<v>" + serial(date) + "</v></c>";
        }
        if (formula.value() instanceof String result) {
            return result.isEmpty()
                    ? open + ">" + text + "</c>"
                    : open + " t=\"str\">" + text + "<v>" + escaped(result) + "</v></c>";
        }
        return open + ">" + text + "<v>" + formula.value() + "</v></c>";
    }

    private int sharedIndex(String text) {
        if (!shared.contains(text)) {
            shared.add(text);
        }
        return shared.indexOf(text);
    }

    static long serial(LocalDate date) {
        return ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The archive. */
    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            String file = "worksheets/sheet" + number + ".xml";
            all.put("xl/" + file, sheet.getValue());
            types.append(override("/xl/" + file, "worksheet"));
            list.append("<sheet name=\"")
                    .append(escaped(sheet.getKey()))
                    .append("\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
            relations.append(relation("rId" + number, "worksheet", file));
        }
        types.append(override("/xl/workbook.xml", "sheet.main"));
        types.append(override("/xl/sharedStrings.xml", "sharedStrings"));
        relations.append(relation("rIdS", "sharedStrings", "sharedStrings.xml"));
        if (styled) {
            types.append(override("/xl/styles.xml", "styles"));
            relations.append(relation("rIdT", "styles", "styles.xml"));
            all.put("xl/styles.xml", styles());
        }
        all.put("xl/sharedStrings.xml", sharedStrings());
        all.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + list
                        + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        all.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        all.put(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + types + "</Types>");
        all.putAll(parts);
        return zip(all);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"d\\ \\-\\ mmm\"/></numFmts>"
                + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/>"
                + "<xf numFmtId=\"9\"/></cellXfs></styleSheet>";
    }

    private String sharedStrings() {
        StringBuilder xml = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
        for (String text : shared) {
            xml.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>");
        }
        return xml.append("</sst>").toString();
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
