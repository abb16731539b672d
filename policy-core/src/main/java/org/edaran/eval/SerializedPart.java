package org.edaran.eval;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.edaran.roster.Roster;

/**
 * A part of a check as a value that frameworks ship by Java serialisation. It holds the bytes of {@link PartialCheck#toBytes} and
 * nothing else: the policies and the reference data stay where they are on both sides, and {@link #restore} asks for them.
 * What is serialised is a record of the bytes and a sum by which damage is noticed; no other class of the library can be.
 *
 * <p>Immutable and thread-safe. It holds personal data in the clear.
 *
 * <!-- region SerializedPartTest#shipped -->
 * <pre>{@code
 * SerializedPart shipped = part.serialized(); // where the rows are
 * PartialCheck back = shipped.restore(EVALUATOR, reference); // where the report is made
 * }</pre>
 */
public final class SerializedPart implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient byte[] bytes;

    /** What is written in place of the part. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Form(byte[] bytes, long sum) implements Serializable {

        private Object readResolve() throws InvalidObjectException {
            if (bytes == null || sum != sumOf(bytes)) {
                throw new InvalidObjectException("the part of a check is damaged");
            }
            return new SerializedPart(bytes);
        }
    }

    SerializedPart(byte[] bytes) {
        this.bytes = bytes;
    }

    private static long sumOf(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /**
     * The part, to be put together with others.
     *
     * @param evaluator has the policies of the part that was shipped
     * @param reference the same as that of the part that was shipped
     * @throws IllegalArgumentException as {@link Evaluator#partial(Roster, byte[])}
     */
    public PartialCheck restore(Evaluator evaluator, Roster reference) {
        return evaluator.partial(reference, bytes);
    }

    /** How many bytes the part takes. */
    public int size() {
        return bytes.length;
    }

    private Object writeReplace() {
        return new Form(bytes, sumOf(bytes));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a part of a check is read by its form alone");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SerializedPart part && Arrays.equals(bytes, part.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "a part of a check, " + bytes.length + " bytes";
    }
}
