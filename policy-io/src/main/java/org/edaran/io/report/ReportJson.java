package org.edaran.io.report;

import static org.edaran.io.report.FindingJson.optional;
import static org.edaran.io.report.FindingJson.place;

import java.util.List;
import java.util.Locale;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.io.review.OverrideEntry;
import org.edaran.io.review.Review;
import org.edaran.io.review.Standing;
import org.edaran.model.Composition;
import org.edaran.roster.InputNote;
import tools.jackson.core.JsonGenerator;

/** Writes what a report says besides its findings. Stateless. */
final class ReportJson {

    private ReportJson() {}

    static void policies(ComplianceReport report, JsonGenerator json) {
        json.writeArrayPropertyStart("policies");
        for (ComplianceReport.PolicyInfo policy : report.policies()) {
            json.writeStartObject();
            json.writeStringProperty("id", policy.id());
            optional("title", policy.title(), json);
            json.writeStringProperty("file", policy.file());
            json.writeStringProperty("sha256", policy.sha256());
            json.writeNumberProperty("notes", policy.notes());
            with(policy.with(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void with(List<Composition.Part> others, JsonGenerator json) {
        if (others.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("with");
        for (Composition.Part other : others) {
            json.writeStartObject();
            json.writeStringProperty("id", other.id());
            json.writeStringProperty("as", other.role().word());
            json.writeStringProperty("file", other.file());
            json.writeStringProperty("sha256", other.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void roster(ComplianceReport.RosterInfo roster, JsonGenerator json) {
        json.writeObjectPropertyStart("roster");
        json.writeNumberProperty("employees", roster.employees());
        json.writeNumberProperty("assignments", roster.assignments());
        json.writeNumberProperty("withoutAssignment", roster.withoutAssignment());
        roster.range().ifPresent(range -> {
            json.writeStringProperty("from", range.first().toString());
            json.writeStringProperty("to", range.last().toString());
        });
        json.writeEndObject();
    }

    /** What the report was made of, if it tells. */
    static void audit(Review review, JsonGenerator json) {
        review.audit().ifPresent(audit -> {
            json.writeObjectPropertyStart("audit");
            optional("edaran", audit.edaran(), json);
            json.writeStringProperty("policies", audit.policies());
            json.writeStringProperty("roster", audit.roster());
            json.writeEndObject();
        });
    }

    /** Writes the properties of a rule; the caller starts and ends the object. */
    static void rule(RuleSummary rule, JsonGenerator json) {
        json.writeStringProperty("policy", rule.policy());
        json.writeStringProperty("rule", rule.rule());
        optional("cites", rule.cites(), json);
        json.writeStringProperty(
                "judgedAs", rule.judgedAs().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeNumberProperty("judged", rule.judged());
        if (rule.cut() > 0) {
            json.writeNumberProperty("cut", rule.cut());
        }
        json.writeNumberProperty("violations", rule.violations());
        json.writeNumberProperty("warnings", rule.warnings());
        json.writeNumberProperty("undetermined", rule.undetermined());
    }

    /** What a team makes of the report, if it is compared with anything. */
    static void review(Review review, JsonGenerator json) {
        if (!review.isCompared()) {
            return;
        }
        json.writeObjectPropertyStart("review");
        json.writeStringProperty("outcome", review.outcome().word());
        json.writeNumberProperty("new", review.count(Standing.NEW));
        json.writeNumberProperty("known", review.count(Standing.KNOWN));
        json.writeNumberProperty("acknowledged", review.count(Standing.ACKNOWLEDGED));
        review.baseline().ifPresent(since -> {
            json.writeObjectPropertyStart("baseline");
            json.writeStringProperty("file", since.file());
            json.writeNumberProperty("new", since.added());
            json.writeNumberProperty("known", since.known());
            json.writeNumberProperty("gone", since.gone());
            json.writeEndObject();
        });
        review.overrides().ifPresent(use -> {
            json.writeObjectPropertyStart("overrides");
            json.writeStringProperty("file", use.file());
            json.writeStringProperty("asOf", use.asOf().toString());
            json.writeArrayPropertyStart("entries");
            use.entries().forEach(entry -> override(entry, json));
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void override(Review.EntryUse use, JsonGenerator json) {
        OverrideEntry entry = use.entry();
        json.writeStartObject();
        optional("policy", entry.policy(), json);
        optional("rule", entry.rule(), json);
        optional("clause", entry.clause(), json);
        json.writeStringProperty("scope", entry.scope().words());
        json.writeStringProperty("approver", entry.approver());
        json.writeStringProperty("reason", entry.reason());
        json.writeStringProperty("expires", entry.expires().toString());
        json.writeStringProperty("state", use.expired() ? "expired" : use.findings() == 0 ? "unmatched" : "used");
        json.writeNumberProperty("findings", use.findings());
        place("source", entry.place(), json);
        json.writeEndObject();
    }

    /** How many findings each section has, if sections are not rules, which the summary tells. */
    static void groups(Review review, ReportSettings settings, JsonGenerator json) {
        if (settings.groupBy() == ReportSettings.GroupBy.RULE) {
            return;
        }
        json.writeObjectPropertyStart("groups");
        json.writeStringProperty("by", settings.groupBy().word());
        json.writeArrayPropertyStart("each");
        for (Section section : Section.of(review, settings)) {
            json.writeStartObject();
            json.writeStringProperty("key", section.key());
            json.writeNumberProperty("violations", section.count(FindingStatus.VIOLATION));
            json.writeNumberProperty("warnings", section.count(FindingStatus.WARNING));
            json.writeNumberProperty("undetermined", section.count(FindingStatus.UNDETERMINED));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes the properties of a note; the caller starts and ends the object. */
    static void note(InputNote note, Locale locale, JsonGenerator json) {
        json.writeStringProperty("message", note.message(locale));
        place("source", note.place(), json);
    }
}
