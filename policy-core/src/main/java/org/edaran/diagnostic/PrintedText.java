package org.edaran.diagnostic;

/**
 * A text as it is shown on a terminal: tabs become spaces, and control, bidirectional and other invisible characters are
 * written out as {@code <U+202E>}, so that nothing in a policy can disguise what a message says.
 */
public final class PrintedText {

    private static final int TAB_WIDTH = 4;

    /** First and last code points of the blocks whose characters take two columns. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
    };

    private PrintedText() {}

    /** The text in printable characters. */
    public static String of(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(printed, point));
        return printed.toString();
    }

    /** How many columns the text takes once it is printed. */
    public static int width(String text) {
        return text.codePoints().map(PrintedText::width).sum();
    }

    private static void append(StringBuilder printed, int point) {
        if (point == '\t') {
            printed.append(" ".repeat(TAB_WIDTH));
        } else if (isHidden(point)) {
            printed.append(escaped(point));
        } else {
            printed.appendCodePoint(point);
        }
    }

    private static int width(int point) {
        if (point == '\t') {
            return TAB_WIDTH;
        }
        if (isHidden(point)) {
            return escaped(point).length();
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (point >= block[0] && point <= block[1]) {
                return 2;
            }
        }
        return 1;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String escaped(int point) {
        String digits = Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
        return "<U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + ">";
    }
}
