package org.edaran.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Variants of files: bytes flipped, cut, doubled, put in from elsewhere. */
final class Variants {

    private static final List<byte[]> PIECES = List.of(
            bytes(",;\"'\n\r\t|{}[]:\0\u00e9/-"),
            bytes("99999999999999999999999999999999999999999"),
            bytes("-1e999999999"),
            bytes("2026-02-30"),
            bytes("((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("),
            bytes("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["),
            bytes("not not not not not not not not "),
            bytes("\u202e\u200b\ufeff"),
            new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc3, 0x28, (byte) 0xed, (byte) 0xa0, (byte) 0x80});

    private final Random dice;

    Variants(long seed) {
        this.dice = new Random(seed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] of(byte[] file, byte[] other) {
        byte[] variant = file;
        for (int changes = 1 + dice.nextInt(4); changes > 0; changes--) {
            variant = changed(variant, other);
        }
        return variant;
    }

    private byte[] changed(byte[] file, byte[] other) {
        int at = dice.nextInt(file.length + 1);
        int to = Math.min(file.length, at + 1 + dice.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        switch (dice.nextInt(6)) {
            case 0 -> {
                if (at < file.length) {
                    out.write(file[at] ^ 1 << dice.nextInt(8));
                    at++;
                }
                out.write(file, at, file.length - at);
            }
            case 1 -> out.write(file, to, file.length - to);
            case 2 -> {
                out.write(file, at, to - at);
                out.write(file, at, file.length - at);
            }
            case 3 -> {
                out.writeBytes(PIECES.get(dice.nextInt(PIECES.size())));
                out.write(file, at, file.length - at);
            }
            case 4 -> {
                int from = dice.nextInt(other.length + 1);
                out.write(other, from, Math.min(60, other.length - from));
                out.write(file, to, file.length - to);
            }
            default -> {
                // cut off
            }
        }
        return out.toByteArray();
    }
}
