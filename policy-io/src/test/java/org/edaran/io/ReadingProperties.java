package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.edaran.io.input.InputLimits;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;

/** Laws of reading rosters. */
class ReadingProperties {

    private static final LocalDate FIRST = LocalDate.of(2023, 8, 28);
    private static final InputLimits SMALL =
            InputLimits.USUAL.withBytes(100_000).withWorkbookBytes(100_000, 1_000_000);
    private static final List<String> SECTIONS = List.of(
            "roster", "employees", "units", "offices", "agencies", "regions", "attestations", "documents", "decisions");

    record Row(String employee, int day, String mode) {}

    @Provide
    Arbitrary<List<Row>> rows() {
        return rowsOf("aZ0 \"',;\t\n\r.-_éÑ山'=");
    }

    /** Without carriage returns, which XML turns into line feeds. */
    @Provide
    Arbitrary<List<Row>> sheetRows() {
        return rowsOf("aZ0 \"',;<&>\t\n.-_éÑ山'=");
    }

    private static Arbitrary<List<Row>> rowsOf(String characters) {
        Arbitrary<String> ids = Arbitraries.strings()
                .withChars(characters)
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(text -> "x" + text + "y");
        Arbitrary<Row> row = Combinators.combine(
                        ids.injectDuplicates(0.5),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of("wfo", "wfh", "leave", "off", ""))
                .as(Row::new);
        return row.list().ofMinSize(1).ofMaxSize(20).uniqueElements(one -> one.employee() + one.day());
    }

