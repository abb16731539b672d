package org.edaran.cli;

import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {

    @Option(names = "--quiet", description = "No warnings, no progress, no remarks: results and errors alone.")
    private boolean quiet;

    @Option(
            names = Painter.OPTION,
            paramLabel = "WHEN",
            description = "auto, always or never (default: auto; NO_COLOR turns it off).")
    private Terminal.Color color = Terminal.Color.auto;

    /** Takes an option that has a value, as written; false if it is none of these or the value is wrong. */
    boolean take(String option, String value) {
        if (!option.equals(Painter.OPTION)) {
            return false;
        }
        color = Terminal.Color.valueOf(value);
        return true;
    }

    /** Takes an option that has no value; false if it is none of these. */
    boolean take(String option) {
        quiet |= option.equals("--quiet");
        return option.equals("--quiet");
    }

    boolean isQuiet() {
        return quiet;
    }

    Terminal.Color color() {
        return color;
    }
}
