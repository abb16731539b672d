package org.edaran.lang.parse;

import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Texts that do not end, or stand in other quotes. */
final class WrongTexts {

    private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB'\u2018\u2019\u201A";
    private static final int MOST_REPEATED = 60;
    private static final Pattern SHORTENED = Pattern.compile("^['\u2019]t\\b");

    private WrongTexts() {}

    /** Reports other quotes than straight double ones, and turns the token into the text that was meant. */
    static void repairQuotes(CommonToken token, Faults faults) {
        String written = token.getText();
        if (shortened(token, faults)) {
            return;
        }
        boolean closed = written.length() > 1 && QUOTES.indexOf(written.charAt(written.length() - 1)) >= 0;
        String inside = written.substring(1, closed ? written.length() - 1 : written.length())
                .strip();
        faults.add(
                DiagnosticCode.WRONG_QUOTES,
                Faults.spanOf(token),
                "texts stand in straight double quotes",
                inside.length() > MOST_REPEATED
                        ? "write `\"` before and behind the text"
                        : "write `\"" + inside + "\"`");
        token.setText('"' + inside.replace("\\", "\\\\") + '"');
        token.setType(EdaranLexer.STRING);
    }

    /** Reports a verb such as {@code doesn't}, and nothing else from it on to where the apostrophe seems to close. */
    private static boolean shortened(CommonToken token, Faults faults) {
        String text = faults.source().text();
        int apostrophe = token.getStartIndex();
        int start = apostrophe;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String verb = text.substring(start, apostrophe);
        if (!verb.endsWith("n") || !SHORTENED.matcher(token.getText()).find()) {
            return false;
        }
        faults.add(
                DiagnosticCode.WRONG_QUOTES,
                new SourceSpan(start, apostrophe + 2),
                "words are written in full, without an apostrophe",
                "write `" + verb.substring(0, verb.length() - 1) + " not`");
        faults.dropped(new SourceSpan(apostrophe, apostrophe));
        token.setText("\"\"");
        token.setType(EdaranLexer.STRING);
        return true;
    }

    // a citation ends before the colon; of other texts nothing tells where they end
    private static String closing(SourceText source, SourceSpan span) {
        String written = source.text().substring(span.start(), span.end());
        int colon = written.indexOf(": ");
        return colon > 1
                ? "write `" + written.substring(0, colon) + "\"`, if the text ends there"
                : "write `\"` where the text ends; a text stays on one line";
    }

    /**
     * Reports a text that does not end on its line, and turns the token into an empty text. Where other texts stand before
     * it on the line, any of the quotes may be the one too many or too few, so nothing else of the line is reported.
     */
    static void repairUnclosed(CommonToken token, List<CommonToken> before, Faults faults) {
        SourceSpan span = Faults.spanOf(token);
        int line = faults.source().lineOf(span.start());
        int lineStart = faults.source().spanOfLine(line).start();
        boolean first = true;
        for (int i = before.size() - 1; i >= 0 && before.get(i).getStartIndex() >= lineStart; i--) {
            if (before.get(i).getType() == EdaranLexer.STRING) {
                faults.dropped(Faults.spanOf(before.get(i)));
                first = false;
            }
        }
        if (first) {
            faults.add(
                    DiagnosticCode.UNCLOSED_TEXT,
                    span,
                    "the quote that opens here is not closed on its line",
                    closing(faults.source(), span));
        } else {
            faults.forgetFrom(lineStart);
            faults.add(
                    DiagnosticCode.UNCLOSED_TEXT,
                    span,
                    "the quotes on this line do not pair up, and this one closes nothing",
                    "write one `\"` before and one behind each text, and `\\\"` for a quote inside it");
        }
        faults.dropped(new SourceSpan(span.end(), span.end()));
        token.setText("\"\"");
        token.setType(EdaranLexer.STRING);
    }
}
