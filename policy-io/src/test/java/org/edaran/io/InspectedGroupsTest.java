package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is seen where people, units or dates are written once for several rows. */
class InspectedGroupsTest {

    private static final String ONCE = """
            Unit,NIP,Nama,Tanggal,Status
            u1,198703152010011001,Ani,2023-08-28,wfo
            ,,,2023-08-29,wfh
            ,,,2023-08-30,wfh
            ,199103152014012002,Budi,2023-08-28,wfh
            ,,,2023-08-29,wfo
            """;

    @Test
    void personWrittenOnce_isProposedFromTheWidest_andReads() {
        Inspecting seen = Inspecting.of("hadir.csv", ONCE);
        assertThat(seen.mapping())
                .contains(
                        "\"// fillDown\": \"a guess: written once and blank below, in up to 4 rows, so that a blank means the text above; remove what means something else\"")
                .contains("\"fillDown\": [\"Unit\", \"NIP\", \"Nama\"]");
        assertThat(seen.reading(seen.mapping()).days())
                .containsExactly(
                        "198703152010011001 2023-08-28 wfo",
                        "198703152010011001 2023-08-29 wfh",
                        "198703152010011001 2023-08-30 wfh",
                        "199103152014012002 2023-08-28 wfh",
                        "199103152014012002 2023-08-29 wfo");
    }

    @Test
    void fewBlanks_areMistakes_andNothingIsProposed() {
        String mistake = ONCE.replace(",,,2023-08-29,wfo", ",199103152014012002,Budi,2023-08-29,wfo")
                .replace("u1,198703152010011001,Ani,2023-08-28", "u1,198703152010011001,Ani,2023-08-28")
                .replace(",,,2023-08-29,wfh", "u1,198703152010011001,Ani,2023-08-29,wfh");
        assertThat(Inspecting.of("hadir.csv", mistake).mapping()).doesNotContain("NIP\", \"Nama\"]");
    }

    @Test
    void mergedCells_areSeenAsTheyLook() {
        Xlsx workbook = new Xlsx()
                .sheet(
                        "Agu",
                        new Object[] {"NIP", "Nama", "Tanggal", "Status"},
                        new Object[] {"198703152010011001", "Ani", "2023-08-28", "wfo"},
                        new Object[] {"", "", "2023-08-29", "wfh"},
                        new Object[] {"", "", "2023-08-30", "wfh"},
                        new Object[] {"199103152014012002", "Budi", "2023-08-28", "wfo"})
                .merge("A2:A4", "B2:B4");
        Inspecting seen = Inspecting.of("hadir.xlsx", workbook.bytes());
        assertThat(seen.text())
                .contains(
                        "cells that are merged over several rows, or over several dates, are read with the text of the first: 2 rows")
                .doesNotContain("blank");
        assertThat(seen.mapping()).doesNotContain("fillDown");
        assertThat(seen.reading(seen.mapping()).days()).hasSize(4);
    }

    @Test
    void unitsOfAWideRoster_areProposedToo() {
        String wide = """
                Unit,NIP,1/8/2023,2/8/2023,13/8/2023
                u1,198703152010011001,wfo,wfh,wfo
                ,199103152014012002,wfo,wfh,wfo
                u2,199203152014012003,wfo,wfh,wfo
                ,199303152014012004,wfo,wfh,wfo
                """;
        assertThat(Inspecting.of("hadir.csv", wide).mapping()).contains("\"fillDown\": [\"Unit\"]");
    }

    @Test
    void peopleOfTwoMergedRows_getTheWordThatReadsTheFirst() {
        Xlsx workbook = new Xlsx()
                .sheet(
                        "Agu",
                        new Object[] {"NIP", "2023-08-28", "2023-08-29", "2023-08-30"},
                        new Object[] {"198703152010011001", "wfo", "wfh", "wfo"},
                        new Object[] {"", "07:30", "", "07:45"})
                .merge("A2:A3");
        assertThat(Inspecting.of("hadir.xlsx", workbook.bytes()).text())
                .contains(
                        "people have several rows where their cells are merged; to read the first of each alone, write `\"skipRows\": { \"blank\": [\"NIP\"] }`");
    }
}
