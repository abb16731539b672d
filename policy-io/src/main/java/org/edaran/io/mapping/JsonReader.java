package org.edaran.io.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text into {@link Json}, keeping places. */
final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(1 << 16)
                    .maxNameLength(1 << 10)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final String file;

    private JsonReader(String file) {
        this.file = file;
    }

    /**
     * The value of a text.
     *
     * @throws InputStop if the text is not one JSON value
     */
    static Json read(String file, String text) throws InputStop {
        JsonReader reader = new JsonReader(file);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw reader.stop(Sentence.of("the mapping is empty"), DataPlace.of(file));
            }
            Json value = reader.value(parser);
            if (parser.nextToken() != null) {
                throw reader.stop(Sentence.of("the mapping goes on after its end"), reader.placeOf(parser));
            }
            return value;
        } catch (StreamConstraintsException tooMuch) {
            throw new InputStop(InputProblem.of(
                            DiagnosticCode.BAD_MAPPING,
                            DataPlace.of(file),
                            Sentence.of("the mapping is nested too deeply or has a text or number that is too long"))
                    .withHelp(Sentence.of("a mapping has at most 32 levels and texts of at most 65,536 characters")));
        } catch (JacksonException broken) {
            throw reader.stop(Sentence.of("the mapping is no JSON from here on"), broken);
        }
    }

    private InputStop stop(Sentence message, JacksonException failure) {
        TokenStreamLocation at = failure.getLocation();
        DataPlace place = at == null ? DataPlace.of(file) : DataPlace.of(file, at.getLineNr(), at.getColumnNr());
        return stop(message, place);
    }

    private InputStop stop(Sentence message, DataPlace place) {
        return new InputStop(InputProblem.of(DiagnosticCode.BAD_MAPPING, place, message)
                .withHelp(Sentence.of("look for a missing comma, quote or bracket just before")));
    }

    private DataPlace placeOf(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return DataPlace.of(file, at.getLineNr(), at.getColumnNr());
    }

    private Json value(JsonParser parser) throws InputStop {
        DataPlace place = placeOf(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(parser, place);
            case START_ARRAY -> items(parser, place);
            case VALUE_STRING -> new Json.Text(parser.getString(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeric(parser.getString(), place);
            case VALUE_TRUE -> new Json.Truth(true, place);
            case VALUE_FALSE -> new Json.Truth(false, place);
            case VALUE_NULL -> new Json.Nothing(place);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw stop(Sentence.of("the mapping is no JSON from here on"), place);
        };
    }

    private Json members(JsonParser parser, DataPlace place) throws InputStop {
        Map<String, Json> values = new LinkedHashMap<>();
        Map<String, DataPlace> keys = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            DataPlace at = placeOf(parser);
            if (keys.put(key, at) != null) {
                throw stop(Sentence.of("the key `{0}` is written twice", key), at);
            }
            parser.nextToken();
            Json value = value(parser);
            if (isComment(key)) {
                keys.remove(key);
            } else {
                values.put(key, value);
            }
        }
        return new Json.Members(values, keys, place);
    }

    /** A key such as {@code "//"} or {@code "// P"} holds a remark for readers. */
    private static boolean isComment(String key) {
        return key.equals("//") || key.startsWith("// ");
    }

    private Json items(JsonParser parser, DataPlace place) throws InputStop {
        List<Json> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Json.Items(values, place);
    }
}
