package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.Test;

/** Cells merged over several rows, and blanks that mean the text above. */
class MergedCellsTest {

    private static final Object[] HEAD = {"employee", "Name", "date", "mode"};

    private static Object[] row(Object... cells) {
        return cells;
    }

    /** Two people with three days, each written once. */
    private static Xlsx book() {
        return new Xlsx()
                .sheet(
                        "Aug",
                        HEAD,
                        row("ani", "Ani", "2023-08-28", "wfo"),
                        row("", "", "2023-08-29", "wfh"),
                        row("budi", "Budi", "2023-08-28", "wfh"));
    }

    private static Reading roster(Xlsx workbook) {
        return Reading.roster("book.xlsx", workbook.bytes());
    }

    @Test
    void personMergedOverRows_isInEachOfThem_andSaidSo() {
        Roster roster = roster(book().merge("A2:A3", "B2:B3"))
                .mapping("{\"mapping\": \"edaran/1\", \"roster\": {\"name\": \"Name\"}}")
                .roster();
        assertThat(Reading.days(roster))
                .containsExactly("ani 2023-08-28 wfo", "ani 2023-08-29 wfh", "budi 2023-08-28 wfh");
        assertThat(Reading.notes(roster))
                .containsExactly(
                        "book.xlsx, sheet \"Aug\", cell A3: taken from the cell with which they are merged: 2 cells, the first here, in `employee`, `Name`");
    }

    @Test
    void columnsThatNothingReads_areNotCounted() {
        assertThat(roster(book().merge("A2:A3", "B2:B3")).notes())
                .contains(
                        "book.xlsx, sheet \"Aug\", cell A3: taken from the cell with which they are merged: 1 cell, in `employee`");
    }

    @Test
    void blankThatIsNotMerged_isNotGuessed() {
        assertThat(roster(book()).problems())
                .containsExactly("EDR6005 book.xlsx, sheet \"Aug\", cell A3: the row has no `employee`");
    }

    @Test
    void mergedOverIdAndName_fillsTheFirstColumnAlone() {
        Xlsx workbook = new Xlsx()
                .sheet(
                        "Aug",
                        row("Name", "employee", "date", "mode"),
                        row("Ani", "", "2023-08-28", "wfo"),
                        row("", "", "2023-08-29", "wfo"))
                .merge("A2:B3");
        assertThat(roster(workbook).problems())
                .containsExactly(
                        "EDR6005 book.xlsx, sheet \"Aug\", cell B2: the row has no `employee`",
                        "EDR6005 book.xlsx, sheet \"Aug\", cell B3: the row has no `employee`");
    }

    @Test
    void headerMergedIntoTheData_fillsNothing() {
        assertThat(roster(book().merge("A1:A3")).problems())
                .containsExactly("EDR6005 book.xlsx, sheet \"Aug\", cell A3: the row has no `employee`");
    }

    @Test
    void mergesOutsideTheData_meanNothing() {
        assertThat(roster(book().merge("A2:A3", "A8:D9", "Z2:AB900", "C1:D1")).days())
                .hasSize(3);
    }

    @Test
    void firstOfTheMergedRowsBlankThroughout_isNobody() {
        Xlsx workbook = new Xlsx()
                .sheet("Aug", HEAD, row(), row("", "", "2023-08-29", "wfh"))
                .merge("A2:A3");
        assertThat(roster(workbook).problems())
                .containsExactly("EDR6005 book.xlsx, sheet \"Aug\", cell A3: the row has no `employee`");
    }

    @Test
    void textBelowAMergedCell_isNeverRead() {
        Xlsx workbook = new Xlsx()
                .sheet(
                        "Aug",
                        HEAD,
                        row("ani", "Ani", "2023-08-28", "wfo"),
                        row("budi", "Budi", "2023-08-28", "wfh"),
                        row("ani", "Ani", "2023-08-29", "wfh"))
                .merge("A2:A4");
        assertThat(roster(workbook).problems())
                .containsExactly(
                        "EDR6020 book.xlsx, sheet \"Aug\", cell A3: the cell has a text of its own, which nobody sees, since `A2:A4` are merged");
    }

    @Test
    void overlappingMerges_areRefused() {
        assertThat(roster(book().merge("A2:A3", "A3:B4")).problems())
                .containsExactly(
                        "EDR6020 book.xlsx, sheet \"Aug\", cell A3: the merged cells `A2:A3` and `A3:B4` overlap");
    }

