package org.edaran.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.RuleSummary;
import org.edaran.io.review.Review;
import org.edaran.io.review.Reviewed;
import org.edaran.roster.InputNote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes a report as JSON, version {@code edaran/1}, in UTF-8. The same report always gives the same bytes. Stateless.
 *
 * <p>Counts are JSON numbers, exact in halves. Keys that do not apply are left out, never {@code null}.
 */
public final class JsonReport implements ReportWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final NewLine NEW_LINE = new NewLine();

    private final ReportSettings settings;

    private JsonReport(ReportSettings settings) {
        this.settings = settings;
    }

    /** A writer whose messages are in Indonesian for {@code id}, else in English. */
    public static JsonReport in(Locale locale) {
        return with(ReportSettings.in(locale));
    }

    /** A writer with settings. */
    public static JsonReport with(ReportSettings settings) {
        return new JsonReport(settings);
    }

    /**
     * Writes the report; does not close the stream.
     *
     * @throws IOException if the stream cannot take it
     */
    public void write(ComplianceReport report, OutputStream out) throws IOException {
        write(Review.of(report), out);
    }

    @Override
    public void write(Review review, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new Context(), out)) {
            write(review, json);
        } catch (JacksonException failure) {
            throw new IOException("the report cannot be written: " + failure.getOriginalMessage(), failure);
        }
        out.write('\n');
    }

    /** Starts each property on a line of its own, two blanks further in than the object. */
    private static final class NewLine implements DefaultPrettyPrinter.Indenter {

        private final SerializedString[] lines = new SerializedString[16];

        NewLine() {
            for (int level = 0; level < lines.length; level++) {
                lines[level] = new SerializedString("\n" + "  ".repeat(level));
            }
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            json.writeRaw(lines[Math.min(level, lines.length - 1)]);
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }

    /** Gives generators that break lines, so that two reports can be compared line by line. */
    private static final class Context extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(NEW_LINE);
        }
    }

    private void write(Review review, JsonGenerator json) {
        ComplianceReport report = review.report();
        List<Reviewed> written = Section.written(review, settings);
        json.writeStartObject();
        json.writeStringProperty("report", "edaran/1");
        ReportJson.policies(report, json);
        ReportJson.roster(report.roster(), json);
        ReportJson.audit(review, json);
        json.writeStringProperty("verdict", report.verdict().word());
        ReportJson.review(review, json);
        json.writeArrayPropertyStart("summary");
        for (RuleSummary rule : report.summary()) {
            json.writeStartObject();
            ReportJson.rule(rule, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        ReportJson.groups(review, settings, json);
        if (written.size() < review.findings().size()) {
            json.writeNumberProperty("omitted", review.findings().size() - written.size());
        }
        FindingJson finding = new FindingJson(settings);
        json.writeArrayPropertyStart("findings");
        for (Reviewed one : written) {
            json.writeStartObject();
            finding.write(one, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        for (InputNote note : report.notes()) {
            json.writeStartObject();
            ReportJson.note(note, settings.locale(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
