package org.edaran.io.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.io.report.FindingWords;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.report.Section;
import org.edaran.io.review.OverrideEntry;
import org.edaran.io.review.Review;
import org.edaran.io.review.Reviewed;
import org.edaran.roster.DataPlace;
import tools.jackson.core.JsonGenerator;

/** Writes the numbers and texts of a page for its script: rows of numbers that refer to a list of texts. */
final class PageData {

    private final Review review;
    private final ReportSettings settings;
    private final GroupCounts counts;
    private final Pool texts = new Pool();
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final Map<OverrideEntry, Integer> overrides = new HashMap<>();

    PageData(Review review, ReportSettings settings, GroupCounts counts) {
        this.review = review;
        this.settings = settings;
        this.counts = counts;
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("language", settings.locale().getLanguage());
        json.writeStringProperty("groupBy", settings.groupBy().word());
        json.writeBooleanProperty("compared", review.isCompared());
        rules(json);
        new CountData(counts, rules, texts).write(json);
        overrides(json);
        json.writeArrayPropertyStart("findings");
        List<Reviewed> written = Section.written(review, settings);
        for (Reviewed one : written) {
            finding(one, json);
        }
        json.writeEndArray();
        json.writeNumberProperty("omitted", review.findings().size() - written.size());
        missing(written, json);
        texts.write("texts", json);
        json.writeEndObject();
    }

    private void rules(JsonGenerator json) {
        List<Finding> unlisted = new ArrayList<>();
        json.writeArrayPropertyStart("rules");
        for (RuleSummary rule : review.report().summary()) {
            if (rules.putIfAbsent(GroupCounts.keyOf(rule.policy(), rule.rule()), rules.size()) == null) {
                rule(rule.rule(), rule.cites().orElse(""), rule.policy(), json);
            }
        }
        for (Reviewed one : review.findings()) {
            Finding finding = one.finding();
            String key = GroupCounts.keyOf(finding.policy(), finding.rule());
            if (rules.putIfAbsent(key, rules.size()) == null) {
                unlisted.add(finding);
            }
        }
        unlisted.forEach(finding -> rule(finding.rule(), finding.cites().orElse(""), finding.policy(), json));
        json.writeEndArray();
    }

    private void rule(String name, String cites, String policy, JsonGenerator json) {
        json.writeStartArray();
        json.writeString(name);
        json.writeString(cites);
        json.writeString(policy);
        json.writeEndArray();
    }

    private void overrides(JsonGenerator json) {
        json.writeArrayPropertyStart("overrides");
        review.overrides()
                .ifPresent(use -> use.entries().forEach(entry -> {
                    OverrideEntry override = entry.entry();
                    overrides.put(override, overrides.size());
                    json.writeStartArray();
                    json.writeString(override.approver());
                    json.writeString(override.reason());
                    json.writeString(override.expires().toString());
                    json.writeString(override.place().toString());
                    json.writeEndArray();
                }));
        json.writeEndArray();
    }

    /** See {@code FINDING} in the script for what the numbers are. */
    private void finding(Reviewed one, JsonGenerator json) {
        Finding finding = one.finding();
        json.writeStartArray();
        json.writeNumber(rules.getOrDefault(GroupCounts.keyOf(finding.policy(), finding.rule()), 0));
        json.writeNumber(finding.status().ordinal());
        json.writeNumber(one.standing().ordinal());
        json.writeNumber(finding.subject().employee().isPresent() ? 1 : 0);
        json.writeNumber(texts.of(FindingWords.whom(finding.subject())));
        json.writeNumber(texts.of(finding.periodLabel()));
        json.writeNumber(texts.of(finding.message(settings.locale(), settings.regions())));
        json.writeNumber(texts.of(Section.unitOf(finding, review).orElse("")));
        json.writeNumber(texts.of(finding.source().map(DataPlace::file).orElse("")));
        json.writeString(finding.source().map(PageData::within).orElse(""));
        json.writeNumber(texts.of(finding.at().file() + ":" + finding.at().line()));
        json.writeNumber(texts.of(finding.consequence().orElse("")));
        json.writeNumber(
                texts.of(finding.exception().map(exception -> exception.words()).orElse("")));
        json.writeNumber(one.override().map(overrides::get).orElse(-1));
        json.writeNumber(texts.of(finding.code().id()));
        Arithmetic.write(finding.detail(), finding.status(), texts, json);
        json.writeEndArray();
    }

    /** The place in its file: a line, or a cell of a sheet. */
    private static String within(DataPlace place) {
        String whole = place.toString();
        String rest = whole.substring(Math.min(whole.length(), place.file().length()));
        return rest.replaceFirst("^[:, ]+", "");
    }

    private void missing(List<Reviewed> written, JsonGenerator json) {
        Map<MissingList.Key, MissingList.Wait> waits = MissingList.of(written);
        json.writeArrayPropertyStart("missing");
        waits.forEach((key, wait) -> {
            json.writeStartArray();
            json.writeNumber(texts.of(key.subject()));
            json.writeNumber(texts.of(key.fact()));
            json.writeString(wait.dates());
            json.writeNumber(wait.findings());
            json.writeEndArray();
        });
        json.writeEndArray();
    }
}
