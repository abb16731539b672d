package org.edaran.io.report;

import java.io.IOException;
import java.io.Writer;
import org.edaran.diagnostic.PrintedText;

/** Lines of a text report: broken between words where a terminal ends, with colours where it has them. */
final class TextPage {

    /** Narrower than this, a line of text cannot be read. */
    private static final int NARROWEST = 40;

    private static final String OFF = "\u001B[0m";

    /** How words stand out on a terminal. Words say the same without colour. */
    enum Tone {
        /** Not at all. */
        PLAIN(""),
        /** Something is broken. */
        BAD("\u001B[1;31m"),
        /** Something is doubtful. */
        DOUBT("\u001B[33m"),
        /** All is well. */
        GOOD("\u001B[1;32m"),
        /** The name of a part. */
        HEADING("\u001B[1m"),
        /** Beside the point. */
        FAINT("\u001B[2m");

        private final String on;

        Tone(String on) {
            this.on = on;
        }
    }

    private final Writer text;
    private final int width;
    private final boolean colors;

    /**
     * A page.
     *
     * @param width how many columns a line may take; 0 for any number
     */
    TextPage(Writer text, int width, boolean colors) {
        this.text = text;
        this.width = width == 0 ? 0 : Math.max(width, NARROWEST);
        this.colors = colors;
    }

    /** How many columns a line may take; 0 for any number. */
    int width() {
        return width;
    }

    void line(String words) throws IOException {
        line(Tone.PLAIN, "", words);
    }

    /** A row of a table, which no break between words would make easier to read. */
    void unbroken(String row) throws IOException {
        text.write(PrintedText.of(row));
        text.write('\n');
    }

    /** A line whose first words have a tone. */
    void line(Tone tone, String marked, String rest) throws IOException {
        String first = PrintedText.of(marked);
        String whole = broken(first + PrintedText.of(rest));
        if (colors && tone != Tone.PLAIN && whole.startsWith(first) && !first.isBlank()) {
            int indent = first.length() - first.stripLeading().length();
            text.write(whole.substring(0, indent)
                    + tone.on
                    + whole.substring(indent, first.length())
                    + OFF
                    + whole.substring(first.length()));
        } else {
            text.write(whole);
        }
        text.write('\n');
    }

    /** The line with breaks between words; what follows a break stands two columns further in. */
    private String broken(String line) {
        if (width == 0 || PrintedText.width(line) <= width) {
            return line;
        }
        int indent = line.length() - line.stripLeading().length();
        StringBuilder page = new StringBuilder(" ".repeat(indent));
        int column = indent;
        for (String word : line.strip().split(" ", -1)) {
            int length = PrintedText.width(word);
            if (column > indent && column + 1 + length > width) {
                page.append('\n').append(" ".repeat(indent + 2));
                column = indent + 2;
            } else if (column > indent) {
                page.append(' ');
                column++;
            }
            page.append(word);
            column += length;
        }
        return page.toString();
    }
}
