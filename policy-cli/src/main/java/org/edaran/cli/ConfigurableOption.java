package org.edaran.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonToken;

/**
 * An option of {@code check} that a project may set in a file. What writes files, loads programs, opens connections or shows
 * confidential facts is not among them: whoever runs the command in a folder of somebody else has to say that.
 *
 * @param kind what its value is
 * @param choices the values it may have, if they can be listed
 */
record ConfigurableOption(Kind kind, List<String> choices) {

    /** Kinds of values. */
    enum Kind {
        /** The name of a file. */
        FILE,
        /** One of a few words. */
        CHOICE,
        /** A whole number from 0 on. */
        NUMBER,
        /** True or false. */
        TRUTH
    }

    private static final Map<String, ConfigurableOption> ALL = all();

    /** Keeps the order of the choices. */
    ConfigurableOption {
        choices = List.copyOf(choices);
    }

    private static Map<String, ConfigurableOption> all() {
        Map<String, ConfigurableOption> all = new TreeMap<>();
        for (String file : List.of(
                "employees",
                "roster",
                "mapping",
                "units",
                "offices",
                "agencies",
                "regions",
                "attestations",
                "documents",
                "assessments",
                "decisions",
                "baseline",
                "overrides")) {
            all.put(file, new ConfigurableOption(Kind.FILE, List.of()));
        }
        all.put("format", choice(names(ReportFormats.Format.values())));
        all.put("lang", choice(List.of("id", "en")));
        all.put("fail-level", choice(names(CheckCommand.FailLevel.values())));
        all.put("group-by", choice(names(ReportOptions.GroupBy.values())));
        all.put("color", choice(names(Terminal.Color.values())));
        all.put("encoding", choice(List.of("UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252")));
        all.put("separator", choice(List.of(",", ";", "|", "tab")));
        all.put("top", new ConfigurableOption(Kind.NUMBER, List.of()));
        all.put("width", new ConfigurableOption(Kind.NUMBER, List.of()));
        all.put("allow-undetermined", new ConfigurableOption(Kind.TRUTH, List.of()));
        all.put("quiet", new ConfigurableOption(Kind.TRUTH, List.of()));
        return all;
    }

    private static ConfigurableOption choice(List<String> words) {
        return new ConfigurableOption(Kind.CHOICE, words);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Optional<ConfigurableOption> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    boolean isFile() {
        return kind == Kind.FILE;
    }

    boolean takes(JsonToken token) {
        return switch (kind) {
            case FILE, CHOICE -> token == JsonToken.VALUE_STRING;
            case NUMBER -> token == JsonToken.VALUE_NUMBER_INT;
            case TRUTH -> token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
        };
    }

    boolean allows(String value) {
        return switch (kind) {
            case FILE -> isPath(value);
            case CHOICE -> choices.contains(value);
            case NUMBER -> value.matches("[0-9]{1,9}");
            case TRUTH -> true;
        };
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException no) {
            return false;
        }
    }

    String help() {
        return switch (kind) {
            case FILE -> "write the name of a file, such as `\"roster.csv\"`";
            case CHOICE ->
                "write one of "
                        + String.join(
                                " ",
                                choices.stream().map(word -> '"' + word + '"').toList());
            case NUMBER -> "write a whole number, such as 20";
            case TRUTH -> "write true or false";
        };
    }
}
