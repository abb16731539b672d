package org.edaran.io.load;

import org.edaran.io.table.LineRow;

/** A line of characters as bytes, if it is ASCII; its first byte is the first one of its first cell. Not thread-safe. */
final class AsciiLine {

    private byte[] bytes = new byte[256];

    byte[] bytes() {
        return bytes;
    }

    /** Copies a row; false if it is more than ASCII. */
    boolean isCopied(LineRow row) {
        return isCopied(row.characters(), row.cellStart(0), row.cellEnd(row.size() - 1));
    }

    /** Copies characters; false if they are more than ASCII. */
    boolean isCopied(char[] characters, int start, int end) {
        if (bytes.length < end - start) {
            bytes = new byte[end - start];
        }
        for (int i = start; i < end; i++) {
            if (characters[i] >= 0x80) {
                return false;
            }
            bytes[i - start] = (byte) characters[i];
        }
        return true;
    }

    /** True if no byte is a blank or a control character. */
    boolean isVisible(int start, int end) {
        return isVisible(bytes, start, end);
    }

    static boolean isVisible(byte[] ascii, int start, int end) {
        for (int i = start; i < end; i++) {
            if (ascii[i] <= ' ' || ascii[i] >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** True if no blank is at either end, or there is nothing. */
    boolean isStripped(int start, int end) {
        return start == end || (isVisible(start, start + 1) && isVisible(end - 1, end));
    }
}
