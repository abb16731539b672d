package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.eval.SerializedPart;
import org.edaran.finding.ComplianceReport;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** Parts of checks that travel by Java serialisation. */
class SerializedPartTest {

    private static final Evaluator EVALUATOR = evaluator("50%");

    private record Shift(String nip, LocalDate day, String mode) {}

    private static final RosterBinding<Shift> SHIFTS = RosterBinding.of(Shift.class)
            .employee(Shift::nip)
            .date(Shift::day)
            .mode(Shift::mode)
            .people(person -> person.text("unit", shift -> "Archive"));

    private static Evaluator evaluator(String share) {
        return Evaluator.of(
                Edaran.compile(SourceText.of("house", """
                policy "House rule" in force from 2026-01-01 until 2026-12-31
                rule share cites "No. 1": wfh at most %s of staff on duty per unit each day
                """.replace("%s", share))).policyOrThrow());
    }

    private final Roster reference =
            ((RosterResult.Loaded) RosterBuilder.of(EVALUATOR.schema()).build()).roster();

    private PartialCheck part() {
        PartialCheck part = EVALUATOR.partial(reference);
        for (int person = 0; person < 20; person++) {
            part.add(SHIFTS, new Shift("p" + person, LocalDate.of(2026, 3, 2), person % 3 == 0 ? "wfo" : "wfh"));
        }
        return part;
    }

    private static byte[] written(Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(value);
        }
        return out.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return objects.readObject();
        }
    }

    @Test
    void part_isShippedAndRestored() throws IOException, ClassNotFoundException {
        PartialCheck part = part();
        // region shipped
        SerializedPart shipped = part.serialized(); // where the rows are
        PartialCheck back = shipped.restore(EVALUATOR, reference); // where the report is made
        // endregion
        ComplianceReport report = part.finish();
        assertThat(report.findings()).hasSize(1);
        assertThat(back.finish()).isEqualTo(report);
        SerializedPart read = (SerializedPart) read(written(shipped));
        assertThat(read).isEqualTo(shipped).hasSameHashCodeAs(shipped).isNotSameAs(shipped);
        assertThat(read.restore(EVALUATOR, reference).finish()).isEqualTo(report);
        assertThat(read).hasToString("a part of a check, " + read.size() + " bytes");
        assertThat(written(shipped)).hasSizeLessThan(part.toBytes().length + 200);
    }

    @Test
    void restoredPart_isPutTogetherWithOthers() throws IOException, ClassNotFoundException {
        PartialCheck here = EVALUATOR.partial(reference);
        here.add(SHIFTS, new Shift("q", LocalDate.of(2026, 3, 3), "wfh"));
        SerializedPart there = (SerializedPart) read(written(part().serialized()));
        PartialCheck once = part();
        once.add(SHIFTS, new Shift("q", LocalDate.of(2026, 3, 3), "wfh"));
        assertThat(here.merge(there.restore(EVALUATOR, reference)).finish()).isEqualTo(once.finish());
    }

    @Test
    void partOfOtherPolicies_isRefusedWhereItIsRestored() {
        SerializedPart shipped = part().serialized();
        assertThatThrownBy(() -> shipped.restore(evaluator("40%"), reference))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the part of a check is by other policies");
    }

    /** Each byte in turn: whatever comes of it, it is no other part, and nothing but what streams throw. */
    @Test
    void damagedBytes_areNeverAnotherPart() throws IOException {
        SerializedPart shipped = part().serialized();
        byte[] good = written(shipped);
        int refused = 0;
        for (int at = 0; at < good.length; at++) {
            byte[] damaged = good.clone();
            damaged[at] ^= 0x21;
            refused += isRefused(damaged, shipped) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(good.length * 9 / 10);
        for (int length = 0; length < good.length; length++) {
            assertThat(isRefused(java.util.Arrays.copyOf(good, length), shipped))
                    .isTrue();
        }
    }

    private static boolean isRefused(byte[] damaged, SerializedPart shipped) {
        try {
            assertThat(read(damaged)).isEqualTo(shipped);
            return false;
        } catch (IOException | ClassNotFoundException refused) {
            return true;
        }
    }

    @Test
    void changedContent_isToldAsDamage() throws IOException {
        byte[] damaged = written(part().serialized());
        damaged[damaged.length - 3] ^= 1;
        assertThatThrownBy(() -> read(damaged))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("the part of a check is damaged");
    }

    /** A stream that says it holds the class itself, without the record that is written in its place. */
    @Test
    void streamOfTheClassItself_isRefused() throws IOException {
        byte[] forged = replaced(written(new Pretender()), Pretender.class.getName(), SerializedPart.class.getName());
        assertThatThrownBy(() -> read(forged))
                .isInstanceOfAny(InvalidObjectException.class, InvalidClassException.class);
    }

    /** Has the fields of a {@link SerializedPart}, which are none, and its version. */
    private static final class Pretender implements Serializable {
        private static final long serialVersionUID = 1;
    }

    private static byte[] replaced(byte[] bytes, String name, String by) {
        List<Byte> changed = new ArrayList<>();
        byte[] from = named(name);
        for (int at = 0; at < bytes.length; at++) {
            boolean here = at + from.length <= bytes.length
                    && java.util.Arrays.equals(from, java.util.Arrays.copyOfRange(bytes, at, at + from.length));
            for (byte one : here ? named(by) : new byte[] {bytes[at]}) {
                changed.add(one);
            }
            at += here ? from.length - 1 : 0;
        }
        byte[] result = new byte[changed.size()];
        for (int at = 0; at < result.length; at++) {
            result[at] = changed.get(at);
        }
        return result;
    }

    /** A name as streams have it: two bytes of length before it. */
    private static byte[] named(String name) {
        byte[] bytes = new byte[name.length() + 2];
        bytes[0] = (byte) (name.length() >> 8);
        bytes[1] = (byte) name.length();
        for (int i = 0; i < name.length(); i++) {
            bytes[i + 2] = (byte) name.charAt(i);
        }
        return bytes;
    }
}
