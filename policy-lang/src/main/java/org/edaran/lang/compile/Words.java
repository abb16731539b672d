package org.edaran.lang.compile;

import java.util.regex.Pattern;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Words of a policy text as findings and messages repeat them. */
final class Words {

    private static final Pattern COMMENT = Pattern.compile("(?m)//[^\"\\r\\n]*$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    /** The text under a span on one line, without comments. */
    static String of(SourceText source, SourceSpan span) {
        String written = source.textOf(span);
        if (isPlain(written)) {
            return written;
        }
        String text = COMMENT.matcher(written).replaceAll("");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** True for words with one blank between them, which need no second look. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean plain = sign == ' ' ? before != ' ' : sign > ' ' && sign < 0x7F && (sign != '/' || before != '/');
            if (!plain) {
                return false;
            }
            before = sign;
        }
        return before != ' ';
    }
}
