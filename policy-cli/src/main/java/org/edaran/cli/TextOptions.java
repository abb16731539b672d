package org.edaran.cli;

import java.util.Objects;
import java.util.Optional;
import org.edaran.io.input.TextEncoding;
import org.edaran.io.input.TextForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how text files are written. */
final class TextOptions {

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of all text files: UTF-8, UTF-16LE, UTF-16BE or Windows-1252 (default: detected).")
    private @Nullable String encoding;

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description = "What stands between cells in all text files: , ; | or tab (default: detected).")
    private @Nullable String separator;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** What is said of text files on the command line. */
    TextForm form() {
        Optional<TextEncoding> known = Optional.ofNullable(encoding).flatMap(TextEncoding::parse);
        if (encoding != null && known.isEmpty()) {
            throw wrong("--encoding", "UTF-8, UTF-16LE, UTF-16BE or Windows-1252", encoding);
        }
        Optional<Character> sign = Optional.empty();
        if (separator != null) {
            boolean tab = separator.equals("tab") || separator.equals("\t") || separator.equals("\\t");
            if (!tab && (separator.length() != 1 || ",;|".indexOf(separator.charAt(0)) < 0)) {
                throw wrong("--separator", "`,`, `;`, `|` or tab", separator);
            }
            sign = Optional.of(tab ? '\t' : separator.charAt(0));
        }
        return new TextForm(known, sign);
    }

    private CommandLine.ParameterException wrong(String option, String allowed, String value) {
        return new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Invalid value for option '" + option + "': expected " + allowed + " but was '" + value + "'");
    }
}
