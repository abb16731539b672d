package org.edaran.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.lang.test.Coverage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes what tests reach as JSON, version {@code edaran-coverage/1}. Keys that do not apply are left out. */
final class CoverageJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private CoverageJson() {}

    /** Writes everything; does not close the stream. */
    static void write(List<Coverage> coverages, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new Context(), out)) {
            json.writeStartObject();
            json.writeStringProperty("report", "edaran-coverage/1");
            json.writeNumberProperty(
                    "reached", coverages.stream().mapToInt(Coverage::reached).sum());
            json.writeNumberProperty(
                    "total", coverages.stream().mapToInt(Coverage::total).sum());
            json.writeArrayPropertyStart("policies");
            coverages.forEach(coverage -> policy(coverage, json));
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonException failure) {
            throw new IOException("the coverage cannot be written: " + failure.getOriginalMessage(), failure);
        }
        out.write('\n');
    }

    /** Gives generators that break lines, so that two reports can be compared line by line. */
    private static final class Context extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }

    private static void policy(Coverage coverage, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("policy", coverage.policy());
        json.writeNumberProperty("reached", coverage.reached());
        json.writeNumberProperty("total", coverage.total());
        json.writeArrayPropertyStart("rules");
        coverage.rules().forEach(rule -> rule(rule, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("exceptions");
        coverage.exceptions().forEach(exception -> exception(exception, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("parameters");
        coverage.values().forEach(value -> value(value, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        for (Coverage.RowCoverage row : coverage.rows()) {
            json.writeStartObject();
            json.writeStringProperty("table", row.table());
            json.writeStringProperty("row", row.row());
            json.writeBooleanProperty("reached", row.reached());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        for (Coverage.NoteCoverage note : coverage.notes()) {
            json.writeStartObject();
            json.writeStringProperty("note", note.note());
            optional("cites", note.cites(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void rule(Coverage.RuleCoverage rule, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", rule.rule());
        optional("cites", rule.cites(), json);
        json.writeStringProperty("of", rule.group());
        json.writeArrayPropertyStart("sides");
        for (Coverage.SideCoverage side : rule.sides()) {
            json.writeStartObject();
            json.writeStringProperty("side", side.side().name().toLowerCase(Locale.ROOT));
            json.writeBooleanProperty("reached", side.reached());
            optional("figures", side.figures(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void exception(Coverage.ExceptionCoverage exception, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("exception", exception.exception());
        json.writeStringProperty("to", exception.rule());
        optional("cites", exception.cites(), json);
        json.writeBooleanProperty("applied", exception.applied());
        json.writeBooleanProperty("not_applied", exception.notApplied());
        json.writeEndObject();
    }

    private static void value(Coverage.ValueCoverage value, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("parameter", value.parameter());
        json.writeStringProperty("value", value.value());
        json.writeBooleanProperty("decided", value.decided());
        json.writeBooleanProperty("reached", value.reached());
        json.writeEndObject();
    }

    private static void optional(String name, Optional<String> text, JsonGenerator json) {
        text.ifPresent(present -> json.writeStringProperty(name, present));
    }
}
