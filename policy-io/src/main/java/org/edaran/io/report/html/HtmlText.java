package org.edaran.io.report.html;

import java.io.IOException;
import java.io.Writer;

/** Writes HTML. Everything that is not markup of ours goes through {@link #text}. */
final class HtmlText {

    private final Writer out;

    HtmlText(Writer out) {
        this.out = out;
    }

    /** Markup; never anything that comes from data. */
    HtmlText markup(String html) throws IOException {
        out.write(html);
        return this;
    }

    /** Words between tags, or the value of an attribute in double quotes. */
    HtmlText text(String words) throws IOException {
        out.write(escaped(words));
        return this;
    }

    /** An element that holds words only. */
    HtmlText element(String tag, String words) throws IOException {
        return markup("<" + tag + ">").text(words).markup("</" + tag.replaceFirst(" .*", "") + ">");
    }

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (c < ' ' && c != '\n' && c != '\t') {
                        escaped.append('\uFFFD');
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
