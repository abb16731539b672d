package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.edaran.io.inspect.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen in files that nobody has described, and that the mapping which comes out reads them. */
class InspectionTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final String LONG = """
            Laporan kehadiran;;;;
            No;NIP;Nama Pegawai;Tanggal;Status
            1;198703152010011001;Budi;28/08/2023;Hadir
            2;198703152010011001;Budi;29/08/2023;WFH
            3;199103152014012002;Ani;28/08/2023;Cuti
            Total;;;;3
            """;

    /** Two sheets a month, names in row 2, a stray date, totals by formulas, a code for two people, and a key. */
    static byte[] workbook() {
        return new Xlsx()
                .sheet("Mei 2026", month(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1), "P", "WFH", "X "))
                .sheet("Juni 2026", month(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 2), "P", "P", "WFH"))
                .sheet("Keterangan ", new Object[] {"KODE"}, new Object[] {"P", "Hadir di kantor"}, new Object[] {
                    "X", "Cuti setengah hari"
                })
                .bytes();
    }

    private static Object[][] month(LocalDate first, LocalDate stray, String a, String b, String c) {
        Object[] title = new Object[10];
        Object[] header = new Object[10];
        Arrays.fill(title, "");
        title[0] = "Badan X";
        header[0] = "Kode";
        header[1] = "Nama";
        for (int i = 0; i < 6; i++) {
            title[i + 2] = first.plusDays(i);
            header[i + 2] = first.plusDays(i);
        }
        header[8] = stray;
        header[9] = "P";
        title[9] = "Hadir";
        return new Object[][] {
            title,
            header,
            {"K1", "Ani", a, b, c, a, "", b, "", new Xlsx.Formula("COUNTIF(A1)", 3)},
            {"K1", "Budi", b, b, a, a, b, b, "", new Xlsx.Formula("COUNTIF(A2)", 2)},
            {"K2", "Citra", a, a, a, a, a, a, "", new Xlsx.Formula("COUNTIF(A3)", 6)},
        };
    }

    @Test
    void workbook_isSeen() {
        assertThat(Inspecting.of("book.xlsx", workbook()).text()).isEqualTo("""
                book.xlsx: a workbook with 3 sheets
                  seems to be of the kind `roster`: a row per person, a column per date: the names of 7 columns are dates
                  sheet `Mei 2026`: 3 rows, names in row 2, dates in C to H: 2026-05-01 to 2026-05-06
                  sheet `Juni 2026`: 3 rows, names in row 2, dates in C to H: 2026-06-01 to 2026-06-06
                  sheet `Keterangan`: 1 row, not like the others

                  columns of `Mei 2026`
                    A   `Kode`: likely tells people or things apart; texts, 2 different
                    B   `Nama`: likely names; texts, 3 different
                    J   `P`: a helper: formulas; whole numbers, 3 different

                  codes below the dates
                    P    26 cells; the sheet `Mei 2026` says "Hadir"; perhaps "wfo"
                    WFH  7 cells; a guess: a mode has this name
                    X    1 cell; the sheet `Keterangan` says "Cuti setengah hari"; perhaps [{"mode": "leave", "part": "1/2"}, {"mode": "wfo", "part": "1/2"}]
                    2 cells blank

                  to look at
                    - identities with two names: 1 (`K1` in `Mei 2026` A3 and `Mei 2026` A4)
                    - dates without a column: `2026-05-07`, `2026-05-08`, `2026-05-09`, `2026-05-10`, `2026-05-11`, `2026-05-12`, `2026-05-13`, `2026-05-14` and 17 more
                    - sheet `Mei 2026`: blank columns with a date that does not belong there: `I`
                    - sheet `Mei 2026`: titles above the names: 1 row
                    - sheet `Juni 2026`: blank columns with a date that does not belong there: `I`
                    - sheet `Juni 2026`: titles above the names: 1 row
                    - spaces around the code are dropped in 1 cell
                """);
    }

    @Test
    void workbook_isReadOnceItsCodesAreFilledIn() throws IOException {
        Inspecting seen = Inspecting.of("book.xlsx", workbook());
        String mapping = seen.mapping();
        assertThat(MappingTest.schemaFaults(mapping)).isEmpty();
        assertThat(seen.reading(mapping).problems())
                .hasSize(2)
                .allMatch(problem -> problem.startsWith("EDR6021 mapping.json:"))
                .anyMatch(problem -> problem.endsWith("nobody has said yet what the code `P` means"))
                .anyMatch(problem -> problem.endsWith("nobody has said yet what the code `X` means"));
        String filled = Inspecting.filled(
                Inspecting.filled(mapping, "P", "\"wfo\""),
                "X",
                "[{\"mode\": \"leave\", \"part\": \"1/2\"}, {\"mode\": \"wfo\", \"part\": \"1/2\"}]");
        assertThat(seen.reading(filled).days())
                .contains("K1 / Ani 2026-05-01 wfo", "K1 / Budi 2026-05-01 wfh", "K1 / Ani 2026-05-05 ?")
                .contains("K1 / Ani 2026-05-03 leave 1/2", "K2 / Citra 2026-06-06 wfo")
                .noneMatch(day -> day.contains("2026-05-07"))
                .hasSize(37);
    }

    @Test
    void longFile_isReadOnceItsCodesAreFilledIn() throws IOException {
        Inspecting seen = Inspecting.of("hadir.csv", LONG);
        assertThat(seen.kind()).isEqualTo("roster");
        String mapping = seen.mapping();
        assertThat(MappingTest.schemaFaults(mapping)).isEmpty();
        String filled = Inspecting.filled(Inspecting.filled(mapping, "Hadir", "\"wfo\""), "Cuti", "\"leave\"");
        assertThat(seen.reading(filled).days())
                .containsExactly(
                        "198703152010011001 2023-08-28 wfo",
                        "198703152010011001 2023-08-29 wfh",
                        "199103152014012002 2023-08-28 leave");
    }

    @Test
    void textsInIndonesian_haveNoEnglishInThem() {
        Inspection seen = Inspecting.of("book.xlsx", workbook()).inspection();
        assertThat(seen.text(INDONESIAN) + Inspection.mapping(List.of(seen), INDONESIAN))
                .contains("satu baris per orang", "barangkali", "tebakan")
                .doesNotContain(" guess", "perhaps", " cells", "sheet `", "seems");
    }

    /** Header cells that are days of a month which something else tells. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    Rekap Agustus 2023,,,,,,/NIP,1,2,3,4,5,6 ! 2023-08-06
                    ,Agustus 2023,,,,,/NIP,1,2,3,4,5,6 ! 2023-08-06
                    ,August 2023,,,,,/NIP,25,26,27,28,29,30 ! 2023-08-30
                    NIP,1/8/23,2/8/23,3/8/23,4/8/23,5/8/23,13/8/23 ! 2023-08-13
                    Tahun 2023,,,,,,/NIP,1 Agu,2 Agu,3 Agu,4 Agu,5 Agu,6 Agu ! 2023-08-06
                    NIP,1-Agu-2023,2-Agu-2023,3-Agu-2023,4-Agu-2023,5-Agu-2023,6-Agu-2023 ! 2023-08-06
                    """)
    void days_areReadAsTheMappingSays(String head, String last) throws IOException {
        String text = head.replace("/NIP", "\nNIP") + "\n198703152010011001,wfo,wfh,wfo,wfo,wfo,wfo\n"
                + "199103152014012002,wfo,wfh,wfo,wfo,wfo,wfh\n";
        Inspecting seen = Inspecting.of("book.csv", text);
        assertThat(MappingTest.schemaFaults(seen.mapping())).isEmpty();
        assertThat(seen.reading(seen.mapping()).days()).hasSize(12).contains("199103152014012002 " + last + " wfh");
    }

    @Test
    void sheetName_tellsTheMonthOfDays() {
        Object[] names = {"NIP", 1, 2, 3, 4, 5};
        byte[] book = new Xlsx()
                .sheet("Agustus 2023", names, new Object[] {"K1", "wfo", "wfo", "wfh", "wfo", "wfo"})
                .sheet("September 2023", names, new Object[] {"K1", "wfo", "wfo", "wfo", "wfo", "wfh"})
                .bytes();
        Inspecting seen = Inspecting.of("book.xlsx", book);
        assertThat(seen.reading(seen.mapping()).days()).hasSize(10).contains("K1 2023-08-03 wfh", "K1 2023-09-05 wfh");
    }

    @Test
    void openOrderOfDates_isLeftToTheReader() throws IOException {
        Inspecting seen = Inspecting.of("roster.csv", "employee,date,mode\n1,03/04/2023,wfo\n1,04/05/2023,wfh\n");
        assertThat(seen.text()).contains("nothing in column B tells which comes first, day or month");
        assertThat(MappingTest.schemaFaults(seen.mapping())).isEmpty();
        assertThat(seen.reading(seen.mapping()).problems())
                .singleElement()
                .asString()
                .contains("EDR6021 mapping.json", "`?` is not a pattern of dates");
        String filled = Inspecting.filled(seen.mapping(), "dateFormat", "\"d/M/yyyy\"");
        assertThat(seen.reading(filled).days()).containsExactly("1 2023-04-03 wfo", "1 2023-05-04 wfh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    roster ! x.csv ! employee,date,mode
                    roster ! x.csv ! NIP;Tanggal;Kehadiran
                    employees ! x.csv ! NIP,Nama,Unit Kerja,Domisili
                    employees ! employees.csv ! id,unit
                    units ! units.csv ! id,agency
                    offices ! x.csv ! id,region,coordinates
                    regions ! regions.csv ! id,psbb
                    attestations ! x.csv ! attestation,agency,signed
                    documents ! x.csv ! document,employee,from,until
                    assessments ! x.csv ! assessment,employee,assessed
                    decisions ! x.csv ! parameter,agency,value
                    '' ! x.csv ! colour,size
                    """)
    void kind_isGuessedByTheNames(String kind, String name, String header) {
        assertThat(Inspecting.of(name, header + "\n1,2,3,4\n").kind()).isEqualTo(kind);
    }

    @Test
    void statedKind_goesBeforeTheGuess() {
        assertThat(Inspecting.as("offices", "x.csv", "id,unit\na,b\n").kind()).isEqualTo("offices");
    }

    @Test
    void bytes_goBeforeTheNameOfTheFile() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(
                    "{\"employee\":\"1\",\"date\":\"2026-03-25\",\"mode\":\"wfh\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Inspecting.of("export.dat", packed.toByteArray()).text())
                .startsWith("export.dat: JSON, an object a row, packed with gzip")
                .contains("give it the ending .json.gz");
        assertThat(Inspecting.of("book.csv", workbook()).text()).startsWith("book.csv: a workbook with 3 sheets");
        assertThat(Inspecting.of(
                                "a.csv",
                                "NIP;Tanggal;Kehadiran\n1;2023-08-28;caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))
                        .text())
                .startsWith("a.csv: text in Windows-1252, cells separated by `;`");
    }

    @Test
    void parquet_thatIsNone_isAProblem_underTheNameOfItsStream() {
        assertThat(Inspecting.of("piped.parquet", "PAR1....PAR1").inspection().problem())
                .hasValueSatisfying(problem -> assertThat(problem.place() + ": " + problem.message())
                        .startsWith("piped.parquet: the database `DuckDB` says: ")
                        .doesNotContain("edaran-"));
    }

    @Test
    void datesBelowNames_areDataAndNoNames() {
        String attestations = """
                attestation,agency,unit,signed,from,until
                complaint_channel,Kemenpan,,2023-08-24,,
                service_standards,,rs-rawat,2023-08-20,2023-08-28,2023-09-07
                """;
        assertThat(Inspecting.of("statements.csv", attestations).kind()).isEqualTo("attestations");
        assertThat(Inspecting.of("hadir.csv", "Tanggal;;;\nNIP;2023-08-28;2023-08-29;2023-08-30\n1;H;H;R\n")
                        .mapping())
                .contains("\"layout\": \"wide\"");
    }

    @Test
    void nameInALongRoster_standsInTheMapping_andTwoNamesOfOneIdentityAreTold() {
        Inspecting seen = Inspecting.of(
                "hadir.csv",
                "NIP;Nama;Tanggal;Mode\n7;Budi;2023-08-28;wfo\n7;Ani;2023-08-29;wfo\n8;Cici;2023-08-28;wfh\n");
        assertThat(seen.mapping()).contains("\"name\": \"Nama\"");
        assertThat(seen.reading(seen.mapping()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("two rows have the identity `7`, with two names"));
    }

    @Test
    void nipOfSixteenDigits_isPointedOut() {
        String text = "NIP;Tanggal;Mode\n3171011503870001;2023-08-28;wfo\n3171011503870002;2023-08-28;wfh\n";
        assertThat(Inspecting.of("hadir.csv", text).text())
                .contains("- column A is called `NIP`, but a NIP has 18 digits, and here are 16: a NIK has 16");
        assertThat(Inspecting.of("hadir.csv", text.replace("NIP", "NIK")).text())
                .doesNotContain("18 digits,");
        assertThat(Inspecting.of("hadir.csv", text.replace("317101", "19870101"))
                        .text())
                .doesNotContain("18 digits,");
    }

    /** What the page shows is what comes out, once the codes are filled in. */
    @Test
    void example_ofThePage_comesOut() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "inspect.md"));
        String text = page.split("```csv\n", 0)[1].split("```", 0)[0];
        String shown = page.split("```json mapping\n", 0)[1].split("```", 0)[0];
        String mapping = Inspecting.of("hadir.csv", text).mapping();
        for (String[] code : new String[][] {{"H", "wfo"}, {"R", "wfh"}, {"C", "leave"}}) {
            mapping = Inspecting.filled(mapping, code[0], "\"" + code[1] + "\"");
        }
        assertThat(mapping).isEqualTo(shown);
        assertThat(Inspecting.of("hadir.csv", text).reading(mapping).days())
                .contains("199103152014012002 2023-08-31 leave", "198703152010011001 2023-08-30 wfh");
    }

    @Test
    void brokenFile_tellsWhatWasSeenAndWhatIsWrong() {
        Inspection seen = Inspecting.of("roster.csv", "employee,date,mode\n1,2023-08-28,wfo\n2,\"2023")
                .inspection();
        assertThat(seen.problem()).isPresent();
        assertThat(seen.kind()).contains("roster");
        assertThat(seen.text(Locale.ENGLISH)).contains("`employee`: likely tells people or things apart");
    }

    @Test
    void damagedAndNumberedColumns_areTold() {
        String text =
                "No,NIP,Nama,Unit Kerja\n1,1.98703E+17,Ani,A\n2,198703152010011001,Budi,A\n3,199103152014012002,Ani,B\n";
        assertThat(Inspecting.of("staff.csv", text).text())
                .contains("A   `No`: a helper: numbers the rows; whole numbers, 3 different")
                .contains("a spreadsheet has damaged 1 cell of column B")
                .contains("names with two identities: 1 (line 2 and line 4)")
                .doesNotContain("Ani")
                .doesNotContain("Budi");
    }

    @Test
    void manyTexts_areCountedUpToALimit() {
        StringBuilder text = new StringBuilder("employee,date,mode\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",2023-08-28,m").append(i).append('\n');
        }
        String seen = Inspecting.of("roster.csv", text.toString()).text();
        assertThat(seen)
                .contains("`employee`: likely tells people or things apart; whole numbers, more than 500 different")
                .contains("there are more than 500 different texts, so these may be no codes");
    }

    @Test
    void mapping_hasOneFileOfAKind() {
        Inspection one = Inspecting.of("units.csv", "id,agency\na,b\n").inspection();
        Inspection none = Inspecting.of("x.csv", "colour\nred\n").inspection();
        assertThatThrownBy(() -> Inspection.mapping(List.of(one, one), Locale.ENGLISH))
                .hasMessageContaining("two files of the kind units");
        assertThatThrownBy(() -> Inspection.mapping(List.of(none), Locale.ENGLISH))
                .hasMessageContaining("no known kind");
    }

    @Test
    void hostileTexts_areWrittenAsJson() throws IOException {
        Inspecting seen = Inspecting.of(
                "r.csv", "employee,date,mode\n1,2023-08-28,\"a\"\"b\\\"\n1,2023-08-29,\"x\ny\"\n1,2023-08-30,// z\n");
        assertThat(MappingTest.schemaFaults(seen.mapping())).isEmpty();
    }
}
