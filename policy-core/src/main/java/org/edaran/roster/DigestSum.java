package org.edaran.roster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What some people add to the {@link RosterDigest} of the roster they are of: a number of 2048 bits. Sums of different
 * people are added up in any order. Immutable.
 */
public final class DigestSum {

    /** How many bytes a sum has. */
    public static final int BYTES = 256;

    /** The sum of nobody. */
    public static final DigestSum NOTHING = new DigestSum(new long[BYTES / Long.BYTES]);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final long[] sum; // the first has the highest bits

    /** Takes the number over. */
    DigestSum(long[] sum) {
        this.sum = sum;
    }

    /**
     * The sum of some bytes.
     *
     * @throws IllegalArgumentException if there are not {@value #BYTES} of them
     */
    public static DigestSum of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "the sum of a digest has " + BYTES + " bytes, but here are " + bytes.length);
        }
        long[] sum = new long[BYTES / Long.BYTES];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (long) LONGS.get(bytes, i * Long.BYTES);
        }
        return new DigestSum(sum);
    }

    /** The sum of these people and others. */
    public DigestSum plus(DigestSum others) {
        long[] both = sum.clone();
        add(both, others.sum);
        return new DigestSum(both);
    }

    /** The sum as bytes, the highest first. */
    public byte[] toBytes() {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < sum.length; i++) {
            LONGS.set(bytes, i * Long.BYTES, sum[i]);
        }
        return bytes;
    }

    /** Adds a number to another one, modulo what both can hold. */
    static void add(long[] sum, long[] more) {
        long carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            long added = more[i];
            long partly = sum[i] + added;
            long whole = partly + carry;
            carry = Long.compareUnsigned(partly, added) < 0 || Long.compareUnsigned(whole, carry) < 0 ? 1 : 0;
            sum[i] = whole;
        }
    }
}
