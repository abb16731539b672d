package org.edaran.eval;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.edaran.roster.RosterPart;

/** The bytes of a part of a check: four letters, the version, a digest of the policies, then the rows. Stateless. */
final class PartialBytes {

    private static final byte[] LETTERS = "EDPC".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int DIGEST = 8;
    private static final int HEADER = LETTERS.length + 1 + DIGEST;

    private PartialBytes() {}

    static byte[] write(Evaluator evaluator, RosterPart rows) {
        byte[] content = rows.toBytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream(HEADER + content.length);
        out.writeBytes(LETTERS);
        out.write(VERSION);
        out.writeBytes(digest(evaluator));
        out.writeBytes(content);
        return out.toByteArray();
    }

    static RosterPart read(Evaluator evaluator, byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(Arrays.copyOf(bytes, LETTERS.length), LETTERS)) {
            throw new IllegalArgumentException("these bytes are no part of a check");
        }
        if (bytes[LETTERS.length] != VERSION) {
            throw new IllegalArgumentException("the part of a check is of version " + bytes[LETTERS.length]
                    + ", but this library reads version " + VERSION);
        }
        byte[] digest = Arrays.copyOfRange(bytes, LETTERS.length + 1, HEADER);
        if (!Arrays.equals(digest, digest(evaluator))) {
            throw new IllegalArgumentException("the part of a check is by other policies");
        }
        return RosterPart.fromBytes(evaluator.schema(), Arrays.copyOfRange(bytes, HEADER, bytes.length));
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
