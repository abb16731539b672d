package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.edaran.io.Xlsx.Formula;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.Test;

/** An attendance workbook: a sheet a month, a row per person, a column per date, totals and strays beside them. */
class WideRosterTest {

    private static final String CODES = """
            "codes": {
              "P": "wfo", "WFH": "wfh", "WO": "off", "PL": "leave", "BL": "leave", "?": null, "x": "skip",
              "HWFH": [ { "mode": "wfh", "part": "1/2" }, { "mode": "wfo", "part": "1/2" } ],
              "HPL": [ { "mode": "leave", "part": "am" }, { "mode": "wfo", "part": "pm" } ]
            }""";

    private static final String COMPOSITE = "\"identity\": { \"columns\": [\"Code\", \"Name\"], \"join\": \" / \" },";
    private static final String BY_CODE = "\"identity\": \"Code\", \"name\": \"Name\",";

    private static String mapping(String identity, String more) {
        return """
                { "mapping": "edaran/1",
                  "roster": {
                    "layout": "wide", "sheets": { "except": ["Key"] }, "headerRow": 2,
                    %s
                    "dateColumns": { "from": "C", "until": "F", "skip": [ { "letter": "F" } ] },
                    %s
                    %s
                  },
                  "employees": { "from": "roster" } }
                """.formatted(identity, more, CODES);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2022, 6, day);
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2022, 5, day);
    }

    private static Xlsx workbook() {
        return new Xlsx()
                .sheet(
                        "June 2022",
                        row("Company", "", june(1), june(2), june(3), june(1)),
                        row(
                                "Code",
                                "Name",
                                new Formula("C1", june(1)),
                                new Formula("D1", june(2)),
                                new Formula("E1", june(3)),
                                new Formula("F1", june(1)),
                                "TPD"),
                        row("A-1", "Ani", "P", "WFH", "HWFH", "", 2),
                        row("A-2", "Budi", "BL ", "WO", "HPL", "", 1),
                        row("A-1", "Cici", "WFH", "P", "", "", 1),
                        row(),
                        row("", "", "", "", "", "", 0))
                .sheet(
                        "May 2022",
                        row("Company"),
                        row("Code ", "Name", may(30), may(31), "x", june(1), "TPD"),
                        row("A-1", "Ani", "P", "?", "", "", 2),
                        row("A-1", "Cici", "x", "PL", "", "", 2))
                .sheet("Key ", row("P", "Present"));
    }

    private static Reading reading(String mapping) {
        return Reading.of().file("roster", "book.xlsx", workbook().bytes()).mapping(mapping);
    }

    private static String firstSheetOnly(String mapping) {
        return mapping.replace("{ \"except\": [\"Key\"] }", "[\"June 2022\"]");
    }

    @Test
    void compositeIdentity_tellsPeopleApart() {
        Reading reading = reading(firstSheetOnly(mapping(COMPOSITE, "\"blank\": \"unknown\",")));
        Roster roster = reading.roster();
        assertThat(Reading.days(roster))
                .containsExactly(
                        "A-1 / Ani 2022-06-01 wfo",
                        "A-1 / Ani 2022-06-02 wfh",
                        "A-1 / Ani 2022-06-03 wfo 1/2",
                        "A-1 / Ani 2022-06-03 wfh 1/2",
                        "A-1 / Cici 2022-06-01 wfh",
                        "A-1 / Cici 2022-06-02 wfo",
                        "A-1 / Cici 2022-06-03 ?",
                        "A-2 / Budi 2022-06-01 leave",
                        "A-2 / Budi 2022-06-02 off",
                        "A-2 / Budi 2022-06-03 leave am",
                        "A-2 / Budi 2022-06-03 wfo pm");
        assertThat(roster.placeOf(1).toString()).isEqualTo("book.xlsx, sheet \"June 2022\", cell D3");
        assertThat(Reading.notes(roster))
                .containsExactly(
                        "book.xlsx, sheet \"June 2022\", row 2: ignored column `TPD`",
                        "book.xlsx, sheet \"June 2022\", row 7: left out, because nobody and no code is in it: 1 row",
                        "book.xlsx, sheet \"June 2022\", cell C4: spaces around the text were dropped in 1 cell",
                        "book.xlsx: of 4 rows read, 3 used and 1 left out");
    }

    @Test
    void oneCodeForTwoPeople_isRefusedOncePerPairOfRowsAndSheet() {
        List<String> problems = reading(firstSheetOnly(mapping(BY_CODE, "\"blank\": \"no row\",")))
                .problems();
        assertThat(problems)
                .containsExactly("EDR6025 book.xlsx, sheet \"June 2022\", cell A5: two rows in this sheet have the"
                        + " identity `A-1`, with two names [book.xlsx, sheet \"June 2022\", cell A3]");
    }

    @Test
    void oneCodeForTwoPeopleOfTwoSheets_isRefusedWhereNamesAreKnown() {
        Xlsx months = new Xlsx()
                .sheet("May", row("Code", "Name", may(30)), row("A-1", "Ani", "P"))
                .sheet("June", row("Code", "Name", june(1)), row("A-1", "Cici", "P"));
        String mapping = """
                {"mapping": "edaran/1", "roster": {"layout": "wide", "sheets": {"except": []}, %s %s},
                 "employees": {"from": "roster"}}
                """.formatted(BY_CODE, CODES);
        assertThat(Reading.of()
                        .file("roster", "book.xlsx", months.bytes())
                        .mapping(mapping)
                        .problems())
                .containsExactly("EDR6025 book.xlsx, sheet \"June\", cell A2: two rows have the identity `A-1`,"
                        + " with two names [book.xlsx, sheet \"May\", cell A2]");
    }

    @Test
    void headerThatIsNoDateInAStatedRange_isAProblem() {
        assertThat(reading(mapping(COMPOSITE, "\"blank\": \"off\",")).problems())
                .containsExactly("EDR6003 book.xlsx, sheet \"May 2022\", cell E2: `x` is not a date, but the mapping"
                        + " says that this column is one");
    }

    @Test
    void withoutAStatedRange_onlyDatesAreColumns() {
        String mapping =
                mapping(COMPOSITE, "\"blank\": \"no row\",").replace("\"from\": \"C\", \"until\": \"F\", ", "");
        Reading reading = reading(mapping);
        Roster roster = reading.roster();
        assertThat(Reading.days(roster))
                .contains("A-1 / Ani 2022-05-30 wfo", "A-1 / Ani 2022-05-31 ?", "A-1 / Cici 2022-05-31 leave")
                .doesNotContain("A-1 / Cici 2022-05-30 off", "A-1 / Cici 2022-06-03 ?")
                .hasSize(10 + 3);
        assertThat(roster.range().orElseThrow().first()).isEqualTo(may(30));
    }

    @Test
    void strayColumnOfAnotherMonth_isNotReadTwice() {
        String mapping = firstSheetOnly(mapping(COMPOSITE, "\"blank\": \"no row\","))
                .replace(", \"skip\": [ { \"letter\": \"F\" } ]", "");
        assertThat(reading(mapping).problems())
                .containsExactly("EDR6016 book.xlsx, sheet \"June 2022\", cell F2: two columns are for 2022-06-01"
                        + " [book.xlsx, sheet \"June 2022\", cell C2]");
    }

    @Test
    void blankCell_mustHaveAMeaning() {
        List<InputProblem> problems =
                reading(firstSheetOnly(mapping(COMPOSITE, ""))).refusal();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place().toString()).isEqualTo("book.xlsx, sheet \"June 2022\", cell E5");
            assertThat(problem.message()).isEqualTo("nobody has said what a blank cell means (1 cell)");
            assertThat(problem.help().orElse("")).contains("\"blank\": \"unknown\"");
        });
        assertThat(reading(firstSheetOnly(mapping(COMPOSITE, "\"blank\": \"off\",")))
                        .days())
                .contains("A-1 / Cici 2022-06-03 off");
        assertThat(reading(firstSheetOnly(mapping(COMPOSITE, "\"blank\": \"no row\",")))
                        .days())
                .hasSize(10);
    }

    @Test
    void unknownCodes_areListedWithCountAndFirstCell() {
        String csv = "Code,Name,2022-06-01,2022-06-02,2022-06-03\nA-1,Ani,PP,PP,P\nA-2,Budi,wfh,,PP\n";
        String mapping = """
                {"mapping": "edaran/1", "roster": {"layout": "wide", %s "blank": "off", %s},
                 "employees": {"from": "roster"}}
                """.formatted(COMPOSITE, CODES);
        assertThat(Reading.of().file("roster", csv).mapping(mapping).problems())
                .containsExactly(
                        "EDR6022 roster.csv:2:3: the mapping does not translate the code `PP` (3 cells, the first"
                                + " here)",
                        "EDR6022 roster.csv:3:3: the mapping does not translate the code `wfh` (1 cell)");
    }

    @Test
    void textDates_areReadByTheirFormat() {
        String csv = "NIP;Nama;1 Agustus 2023;2 Agustus 2023;Jumlah\n19;Ani;P;WFH;2\n";
        String mapping = """
                {"mapping": "edaran/1",
                 "roster": {"layout": "wide", "identity": "NIP", %s,
                            "dateFormat": {"pattern": "d MMMM yyyy", "language": "id"}},
                 "employees": {"from": "roster", "columns": {"unit": "Nama"}, "constants": {"agency": "BKN"}}}
                """.formatted(CODES);
        Roster roster = Reading.of().file("roster", csv).mapping(mapping).roster();
        assertThat(Reading.days(roster)).containsExactly("19 2023-08-01 wfo", "19 2023-08-02 wfh");
        assertThat(roster.employees().value(0, "unit", june(1)).words()).isEqualTo("Ani");
        assertThat(roster.employees().value(0, "agency", june(1)).words()).isEqualTo("BKN");
    }

    @Test
    void dayNumbers_takeTheirMonthFromTheSheet() {
        Xlsx months = new Xlsx()
                .sheet("Feb 2024", row("Code", "28", "29", "30"), row("A-1", "P", "WFH", ""))
                .sheet("Mar 2024", row("Code", "1", "2", "31"), row("A-1", "WFH", "P", "P"));
        String mapping = """
                {"mapping": "edaran/1",
                 "roster": {"layout": "wide", "sheets": {"except": []}, "identity": "Code", "blank": "no row", %s,
                            "dateFormat": {"pattern": "d", "month": {"sheetName": "MMM yyyy"}}},
                 "employees": {"from": "roster"}}
                """.formatted(CODES);
        assertThat(Reading.of()
                        .file("roster", "book.xlsx", months.bytes())
                        .mapping(mapping)
                        .days())
                .containsExactly(
                        "A-1 2024-02-28 wfo",
                        "A-1 2024-02-29 wfh",
                        "A-1 2024-03-01 wfh",
                        "A-1 2024-03-02 wfo",
                        "A-1 2024-03-31 wfo");
    }

    @Test
    void rowsToSkipAndDatesNotCovered_areLeftOutAndNoted() {
        String csv = "Code,Name,2022-06-01,2022-06-02\nA-1,Ani,P,P\n,Sub-total,9,9\nTotal,,9,9\n";
        String mapping = """
                {"mapping": "edaran/1",
                 "roster": {"layout": "wide", "identity": "Code", %s,
                            "skipRows": {"blank": ["Code"], "equal": {"Code": ["Total"]}},
                            "covers": {"from": "2022-06-02", "until": "2022-06-30"}},
                 "employees": {"from": "roster"}}
                """.formatted(CODES);
        Roster roster = Reading.of().file("roster", csv).mapping(mapping).roster();
        assertThat(Reading.days(roster)).containsExactly("A-1 2022-06-02 wfo");
        assertThat(roster.range().orElseThrow().last()).isEqualTo(june(30));
        assertThat(Reading.notes(roster))
                .containsExactly(
                        "roster.csv:1: ignored column `Name`",
                        "roster.csv:3: left out, because the mapping says so: 2 rows, the first here",
                        "roster.csv:2:3: left out, because the mapping covers other dates: 1 assignment",
                        "roster.csv: of 3 rows read, 1 used and 2 left out");
    }

    @Test
    void rowWithoutIdentity_isAProblemUnlessSkipped() {
        String csv = "Code,2022-06-01\nA-1,P\n,P\n";
        String mapping = """
                {"mapping": "edaran/1", "roster": {"layout": "wide", "identity": "Code", %s},
                 "employees": {"from": "roster"}}
                """.formatted(CODES);
        assertThat(Reading.of().file("roster", csv).mapping(mapping).problems())
                .containsExactly("EDR6005 roster.csv:3:1: the row has no `Code`");
    }

    @Test
    void identitiesThatOnlyLookAlikeOnceJoined_areRefused() {
        String csv = "Code,Name,2022-06-01\na-b,c,P\na,b-c,P\n";
        String mapping = """
                {"mapping": "edaran/1",
                 "roster": {"layout": "wide", "identity": {"columns": ["Code", "Name"], "join": "-"}, %s},
                 "employees": {"from": "roster"}}
                """.formatted(CODES);
        assertThat(Reading.of().file("roster", csv).mapping(mapping).problems())
                .containsExactly(
                        "EDR6025 roster.csv:3:1: two rows in this sheet have the identity `a-b-c` [roster.csv:2:1]");
    }

    @Test
    void employeesOfAList_areMatchedByTheSameIdentity() {
        String people = "Kode,Nama,Bagian\nA-1,Ani,Umum\nA-1,Cici,Umum\nA-2,Budi,Umum\n";
        String mapping = mapping(COMPOSITE, "\"blank\": \"unknown\",")
                .replace(
                        "{ \"from\": \"roster\" }",
                        "{ \"identity\": { \"columns\": [\"Kode\", \"Nama\"], \"join\": \" / \" },"
                                + " \"columns\": { \"unit\": \"Bagian\" } }");
        Roster roster = Reading.of()
                .file("employees", "people.csv", people.getBytes(StandardCharsets.UTF_8))
                .file("roster", "book.xlsx", workbook().bytes())
                .mapping(firstSheetOnly(mapping))
                .roster();
        assertThat(roster.employees().size()).isEqualTo(3);
        assertThat(roster.employees().value(0, "unit", june(1)).words()).isEqualTo("Umum");
    }
}
