package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.edaran.io.input.InputFile;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Value;
import org.edaran.roster.FactTable;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 8, 28);

    @Test
    void roster_withEmployees_isReadRowByRow() {
        assertThat(Reading.roster(Reading.DAYS).days()).containsExactly("ani 2023-08-28 wfo", "budi 2023-08-28 wfh");
    }

    @Test
    void roster_fromPaths_isTheSame(@TempDir Path folder) throws Exception {
        Path employees = Files.writeString(folder.resolve("employees.csv"), Reading.PEOPLE);
        Path days = Files.writeString(folder.resolve("roster.csv"), Reading.DAYS);
        RosterResult result = RosterReader.of(Schemas.SCHEMA)
                .employees(employees)
                .roster(days)
                .read();
        assertThat(result).isInstanceOfSatisfying(RosterResult.Loaded.class, loaded -> {
            assertThat(Reading.days(loaded.roster())).hasSize(2);
            assertThat(loaded.roster().placeOf(0).toString())
                    .isEqualTo(days.toString().replace('\\', '/') + ":2");
        });
    }

    @Test
    @Timeout(60)
    void twoFiles_areRead_thoughTheOnlyThreadOfTheExecutorWaitsForThem(@TempDir Path folder) throws Exception {
        Path employees = Files.writeString(folder.resolve("employees.csv"), Reading.PEOPLE);
        Path days = Files.writeString(folder.resolve("roster.csv"), Reading.DAYS);
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            RosterReader reader = RosterReader.of(Schemas.SCHEMA)
                    .employees(employees)
                    .roster(days)
                    .readingBy(one);
            assertThat(one.submit(reader::read).get()).isInstanceOf(RosterResult.Loaded.class);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void roster_withEveryColumn_keepsEveryCell() {
        Roster roster = Reading.roster("""
                employee,date,mode,location,part,unit,start,end,stamped
                ani,2023-08-28,wfh,31.71,am,u2,07:30,11:30,07:29
                ani,2023-08-28,wfo,31.74,pm,,13.00,16:00,
                """).roster();
        assertThat(Reading.days(roster)).containsExactly("ani 2023-08-28 wfh am", "ani 2023-08-28 wfo pm");
        assertThat(roster.locationOf(0)).contains("31.71");
        assertThat(roster.unitOf(0)).contains("u2");
        assertThat(roster.unitOf(1)).isEmpty();
        assertThat(roster.startOf(0).map(String::valueOf)).contains("07:30");
        assertThat(roster.endTimeOf(1).map(String::valueOf)).contains("16:00");
        assertThat(roster.factOf(0, "stamped").words()).isEqualTo("07:29");
        assertThat(roster.factOf(1, "stamped")).isEqualTo(Value.Absent.UNKNOWN);
    }

    @Test
    void blankMode_isUnknown() {
        assertThat(Reading.roster("employee,date,mode\nani,2023-08-28,\n").days())
                .containsExactly("ani 2023-08-28 ?");
    }

    @Test
    void employees_withFactsOfTheirOfficeAndUnit_fillThoseTables() {
        Roster roster =
                Reading.of().file("employees", """
                id,unit,office,domicile,service,birth_date,trained,region of office,min_headcount of unit
                ani,u1,o1,31.71.01,health,1990-02-28,ya,31.71,4
                budi,u1,o1,,policy,,no,31.71,
                """).file("roster", Reading.DAYS).roster();
        FactTable people = roster.employees();
        int ani = roster.employee("ani").orElseThrow();
        assertThat(people.value(ani, "service", DAY).words()).isEqualTo("health");
        assertThat(people.value(ani, "birth_date", DAY).words()).isEqualTo("1990-02-28");
        assertThat(people.value(ani, "trained", DAY)).isEqualTo(Value.Bool.TRUE);
        assertThat(people.value(roster.employee("budi").orElseThrow(), "domicile", DAY))
                .isEqualTo(Value.Absent.UNKNOWN);
        assertThat(fact(roster, Owner.OFFICE, "o1", "region")).isEqualTo("31.71");
        assertThat(fact(roster, Owner.UNIT, "u1", "min_headcount")).isEqualTo("4");
    }

    @Test
    void otherFiles_fillTheirTables() {
        Roster roster = Reading.roster(Reading.DAYS)
                .file("units", "id,office,agency,region of office\nu1,o1,a1,31.71\n")
                .file("offices", "id,agency\no1,a1\n")
                .file("agencies", "id\na1\n")
                .file("regions", "id,psbb,from,until\n31,yes,2023-08-01,2023-08-28\n31,no,2023-08-29,\n")
                .roster();
        assertThat(fact(roster, Owner.UNIT, "u1", "office")).isEqualTo("o1");
        assertThat(fact(roster, Owner.OFFICE, "o1", "region")).isEqualTo("31.71");
        assertThat(fact(roster, Owner.OFFICE, "o1", "agency")).isEqualTo("a1");
        assertThat(roster.table(Owner.AGENCY).indexOf("a1")).isPresent();
    }

    @Test
    void datedFact_changesOnItsDates() {
        Roster roster = Reading.of()
                .file("employees", "id,grade,from,until\nani,3,2023-01-01,2023-08-27\nani,4,2023-08-28,\nbudi,1,,\n")
                .file("roster", Reading.DAYS)
                .roster();
        int ani = roster.employee("ani").orElseThrow();
        assertThat(roster.employees().value(ani, "grade", DAY.minusDays(1)).words())
                .isEqualTo("3");
        assertThat(roster.employees().value(ani, "grade", DAY).words()).isEqualTo("4");
        assertThat(roster.employees().value(ani, "grade", DAY.plusYears(50)).words())
                .isEqualTo("4");
    }

    @Test
    void statementsAndDocuments_areFoundByTheirSubject() {
        Roster roster = Reading.roster(Reading.DAYS)
                .file("attestations", "attestation,agency,signed,from,until\nchannel,a1,2023-08-25,,\n")
                .file("documents", "employee,document,issued,from,until\nani,letter,,2023-08-01,2023-08-31\n")
                .roster();
        Field channel = Schemas.SCHEMA.field(Owner.AGENCY, "channel").orElseThrow();
        Field letter = Schemas.SCHEMA.field(Owner.EMPLOYEE, "letter").orElseThrow();
        assertThat(roster.evidence().of(channel, "a1")).singleElement().satisfies(record -> {
            assertThat(record.signed()).contains(LocalDate.of(2023, 8, 25));
            assertThat(record.covers()).isEmpty();
        });
        assertThat(roster.evidence().of(letter, "ani"))
                .singleElement()
                .satisfies(record ->
                        assertThat(record.covers().orElseThrow().last()).isEqualTo(LocalDate.of(2023, 8, 31)));
        assertThat(roster.evidence().isSupplied(channel)).isTrue();
        assertThat(roster.evidence().isSupplied(letter)).isTrue();
    }

    @Test
    void withoutAttestationsFile_nothingIsSupplied() {
        Field channel = Schemas.SCHEMA.field(Owner.AGENCY, "channel").orElseThrow();
        assertThat(Reading.roster(Reading.DAYS).roster().evidence().isSupplied(channel))
                .isFalse();
    }

    @Test
    void decisions_areReadWithTheirDates() {
        Roster roster = Reading.roster(Reading.DAYS)
                .file("decisions", "parameter,agency,value,from,until\nshare,a1,40%,2023-08-28,\nshare,,30%,,\n")
                .roster();
        assertThat(roster.decisions()).hasSize(2);
        assertThat(roster.decisions().get(0).subject()).contains("a1");
        assertThat(roster.decisions().get(0).value()).isEqualTo(Schemas.percent(40));
        assertThat(roster.decisions().get(1).subject()).isEmpty();
    }

    @Test
    void semicolonsAndTabs_areRecognisedAndNoted() {
        Reading semicolons = Reading.roster(Reading.DAYS.replace(',', ';'));
        assertThat(semicolons.notes()).contains("roster.csv: cells are separated by `;`");
        assertThat(Reading.roster(Reading.DAYS.replace(',', '\t')).notes())
                .contains("roster.csv: cells are separated by tabs");
    }

    @Test
    void byteOrderMarkCarriageReturnsAndQuotes_changeNothing() {
        String quoted = "\uFEFF" + Reading.DAYS.replace("ani", "\"ani\"").replace("\n", "\r\n");
        assertThat(Reading.roster(quoted).days())
                .isEqualTo(Reading.roster(Reading.DAYS).days());
    }

    @Test
    void blankLines_countAsLinesOnly() {
        Roster roster = Reading.roster("\n\nemployee,date,mode\n\n,,\nani,2023-08-28,wfo\n")
                .roster();
        assertThat(roster.placeOf(0).toString()).isEqualTo("roster.csv:6");
    }

    @Test
    void unknownColumns_areNotedWithWhatTheyMayHaveMeant() {
        assertThat(Reading.roster("employee,date,mode,locaton,remarks\nani,2023-08-28,wfo,31,x\n")
                        .notes())
                .containsExactly("roster.csv:1: ignored columns `locaton` (did you mean `location`?), `remarks`");
    }

    @Test
    void spacesAroundCells_areDroppedAndNotedOnce() {
        Reading reading = Reading.roster("employee,date,mode\nani ,2023-08-28, wfo\n\u00A0budi,2023-08-28,wfh\n");
        Roster roster = reading.roster();
        assertThat(Reading.days(roster)).containsExactly("ani 2023-08-28 wfo", "budi 2023-08-28 wfh");
        assertThat(Reading.notes(roster))
                .containsExactly("roster.csv:2:1: spaces around the text were dropped in 3 cells, the first here");
    }

    @Test
    void wordsOfOtherScripts_areKept() {
        Roster roster = Reading.of()
                .file("employees", "id,unit\n\"Jum'at Ñandú 山田\",\"Bagian \"\"Umum\"\"\"\n")
                .file("roster", "employee,date,mode\nJum'at Ñandú 山田,2023-08-28,wfo\n")
                .roster();
        assertThat(Reading.days(roster)).containsExactly("Jum'at Ñandú 山田 2023-08-28 wfo");
        assertThat(roster.employees().value(0, "unit", DAY).words()).isEqualTo("Bagian \"Umum\"");
    }

    @Test
    void stream_isReadAsTextUnlessItsNameSaysWorkbook() {
        assertThat(InputFile.of("-", new java.io.ByteArrayInputStream(new byte[0]))
                        .format())
                .contains(InputFile.Format.TEXT);
        assertThat(InputFile.of("x.XLSX", new java.io.ByteArrayInputStream(new byte[0]))
                        .format())
                .contains(InputFile.Format.WORKBOOK);
        assertThat(Reading.roster("-", Reading.DAYS.getBytes(StandardCharsets.UTF_8))
                        .days())
                .hasSize(2);
    }

    @Test
    void fileOfAnotherFormat_isRefusedByItsName(@TempDir Path folder) throws Exception {
        Path picture = Files.writeString(folder.resolve("roster.pdf"), Reading.DAYS);
        Path employees = Files.writeString(folder.resolve("employees.tsv"), Reading.PEOPLE.replace(',', '\t'));
        RosterResult result = RosterReader.of(Schemas.SCHEMA)
                .employees(employees)
                .roster(picture)
                .read();
        assertThat(result)
                .isInstanceOfSatisfying(
                        RosterResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code().id()).isEqualTo("EDR6026");
                                    assertThat(problem.message())
                                            .isEqualTo("the name of the file does not tell how to read it");
                                }));
    }

    @Test
    void headerWithoutRows_isNoRoster_unlessItsDatesAreStated() {
        assertThat(Reading.roster("employee,date,mode\n").problems())
                .containsExactly("EDR6014 roster.csv: the roster has no assignment, so there is nothing to judge");
        String mapping = "{\"mapping\": \"edaran/1\", \"roster\": {\"covers\":"
                + " {\"from\": \"2023-08-28\", \"until\": \"2023-08-29\"}}}";
        assertThat(Reading.roster("employee,date,mode\n").mapping(mapping).notes())
                .containsExactly("roster.csv:1: there is no row below the header");
    }

    private static String fact(Roster roster, Owner owner, String id, String fact) {
        FactTable table = roster.table(owner);
        return Optional.of(table.value(table.indexOf(id).orElseThrow(), fact, DAY))
                .map(Value::words)
                .orElseThrow();
    }
}
