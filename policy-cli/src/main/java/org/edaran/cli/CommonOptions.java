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

    boolean isQuiet() {
        return quiet;
    }

    Terminal.Color color() {
        return color;
    }
}
