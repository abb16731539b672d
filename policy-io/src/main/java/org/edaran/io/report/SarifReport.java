package org.edaran.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
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
 * Writes a report in the form SARIF 2.1.0, which code hosts and editors read: the rules with their clauses, and a result for
 * each finding, at its row of the roster and at the rule in the policy. What cannot be told is of the kind {@code open}.
 * Stateless.
 */
public final class SarifReport implements ReportWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final ReportSettings settings;

    private SarifReport(ReportSettings settings) {
        this.settings = settings;
    }

    /** A writer with settings. */
    public static SarifReport with(ReportSettings settings) {
        return new SarifReport(settings);
    }

    @Override
    public void write(Review review, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            run(review, json);
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonException failure) {
            throw new IOException("the report cannot be written: " + failure.getOriginalMessage(), failure);
        }
        out.write('\n');
    }

    private void run(Review review, JsonGenerator json) {
        Map<String, Integer> rules = new LinkedHashMap<>();
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Edaran");
        json.writeArrayPropertyStart("rules");
        review.report().summary().forEach(rule -> rule(rule, rules, json));
        for (Reviewed one : review.findings()) { // parameters are no rules, but somebody must decide them
            unlisted(one.finding(), rules, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("columnKind", "unicodeCodePoints");
        invocation(review.report(), json);
        artifacts(review.report(), json);
        SarifResult result = new SarifResult(settings, rules, review.baseline().isPresent());
        json.writeArrayPropertyStart("results");
        for (Reviewed one : Section.written(review, settings)) {
            result.write(one, json);
        }
        json.writeEndArray();
        properties(review, json);
        json.writeEndObject();
    }

    static String idOf(String policy, String rule) {
        return policy + "/" + rule;
    }

    private static void rule(RuleSummary rule, Map<String, Integer> rules, JsonGenerator json) {
        String id = idOf(rule.policy(), rule.rule());
        if (rules.putIfAbsent(id, rules.size()) == null) {
            descriptor(id, rule.rule(), rule.policy(), rule.cites().orElse(""), json);
        }
    }

    private static void unlisted(Finding finding, Map<String, Integer> rules, JsonGenerator json) {
        String id = idOf(finding.policy(), finding.rule());
        if (rules.putIfAbsent(id, rules.size()) == null) {
            descriptor(id, finding.rule(), finding.policy(), finding.cites().orElse(""), json);
        }
    }

    private static void descriptor(String id, String rule, String policy, String clause, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("name", rule);
        text("shortDescription", clause.isEmpty() ? rule : clause, json);
        text("fullDescription", policy + (clause.isEmpty() ? "" : ", " + clause), json);
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("policy", policy);
        FindingJson.optional("clause", java.util.Optional.of(clause).filter(words -> !words.isEmpty()), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A message object. */
    static void text(String name, String text, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private void invocation(ComplianceReport report, JsonGenerator json) {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        json.writeArrayPropertyStart("toolExecutionNotifications");
        for (InputNote note : report.notes()) {
            json.writeStartObject();
            json.writeStringProperty("level", "note");
            text("message", note.message(settings.locale()), json);
            json.writeArrayPropertyStart("locations");
            json.writeStartObject();
            SarifResult.physical(note.place(), json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void artifacts(ComplianceReport report, JsonGenerator json) {
        json.writeArrayPropertyStart("artifacts");
        for (ComplianceReport.PolicyInfo policy : report.policies()) {
            json.writeStartObject();
            json.writeObjectPropertyStart("location");
            json.writeStringProperty("uri", SarifResult.uri(policy.file()));
            json.writeEndObject();
            json.writeObjectPropertyStart("hashes");
            json.writeStringProperty("sha-256", policy.sha256());
            json.writeEndObject();
            text("description", policy.title().orElse(policy.id()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void properties(Review review, JsonGenerator json) {
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("verdict", review.report().verdict().word());
        json.writeStringProperty("outcome", review.outcome().word());
        List<Section> sections = Section.of(review, settings);
        int omitted = sections.stream().mapToInt(Section::omitted).sum();
        if (omitted > 0) {
            json.writeNumberProperty("omitted", omitted);
        }
        review.baseline().ifPresent(since -> json.writeNumberProperty("gone", since.gone()));
        json.writeStringProperty("language", settings.locale().getLanguage().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }
}
