package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.edaran.io.Xlsx.Formula;
import org.edaran.io.Xlsx.Inline;
import org.edaran.io.Xlsx.Styled;
import org.edaran.io.input.InputLimits;
import org.edaran.model.Owner;
import org.edaran.roster.FactTable;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final LocalDate DAY = LocalDate.of(2023, 8, 28);
    private static final Object[] HEAD = {"employee", "date", "mode"};

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static Reading roster(Xlsx workbook) {
        return Reading.roster("book.xlsx", workbook.bytes());
    }

    @Test
    void longRoster_isReadAsFromText() {
        Reading reading = roster(new Xlsx()
                .sheet("Aug", HEAD, row("ani", DAY, "wfo"), row(), row("budi", new Inline("2023-08-28"), "wfh ")));
        Roster roster = reading.roster();
        assertThat(Reading.days(roster)).containsExactly("ani 2023-08-28 wfo", "budi 2023-08-28 wfh");
        assertThat(roster.placeOf(1).toString()).isEqualTo("book.xlsx, sheet \"Aug\", row 4");
        assertThat(Reading.notes(roster))
                .containsExactly("book.xlsx, sheet \"Aug\", cell C4: spaces around the text were dropped in 1 cell");
    }

    @Test
    void formula_isReadByItsLastValue() {
        Xlsx workbook =
                new Xlsx().sheet("Aug", HEAD, row("ani", new Formula("B2", DAY), new Formula("LOWER(\"WFO\")", "wfo")));
        assertThat(roster(workbook).days()).containsExactly("ani 2023-08-28 wfo");
    }

    @Test
    void formulaWithoutValue_isShownAsWhatItIs() {
        Xlsx workbook = new Xlsx().sheet("Aug", HEAD, row("ani", DAY, new Formula("C1", "")));
        assertThat(roster(workbook).problems())
                .containsExactly("EDR6004 book.xlsx, sheet \"Aug\", cell C2: `=C1` is not a mode (1 cell)");
    }

    @Test
    void errorValue_isNeverABlank() {
        Xlsx workbook = new Xlsx()
                .sheetXml(
                        "Aug",
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>employee</t></is></c>"
                                + "<c r=\"B1\" t=\"inlineStr\"><is><t>date</t></is></c>"
                                + "<c r=\"C1\" t=\"inlineStr\"><is><t>mode</t></is></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>ani</t></is></c>"
                                + "<c r=\"B2\"><v>45166</v></c><c r=\"C2\" t=\"e\"><v>#REF!</v></c></row>");
        assertThat(roster(workbook).problems())
                .containsExactly("EDR6004 book.xlsx, sheet \"Aug\", cell C2: `#REF!` is not a mode (1 cell)");
    }

    @Test
    void numbersDatesTimesAndShares_becomeTheTextsOfTextFiles() {
        Roster roster = Reading.of()
                .file(
                        "employees",
                        "e.xlsx",
                        new Xlsx()
                                .sheet(
                                        "E",
                                        row("id", "birth_date", "grade", "unit"),
                                        row(1987, LocalDate.of(1987, 2, 1), 3, 12.5),
                                        row(new Styled("2.0", 0), "1990-01-01", "4", "u"))
                                .bytes())
                .file(
                        "roster",
                        "r.xlsx",
                        new Xlsx()
                                .sheet(
                                        "R",
                                        row("employee", "date", "mode", "start"),
                                        row(1987, DAY, "wfo", new Styled("0.3125", 2)),
                                        row(2, new Styled("45166.75", 1), "wfo", "7:45"))
                                .bytes())
                .file(
                        "decisions",
                        "d.xlsx",
                        new Xlsx()
                                .sheet(
                                        "D",
                                        row("parameter", "agency", "value"),
                                        row("share", "a1", new Styled("0.4", 3)))
                                .bytes())
                .roster();
        FactTable people = roster.table(Owner.EMPLOYEE);
        int person = people.indexOf("1987").orElseThrow();
        assertThat(people.value(person, "birth_date", DAY).words()).isEqualTo("1987-02-01");
        assertThat(people.value(person, "unit", DAY).words()).isEqualTo("12.5");
        assertThat(Reading.days(roster)).containsExactly("1987 2023-08-28 wfo", "2 2023-08-28 wfo");
        assertThat(roster.startOf(0).map(String::valueOf)).contains("07:30");
        assertThat(roster.decisions().get(0).value()).isEqualTo(Schemas.percent(40));
    }

    @Test
    void workbookWithoutStyles_isReadToo() {
        Xlsx workbook = new Xlsx()
                .withoutStyles()
                .sheet("Aug", HEAD, row("ani", "2023-08-28", "wfo"), row("budi", 45166, "wfh"));
        assertThat(roster(workbook).days()).hasSize(2);
    }

    @Test
    void severalSheets_mustBeChosen() {
        Xlsx workbook = new Xlsx().sheet("Aug", HEAD, row("ani", DAY, "wfo")).sheet("Key ", row("WO", "off"));
        assertThat(roster(workbook).problems())
                .containsExactly("EDR6024 book.xlsx: the workbook has 2 sheets, and nobody has said which to read");
        String mapping = "{\"mapping\": \"edaran/1\", \"roster\": {\"sheets\": [\"Agu\"]}}";
        Reading reading = roster(workbook).mapping(mapping);
        assertThat(reading.problems())
                .containsExactly(
                        "EDR6024 book.xlsx: there is no sheet `Agu`, which the mapping names" + " [mapping.json:1:46]");
        assertThat(roster(workbook).mapping(mapping.replace("Agu", "Aug")).days())
                .containsExactly("ani 2023-08-28 wfo");
    }

    @Test
    void hiddenSheet_isReadAndNoted() {
        String list = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + "<sheet name=\"Aug\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/></sheets></workbook>";
        Xlsx workbook = new Xlsx().sheet("Aug", HEAD, row("ani", DAY, "wfo")).part("xl/workbook.xml", list);
        assertThat(roster(workbook).notes())
                .containsExactly("book.xlsx, sheet \"Aug\": this sheet is hidden from those who open the workbook");
    }

    @Test
    void sheetOutOfOrder_isDamaged() {
        Xlsx workbook = new Xlsx()
                .sheetXml(
                        "Aug",
                        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>employee</v></c><c r=\"B1\" t=\"str\"><v>date</v></c>"
                                + "<c r=\"C1\" t=\"str\"><v>mode</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
        assertThat(roster(workbook).problems())
                .contains("EDR6020 book.xlsx, sheet \"Aug\", row 3: row 2 comes after row 3");
    }

    @Test
    void rowLimit_isNamed() {
        Xlsx workbook = new Xlsx().sheet("Aug", HEAD, row("ani", DAY, "wfo"), row("budi", DAY, "wfo"));
        assertThat(roster(workbook).limits(InputLimits.USUAL.withRows(2)).problems())
                .contains("EDR6019 book.xlsx, sheet \"Aug\", row 3: the sheet has more than 2 rows");
    }

    @Test
    void emptySheet_isSaidToBeEmpty() {
        assertThat(roster(new Xlsx().sheet("Aug")).problems())
                .containsExactly("EDR6014 book.xlsx, sheet \"Aug\": the sheet is empty");
    }

    @Test
    void archiveWithoutWorkbook_isNoWorkbook() {
        assertThat(Reading.roster("book.xlsx", Xlsx.zip(Map.of("readme.txt", "hello")))
                        .problems())
                .containsExactly("EDR6020 book.xlsx: the workbook is damaged: its list of sheets cannot be read");
    }
}
