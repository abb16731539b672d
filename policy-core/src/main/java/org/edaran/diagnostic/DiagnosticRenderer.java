package org.edaran.diagnostic;

import java.util.List;
import java.util.Locale;
import org.edaran.source.SourcePlace;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * Writes faults for people: the message, the place, the line with the characters underlined, the remedy.
 *
 * <pre>
 * error[EDR1012]: the sentence does not say which people of the group are counted against
 *   --&gt; policy.edaran:14:22
 *    |
 * 14 |   wfh at most 50% of staff each day
 *    |                      ^^^^^
 *   help: write `of staff on duty`, `of all staff` or `of staff scheduled`
 * </pre>
 *
 * <p>A fault that is told in Indonesian has {@code galat}, {@code peringatan} and {@code saran}.
 *
 * <p>The same fault always gives the same characters: no colour, no locale, lines that end with LF. Characters that a
 * terminal would hide or obey are written out. Lines too long to read are cut around the place.
 */
public final class DiagnosticRenderer {

    private static final int MOST_BEFORE = 100;
    private static final int MOST_SHOWN = 160;
    private static final String CUT = "…";

    private DiagnosticRenderer() {}

    /** All faults in their order, with an empty line between two. */
    public static String render(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            out.append(out.isEmpty() ? "" : "\n").append(render(diagnostic));
        }
        return out.toString();
    }

    /** One fault; ends with a line end. */
    public static String render(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        out.append(severity(diagnostic))
                .append('[')
                .append(diagnostic.code().id())
                .append("]: ");
        out.append(PrintedText.of(diagnostic.message())).append('\n');
        int gutter = gutterOf(diagnostic);
        excerpt(out, gutter, "-->", '^', diagnostic.source(), diagnostic.span(), "");
        for (Diagnostic.Label label : diagnostic.labels()) {
            excerpt(out, gutter, ":::", '-', label.source(), label.span(), " " + label.words());
        }
        diagnostic
                .help()
                .ifPresent(help -> out.append(" ".repeat(gutter))
                        .append(isIndonesian(diagnostic) ? "saran: " : "help: ")
                        .append(PrintedText.of(help))
                        .append('\n'));
        return out.toString();
    }

    private static String severity(Diagnostic diagnostic) {
        if (!isIndonesian(diagnostic)) {
            return diagnostic.severity().name().toLowerCase(Locale.ROOT);
        }
        return switch (diagnostic.severity()) {
            case ERROR -> "galat";
            case WARNING -> "peringatan";
            case NOTE -> "catatan";
        };
    }

    private static boolean isIndonesian(Diagnostic diagnostic) {
        String code = diagnostic.language().getLanguage();
        return code.equals("id") || code.equals("in");
    }

    /** The width of the widest line number and the space on both sides of it. */
    private static int gutterOf(Diagnostic diagnostic) {
        int line = diagnostic.source().placeOf(diagnostic.span()).line();
        for (Diagnostic.Label label : diagnostic.labels()) {
            line = Math.max(line, label.source().placeOf(label.span()).line());
        }
        return Integer.toString(line).length() + 1;
    }

    private static void excerpt(
            StringBuilder out, int gutter, String arrow, char mark, SourceText source, SourceSpan span, String words) {
        SourcePlace place = source.placeOf(span);
        String margin = " ".repeat(gutter);
        out.append(margin.substring(1)).append(arrow).append(' ').append(PrintedText.of(place.file()));
        out.append(':').append(place.line()).append(':').append(place.column()).append('\n');
        SourceSpan line = source.spanOfLine(place.line());
        int marked = Math.min(span.start(), line.end());
        int from = Math.max(line.start(), marked - MOST_BEFORE);
        int to = Math.min(line.end(), from + MOST_SHOWN);
        String before = (from > line.start() ? CUT : "") + text(source, from, marked);
        String under = text(source, marked, Math.max(marked, Math.min(span.end(), to)));
        String behind = text(source, marked + under.length(), to) + (to < line.end() ? CUT : "");
        out.append(margin).append("|\n");
        String number = Integer.toString(place.line());
        out.append(" ".repeat(gutter - 1 - number.length())).append(number).append(" |");
        String shown = PrintedText.of(before + under + behind).stripTrailing();
        out.append(shown.isEmpty() ? "" : " " + shown).append('\n');
        int carets = Math.max(1, PrintedText.width(under));
        out.append(margin).append("| ").append(" ".repeat(PrintedText.width(before)));
        out.append(String.valueOf(mark).repeat(carets))
                .append(PrintedText.of(words))
                .append('\n');
    }

    private static String text(SourceText source, int start, int end) {
        return end <= start ? "" : source.text().substring(start, end);
    }
}
