package org.edaran.lang.format;

/** Breaks long lines at spaces outside quotes. */
final class Layout {

    private static final int WIDTH = 100;

    private Layout() {}

    /** The line broken so that it fits, if it can; all lines but the first are indented. */
    static String wrap(String line) {
        return wrap(line, "  ");
    }

    /** The line broken so that it fits, if it can; all lines but the first start with {@code indent}. */
    static String wrap(String line, String indent) {
        if (line.length() <= WIDTH) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length() + 16);
        int lineStart = 0;
        int wordStart = 0;
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length();
            char c = end ? ' ' : line.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && (!quoted || end)) {
                String word = line.substring(wordStart, i);
                boolean fits = out.length() - lineStart + 1 + word.length() <= WIDTH;
                if (wordStart > 0 && !fits) {
                    out.append('\n');
                    lineStart = out.length();
                    out.append(indent);
                } else if (wordStart > 0) {
                    out.append(' ');
                }
                out.append(word);
                wordStart = i + 1;
            }
        }
        return out.toString();
    }

    /** A head and its body on one line if they fit, else the body on indented lines of its own. */
    static String headAndBody(String head, String body) {
        String whole = head + " " + body;
        return whole.length() <= WIDTH ? whole : head + "\n  " + wrap(body);
    }
}
