package org.edaran.io.table;

/**
 * Lines of a text file as bytes, of which the first ones may be taken. Where a byte is ASCII it is a character by itself,
 * and every line ends with a newline. Good until the next row of the table is read.
 *
 * @param bytes hold the lines
 * @param start where the first one starts
 * @param end after the newline of the last one
 * @param firstLine the 1-based number of the first one
 * @param most how many may be taken
 * @param separator what stands between cells
 * @param cellLength how long a cell may be
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying the bytes is what this is there to save
public record ByteLines(byte[] bytes, int start, int end, int firstLine, int most, char separator, int cellLength) {

    /**
     * What came of them.
     *
     * @param lines how many were taken, from the first one on
     * @param after where the next one starts
     */
    public record Taken(int lines, int after) {}

    /** Takes lines of one table without their being made rows. */
    @FunctionalInterface
    public interface Taker {
        /** Takes as many lines as it can, from the first one on. */
        Taken take(ByteLines lines);
    }
}
