package org.edaran.io.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The line of a fault in text is the one that an editor shows, whichever way lines end and reads are cut. */
class StrictTextProperties {

    @Property
    void faultInText_isReportedOnItsLine(
            @ForAll("texts") String text, @ForAll("faults") int fault, @ForAll("buffers") int buffer)
            throws IOException {
        byte[] bytes = (text + text.repeat(40)).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        broken.write(bytes);
        broken.write(fault);
        broken.write(bytes);

        assertThat(lineOfFault(broken.toByteArray(), buffer)).hasValue(1 + lineEnds(text + text.repeat(40)));
    }

    @Property(tries = 200)
    void soundText_isReadAsItIs(@ForAll("texts") String text, @ForAll("buffers") int buffer) throws IOException {
        StringBuilder read = new StringBuilder();
        char[] into = new char[buffer];
        try (StrictText reader = of(text.getBytes(StandardCharsets.UTF_8))) {
            for (int count = reader.read(into); count >= 0; count = reader.read(into)) {
                read.append(into, 0, count);
            }
        }

        assertThat(read).hasToString(text);
    }

    private static OptionalInt lineOfFault(byte[] bytes, int buffer) throws IOException {
        char[] into = new char[buffer];
        try (StrictText reader = of(bytes)) {
            while (reader.read(into) >= 0) {
                // until the fault
            }
            return OptionalInt.empty();
        } catch (InputStop stop) {
            return OptionalInt.of(stop.problem().place().line());
        }
    }

    private static StrictText of(byte[] bytes) {
        return new StrictText(new ByteArrayInputStream(bytes), "roster.csv");
    }

    private static int lineEnds(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .map(c -> c == '\n' ? 1 : 0)
                .sum();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("\n", "\r\n", "\r", "a", "ani,2023-08-28,wfo", "\u007F", "\t", "é", "𝄞", "\u000B\u000E")
                .list()
                .ofMaxSize(40)
                .map(parts -> "x" + String.join("", parts));
    }

    @Provide
    Arbitrary<Integer> faults() {
        return Arbitraries.of(0, 0xFF, 0x80);
    }

    @Provide
    Arbitrary<Integer> buffers() {
        return Arbitraries.of(2, 3, 7, 64, 1 << 12);
    }
}
