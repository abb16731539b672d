package org.edaran.io.input;

/**
 * How much a file may hold. What goes beyond is a problem, never an exhausted memory.
 *
 * @param bytes size of a text file
 * @param workbookBytes size of a workbook as it lies on disk
 * @param inflatedBytes size of all parts of a workbook together when unpacked
 * @param rows rows of one table
 * @param columns cells of one row
 * @param cellLength characters of one cell
 * @param problems how many problems are kept; the rest are counted
 */
public record InputLimits(
        long bytes, long workbookBytes, long inflatedBytes, int rows, int columns, int cellLength, int problems) {

    private static final long MEBIBYTE = 1L << 20;

    /** The limits unless others are given: 20 million rows, 512 columns, 32,767 characters a cell, 100 problems. */
    public static final InputLimits USUAL =
            new InputLimits(2048 * MEBIBYTE, 128 * MEBIBYTE, 1024 * MEBIBYTE, 20_000_000, 512, 32_767, 100);

    /** Checks that every limit allows something. */
    public InputLimits {
        if (bytes < 1 || workbookBytes < 1 || inflatedBytes < 1) {
            throw new IllegalArgumentException("a limit on bytes below 1");
        }
        if (rows < 1 || columns < 1 || cellLength < 1 || problems < 1) {
            throw new IllegalArgumentException("a limit below 1");
        }
    }

    /** The same limits with another number of rows. */
    public InputLimits withRows(int most) {
        return new InputLimits(bytes, workbookBytes, inflatedBytes, most, columns, cellLength, problems);
    }

    /** The same limits with another number of columns. */
    public InputLimits withColumns(int most) {
        return new InputLimits(bytes, workbookBytes, inflatedBytes, rows, most, cellLength, problems);
    }

    /** The same limits with another length of a cell. */
    public InputLimits withCellLength(int most) {
        return new InputLimits(bytes, workbookBytes, inflatedBytes, rows, columns, most, problems);
    }

    /** The same limits with another size of text files. */
    public InputLimits withBytes(long most) {
        return new InputLimits(most, workbookBytes, inflatedBytes, rows, columns, cellLength, problems);
    }

    /** The same limits with other sizes of workbooks, packed and unpacked. */
    public InputLimits withWorkbookBytes(long packed, long inflated) {
        return new InputLimits(bytes, packed, inflated, rows, columns, cellLength, problems);
    }

    /** The same limits with another number of problems. */
    public InputLimits withProblems(int most) {
        return new InputLimits(bytes, workbookBytes, inflatedBytes, rows, columns, cellLength, most);
    }
}
