package org.edaran.io.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.io.review.Reviewed;
import org.edaran.io.review.Standing;
import org.edaran.model.Period;
import org.edaran.roster.DataPlace;
import tools.jackson.core.JsonGenerator;

/** Writes findings as JSON objects. Stateless. */
final class FindingJson {

    private final ReportSettings settings;

    FindingJson(ReportSettings settings) {
        this.settings = settings;
    }

    /** Writes one property after the other; the caller starts and ends the object. */
    void write(Reviewed reviewed, JsonGenerator json) {
        Finding finding = reviewed.finding();
        json.writeStringProperty("code", finding.code().id());
        json.writeStringProperty("policy", finding.policy());
        json.writeStringProperty("rule", finding.rule());
        optional("cites", finding.cites(), json);
        if (finding.exception().isPresent()) {
            json.writeObjectPropertyStart("exception");
            json.writeStringProperty("name", finding.exception().get().name());
            optional("cites", finding.exception().get().cites(), json);
            json.writeEndObject();
        }
        json.writeStringProperty("kind", finding.kind().word());
        json.writeStringProperty("strength", finding.strength().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("status", finding.status().word());
        json.writeObjectPropertyStart("at");
        json.writeStringProperty("file", finding.at().file());
        json.writeNumberProperty("line", finding.at().line());
        json.writeNumberProperty("column", finding.at().column());
        json.writeEndObject();
        subject(finding, json);
        DetailJson.write(finding.detail(), json);
        if (!finding.missing().isEmpty()) {
            json.writeArrayPropertyStart("missing");
            finding.missing().forEach(json::writeString);
            json.writeEndArray();
        }
        finding.source().ifPresent(place -> place("source", place, json));
        optional("consequence", finding.consequence(), json);
        json.writeStringProperty("message", settings.message(finding));
        json.writeStringProperty("identity", reviewed.identity());
        standing(reviewed, json);
    }

    /** What a team makes of the finding, unless it simply counts. */
    private static void standing(Reviewed reviewed, JsonGenerator json) {
        if (reviewed.standing() != Standing.NEW) {
            json.writeStringProperty("standing", reviewed.standing().word());
        }
        reviewed.override().ifPresent(entry -> {
            json.writeObjectPropertyStart("acknowledged");
            json.writeStringProperty("approver", entry.approver());
            json.writeStringProperty("reason", entry.reason());
            json.writeStringProperty("expires", entry.expires().toString());
            place("source", entry.place(), json);
            json.writeEndObject();
        });
    }

    /** People have their date beside them; groups have it, or their period, among their keys. */
    private static void subject(Finding finding, JsonGenerator json) {
        String word = finding.period() == Period.DAY ? "date" : finding.period().word();
        if (finding.subject().employee().isPresent()) {
            json.writeStringProperty("employee", finding.subject().employee().get());
            finding.date().ifPresent(date -> json.writeStringProperty(word, finding.periodLabel()));
        }
        Map<String, String> keys = finding.subject().keys();
        if (finding.subject().employee().isEmpty() || !keys.isEmpty()) {
            json.writeObjectPropertyStart("group");
            keys.forEach(json::writeStringProperty);
            if (finding.subject().employee().isEmpty()) {
                finding.date().ifPresent(date -> json.writeStringProperty(word, finding.periodLabel()));
            }
            json.writeEndObject();
        }
    }

    static void place(String name, DataPlace place, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("file", place.file());
        optional("sheet", place.sheet(), json);
        optional("cell", place.cell(), json);
        if (place.line() > 0) {
            json.writeNumberProperty("line", place.line());
        }
        json.writeEndObject();
    }

    static void optional(String name, Optional<String> value, JsonGenerator json) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }
}
