package org.edaran.io.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.edaran.finding.Finding;
import org.edaran.io.review.OverrideEntry;
import org.edaran.io.review.Reviewed;
import org.edaran.io.review.Standing;
import org.edaran.roster.DataPlace;
import org.edaran.source.SourcePlace;
import tools.jackson.core.JsonGenerator;

/** Writes findings as results of SARIF. */
final class SarifResult {

    private final ReportSettings settings;
    private final Map<String, Integer> rules;
    private final boolean compared;

    /**
     * A writer.
     *
     * @param rules the number of each rule by its id
     * @param compared true if there is an earlier report
     */
    SarifResult(ReportSettings settings, Map<String, Integer> rules, boolean compared) {
        this.settings = settings;
        this.rules = rules;
        this.compared = compared;
    }

    void write(Reviewed one, JsonGenerator json) {
        Finding finding = one.finding();
        String rule = SarifReport.idOf(finding.policy(), finding.rule());
        json.writeStartObject();
        json.writeStringProperty("ruleId", rule);
        json.writeNumberProperty("ruleIndex", rules.getOrDefault(rule, -1));
        switch (finding.status()) {
            case VIOLATION -> level("fail", "error", json);
            case WARNING -> level("fail", "warning", json);
            case UNDETERMINED -> level("open", "none", json);
        }
        String subject = FindingWords.subject(finding);
        SarifReport.text("message", (subject.isEmpty() ? "" : subject + ": ") + settings.message(finding), json);
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        finding.source().ifPresentOrElse(row -> physical(row, json), () -> physical(finding.at(), json));
        logical(finding, json);
        json.writeEndObject();
        json.writeEndArray();
        related(finding, json);
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("edaran/1", one.identity());
        json.writeEndObject();
        if (compared) {
            json.writeStringProperty("baselineState", one.standing() == Standing.KNOWN ? "unchanged" : "new");
        }
        one.override().ifPresent(entry -> suppression(entry, json));
        properties(finding, json);
        json.writeEndObject();
    }

    private static void level(String kind, String level, JsonGenerator json) {
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("level", level);
    }

    /** The rule in the policy, where the row of the roster comes first. */
    private static void related(Finding finding, JsonGenerator json) {
        if (finding.source().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("relatedLocations");
        json.writeStartObject();
        json.writeNumberProperty("id", 1);
        physical(finding.at(), json);
        SarifReport.text("message", FindingWords.rule(finding), json);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void suppression(OverrideEntry entry, JsonGenerator json) {
        json.writeArrayPropertyStart("suppressions");
        json.writeStartObject();
        json.writeStringProperty("kind", "external");
        json.writeStringProperty("status", "accepted");
        json.writeStringProperty("justification", entry.reason());
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("approver", entry.approver());
        json.writeStringProperty("expires", entry.expires().toString());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void properties(Finding finding, JsonGenerator json) {
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("status", finding.status().word());
        json.writeStringProperty("code", finding.code().id());
        FindingJson.optional("clause", finding.cites(), json);
        if (!finding.missing().isEmpty()) {
            json.writeArrayPropertyStart("missing");
            finding.missing().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** The group or person, and the cell of a workbook, which no line can tell. */
    private static void logical(Finding finding, JsonGenerator json) {
        json.writeArrayPropertyStart("logicalLocations");
        String whom = FindingWords.whom(finding.subject());
        if (!whom.isEmpty()) {
            json.writeStartObject();
            json.writeStringProperty("name", whom);
            json.writeStringProperty("kind", finding.subject().employee().isPresent() ? "person" : "group");
            json.writeEndObject();
        }
        finding.source().filter(row -> row.sheet().isPresent()).ifPresent(row -> {
            json.writeStartObject();
            json.writeStringProperty("name", row.cell().orElse("row " + row.line()));
            json.writeStringProperty("fullyQualifiedName", row.toString());
            json.writeStringProperty("kind", "cell");
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void physical(SourcePlace place, JsonGenerator json) {
        physical(place.file(), place.line(), place.column(), json);
    }

    /** A place in a text file; of a workbook, the file alone. */
    static void physical(DataPlace place, JsonGenerator json) {
        physical(place.file(), place.sheet().isPresent() ? 0 : place.line(), 0, json);
    }

    private static void physical(String file, int line, int column, JsonGenerator json) {
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(file));
        json.writeEndObject();
        if (line > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", line);
            if (column > 0) {
                json.writeNumberProperty("startColumn", column);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The name of a file as a reference, with everything escaped that is no part of one. */
    static String uri(String file) {
        String path = file.replace('\\', '/');
        boolean drive = path.matches("[A-Za-z]:/.*");
        try {
            return path.startsWith("/") || drive
                    ? new URI("file", "", drive ? "/" + path : path, null).toASCIIString()
                    : new URI(null, null, "/" + path, null)
                            .toASCIIString()
                            .substring(1)
                            .replace(":", "%3A");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a path is always a reference", impossible);
        }
    }
}
