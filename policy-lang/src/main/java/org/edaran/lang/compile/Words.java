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
        String text = COMMENT.matcher(source.textOf(span)).replaceAll("");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
