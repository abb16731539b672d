package org.edaran.compiled;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, texts, whole numbers and truth values, in the order in which it is written. */
final class JsonTree {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1000)
                    .maxStringLength(1 << 20)
                    .maxNameLength(1 << 10)
                    .maxNumberLength(20)
                    .build())
            .build();

    private JsonTree() {}

    /** The bytes of a tree in UTF-8, without spaces. The same tree always gives the same bytes. */
    static byte[] write(Object tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            write(tree, json);
        }
        return bytes.toByteArray();
    }

    private static void write(Object node, JsonGenerator json) {
        if (node instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, value) -> {
                json.writeName((String) name);
                write(value, json);
            });
            json.writeEndObject();
        } else if (node instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (node instanceof String text) {
            json.writeString(text);
        } else if (node instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeBoolean((Boolean) node);
        }
    }

    /** The tree of some bytes. */
    static Object read(byte[] bytes) throws CompiledFormException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() == null) {
                throw new Fault("it is empty");
            }
            Object tree = value(parser);
            if (parser.nextToken() != null) {
                throw new Fault("it goes on after its end");
            }
            return tree;
        } catch (JacksonException wrong) {
            throw new CompiledFormException(
                    "this is no compiled policy: no JSON within its limits" + place(wrong) + ": " + reason(wrong));
        } catch (Fault wrong) {
            throw new CompiledFormException("this is no compiled policy: " + wrong.getMessage());
        }
    }

    /** Where it is; nothing if the parser does not tell, as of a number that is too long. */
    private static String place(JacksonException wrong) {
        TokenStreamLocation at = wrong.getLocation();
        return at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** The first line of what the parser says; where a token starts it names its own source, which tells nobody anything. */
    private static String reason(JacksonException wrong) {
        String line = wrong.getOriginalMessage().lines().findFirst().orElse("");
        int source = line.indexOf(" (start marker at [Source");
        source = source < 0 ? line.indexOf("[Source") : source;
        return (source < 0 ? line : line.substring(0, source)).strip();
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new Fault("it has a value that no compiled policy has: " + token.asString());
        };
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
