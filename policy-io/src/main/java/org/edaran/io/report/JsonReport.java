package org.edaran.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.MissingFact;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Settling;
import org.edaran.model.Composition;
import org.edaran.model.Fraction;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputNote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes a report as JSON, version {@code edaran/1}, in UTF-8. The same report always gives the same bytes. Stateless.
 *
 * <p>Counts are JSON numbers, exact in halves. Keys that do not apply are left out, never {@code null}.
 */
public final class JsonReport {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Locale locale;

    private JsonReport(Locale locale) {
        this.locale = locale;
    }

    /** A writer whose messages are in Indonesian for {@code id}, else in English. */
    public static JsonReport in(Locale locale) {
        return new JsonReport(locale);
    }

    /**
     * Writes the report; does not close the stream.
     *
     * @throws IOException if the stream cannot take it
     */
    public void write(ComplianceReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new Context(), out)) {
            write(report, json);
        } catch (JacksonException failure) {
            throw new IOException("the report cannot be written: " + failure.getOriginalMessage(), failure);
        }
        out.write('\n');
    }

    /** Gives generators that break lines, so that two reports can be compared line by line. */
    private static final class Context extends tools.jackson.core.ObjectWriteContext.Base {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines);
        }
    }

    private void write(ComplianceReport report, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("report", "edaran/1");
        policies(report, json);
        roster(report.roster(), json);
        json.writeStringProperty("verdict", report.verdict().word());
        json.writeArrayPropertyStart("summary");
        for (RuleSummary rule : report.summary()) {
            summary(rule, json);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        for (Finding finding : report.findings()) {
            finding(finding, json);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        for (InputNote note : report.notes()) {
            json.writeStartObject();
            json.writeStringProperty("message", note.message(locale));
            place("source", note.place(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void policies(ComplianceReport report, JsonGenerator json) {
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

    private static void roster(ComplianceReport.RosterInfo roster, JsonGenerator json) {
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

    private static void summary(RuleSummary rule, JsonGenerator json) {
        json.writeStartObject();
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
        json.writeEndObject();
    }

    private void finding(Finding finding, JsonGenerator json) {
        json.writeStartObject();
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
        detail(finding.detail(), json);
        if (!finding.missing().isEmpty()) {
            json.writeArrayPropertyStart("missing");
            finding.missing().forEach(json::writeString);
            json.writeEndArray();
        }
        finding.source().ifPresent(place -> place("source", place, json));
        optional("consequence", finding.consequence(), json);
        json.writeStringProperty("message", finding.message(locale));
        json.writeEndObject();
    }

    /** People have their date beside them; groups have it, or their period, among their keys. */
    private static void subject(Finding finding, JsonGenerator json) {
        String word = finding.period() == org.edaran.model.Period.DAY
                ? "date"
                : finding.period().word();
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

    private static void detail(Detail detail, JsonGenerator json) {
        if (detail instanceof Detail.Count count) {
            count(count, json);
        } else if (detail instanceof Detail.Either either) {
            either(either, json);
        } else if (detail instanceof Detail.Modes modes) {
            json.writeStringProperty("expected", (modes.required() ? "" : "not ") + modes.modes());
            json.writeStringProperty("actual", modes.actual());
        } else if (detail instanceof Detail.Dates dates) {
            json.writeStringProperty("mode", dates.modes());
            json.writeStringProperty("expected", dates.windows());
        } else if (detail instanceof Detail.Condition condition) {
            json.writeStringProperty("mode", condition.modes());
            json.writeStringProperty("expected", condition.condition());
            lacking(condition.lacking(), json);
        } else if (detail instanceof Detail.Duty duty) {
            json.writeStringProperty("expected", duty.condition());
            if (!duty.values().isEmpty()) {
                json.writeStringProperty("actual", String.join(", ", duty.values()));
            }
            lacking(duty.lacking(), json);
        } else if (detail instanceof Detail.Place place) {
            json.writeStringProperty("mode", place.modes());
            json.writeStringProperty("allowed", place.places());
            optional("expected", place.expected(), json);
            optional("actual", place.actual(), json);
            place.metres().ifPresent(metres -> json.writeNumberProperty("metres", metres));
        } else if (detail instanceof Detail.Statement statement) {
            json.writeStringProperty("expected", statement.deadline() + " " + statement.date());
            optional("actual", statement.signed(), json);
        } else if (detail instanceof Detail.Collision collision) {
            json.writeStringProperty("expected", String.join(" or ", collision.exceptions()));
        } else if (detail instanceof Detail.NoGroup group) {
            json.writeStringProperty("mode", group.counted());
        } else if (detail instanceof Detail.Conflict conflict) {
            conflict(conflict, json);
        } else if (detail instanceof Detail.Undecided undecided) {
            optional("expected", undecided.fallback(), json);
        }
    }

    private static void lacking(List<String> factors, JsonGenerator json) {
        if (!factors.isEmpty()) {
            json.writeArrayPropertyStart("lacking");
            factors.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void count(Detail.Count count, JsonGenerator json) {
        json.writeStringProperty("mode", count.counted());
        number("count", count.count(), json);
        if (!count.isCertain()) {
            number("countMost", count.countMost(), json);
        }
        number("of", count.of(), json);
        if (!count.isCertain()) {
            number("ofMost", count.ofMost(), json);
        }
        count.limit().ifPresent(limit -> number("limit", limit, json));
        count.excess().ifPresent(excess -> number("excess", excess, json));
        count.how().otherCount().ifPresent(other -> number("otherCount", other, json));
        if (count.how().windows() > 1) {
            json.writeNumberProperty("alike", count.how().windows());
        }
        count.how().settling().ifPresent(settling -> settling(settling, json));
    }

    private static void settling(Settling settling, JsonGenerator json) {
        json.writeObjectPropertyStart("settling");
        facts("missing", settling.missing(), json);
        settling.towardsCompliant().ifPresent(facts -> facts("towardsCompliant", facts, json));
        settling.towardsBroken().ifPresent(facts -> facts("towardsBroken", facts, json));
        json.writeEndObject();
    }

    private static void facts(String name, List<MissingFact> facts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (MissingFact fact : facts) {
            json.writeStartObject();
            json.writeStringProperty("of", fact.subject());
            json.writeStringProperty("fact", fact.fact());
            fact.date().ifPresent(date -> json.writeStringProperty("date", date.toString()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void either(Detail.Either either, JsonGenerator json) {
        json.writeArrayPropertyStart("either");
        for (Detail.Count half : List.of(either.first(), either.second())) {
            json.writeStartObject();
            count(half, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void conflict(Detail.Conflict conflict, JsonGenerator json) {
        json.writeStringProperty("mode", conflict.demanded());
        number("count", conflict.inside(), json);
        number("of", conflict.of(), json);
        number("limit", conflict.most(), json);
        number("excess", conflict.inside().minus(conflict.most()), json);
        json.writeObjectPropertyStart("conflictsWith");
        json.writeStringProperty("policy", conflict.otherPolicy());
        json.writeStringProperty("rule", conflict.otherRule());
        optional("cites", conflict.otherCites(), json);
        number("needed", conflict.needed(), json);
        number("outside", conflict.outside(), json);
        json.writeEndObject();
    }

    private static void number(String name, Fraction value, JsonGenerator json) {
        if (value.isWhole()) {
            json.writeNumberProperty(name, value.numerator());
        } else if (value.toString().contains("/")) {
            json.writeStringProperty(name, value.toString());
        } else {
            json.writeNumberProperty(name, new java.math.BigDecimal(value.toString()));
        }
    }

    private static void place(String name, DataPlace place, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("file", place.file());
        optional("sheet", place.sheet(), json);
        optional("cell", place.cell(), json);
        if (place.line() > 0) {
            json.writeNumberProperty("line", place.line());
        }
        json.writeEndObject();
    }

    private static void optional(String name, Optional<String> value, JsonGenerator json) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }
}
