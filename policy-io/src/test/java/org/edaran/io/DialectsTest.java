package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.edaran.io.csv.Separator;
import org.edaran.io.input.InputLimits;
import org.edaran.model.Owner;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same roster as the programs of the world write it. */
class DialectsTest {

    private static final String[] EXPECTED = {"ani 2023-08-28 wfo", "budi 2023-08-28 wfh"};
    private static final String HEAD = "employee,date,mode\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separators_areDetected(String separator) {
        String text = Reading.DAYS.replace(",", separator);
        assertThat(Reading.roster(text).days()).containsExactly(EXPECTED);
        assertThat(Reading.roster(text.replace("\n", "\r\n")).days()).containsExactly(EXPECTED);
        assertThat(Reading.roster(text.replace("\n", "\r")).days()).containsExactly(EXPECTED);
    }

    @Test
    void separatorsInNames_doNotMislead() {
        String text = "employee;date;mode;note\nani;2023-08-28;wfo;a, b, c, d\nbudi;2023-08-28;wfh;x, y, z, w\n";
        assertThat(Reading.roster(text).days()).containsExactly(EXPECTED);
        String quoted = "\"employee\";\"date\";\"mode\";\"a,b,c,d\"\nani;2023-08-28;wfo;\nbudi;2023-08-28;wfh;\n";
        assertThat(Reading.roster(quoted).days()).containsExactly(EXPECTED);
    }

    @Test
    void separatorOfExcelsFirstLine_isUsed_andLinesAreCountedFromTheFirst() {
        assertThat(Reading.roster("sep=|\r\n" + Reading.DAYS.replace(",", "|")).days())
                .containsExactly(EXPECTED);
        assertThat(Reading.roster("sep=;\nemployee;date;mode\nani;x;wfo\n").problems())
                .containsExactly("EDR6003 roster.csv:3:2: `x` is not a date");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE", "windows-1252,Windows-1252"})
    void encodings_areDetectedAndNoted(String charset, String noted) {
        String people = "id,unit\nJosé,u1\nñaña,u1\n";
        byte[] bytes =
                "employee,date,mode\nJosé,2023-08-28,wfo\nñaña,2023-08-28,wfh\n".getBytes(Charset.forName(charset));
        Reading reading = Reading.of().file("employees", people).file("roster", "roster.csv", bytes);
        Roster roster = reading.roster();
        assertThat(Reading.days(roster)).containsExactly("José 2023-08-28 wfo", "ñaña 2023-08-28 wfh");
        if (noted == null) {
            assertThat(Reading.notes(roster)).isEmpty();
        } else {
            assertThat(Reading.notes(roster))
                    .containsExactly("roster.csv: the text is read as " + noted + ", cells are separated by `,`");
        }
    }

    @Test
    void byteOrderMarks_areDropped() {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] bytes = ("\uFEFF" + Reading.DAYS).getBytes(charset);
            assertThat(Reading.roster("roster.csv", bytes).days())
                    .as(charset.name())
                    .containsExactly(EXPECTED);
        }
    }

    @Test
    void twoEncodingsInOneFile_areNotGuessed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((HEAD + "Jos").getBytes(StandardCharsets.US_ASCII));
        bytes.write(0xE9);
        bytes.write(",2023-08-28,wfo\nJosé,2023-08-28,wfh\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Reading.roster("roster.csv", bytes.toByteArray()).problems())
                .containsExactly("EDR6013 roster.csv:3: the file has characters in UTF-8 and others in Windows-1252");
    }

    @Test
    void statedEncodingAndSeparator_areNotDetected() {
        String mapping =
                "{\"mapping\": \"edaran/1\", \"roster\": {\"encoding\": \"windows-1252\", \"separator\": \";\"}}";
        byte[] bytes = "employee;date;mode\nani;2023-08-28;wfo\nbudi;2023-08-28;wfh\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.roster("roster.csv", bytes).mapping(mapping).days()).containsExactly(EXPECTED);
        String strict = "{\"mapping\": \"edaran/1\", \"roster\": {\"encoding\": \"utf-8\"}}";
        byte[] windows = (HEAD + "José,2023-08-28,wfo\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.roster("roster.csv", windows).mapping(strict).problems())
                .containsExactly("EDR6013 roster.csv:2: line 2 is not valid UTF-8 (byte E9)");
    }

    @Test
    void packedFiles_areUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(Reading.DAYS.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Reading.roster("roster.csv.gz", bytes.toByteArray()).days()).containsExactly(EXPECTED);
        assertThat(Reading.roster("roster.csv", bytes.toByteArray()).days()).containsExactly(EXPECTED);
    }

    @Test
    void packedFiles_areLimitedUnpackedToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write((HEAD + "ani,2023-08-28,wfo\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThan(2_000);
        assertThat(Reading.roster("roster.csv.gz", bytes.toByteArray())
                        .limits(InputLimits.USUAL.withBytes(20_000))
                        .problems())
                .contains("EDR6019 roster.csv.gz: the file is larger than 20,000 bytes");
    }

    @Test
    void headersInCapitalLetters_areNoOtherNames() {
        Roster roster = Reading.roster("EMPLOYEE,Date,MODE\nani,2023-08-28,wfo\nbudi,2023-08-28,wfh\n")
                .roster();
        assertThat(Reading.days(roster)).containsExactly(EXPECTED);
        assertThat(Reading.notes(roster)).isEmpty();
    }

    @Test
    void rowsOfJson_areLimited() {
        String rows = "{\"employee\": \"ani\", \"date\": \"2023-08-28\", \"mode\": \"wfo\"}\n".repeat(20);
        assertThat(Reading.roster("roster.ndjson", rows.getBytes(StandardCharsets.UTF_8))
                        .limits(InputLimits.USUAL.withRows(10))
                        .problems())
                .contains("EDR6019 roster.ndjson:11: the file has more than 10 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NIP,Tanggal,Moda Kerja",
                "nip_pegawai,TGL,kehadiran",
                "Pegawai,Hari/Tanggal,Status Kehadiran",
                "Employee ID,work date,Work-Mode"
            })
    void headers_areKnownInIndonesianAndEnglish(String header) {
        Reading reading = Reading.roster(header + "\nani,2023-08-28,wfo\nbudi,2023-08-28,wfh\n");
        Roster roster = reading.roster();
        assertThat(Reading.days(roster)).containsExactly(EXPECTED);
        String[] names = header.split(",", 0);
        assertThat(Reading.notes(roster))
                .containsExactly("roster.csv:1: columns read as others: `" + names[0] + "` = `employee`, `" + names[1]
                        + "` = `date`, `" + names[2] + "` = `mode`");
    }

    @Test
    void twoHeadersThatMeanTheSame_areNotGuessed() {
        assertThat(Reading.roster("NIP,Pegawai,date,mode\nani,x,2023-08-28,wfo\n")
                        .problems())
                .contains(
                        "EDR6016 roster.csv:1:2: both `NIP` and `Pegawai` may be the column `employee` [roster.csv:1:1]");
        assertThat(Reading.roster("NIP,employee,date,mode\nx,ani,2023-08-28,wfo\ny,budi,2023-08-28,wfh\n")
                        .days())
                .containsExactly(EXPECTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "28/08/2023",
                "28-08-2023",
                "28.08.2023",
                "28 08 2023",
                "28-Agu-2023",
                "28 Agustus 2023",
                "28-Aug-2023",
                "August 28, 2023",
                "Senin, 28 Agustus 2023",
                "Monday, August 28, 2023",
                "2023/08/28",
                "2023/8/28",
                "20230828",
                "45166",
                "45166.0",
                "2023-08-28 00:00:00",
                "2023-08-28T00:00",
                "28/08/2023 00:00",
                "08/28/2023"
            })
    void datesThatCanBeReadInOneWay_areRead(String text) {
        Reading reading = Reading.roster("employee;date;mode\nani;" + text + ";wfo\nbudi;2023-08-28;wfh\n");
        assertThat(reading.days()).containsExactly(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28/08/23",
                "28-Agu-23",
                "31/02/2023",
                "2023-13-01",
                "28/13/2023",
                "Selasa, 28 Agustus 2023",
                "28 Foo 2023",
                "2023-08-28 07:30",
                "2023-08-28T00:00:00Z",
                "4516",
                "451660",
                "99999999",
                "28082023",
                "28/08-2023",
                "0028/08/2023"
            })
    void otherDates_areProblems(String text) {
        assertThat(Reading.roster("employee;date;mode\nani;" + text + ";wfo\n").problems())
                .containsExactly("EDR6003 roster.csv:2:2: `" + text + "` is not a date");
    }

    @Test
    void orderOfDayAndMonth_isSettledByAnyDateOfTheFile() {
        String rows = "ani,03/04/2023,wfo\nani,04/04/2023,wfh\nbudi,05/05/2023,wfo\n";
        assertThat(Reading.roster(HEAD + rows + "budi,13/04/2023,wfo\n").days())
                .containsExactly(
                        "ani 2023-04-03 wfo", "ani 2023-04-04 wfh", "budi 2023-04-13 wfo", "budi 2023-05-05 wfo");
        assertThat(Reading.roster(HEAD + rows + "budi,04/13/2023,wfo\n").days())
                .containsExactly(
                        "ani 2023-03-04 wfo", "ani 2023-04-04 wfh", "budi 2023-04-13 wfo", "budi 2023-05-05 wfo");
        assertThat(Reading.roster(HEAD + rows).problems())
                .containsExactly(
                        "EDR6028 roster.csv:2:2: nothing in the file tells which comes first in this date, day or"
                                + " month (1 cell)");
    }

    @Test
    void orderIsNoted_withTheDateThatSettlesIt() {
        Reading reading = Reading.roster(HEAD + "ani,03/04/2023,wfo\nbudi,13/04/2023,wfo\n");
        assertThat(reading.notes())
                .containsExactly("roster.csv:3:2: dates have the day first: `13/04/2023` is read as 2023-04-13");
    }

    @Test
    void bothOrdersInOneFile_areAProblem() {
        assertThat(Reading.roster(HEAD + "ani,13/04/2023,wfo\nbudi,04/14/2023,wfo\n")
                        .problems())
                .containsExactly("EDR6028 roster.csv:3:2: `04/14/2023` has day and month the other way round than"
                        + " `13/04/2023` [roster.csv:2:2]");
    }

    @Test
    void orderOfAWideHeader_isSettledByItsDates() {
        String mapping = "{\"mapping\": \"edaran/1\", \"roster\": {\"layout\": \"wide\"}}";
        String rows = "\nani,wfo,wfh\nbudi,wfo,wfo\n";
        assertThat(Reading.roster("employee,12/08/2023,13/08/2023" + rows)
                        .mapping(mapping)
                        .days())
                .contains("ani 2023-08-12 wfo", "ani 2023-08-13 wfh");
        assertThat(Reading.roster("employee,11/08/2023,12/08/2023" + rows)
                        .mapping(mapping)
                        .problems())
                .contains(
                        "EDR6028 roster.csv:1:2: nothing in the file tells which comes first in this date, day or month"
                                + " (2 cells, the first here)");
    }

    @Test
    void datesOfFacts_areReadAsThoseOfRows() {
        Roster roster = Reading.of()
                .file("employees", "id;birth_date;from\nani;01/02/1987;\nbudi;31/12/1990;\n")
                .file("roster", Reading.DAYS)
                .roster();
        LocalDate day = LocalDate.of(2023, 8, 28);
        int ani = roster.employees().indexOf("ani").orElseThrow();
        assertThat(roster.table(Owner.EMPLOYEE).value(ani, "birth_date", day).words())
                .isEqualTo("1987-02-01");
    }

    @Test
    void headerOfTwoRows_isJoinedAsMergedCellsAre() {
        String mapping = "{\"mapping\": \"edaran/1\", \"roster\": {\"layout\": \"wide\", \"headerRows\": 2,"
                + " \"columns\": {}, \"identity\": \"NIP\","
                + " \"dateFormat\": {\"pattern\": \"MMMM yyyy d\", \"language\": \"id\"}}}";
        String text = "NIP,Agustus 2023,,September 2023,Catatan\n,30,31,1,\nani,wfo,wfh,wfo,x\nbudi,wfo,wfo,wfo,\n";
        assertThat(Reading.roster(text).mapping(mapping).days())
                .contains("ani 2023-08-30 wfo", "ani 2023-08-31 wfh", "ani 2023-09-01 wfo");
    }

    @Test
    void separatorOfOneColumn_isTheComma() {
        char[] head = "employee\nani\n".toCharArray();
        assertThat(Separator.of(head, head.length)).isEqualTo(Separator.COMMA);
    }
}
