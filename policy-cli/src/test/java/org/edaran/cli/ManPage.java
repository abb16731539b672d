package org.edaran.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the manual page from the model of the command line, in the language of troff. */
final class ManPage {

    private static final String EXAMPLE = "  ";

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandLine command) {
        ManPage manual = new ManPage();
        manual.write(command);
        return manual.page.toString();
    }

    private void write(CommandLine command) {
        line(".\\\" Written by ManPageTest from the options of the command.");
        line(".TH EDARAN 1 \"\" Edaran \"User Commands\"");
        section("NAME");
        text("edaran - checks work rosters against circulars written as policies");
        section("SYNOPSIS");
        line(".B edaran");
        line(".I COMMAND");
        text("[OPTIONS] [FILE...]");
        section("DESCRIPTION");
        text(
                "Judges rosters by circulars on work arrangements that are written as policies, and tries, formats and explains"
                        + " policies. Results go to standard output, messages to standard error; - stands for standard input, and"
                        + " after --output for standard output.");
        for (CommandLine one : command.getSubcommands().values()) {
            if (!one.getCommandName().equals("help")) {
                command(one.getCommandSpec());
            }
        }
        section("EXIT STATUS");
        entry("0", "Everything judged is kept, or the work is done.");
        entry("1", "Violations, or what --fail-level names; a test failed; fmt --check found another layout.");
        entry("2", "The work could not be done.");
        entry("3", "Nothing is violated, but something cannot be told.");
        entry("4", "A limit stopped the work.");
        entry("70", "An error of the product.");
        section("FILES");
        entry(
                "edaran.json, .edaran.json",
                "Options for check, in the folder where it is called or above it in the same repository.");
        section("ENVIRONMENT");
        entry("NO_COLOR", "If it is set to anything, messages and reports have no colours.");
        entry("EDARAN_ARCHIVE", "off: neither make nor use an archive of classes; make: make it now.");
        entry("EDARAN_JAVA_OPTS", "More options for Java, such as -Xmx8g.");
        entry("EDARAN_DATABASE_USER, EDARAN_DATABASE_PASSWORD", "For --database.");
    }

    private void command(CommandSpec spec) {
        section("edaran " + spec.name());
        Help help = new Help(spec, Help.defaultColorScheme(Ansi.OFF));
        text(help.synopsis(0).strip().replaceAll("\\s+", " "));
        line(".PP");
        text(String.join(" ", spec.usageMessage().description()));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            entry(parameter.paramLabel(), String.join(" ", parameter.description()));
        }
        spec.options().stream()
                .sorted((a, b) -> a.longestName().compareTo(b.longestName()))
                .forEach(this::option);
        footer(List.of(spec.usageMessage().footer()));
    }

    private void option(OptionSpec option) {
        String value = option.typeInfo().isBoolean() ? "" : "=" + option.paramLabel();
        entry(String.join(", ", option.names()) + value, String.join(" ", option.description()));
    }

    /** Examples stay as they are typed, everything else is text. */
    private void footer(List<String> lines) {
        boolean typed = false;
        for (String line : lines) {
            if (line.startsWith(EXAMPLE) != typed) {
                typed = !typed;
                line(typed ? ".EX" : ".EE");
            }
            if (line.isEmpty()) {
                line(".PP");
            } else if (typed) {
                text(line);
            } else {
                line(".PP");
                text(line);
            }
        }
        if (typed) {
            line(".EE");
        }
    }

    private void section(String title) {
        line(".SH \"" + escaped(title) + "\"");
    }

    private void entry(String term, String words) {
        line(".TP");
        line(".B " + escaped(term));
        text(words);
    }

    private void text(String words) {
        line((words.startsWith(".") || words.startsWith("'") ? "\\&" : "") + escaped(words));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("`", "\\(ga")
                .replace("\"", "\\(dq")
                .replace("…", "...");
    }

    private void line(String words) {
        page.append(words).append('\n');
    }
}
