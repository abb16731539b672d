package org.edaran.io.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * A report as it was written, reduced to what follows from policies and roster: without the names of files, the sentences of
 * one language, and what a team made of it.
 *
 * @param audit what it says it was made of, by name
 * @param verdict its verdict
 * @param summary its rules
 * @param findings its findings
 * @param omitted how many findings it leaves out
 */
record RecordedReport(
        Map<String, String> audit, String verdict, List<Item> summary, List<Item> findings, long omitted) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> PASSED_OVER = Set.of("message", "at", "source", "standing", "acknowledged");

    /**
     * A rule or a finding.
     *
     * @param text all that is compared
     * @param rule the name of the rule
     * @param identity what tells a finding from others
     */
    record Item(String text, String rule, String identity) implements Comparable<Item> {

        @Override
        public int compareTo(Item other) {
            return text.compareTo(other.text);
        }
    }

    /**
     * Reads a report; does not close the stream.
     *
     * @return nothing if the stream holds no report of the version {@code edaran/1}
     * @throws IOException if the stream cannot be read
     */
    static Optional<RecordedReport> read(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            return new Reader(json).read();
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static final class Reader {

        private final JsonParser json;
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, String> audit = new HashMap<>();
        private final List<Item> summary = new ArrayList<>();
        private final List<Item> findings = new ArrayList<>();
        private long omitted;

        Reader(JsonParser json) {
            this.json = json;
        }

        Optional<RecordedReport> read() {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "report", "verdict" -> texts.put(name, json.getValueAsString(""));
                    case "omitted" -> omitted = json.getValueAsLong();
                    case "audit" -> audit();
                    case "summary" -> items(summary);
                    case "findings" -> items(findings);
                    default -> json.skipChildren();
                }
            }
            boolean isReport = "edaran/1".equals(texts.get("report")) && texts.containsKey("verdict");
            return isReport
                    ? Optional.of(
                            new RecordedReport(audit, texts.getOrDefault("verdict", ""), summary, findings, omitted))
                    : Optional.empty();
        }

        private void audit() {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                audit.put(name, json.getValueAsString(""));
                json.skipChildren();
            }
        }

        private void items(List<Item> items) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                return;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                items.add(item());
            }
        }

        /** The tokens of an object in their order, which is always the same. */
        private Item item() {
            StringBuilder text = new StringBuilder();
            String rule = "";
            String identity = "";
            String name = "";
            int depth = 0;
            JsonToken token = json.currentToken();
            while (true) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.PROPERTY_NAME && depth == 1 && PASSED_OVER.contains(json.currentName())) {
                    json.nextToken();
                    json.skipChildren();
                } else {
                    String word = json.getString();
                    text.append(word).append('\u0000');
                    rule = depth == 1 && name.equals("rule") ? word : rule;
                    identity = depth == 1 && name.equals("identity") ? word : identity;
                    name = depth == 1 && token == JsonToken.PROPERTY_NAME ? word : "";
                }
                token = depth == 0 ? null : json.nextToken();
                if (token == null) {
                    return new Item(text.toString(), rule, identity);
                }
            }
        }
    }
}
