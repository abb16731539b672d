package org.edaran.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.diagnostic.PrintedText;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a configuration, and tells what is wrong with it line by line. */
final class ConfigurationReader {

    private static final int MOST_BYTES = 1 << 16;
    private static final String COMMAND = "check";
    private static final String POLICIES = "policies";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(8).build())
            .build();

    private final Path file;
    private final CommandSpec check;
    private final List<String> faults = new ArrayList<>();
    private final List<String> policies = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    private ConfigurationReader(Path file, CommandSpec check) {
        this.file = file;
        this.check = check;
    }

    /**
     * What a file says, or faults.
     *
     * @param configuration what it says; nothing if there are faults
     * @param faults each with its place and how to mend it
     */
    record Result(Optional<Configuration> configuration, List<String> faults) {
        /** Keeps the order. */
        Result {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a file.
     *
     * @param check the command that is configured
     * @throws IOException if the file cannot be read
     */
    static Result read(Path file, CommandSpec check) throws IOException {
        ConfigurationReader reader = new ConfigurationReader(file, check);
        reader.read();
        boolean good = reader.faults.isEmpty();
        return new Result(
                good
                        ? Optional.of(new Configuration(file.toString(), reader.policies, reader.options))
                        : Optional.empty(),
                reader.faults);
    }

    private void read() throws IOException {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.get())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                fault(parser, "a configuration is an object", "write `{\"check\": {\"lang\": \"id\"}}`");
                return;
            }
            members(parser, this::command);
            if (parser.nextToken() != null) {
                fault(parser, "the configuration goes on after its end", "delete what follows the last brace");
            }
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            fault(
                    at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr(),
                    "the file is no JSON from here on",
                    "look for a missing comma, quote or bracket just before");
        }
    }

    private Optional<String> text() throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            fault("", "the configuration is larger than 64 KiB", "keep options in it, no data");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException noText) {
            fault("", "the configuration is not written in UTF-8", "save it as UTF-8");
            return Optional.empty();
        }
    }

    /** Takes the value of a key; the parser stands on its first token and is to be left on its last one. */
    private interface Member {
        void take(JsonParser parser, String key, String place);
    }

    private void members(JsonParser parser, Member member) {
        Set<String> keys = new LinkedHashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            String place = placeOf(parser);
            parser.nextToken();
            if (key.equals("//") || key.startsWith("// ")) {
                parser.skipChildren();
            } else if (!keys.add(key)) {
                fault(place, "the key `" + key + "` is written twice", "delete one of the two");
                parser.skipChildren();
            } else {
                member.take(parser, key, place);
            }
        }
    }

    private void command(JsonParser parser, String key, String place) {
        if (!key.equals(COMMAND)) {
            fault(place, "`" + key + "` is no command that can be configured", "write `check`");
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            members(parser, this::option);
        } else {
            fault(parser, "the options of `check` are an object", "write `\"check\": {\"lang\": \"id\"}`");
            parser.skipChildren();
        }
    }

    private void option(JsonParser parser, String key, String place) {
        if (key.equals(POLICIES)) {
            policies(parser);
            return;
        }
        Optional<ConfigurableOption> option = ConfigurableOption.of(key);
        JsonToken token = parser.currentToken();
        if (option.isEmpty()) {
            unknown(key, place);
            parser.skipChildren();
        } else if (!option.get().takes(token) || !option.get().allows(parser.getString())) {
            String found = token == JsonToken.VALUE_STRING ? "`" + parser.getString() + "`" : words(token);
            fault(
                    parser,
                    "`" + key + "` is " + found + ", which it cannot be",
                    option.get().help());
            parser.skipChildren();
        } else {
            options.put(key, option.get().isFile() ? resolved(parser.getString()) : parser.getString());
        }
    }

    private void policies(JsonParser parser) {
        String example = "write `\"policies\": [\"policy.edaran\"]`";
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            policies.add(resolved(parser.getString()));
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    policies.add(resolved(parser.getString()));
                } else {
                    fault(parser, "a policy is the name of a file, not " + words(parser.currentToken()), example);
                    parser.skipChildren();
                }
            }
        } else {
            fault(parser, "`policies` is a list of files, not " + words(parser.currentToken()), example);
            parser.skipChildren();
        }
    }

    private void unknown(String key, String place) {
        String name = key.replaceFirst("^--", "");
        if (check.findOption("--" + name) != null && ConfigurableOption.of(name).isEmpty()) {
            fault(place, "`" + name + "` cannot be set in a file", "give --" + name + " on the command line");
            return;
        }
        List<String> known = new ArrayList<>(ConfigurableOption.names());
        known.add(POLICIES);
        fault(
                place,
                "`check` has no option `" + key + "`",
                DidYouMean.nearest(name, known)
                        .map(likely -> "write `" + likely + "`")
                        .orElse("write one of " + String.join(", ", known)));
    }

    /** Files are named from the folder of the configuration. */
    private String resolved(String name) {
        return Optional.ofNullable(file.getParent())
                .orElse(Path.of(""))
                .resolve(name)
                .toString();
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            case VALUE_NULL -> "null";
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "nothing";
        };
    }

    private void fault(JsonParser parser, String message, String help) {
        fault(placeOf(parser), message, help);
    }

    private void fault(String place, String message, String help) {
        faults.add("edaran: " + PrintedText.of(file + place + ": " + message) + "\n  help: " + PrintedText.of(help));
    }

    private static String placeOf(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return ":" + at.getLineNr() + ":" + at.getColumnNr();
    }
}
