package org.edaran.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.table.ByteLines;
import org.edaran.io.table.Lines;
import org.edaran.io.table.Table;
import org.junit.jupiter.api.Test;

/** Which lines of a file are given away as bytes. */
class GivenLinesTest {

    private static final int ROWS = 5_000;

    private int given;

    @Test
    void linesBehindTheFirstOnes_areGivenWhateverTheLineEnds() throws IOException {
        assertThat(rowsRead("a,b\n", ROWS, StandardCharsets.UTF_8)).isEqualTo(ROWS + 1);
        assertThat(given).isGreaterThan(ROWS - 1_100);

        assertThat(rowsRead("a,b\r\n", ROWS, StandardCharsets.UTF_8)).isEqualTo(ROWS + 1);
        assertThat(given).isGreaterThan(ROWS - 1_100);
    }

    @Test
    void twoBytesACharacter_areNotGiven() throws IOException {
        assertThat(rowsRead("a,b\n", ROWS, StandardCharsets.UTF_16LE)).isEqualTo(ROWS + 1);
        assertThat(given).isZero();
    }

    @Test
    void quote_endsTheGiving() throws IOException {
        String text = "a,b\n".repeat(2_000) + "\"a\",b\n" + "a,b\n".repeat(2_000);

        assertThat(rowsRead(text, 1, StandardCharsets.UTF_8)).isEqualTo(4_002);
        assertThat(given).isBetween(900, 2_000);
    }

    @Test
    void split_findsCellsOfPlainLinesOnly() {
        int[] starts = new int[4];
        assertThat(split("ab,,c", starts)).isEqualTo(3);
        assertThat(starts).containsExactly(0, 3, 4, 6);
        assertThat(split("a long cell,another,and a third", starts)).isEqualTo(3);
        assertThat(starts).containsExactly(0, 12, 20, 32);
        assertThat(split("one,two", starts)).isEqualTo(2);
        assertThat(split("one,two,three,four", starts)).isEqualTo(-1);
        for (String odd : new String[] {"\"", "\r", "\t", "\u0000", "\u00e9", "\u001f"}) {
            assertThat(split("one," + odd + ",three", starts)).isEqualTo(-1);
            assertThat(split("a long cell,another,a third" + odd, starts)).isEqualTo(-1);
        }
        assertThat(split("one, !~,three", starts)).isEqualTo(3);
    }

    private static int split(String line, int[] starts) {
        byte[] bytes = (line + "\nmore,of,it").getBytes(StandardCharsets.UTF_8);
        return Lines.split(bytes, 0, Lines.newline(bytes, 0), ',', starts);
    }

    /** How many rows come, one way or the other, of a header and a text that is repeated. */
    private int rowsRead(String text, int times, Charset charset) throws IOException {
        byte[] bytes = ("x,y\n" + text.repeat(times)).getBytes(charset);
        given = 0;
        int rows = 0;
        InputLimits limits = InputLimits.USUAL;
        try (TextFile file = TextFile.open(
                        InputFile.of("a.csv", new ByteArrayInputStream(bytes)), limits, TextForm.DETECTED);
                Table table = file.table(0)) {
            while (table.next().isPresent()) {
                rows++;
                rows += table.give(this::takeAll);
            }
        }
        return rows;
    }

    private ByteLines.Taken takeAll(ByteLines lines) {
        int at = lines.start();
        int count = 0;
        while (at < lines.end()) {
            int newline = Lines.newline(lines.bytes(), at);
            if (lines.bytes()[at] == '"') {
                break;
            }
            at = newline + 1;
            count++;
        }
        given += count;
        return new ByteLines.Taken(count, at);
    }
}
