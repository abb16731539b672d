package org.edaran.eval;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterPart;

/** The bytes of a part of a check: four letters, the version, a digest of the policies, the length of the rows,
 * the rows, what those add who were left out. Stateless. */
final class PartialBytes {

    private static final byte[] LETTERS = "EDPC".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 3;
    private static final int DIGEST = 8;
    private static final int HEADER = LETTERS.length + 1 + DIGEST + Integer.BYTES;

    private PartialBytes() {}

    static byte[] write(Evaluator evaluator, RosterPart rows, PartSums sums) {
        byte[] content = rows.toBytes();
        byte[] left = SumBytes.write(sums);
        ByteArrayOutputStream out = new ByteArrayOutputStream(HEADER + content.length + left.length);
        out.writeBytes(LETTERS);
        out.write(VERSION);
        out.writeBytes(digest(evaluator));
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        out.writeBytes(content);
        out.writeBytes(left);
        return out.toByteArray();
    }

    static PartialCheck read(Evaluator evaluator, Roster reference, byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(Arrays.copyOf(bytes, LETTERS.length), LETTERS)) {
            throw new IllegalArgumentException("these bytes are no part of a check");
        }
        if (bytes[LETTERS.length] != VERSION) {
            throw new IllegalArgumentException("the part of a check is of version " + bytes[LETTERS.length]
                    + ", but this library reads version " + VERSION);
        }
        int start = LETTERS.length + 1;
        byte[] digest = Arrays.copyOfRange(bytes, start, start + DIGEST);
        if (!Arrays.equals(digest, digest(evaluator))) {
            throw new IllegalArgumentException("the part of a check is by other policies");
        }
        int rows = ByteBuffer.wrap(bytes, start + DIGEST, Integer.BYTES).getInt();
        if (rows < 0 || rows > bytes.length - HEADER) {
            throw new IllegalArgumentException("the bytes are not those of a part of a check, or are damaged");
        }
        RosterPart part = RosterPart.fromBytes(evaluator.schema(), Arrays.copyOfRange(bytes, HEADER, HEADER + rows));
        return new PartialCheck(
                evaluator, reference, part, SumBytes.read(bytes, HEADER + rows, evaluator.ruleCounts()));
    }

    private static byte[] digest(Evaluator evaluator) {
        String policies = evaluator.policies().stream()
                .map(policy -> policy.id() + "\n" + policy.sha256() + "\n"
                        + policy.composition().parts().stream()
                                .map(part -> part.sha256())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(sha.digest(policies.getBytes(StandardCharsets.UTF_8)), DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
