package org.edaran.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stream for messages that puts colours on those that have a known form, if it is told to. */
final class Painter extends PrintStream {

    /** The option that tells it. */
    static final String OPTION = "--color";

    private static final String ESCAPE = "\u001B[";
    private static final String END = ESCAPE + "0m";
    private static final String BOLD_RED = ESCAPE + "1;31m";
    private static final String YELLOW = ESCAPE + "33m";
    private static final String GREEN = ESCAPE + "32m";
    private static final String CYAN = ESCAPE + "36m";

    private boolean isOn;

    /** Writes to a stream, without colours at first. */
    Painter(PrintStream to) {
        super(to, true, StandardCharsets.UTF_8);
    }

    void turn(boolean on) {
        isOn = on;
    }

    @Override
    public void println(String text) {
        super.println(isOn && text != null ? painted(text) : text);
    }

    /** Colours by the starts of lines: what went wrong, what is underlined, what helps, how a test came out. */
    static String painted(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            out.append(out.isEmpty() ? "" : "\n").append(Form.paint(line));
        }
        return out.toString();
    }

    /** What a line can start with. */
    private enum Form {
        ERROR("(?:error|galat)\\[EDR[0-9]+\\]|edaran: internal error|  FAILED", BOLD_RED),
        WARNING("(?:warning|peringatan)\\[EDR[0-9]+\\]", YELLOW),
        MARK("\\s*\\|\\s+\\^+", BOLD_RED),
        HELP("\\s*(?:help|saran):|  ok(?= )", GREEN),
        PLACE("\\s*(?:-->|:::) .*", CYAN);

        private final Pattern start;
        private final String color;

        Form(String start, String color) {
            this.start = Pattern.compile(start);
            this.color = color;
        }

        static String paint(String line) {
            for (Form form : values()) {
                Matcher matcher = form.start.matcher(line);
                if (matcher.lookingAt()) {
                    return form.color + matcher.group() + END + line.substring(matcher.end());
                }
            }
            return line;
        }
    }
}
