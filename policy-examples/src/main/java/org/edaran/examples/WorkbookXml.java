package org.edaran.examples;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a small workbook, written by hand so that no library shapes the example. Not thread-safe. */
final class WorkbookXml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Style numbers: a day and month, and a day of the week. */
    private static final int DAY_AND_MONTH = 1;

    private static final int WEEKDAY = 2;

    private final Map<String, SheetXml> sheets = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The letters of a 0-based column. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** Adds a sheet. */
    SheetXml sheet(String name) {
        return sheets.computeIfAbsent(name, n -> new SheetXml());
    }

    /** A sheet being written row by row. */
    final class SheetXml {
        private final StringBuilder xml = new StringBuilder();
        private int row;

        SheetXml row(int number) {
            xml.append(row == 0 ? "" : "</row>").append("<row r=\"" + number + "\">");
            row = number;
            return this;
        }

        SheetXml text(String letters, String text) {
            if (!texts.contains(text)) {
                texts.add(text);
            }
            return cell(letters, " t=\"s\"", "<v>" + texts.indexOf(text) + "</v>");
        }

        SheetXml number(String letters, long value) {
            return cell(letters, "", "<v>" + value + "</v>");
        }

        SheetXml blank(String letters) {
            return cell(letters, "", "");
        }

        SheetXml date(String letters, LocalDate date) {
            return cell(letters, " s=\"" + DAY_AND_MONTH + "\"", "<v>" + serial(date) + "</v>");
        }

        SheetXml dateFormula(String letters, String formula, LocalDate date) {
            return cell(letters, " s=\"" + WEEKDAY + "\"", "<f>" + formula + "</f><v>" + serial(date) + "</v>");
        }

        SheetXml numberFormula(String letters, String formula, long value) {
            return cell(letters, "", "<f>" + escaped(formula) + "</f><v>" + value + "</v>");
        }

        private SheetXml cell(String letters, String attributes, String content) {
            xml.append("<c r=\"" + letters + row + "\"" + attributes)
                    .append(content.isEmpty() ? "/>" : ">" + content + "</c>");
            return this;
        }

        @Override
        public String toString() {
            String end = row == 0 ? "" : "</row>";
            return HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + xml + end + "</sheetData></worksheet>";
        }
    }

    private static long serial(LocalDate date) {
        return ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** All parts by their names in the archive. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, SheetXml> sheet : sheets.entrySet()) {
            number++;
            String file = "worksheets/sheet" + number + ".xml";
            types.append(override(file, "worksheet"));
            list.append("<sheet name=\"" + escaped(sheet.getKey()) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number
                    + "\"/>");
            relations.append(relation("rId" + number, "worksheet", file));
            parts.put("xl/" + file, sheet.getValue().toString());
        }
        types.append(override("workbook.xml", "sheet.main"));
        types.append(override("styles.xml", "styles"));
        types.append(override("sharedStrings.xml", "sharedStrings"));
        relations.append(relation("rIdT", "styles", "styles.xml"));
        relations.append(relation("rIdS", "sharedStrings", "sharedStrings.xml"));
        parts.put("xl/styles.xml", styles());
        parts.put("xl/sharedStrings.xml", sharedStrings());
        parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + list
                        + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put("[Content_Types].xml", types(types.toString()));
        return parts;
    }

    private static String types(String overrides) {
        return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>" + overrides + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"d\\ \\-\\ mmm\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"ddd\"/></numFmts>"
                + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private String sharedStrings() {
        StringBuilder xml = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
        texts.forEach(text -> xml.append("<si><t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</t></si>"));
        return xml.append("</sst>").toString();
    }
}
