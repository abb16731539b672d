package org.edaran.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.edaran.examples.AttendanceData.Person;

/**
 * Makes the workbook of {@code attendance-workbook}: a sheet for each month, a row for each person, a column for each
 * date, a stray column of the next month, totals beside the dates, and a sheet that explains the codes. The people are
 * invented. The parts of the workbook are the same on each run.
 */
public final class AttendanceWorkbookGenerator {

    private static final int DATE_COLUMNS = 30;
    private static final List<String> TOTALS = List.of("TPD", "P", "WFH", "PL", "SL", "LWP", "WO", "HO");
    private static final List<String> KEY = List.of(
            "P",
            "Present",
            "WFH",
            "Work from home",
            "HWFH",
            "Half work from home",
            "WO",
            "Weekly off",
            "HO",
            "Holiday",
            "PL",
            "Paid leave",
            "SL",
            "Sick leave",
            "HPL",
            "Half paid leave",
            "HSL",
            "Half sick leave",
            "LWP",
            "Leave without pay",
            "HLWP",
            "Half leave without pay",
            "ML",
            "Menstrual leave",
            "FFL",
            "Floating festival leave",
            "BL ",
            "Birthday leave",
            "BRL ",
            "Bereavement leave");

    private AttendanceWorkbookGenerator() {}

    /** The parts of the workbook by their names in the archive. */
    public static Map<String, String> parts() {
        WorkbookXml workbook = new WorkbookXml();
        month(workbook, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1));
        month(workbook, LocalDate.of(2026, 5, 2), LocalDate.of(2026, 6, 1));
        month(workbook, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
        WorkbookXml.SheetXml key = workbook.sheet("Attendance Key ");
        key.row(1).text("A", "ATTENDANCE KEY");
        for (int i = 0; i < KEY.size(); i += 2) {
            key.row(i / 2 + 2).text("A", KEY.get(i)).text("B", KEY.get(i + 1));
        }
        return workbook.parts();
    }

    private static void month(WorkbookXml workbook, LocalDate first, LocalDate stray) {
        String name = first.getMonth().getDisplayName(TextStyle.SHORT, Locale.ROOT) + " " + first.getYear();
        WorkbookXml.SheetXml sheet = workbook.sheet(name);
        sheet.row(1).text("A", "Contoh");
        for (int i = 0; i <= DATE_COLUMNS; i++) {
            sheet.date(WorkbookXml.letters(i + 2), dateOf(first, stray, i));
        }
        sheet.row(2)
                .text("A", first.getMonthValue() == 6 ? "Employee Code" : "Employee Code ")
                .text("B", "Name");
        for (int i = 0; i <= DATE_COLUMNS; i++) {
            String letters = WorkbookXml.letters(i + 2);
            sheet.dateFormula(letters, letters + "1", dateOf(first, stray, i));
        }
        for (int i = 0; i < TOTALS.size(); i++) {
            sheet.text(WorkbookXml.letters(DATE_COLUMNS + 3 + i), TOTALS.get(i));
        }
        int row = 3;
        for (Person person : AttendanceData.people()) {
            person(sheet, row++, person, first);
        }
        for (; row <= 60; row++) {
            sheet.row(row).blank("A").blank("B");
        }
    }

    private static LocalDate dateOf(LocalDate first, LocalDate stray, int column) {
        return column == DATE_COLUMNS ? stray : first.plusDays(column);
    }

    private static void person(WorkbookXml.SheetXml sheet, int row, Person person, LocalDate first) {
        sheet.row(row).text("A", person.code());
        if (person.name().equals("0")) {
            sheet.number("B", 0);
        } else {
            sheet.text("B", person.name());
        }
        for (int i = 0; i < DATE_COLUMNS; i++) {
            String letters = WorkbookXml.letters(i + 2);
            person.on(first.plusDays(i)).ifPresentOrElse(code -> sheet.text(letters, code), () -> sheet.blank(letters));
        }
        sheet.blank("AG");
        for (int i = 0; i < TOTALS.size(); i++) {
            String total = TOTALS.get(i);
            long count = first.datesUntil(first.plusDays(DATE_COLUMNS))
                    .filter(date -> person.on(date).filter(total::equals).isPresent())
                    .count();
            String formula = "COUNTIF(C" + row + ":AG" + row + ",\"" + total + "\")";
            sheet.numberFormula(WorkbookXml.letters(DATE_COLUMNS + 3 + i), formula, count);
        }
    }

    /** The archive, whose packing may differ between versions of Java. */
    static byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : new LinkedHashMap<>(parts()).entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 7, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Writes {@code attendance.xlsx} into a folder.
     *
     * @param args the folder; without it, {@code attendance-workbook} in the current one
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "attendance-workbook" : args[0]);
        Files.createDirectories(folder);
        Files.write(folder.resolve("attendance.xlsx"), bytes());
    }
}
