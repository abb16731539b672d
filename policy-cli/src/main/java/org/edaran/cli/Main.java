package org.edaran.cli;

import java.io.PrintStream;

/** Where the process starts. The version is told without the model of the command line, which takes longer to make than to use. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            PrintStream out = System.out;
            out.println(version());
        } else {
            EdaranCommand.main(args);
        }
    }

    /** The version that the build wrote into the jar. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "edaran " + (version == null ? "(not packaged)" : version);
    }
}