    @Test
    void nonsenseForARange_isRefused() {
        for (String range : List.of("", "A0:A2", "A3:A2", "B2:A3", "A2:A1048577", "Sheet!A1:A2", "A2:A99999999")) {
            assertThat(roster(book().merge(range)).problems())
                    .as(range)
                    .containsExactly("EDR6020 book.xlsx, sheet \"Aug\": `" + range + "` is no range of merged cells");
        }
        assertThat(roster(book().merge("A1", "$A$2:$A$3")).days()).hasSize(3);
    }

    @Test
    void manyMerges_areReadUpToALimit() {
        String[] many = new String[1_000_001];
        for (int i = 0; i < many.length; i++) {
            many[i] = "E" + (i + 1) + ":F" + (i + 1);
        }
        assertThat(roster(book().merge(many)).problems())
                .containsExactly("EDR6019 book.xlsx, sheet \"Aug\": the sheet has more than 1,000,000 merged cells");
    }

    @Test
    void codesMergedOverDatesAndPeople_countForEach() {
        Xlsx workbook = new Xlsx()
                .sheet(
                        "Aug",
                        row("employee", "2023-08-28", "2023-08-29", "2023-08-30"),
                        row("ani", "wfh", "", "wfo"),
                        row("budi", "wfo", "leave", ""),
                        row("cici", "wfo", "", ""))
                .merge("B2:C2", "C3:D4");
        Reading reading = Reading.of()
                .file("roster", "book.xlsx", workbook.bytes())
                .mapping(
                        "{\"mapping\": \"edaran/1\", \"employees\": {\"from\": \"roster\"}, \"roster\": {\"layout\": \"wide\", \"blank\": \"off\"}}");
        assertThat(reading.days())
                .containsExactly(
                        "ani 2023-08-28 wfh",
                        "ani 2023-08-29 wfh",
                        "ani 2023-08-30 wfo",
                        "budi 2023-08-28 wfo",
                        "budi 2023-08-29 leave",
                        "budi 2023-08-30 leave",
                        "cici 2023-08-28 wfo",
                        "cici 2023-08-29 leave",
                        "cici 2023-08-30 leave");
    }

    @Test
    void unitsMergedOverPeople_areThoseOfAll() {
        Xlsx workbook = new Xlsx()
                .sheet("Aug", row("Unit", "employee", "2023-08-28"), row("u1", "ani", "wfh"), row("", "budi", "wfo"))
                .merge("A2:A3");
        Roster roster = Reading.of()
                .file("roster", "book.xlsx", workbook.bytes())
                .mapping(
                        "{\"mapping\": \"edaran/1\", \"employees\": {\"from\": \"roster\", \"columns\": {\"unit\": \"Unit\"}}, \"roster\": {\"layout\": \"wide\"}}")
                .roster();
        assertThat(FilledDownTest.units(roster)).containsExactly("ani u1", "budi u1");
    }

    @Test
    void rowsLeftOut_areChosenByTheirOwnCells() {
        Xlsx workbook = new Xlsx()
                .sheet("Aug", row("employee", "2023-08-28"), row("ani", "wfh"), row("", "07:30"))
                .merge("A2:A3");
        String mapping =
                "{\"mapping\": \"edaran/1\", \"employees\": {\"from\": \"roster\"}, \"roster\": {\"layout\": \"wide\", \"skipRows\": {\"blank\": [\"employee\"]}}}";
        assertThat(Reading.of()
                        .file("roster", "book.xlsx", workbook.bytes())
                        .mapping(mapping)
                        .days())
                .containsExactly("ani 2023-08-28 wfh");
    }

    @Test
    void datesThatWaitForTheirOrder_keepTheirPerson() {
        Xlsx workbook = new Xlsx()
                .sheet(
                        "Aug",
                        row("employee", "date", "mode"),
                        row("ani", "01/08/2023", "wfo"),
                        row("", "02/08/2023", "wfh"),
                        row("budi", "28/08/2023", "wfh"))
                .merge("A2:A3");
        assertThat(roster(workbook).days())
                .containsExactly("ani 2023-08-01 wfo", "ani 2023-08-02 wfh", "budi 2023-08-28 wfh");
    }
}
