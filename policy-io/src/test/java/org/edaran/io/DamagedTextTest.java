package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text files that were cut, re-encoded, swapped, doubled or forged, with the whole of what is said about each. */
class DamagedTextTest {

    private static final String HEAD = "employee,date,mode\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"shapes", "rows", "bytes", "others"})
    void damagedFile_isRefusedWithItsPlace(String name, Reading reading, List<String> expected) {
        assertThat(reading.problems()).as(name).isEqualTo(expected);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                roster("empty", "", "EDR6014 roster.csv: the file is empty"),
                roster("only blank lines", "\n \n,,\n", "EDR6014 roster.csv: the file is empty"),
                roster("only a byte-order mark", "\uFEFF", "EDR6014 roster.csv: the file is empty"),
                roster(
                        "no header",
                        "ani,2023-08-28,wfo\nbudi,2023-08-28,wfh\n",
                        "EDR6015 roster.csv:1: there is no column `date`",
                        "EDR6015 roster.csv:1: there is no column `employee`",
                        "EDR6015 roster.csv:1: there is no column `mode`"),
                roster(
                        "column missing",
                        "employee,date\nani,2023-08-28\n",
                        "EDR6015 roster.csv:1: there is no column `mode`"),
                roster(
                        "column misspelt",
                        "employee,dates,mode\nani,2023-08-28,wfo\n",
                        "EDR6015 roster.csv:1: there is no column `date`"),
                roster(
                        "column twice",
                        "employee,date,mode,date\nani,2023-08-28,wfo,2023-08-29\n",
                        "EDR6016 roster.csv:1:4: two columns are named `date` [roster.csv:1:2]"),
                roster(
                        "another separator",
                        "employee:date:mode\nani:2023-08-28:wfo\n",
                        "EDR6015 roster.csv:1: there is no column `date`",
                        "EDR6015 roster.csv:1: there is no column `employee`",
                        "EDR6015 roster.csv:1: there is no column `mode`"),
                roster(
                        "columns swapped",
                        "date,employee,mode\nani,2023-08-28,wfo\n",
                        "EDR6003 roster.csv:2:1: `ani` is not a date"),
                roster(
                        "quote never closed",
                        HEAD + "ani,2023-08-28,\"wfo\nbudi,2023-08-28,wfh\n",
                        "EDR6018 roster.csv:2:3: the cell that opens with a quote on line 2 never ends"),
                roster(
                        "quote never closed after a cell of two lines",
                        HEAD + "\"a\nni\",2023-08-28,\"wfo\n",
                        "EDR6018 roster.csv:3:3: the cell that opens with a quote on line 3 never ends"),
                roster(
                        "text after a closing quote",
                        HEAD + "\"ani\"x,2023-08-28,wfo\n",
                        "EDR6018 roster.csv:2:1: the cell that opens with a quote on line 2 has more text after its"
                                + " closing quote"));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                roster(
                        "row cut",
                        HEAD + "ani,2023-08-28,wfo\nbudi,2023-08\n",
                        "EDR6017 roster.csv:3: the row has 2 cells, but the header has 3"),
                roster(
                        "row too long",
                        HEAD + "ani,2023-08-28,wfo,x\n",
                        "EDR6017 roster.csv:2: the row has 4 cells, but the header has 3"),
                roster(
                        "separator in a text",
                        HEAD + "ani, S.H.,2023-08-28,wfo\n",
                        "EDR6017 roster.csv:2: the row has 4 cells, but the header has 3"),
                roster("no employee", HEAD + ",2023-08-28,wfo\n", "EDR6005 roster.csv:2:1: the row has no `employee`"),
                roster("no date", HEAD + "ani,,wfo\n", "EDR6005 roster.csv:2:2: the row has no `date`"),
                roster(
                        "30 February",
                        HEAD + "ani,2023-02-30,wfo\n",
                        "EDR6003 roster.csv:2:2: `2023-02-30` is not a date"),
                roster(
                        "date with day and month not clear",
                        HEAD + "ani,03/04/2023,wfo\n",
                        "EDR6028 roster.csv:2:2: nothing in the file tells which comes first in this date, day or"
                                + " month (1 cell)"),
                roster(
                        "date as a number of days",
                        HEAD + "ani,451660,wfo\n",
                        "EDR6003 roster.csv:2:2: `451660` is not a date"),
                roster(
                        "date of another age",
                        HEAD + "ani,0023-08-28,wfo\n",
                        "EDR6003 roster.csv:2:2: `0023-08-28` is not between 1900 and 2999"),
                roster(
                        "unknown mode in many rows is one problem",
                        HEAD + "ani,2023-08-28,WFH\nani,2023-08-29,WFH\nbudi,2023-08-28,dinas\n",
                        "EDR6004 roster.csv:2:3: `WFH` is not a mode (2 cells, the first here)",
                        "EDR6004 roster.csv:4:3: `dinas` is not a mode (1 cell)"),
                roster(
                        "unknown employee",
                        HEAD + "ani,2023-08-28,wfo\ncici,2023-08-28,wfo\ncici,2023-08-29,wfo\n",
                        "EDR6001 roster.csv:3: employee `cici` is not in the list of employees"),
                roster(
                        "duplicate assignment",
                        HEAD + "ani,2023-08-28,wfo\nani,2023-08-28,wfh\n",
                        "EDR6002 roster.csv:3: employee `ani` has more than one whole day on 2023-08-28"
                                + " [roster.csv:2]"),
                roster(
                        "every fault of a row",
                        HEAD + "ani,x,y\n,2023-08-28,wfo\n",
                        "EDR6003 roster.csv:2:2: `x` is not a date",
                        "EDR6004 roster.csv:2:3: `y` is not a mode (1 cell)",
                        "EDR6005 roster.csv:3:1: the row has no `employee`"),
                roster(
                        "part, place and time",
                        """
                employee,date,mode,part,location,start
                ani,2023-08-28,wfo,1/3,31,7:00
                budi,2023-08-28,wfo,1,Jakarta,7:00
                budi,2023-08-29,wfo,1,31,25:00
                """,
                        "EDR6007 roster.csv:2:4: `1/3` is not a part of the day",
                        "EDR6007 roster.csv:3:5: `location` is `Jakarta`, but must be a region code",
                        "EDR6007 roster.csv:4:6: `25:00` is not a time of day"));
    }

    static Stream<Arguments> bytes() {
        return Stream.of(
                bytes(
                        "Windows-1252",
                        (HEAD + "ani,2023-08-28,wfo\nJosé,2023-08-28,wfo\n").getBytes(StandardCharsets.ISO_8859_1),
                        "EDR6001 roster.csv:3: employee `José` is not in the list of employees"),
                bytes(
                        "UTF-16 with mark",
                        ("\uFEFF" + HEAD + "ani,x,wfo\n").getBytes(StandardCharsets.UTF_16LE),
                        "EDR6003 roster.csv:2:2: `x` is not a date"),
                bytes(
                        "UTF-16 without mark",
                        (HEAD + "ani,x,wfo\n").getBytes(StandardCharsets.UTF_16BE),
                        "EDR6003 roster.csv:2:2: `x` is not a date"),
                bytes(
                        "NUL in a cell",
                        (HEAD + "ani,2023-08-28,w\0fo\n").getBytes(StandardCharsets.UTF_8),
                        "EDR6013 roster.csv:2: line 2 has a NUL character, so this is no text file"),
                bytes(
                        "cut inside a character",
                        (HEAD + "\u00C3").getBytes(StandardCharsets.ISO_8859_1),
                        "EDR6013 roster.csv:2: line 2 is not valid UTF-8 (byte C3)"),
                bytes(
                        "overlong slash",
                        new byte[] {'a', (byte) 0xC0, (byte) 0xAF},
                        "EDR6013 roster.csv:1: line 1 is not valid UTF-8 (byte C0)"),
                bytes(
                        "half of a surrogate pair",
                        new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80},
                        "EDR6013 roster.csv:1: line 1 is not valid UTF-8 (byte ED)"),
                bytes(
                        "a workbook called CSV",
                        new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0},
                        "EDR6013 roster.csv: the file is a workbook, not text"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                other(
                        "employees without id",
                        Reading.of().file("employees", "nomor,unit\nani,u1\n").file("roster", Reading.DAYS),
                        "EDR6015 employees.csv:1: there is no column `id`"),
                other(
                        "employee twice",
                        Reading.of()
                                .file("employees", Reading.PEOPLE + "ani,u2\n")
                                .file("roster", Reading.DAYS),
                        "EDR6006 employees.csv:4: employee `ani` has two rows [employees.csv:2]",
                        "EDR6008 employees.csv:4:2: `unit` of employee `ani` is `u2` here and `u1` in another row"
                                + " [employees.csv:2]"),
                other(
                        "value outside its list",
                        Reading.of()
                                .file("employees", "id,service\nani,Health\nbudi,policy\n")
                                .file("roster", Reading.DAYS),
                        "EDR6007 employees.csv:2:2: `service` is `Health`, but must be one of [policy, health]"),
                other(
                        "fact of nobody's office",
                        Reading.of()
                                .file("employees", "id,region of office\nani,31\nbudi,31\n")
                                .file("roster", Reading.DAYS),
                        "EDR6015 employees.csv:1: `region of office` needs a column `office` that says which office"),
                other(
                        "fact of a blank office",
                        Reading.of()
                                .file("employees", "id,office,region of office\nani,,31\nbudi,o1,31\n")
                                .file("roster", Reading.DAYS),
                        "EDR6005 employees.csv:2:2: the row gives `region of office` but names no office"),
                other(
                        "one office in two regions",
                        Reading.of()
                                .file("employees", "id,office,region of office\nani,o1,31\nbudi,o1,32\n")
                                .file("roster", Reading.DAYS),
                        "EDR6008 employees.csv:3:3: `region` of office `o1` is `32` here and `31` in another row"
                                + " [employees.csv:2:3]"),
                other(
                        "until before from",
                        Reading.of()
                                .file("employees", "id,grade,from,until\nani,1,2023-08-28,2023-08-27\nbudi,1,,\n")
                                .file("roster", Reading.DAYS),
                        "EDR6003 employees.csv:2:4: `until` 2023-08-27 is before `from` 2023-08-28"),
                other(
                        "statement of nobody, of two, and of an unknown kind",
                        Reading.roster(Reading.DAYS)
                                .file(
                                        "attestations",
                                        "attestation,agency,unit\nchannel,,\nchannel,a,u\nother,a,\n,a,\n"),
                        "EDR6005 attestations.csv:2: the row names nobody",
                        "EDR6007 attestations.csv:3: the row names more than one subject",
                        "EDR6009 attestations.csv:4:1: no policy asks agency for `other`",
                        "EDR6005 attestations.csv:5:1: the row does not say which attestation it is"),
                other(
                        "decisions out of bounds, unknown, of the wrong owner",
                        Reading.roster(Reading.DAYS).file("decisions", """
                parameter,agency,unit,value
                share,a,,60%
                shares,a,,40%
                share,,u,40%
                share,a,,0.4
                share,a,,
                """),
                        "EDR6010 decisions.csv:2:4: the decision `share = 60%` of `a` is not <= 50%, as the policy"
                                + " demands",
                        "EDR6009 decisions.csv:3:1: no policy declares a parameter `shares`",
                        "EDR6007 decisions.csv:4:3: `share` is decided by each agency, not by unit",
                        "EDR6007 decisions.csv:5:4: `share` is `0.4`, but must be percent",
                        "EDR6005 decisions.csv:6:4: the row has no `value`"),
                other(
                        "list of employees cut: nobody is called unknown",
                        Reading.of().file("employees", "id,unit\nani,\"u1\n").file("roster", Reading.DAYS),
                        "EDR6018 employees.csv:2:2: the cell that opens with a quote on line 2 never ends"),
                other(
                        "name without an ending",
                        Reading.of().file("employees", Reading.PEOPLE).file("roster", "roster.pdf", new byte[0]),
                        "EDR6014 roster.pdf: the file is empty"),
                other(
                        "no list of employees",
                        Reading.of().file("roster", Reading.DAYS),
                        "EDR6001 roster.csv: there is no list of employees"));
    }

    private static Arguments roster(String name, String text, String... expected) {
        return Arguments.of(name, Reading.roster(text), List.of(expected));
    }

    private static Arguments bytes(String name, byte[] bytes, String... expected) {
        return Arguments.of(name, Reading.roster("roster.csv", bytes), List.of(expected));
    }

    private static Arguments other(String name, Reading reading, String... expected) {
        return Arguments.of(name, reading, List.of(expected));
    }
}
