package org.edaran.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.Test;

/** Text files that were made to take all memory. */
class TextGuardsTest {

    private static final String HEAD = "employee,date,mode\n";

    /** A stream of a beginning and then one character for ever, up to a size. */
    private static final class Endless extends InputStream {
        private final byte[] head;
        private final byte[] cycle;
        private final long size;
        private long given;

        Endless(String head, String cycle, long size) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.cycle = cycle.getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }

        @Override
        public int read() {
            if (given >= size) {
                return -1;
            }
            long at = given++;
            return at < head.length ? head[(int) at] : cycle[(int) ((at - head.length) % cycle.length)];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = 0;
            while (count < length && given < size) {
                buffer[offset + count++] = (byte) read();
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    private static List<String> problems(String head, String cycle, long size, InputLimits limits) throws Exception {
        RosterResult result = RosterReader.of(Schemas.SCHEMA)
                .employees(
                        "employees.csv",
                        new java.io.ByteArrayInputStream(Reading.PEOPLE.getBytes(StandardCharsets.UTF_8)))
                .roster("roster.csv", new Endless(head, cycle, size))
                .limits(limits)
                .read();
        return result instanceof RosterResult.Refused refused
                ? refused.problems().stream()
                        .map(problem -> problem.code().id() + " " + problem.place() + ": " + problem.message())
                        .toList()
                : List.of();
    }

    @Test
    void unclosedQuote_endsAtTheBuffer() throws Exception {
        assertThat(problems(HEAD + "ani,2023-08-28,\"", "x\n", 1L << 30, InputLimits.USUAL))
                .containsExactly(
                        "EDR6018 roster.csv:2:3: the cell that starts on line 2 does not end within 262,144 characters");
    }

    @Test
    void longCell_endsAtTheBuffer() throws Exception {
        assertThat(problems(HEAD + "ani,2023-08-28,", "x", 1L << 30, InputLimits.USUAL))
                .containsExactly(
                        "EDR6018 roster.csv:2:3: the cell that starts on line 2 does not end within 262,144 characters");
    }

    @Test
    void cellOverItsLimit_isNamed() throws Exception {
        String row = "ani,2023-08-28," + "x".repeat(11) + "\n";
        assertThat(problems(HEAD + row, "\n", 60, InputLimits.USUAL.withCellLength(10)))
                .containsExactly("EDR6019 roster.csv:2:3: a cell is longer than 10 characters");
        assertThat(problems(HEAD + row, "\n", 60, InputLimits.USUAL.withCellLength(11)))
                .containsExactly("EDR6004 roster.csv:2:3: `xxxxxxxxxxx` is not a mode (1 cell)");
    }

    @Test
    void commasWithoutEnd_areStopped() throws Exception {
        assertThat(problems(HEAD, ",", 1L << 27, InputLimits.USUAL))
                .containsExactly("EDR6019 roster.csv:2:513: the row has more than 512 cells");
    }

    @Test
    void headerOfCommas_isStopped() throws Exception {
        assertThat(problems("", ",", 1L << 27, InputLimits.USUAL))
                .containsExactly("EDR6019 roster.csv:1:513: the row has more than 512 cells");
    }

    @Test
    void blankLinesWithoutEnd_takeNoMemory() throws Exception {
        assertThat(problems(HEAD, "\n", 1L << 24, InputLimits.USUAL))
                .containsExactly("EDR6014 roster.csv: the roster has no assignment, so there is nothing to judge");
    }

    @Test
    void rowsOverTheirLimit_areStopped() throws Exception {
        InputLimits limits = InputLimits.USUAL.withRows(1_000);
        assertThat(problems(HEAD, "ani,2023-08-28,wfo\n", 1L << 24, limits))
                .contains("EDR6019 roster.csv:1001: the file has more than 1,000 rows");
    }

    @Test
    void bytesOverTheirLimit_areStopped() throws Exception {
        InputLimits limits = InputLimits.USUAL.withBytes(19 + 19);
        assertThat(problems(HEAD, "ani,2023-08-28,wfo\n", 38, limits)).isEmpty();
        assertThat(problems(HEAD, "ani,2023-08-28,wfo\n", 39, limits))
                .containsExactly("EDR6019 roster.csv: the file is larger than 38 bytes");
    }

    @Test
    void problems_areKeptToTheirLimitAndCounted() throws Exception {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < 1_000; i++) {
            rows.append("ani,x").append(i).append(",wfo\n");
        }
        RosterResult result = RosterReader.of(Schemas.SCHEMA)
                .file("employees", file("employees.csv", Reading.PEOPLE))
                .file("roster", file("roster.csv", rows.toString()))
                .limits(InputLimits.USUAL.withProblems(7))
                .read();
        assertThat(result).isInstanceOfSatisfying(RosterResult.Refused.class, refused -> {
            assertThat(refused.problems()).hasSize(7);
            assertThat(refused.total()).isEqualTo(1_000);
        });
    }

    private static InputFile file(String name, String text) {
        return InputFile.of(name, new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
