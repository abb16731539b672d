package org.edaran.io.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputLimits;
import org.edaran.roster.DataPlace;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The objects of a JSON text, one at a time, each as the texts of its members. Not thread-safe. */
final class JsonRows implements Closeable {

    private static final int MOST_DEPTH = 4;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 1 << 10;

    private final String file;
    private final InputLimits limits;
    private final Reader text;
    private final JsonParser parser;
    private boolean inArray;
    private boolean started;
    private int count;

    /**
     * An object.
     *
     * @param line the line on which it starts
     * @param texts its members; null is a blank
     */
    record Row(int line, Map<String, String> texts) {}

    JsonRows(String file, Reader text, InputLimits limits) {
        this.file = file;
        this.limits = limits;
        this.text = text;
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxStringLength(limits.cellLength())
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
        this.parser = factory.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * The next object; nothing after the last one.
     *
     * @throws InputStop if the text goes on with anything else
     */
    Optional<Row> next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (!started && token == JsonToken.START_ARRAY) {
                inArray = true;
                token = parser.nextToken();
            }
            started = true;
            if (inArray && token == JsonToken.END_ARRAY) {
                if (parser.nextToken() != null) {
                    throw stop(
                            DiagnosticCode.BAD_JSON, here(), Sentence.of("the file goes on after the end of its list"));
                }
                return Optional.empty();
            }
            if (token == null && !inArray) {
                return Optional.empty();
            }
            if (token != JsonToken.START_OBJECT) {
                throw stop(
                        DiagnosticCode.BAD_JSON,
                        here(),
                        Sentence.of("a row must be an object, `{\"employee\": …}`, and this is none"));
            }
            return Optional.of(object());
        } catch (StreamConstraintsException tooMuch) {
            throw tooMuch();
        } catch (JacksonException broken) {
            throw causeOf(broken);
        }
    }

    private Row object() throws IOException {
        if (++count > limits.rows()) {
            throw stop(
                    DiagnosticCode.INPUT_LIMIT,
                    here(),
                    Sentence.of("the file has more than {0} rows", Sentence.number(limits.rows())));
        }
        int line = here().line();
        Map<String, String> texts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            DataPlace place = new DataPlace(file, Optional.empty(), here().line(), 0, Optional.of(name));
            JsonToken value = parser.nextToken();
            if (texts.put(name, textOf(value, name, place)) != null) {
                throw stop(DiagnosticCode.BAD_JSON, place, Sentence.of("the key `{0}` is written twice", name));
            }
            if (texts.size() > limits.columns()) {
                throw stop(
                        DiagnosticCode.INPUT_LIMIT,
                        place,
                        Sentence.of("the row has more than {0} cells", limits.columns()));
            }
        }
        return new Row(line, texts);
    }

    private String textOf(JsonToken value, String name, DataPlace place) throws IOException {
        if (value == JsonToken.START_ARRAY) {
            return items(name, place);
        }
        if (value == null || value == JsonToken.START_OBJECT) {
            throw stop(
                    DiagnosticCode.BAD_JSON,
                    place,
                    Sentence.of("`{0}` is an object, but must be a text, a number or a list of them", name));
        }
        if (value == JsonToken.VALUE_STRING) {
            return checked(parser.getString(), place);
        }
        return value == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    /** A set, as text files write it. */
    private String items(String name, DataPlace place) throws IOException {
        StringBuilder items = new StringBuilder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                throw stop(
                        DiagnosticCode.BAD_JSON,
                        place,
                        Sentence.of("`{0}` is a list of lists, but may be a list only", name));
            }
            items.append(items.length() == 0 ? "" : ";").append(textOf(token, name, place));
            if (items.length() > limits.cellLength()) {
                throw tooMuch();
            }
        }
        return items.toString();
    }

    private String checked(String value, DataPlace place) throws InputStop {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean alone = Character.isSurrogate(c)
                    && !((Character.isHighSurrogate(c)
                                    && i + 1 < value.length()
                                    && Character.isLowSurrogate(value.charAt(i + 1)))
                            || (Character.isLowSurrogate(c)
                                    && i > 0
                                    && Character.isHighSurrogate(value.charAt(i - 1))));
            if (c == 0 || alone) {
                throw stop(
                        DiagnosticCode.WRONG_ENCODING,
                        place,
                        Sentence.of("the text has a character that is none, such as NUL"));
            }
        }
        return value;
    }

    private DataPlace here() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return DataPlace.of(file, Math.max(1, at.getLineNr()));
    }

    private InputStop tooMuch() {
        return stop(
                DiagnosticCode.INPUT_LIMIT,
                here(),
                Sentence.of(
                        "the row is nested too deeply, or has a text longer than {0} characters or a number longer than {1}",
                        Sentence.number(limits.cellLength()), LONGEST_NUMBER));
    }

    /** A guard of ours, or else the text. */
    private IOException causeOf(JacksonException broken) {
        for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException known) {
                return known;
            }
        }
        TokenStreamLocation at = broken.getLocation();
        DataPlace place = at == null || at.getLineNr() < 1
                ? DataPlace.of(file)
                : DataPlace.of(file, at.getLineNr(), Math.max(1, at.getColumnNr()));
        return InputStop.of(
                DiagnosticCode.BAD_JSON,
                place,
                Sentence.of("the file is no JSON from here on"),
                Sentence.of("look for a missing comma, quote or bracket just before"));
    }

    private InputStop stop(DiagnosticCode code, DataPlace place, Sentence message) {
        Sentence help = code == DiagnosticCode.INPUT_LIMIT
                ? Sentence.of("split the file, or raise the limit")
                : Sentence.of("write an array of objects with texts and numbers, or one such object on each line");
        return InputStop.of(code, place, message, help);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
