package org.edaran.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A mark that a goal found nothing to say about its inputs, so that it need not run again while they stay as they are. It
 * holds a digest of their names and bytes, and of how the goal was set up; times of files do not matter.
 *
 * @param file where the mark is kept
 * @param digest of the inputs as they are now
 */
record Stamp(Path file, String digest) {

    static Stamp of(Path file, String settings, List<Path> inputs) throws IOException {
        MessageDigest digest = sha256();
        digest.update(settings.getBytes(StandardCharsets.UTF_8));
        for (Path input : inputs) {
            digest.update(("\n" + input + " " + Files.size(input) + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = new DigestInputStream(Files.newInputStream(input), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return new Stamp(file, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** True if the mark was set for inputs that have not changed since. */
    boolean isCurrent() throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).equals(digest);
    }

    /** Sets the mark if all is well, and else takes it away. */
    void set(boolean well) throws IOException {
        if (well) {
            Files.writeString(file, digest);
        } else {
            Files.deleteIfExists(file);
        }
    }
}
