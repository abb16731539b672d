package org.edaran.io.load;

import org.edaran.diagnostic.Sentence;
import org.edaran.io.table.TableRow;
import org.edaran.roster.DataSource;

/** Drops spaces around the texts of cells and counts where there were some. One per file. */
final class Spaces {

    private static final String KIND = "";

    private final Tally tally = new Tally();
    private DataSource source;

    Spaces(DataSource source) {
        this.source = source;
    }

    void source(DataSource next) {
        source = next;
    }

    String strip(TableRow row, int column) {
        String text = row.text(column);
        int length = text.length();
        if (length == 0 || (isVisible(text.charAt(0)) && isVisible(text.charAt(length - 1)))) {
            return text;
        }
        // No-break spaces come from web pages; strip() leaves them.
        int start = indexOfText(text);
        if (start == length) {
            return "";
        }
        if (!tally.addAgain(KIND)) {
            tally.add(KIND, source.at(row.line(), column + 1));
        }
        return text.substring(start, lastOfText(text) + 1);
    }

    private static int indexOfText(String text) {
        int i = 0;
        while (i < text.length() && !isVisible(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int lastOfText(String text) {
        int i = text.length() - 1;
        while (!isVisible(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private static boolean isVisible(char c) {
        if (c < 0x7F) {
            return c > ' ';
        }
        return c != '\u00A0' && c != '\uFEFF' && !Character.isWhitespace(c);
    }

    void report(Load load) {
        tally.forEach((kind, count) ->
                load.note(count.first(), Sentence.of("spaces around the text were dropped in {0}", count.cellWords())));
    }
}
