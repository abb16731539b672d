package org.edaran.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.edaran.model.Value;

/** Text as bytes of UTF-8, to be hashed. Not thread-safe. */
final class DigestText {

    private byte[] bytes = new byte[256];
    private int length;

    void clear() {
        length = 0;
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes, 0, length);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Puts a part with its length before it, which keeps two parts from being read as one. */
    DigestText put(Object part) {
        if (part instanceof Optional<?> maybe) {
            return maybe.isEmpty() ? append('-') : put(maybe.get());
        }
        String text = part instanceof Value value ? of(value) : String.valueOf(part);
        return append(text.length()).append(':').append(text);
    }

    /** Puts a text with a number, as {@link #put} puts what it says. */
    DigestText put(Ids ids, int number) {
        int asciiLength = ids.asciiLength(number);
        if (asciiLength < 0) {
            return put(ids.get(number));
        }
        append(asciiLength).append(':').room(asciiLength);
        ids.copy(number, bytes, length);
        length += asciiLength;
        return this;
    }

    static String of(Value value) {
        return value.getClass().getSimpleName() + " " + value.words();
    }

    /** Appends a character of ASCII. */
    DigestText append(char character) {
        room(1);
        bytes[length++] = (byte) character;
        return this;
    }

    DigestText append(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    DigestText append(String text) {
        room(text.length());
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                return append(text.getBytes(StandardCharsets.UTF_8));
            }
            bytes[at++] = (byte) character;
        }
        length = at;
        return this;
    }

    DigestText append(long number) {
        if (number < 0) {
            return append(Long.toString(number));
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        room(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