    private static String csv(List<Row> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("employee", "date", "mode");
            for (Row row : rows) {
                csv.writeRecord(row.employee(), FIRST.plusDays(row.day()).toString(), row.mode());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return text.toString();
    }

    private static String people(List<Row> rows) {
        Set<String> ids = new TreeSet<>();
        rows.forEach(row -> ids.add(row.employee()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("id", "unit");
            ids.forEach(id -> csv.writeRecord(id, "u"));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return text.toString();
    }

    private static List<String> days(List<Row> rows) {
        return rows.stream()
                .sorted(java.util.Comparator.comparing(Row::employee).thenComparing(Row::day))
                .map(row -> row.employee() + " " + FIRST.plusDays(row.day()) + " "
                        + (row.mode().isEmpty() ? "?" : row.mode()))
                .toList();
    }

    @Property(tries = 300)
    void rowsThatAreWritten_areRead(@ForAll("rows") List<Row> rows) {
        Roster roster = Reading.of()
                .file("employees", people(rows))
                .file("roster", csv(rows))
                .roster();
        assertThat(Reading.days(roster)).isEqualTo(days(rows));
    }

    @Property(tries = 200)
    void orderOfRows_neverMatters(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        Reading reading = Reading.of().file("employees", people(shuffled)).file("roster", csv(shuffled));
        assertThat(reading.days()).isEqualTo(days(rows));
    }

    @Property(tries = 100)
    void sheetsOfAWorkbook_areOneRosterHoweverCut(@ForAll("sheetRows") List<Row> rows, @ForAll Random random) {
        int cut = rows.isEmpty() ? 0 : random.nextInt(rows.size() + 1);
        Xlsx workbook = new Xlsx()
                .sheet("one", sheet(rows.subList(0, cut)))
                .sheet("two", sheet(rows.subList(cut, rows.size())));
        Reading reading = Reading.of()
                .file("employees", people(rows))
                .file("roster", "book.xlsx", workbook.bytes())
                .mapping("{\"mapping\": \"edaran/1\", \"roster\": {\"sheets\": [\"one\", \"two\"]}}");
        assertThat(reading.days()).isEqualTo(days(rows));
    }

    private static Object[][] sheet(List<Row> rows) {
        List<Object[]> cells = new ArrayList<>();
        cells.add(new Object[] {"employee", "date", "mode"});
        for (Row row : rows) {
            cells.add(new Object[] {row.employee(), FIRST.plusDays(row.day()), row.mode()});
        }
        return cells.toArray(Object[][]::new);
    }

    @Property(tries = 500)
    void anyBytes_giveAResult(@ForAll byte[] bytes, @ForAll("sections") String section) throws IOException {
        assertResult(section, section + ".csv", bytes);
        assertResult(section, section + ".xlsx", bytes);
    }

    @Property(tries = 500)
    void anyText_givesAResult(@ForAll("csvLike") String text, @ForAll("sections") String section) throws IOException {
        assertResult(section, section + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void anyMapping_givesAResult(@ForAll("jsonLike") String json) throws IOException {
        RosterResult result = RosterReader.of(Schemas.SCHEMA)
                .roster("roster.csv", new ByteArrayInputStream(Reading.DAYS.getBytes(StandardCharsets.UTF_8)))
                .mapping("mapping.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .read();
        assertReadable(result);
    }

    @Property(tries = 300)
    void damagedWorkbook_givesAResult(@ForAll Random random) throws IOException {
        byte[] bytes = new Xlsx()
                .sheet("one", sheet(List.of(new Row("ani", 0, "wfo"), new Row("budi", 1, "wfh"))))
                .bytes();
        int flips = 1 + random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        assertResult("roster", "roster.xlsx", bytes);
    }

    @Property(tries = 300)
    void damagedPart_givesAResult(@ForAll Random random) throws IOException {
        StringBuilder xml = new StringBuilder(
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>employee</v></c><c r=\"B1\" t=\"inlineStr\">"
                        + "<is><t>date</t></is></c><c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\"><f>A1</f><v>4</v></c></row>");
        int cuts = 1 + random.nextInt(5);
        for (int i = 0; i < cuts; i++) {
            int at = random.nextInt(xml.length());
            switch (random.nextInt(3)) {
                case 0 -> xml.deleteCharAt(at);
                case 1 -> xml.insert(at, "<>\"=&;/ 90Zr".charAt(random.nextInt(12)));
                default -> xml.setCharAt(at, "<>\"=&;/ 90Zr".charAt(random.nextInt(12)));
            }
        }
        assertResult(
                "roster",
                "roster.xlsx",
                new Xlsx().sheetXml("one", xml.toString()).bytes());
    }

    @Provide
    Arbitrary<String> sections() {
        return Arbitraries.of(SECTIONS);
    }

    @Provide
    Arbitrary<String> csvLike() {
        return Arbitraries.of(
                        "employee",
                        "id",
                        "date",
                        "mode",
                        "unit",
                        "from",
                        "until",
                        "parameter",
                        "value",
                        "share",
                        "attestation",
                        "document",
                        "agency",
                        "channel",
                        "region of office",
                        "office",
                        ",",
                        ",",
                        ",",
                        "\n",
                        "\n",
                        "\r\n",
                        "\"",
                        "\"\"",
                        ";",
                        "\t",
                        " ",
                        "2023-08-28",
                        "wfo",
                        "31.71",
                        "40%",
                        "none",
                        "\u0000",
                        "\uFEFF",
                        "é",
                        "part",
                        "1/2",
                        "start",
                        "7:30")
                .list()
                .ofMaxSize(60)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"mapping\"",
                        "\"edaran/1\"",
                        "\"roster\"",
                        "\"codes\"",
                        "\"layout\"",
                        "\"wide\"",
                        "\"identity\"",
                        "\"columns\"",
                        "\"sheets\"",
                        "\"blank\"",
                        "\"off\"",
                        "null",
                        "true",
                        "7",
                        "1e9999",
                        "\"dateFormat\"",
                        "\"d/M/yyyy\"",
                        "\"letter\"",
                        "\"A\"",
                        "\"employees\"",
                        "\"from\"",
                        "\"covers\"",
                        "\"2022-04-01\"",
                        "\"",
                        "\\",
                        " ")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }

    private static void assertResult(String section, String name, byte[] bytes) throws IOException {
        assertReadable(RosterReader.of(Schemas.SCHEMA)
                .file(section, org.edaran.io.input.InputFile.of(name, new ByteArrayInputStream(bytes)))
                .limits(SMALL)
                .read());
    }

    /** Messages are one line, name a file, and never the classes of the program. */
    private static void assertReadable(RosterResult result) {
        if (result instanceof RosterResult.Refused refused) {
            assertThat(refused.problems()).isNotEmpty();
            for (InputProblem problem : refused.problems()) {
                assertThat(problem.place().file()).isNotEmpty();
                assertThat(problem.message() + problem.help().orElse(""))
                        .doesNotContain("Exception", "java.", "jackson", "aalto", "fastcsv");
            }
        }
    }
}
