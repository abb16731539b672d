package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.Test;

/** {@code fillDown} in a mapping: blank cells that mean the text above. */
class FilledDownTest {

    private static Reading roster(String fillDown, String text) {
        return Reading.of()
                .file("roster", text)
                .mapping(
                        "{\"mapping\": \"edaran/1\", \"employees\": {\"from\": \"roster\", \"columns\": {\"unit\": \"unit kerja\"}}, "
                                + "\"roster\": {\"identity\": \"nip\", \"name\": \"nama\", \"fillDown\": [" + fillDown
                                + "]"
                                + ", \"skipRows\": {\"equal\": {\"nip\": [\"Jumlah\"]}}}}");
    }

    /** The people and their units. */
    static List<String> units(Roster roster) {
        List<String> units = new ArrayList<>();
        for (int employee = 0; employee < roster.employees().size(); employee++) {
            units.add(roster.employees().id(employee) + " "
                    + roster.employees()
                            .value(employee, "unit", LocalDate.of(2023, 8, 28))
                            .words());
        }
        return units;
    }

    private static final String HEAD = "unit kerja,nip,nama,date,mode\n";

    @Test
    void blankBelow_isTheTextAbove_andSaidSo() {
        Roster roster = roster(
                        "\"unit kerja\", \"nip\", \"nama\"",
                        HEAD + "u1,1,Ani,2023-08-28,wfo\n,,,2023-08-29,wfh\n,2,Budi,2023-08-28,wfh\n")
                .roster();
        assertThat(Reading.days(roster)).containsExactly("1 2023-08-28 wfo", "1 2023-08-29 wfh", "2 2023-08-28 wfh");
        assertThat(units(roster)).containsExactly("1 u1", "2 u1");
        assertThat(Reading.notes(roster))
                .contains(
                        "roster.csv:3:1: blank, and taken from above, because the mapping says so: 4 cells, the first here, in `unit kerja`, `nip`, `nama`");
    }

    @Test
    void nextPerson_doesNotGetWhatComesAfterInTheList() {
        Roster roster = roster(
                        "\"nip\", \"nama\", \"unit kerja\"",
                        HEAD + "u1,1,Ani,2023-08-28,wfo\n,,,2023-08-29,wfh\n,2,Budi,2023-08-28,wfh\n")
                .roster();
        assertThat(units(roster)).containsExactly("1 u1", "2 unknown");
    }

    @Test
    void personWithoutANumber_doesNotGetThatOfAnother() {
        assertThat(roster(
                                "\"unit kerja\", \"nip\", \"nama\"",
                                HEAD + "u1,1,Ani,2023-08-28,wfo\n,,Honorer,2023-08-28,wfh\n,,,2023-08-29,wfh\n")
                        .problems())
                .containsExactly(
                        "EDR6005 roster.csv:3:2: the row has no `nip`", "EDR6005 roster.csv:4:2: the row has no `nip`");
    }

    @Test
    void rowThatIsLeftOut_saysNothingOfThoseBelow() {
        assertThat(roster("\"nip\"", HEAD + "u1,1,,2023-08-28,wfo\nu1,Jumlah,,,1\nu1,,,2023-08-29,wfh\n")
                        .problems())
                .containsExactly("EDR6005 roster.csv:4:2: the row has no `nip`");
    }

    @Test
    void firstRowBlank_hasNothingAboveIt() {
        assertThat(roster("\"nip\"", HEAD + "u1,,,2023-08-28,wfo\nu1,1,,2023-08-29,wfh\n")
                        .problems())
                .containsExactly("EDR6005 roster.csv:2:2: the row has no `nip`");
    }

    @Test
    void columnThatIsNotThere_isAMistakeOfTheMapping() {
        assertThat(roster("\"nim\"", HEAD + "u1,1,Ani,2023-08-28,wfo\n").problems())
                .containsExactly(
                        "EDR6015 roster.csv:1: there is no column `nim`, which the mapping names [mapping.json:1:152]");
    }

    @Test
    void listOfEmployees_isFilledToo() {
        Roster roster = Reading.of()
                .file(
                        "employees",
                        "employees.csv",
                        "id,unit\nani,u1\nbudi,\ncici,u2\n".getBytes(StandardCharsets.UTF_8))
                .file("roster", "employee,date,mode\nani,2023-08-28,wfo\n")
                .mapping("{\"mapping\": \"edaran/1\", \"employees\": {\"fillDown\": [\"unit\"]}}")
                .roster();
        assertThat(units(roster)).containsExactly("ani u1", "budi u1", "cici u2");
    }

    @Test
    void withoutIt_aBlankStaysUnknown() {
        Roster roster = Reading.of()
                .file("employees", "id,unit\nani,u1\nbudi,\n")
                .file("roster", "employee,date,mode\nani,2023-08-28,wfo\n")
                .roster();
        assertThat(units(roster)).containsExactly("ani u1", "budi unknown");
    }
}
