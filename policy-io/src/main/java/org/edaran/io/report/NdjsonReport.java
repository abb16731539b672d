package org.edaran.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.RuleSummary;
import org.edaran.io.review.Review;
import org.edaran.io.review.Reviewed;
import org.edaran.roster.InputNote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a report as lines of JSON, for programs that take one thing after the other: first the line of type
 * {@code report}, then one for each {@code rule}, {@code finding} and {@code note}. Each has the properties that it has in
 * {@link JsonReport}. Stateless.
 */
public final class NdjsonReport implements ReportWriter {

    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("\n")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final ReportSettings settings;

    private NdjsonReport(ReportSettings settings) {
        this.settings = settings;
    }

    /** A writer with settings. */
    public static NdjsonReport with(ReportSettings settings) {
        return new NdjsonReport(settings);
    }

    /** Writes the properties of one line. */
    @FunctionalInterface
    private interface Line {
        void write(JsonGenerator json);
    }

    @Override
    public void write(Review review, OutputStream out) throws IOException {
        ComplianceReport report = review.report();
        List<Reviewed> written = Section.written(review, settings);
        FindingJson finding = new FindingJson(settings);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            line("report", json, j -> head(review, review.findings().size() - written.size(), j));
            for (RuleSummary rule : report.summary()) {
                line("rule", json, j -> ReportJson.rule(rule, j));
            }
            for (Reviewed one : written) {
                line("finding", json, j -> finding.write(one, j));
            }
            for (InputNote note : report.notes()) {
                line("note", json, j -> ReportJson.note(note, settings.locale(), j));
            }
        } catch (JacksonException failure) {
            throw new IOException("the report cannot be written: " + failure.getOriginalMessage(), failure);
        }
        out.write('\n');
    }

    private void head(Review review, int omitted, JsonGenerator json) {
        json.writeStringProperty("report", "edaran/1");
        ReportJson.policies(review.report(), json);
        ReportJson.roster(review.report().roster(), json);
        json.writeStringProperty("verdict", review.report().verdict().word());
        ReportJson.review(review, json);
        ReportJson.groups(review, settings, json);
        if (omitted > 0) {
            json.writeNumberProperty("omitted", omitted);
        }
    }

    private static void line(String type, JsonGenerator json, Line properties) {
        json.writeStartObject();
        json.writeStringProperty("type", type);
        properties.write(json);
        json.writeEndObject();
    }
}
