package org.edaran.io.report;

import static org.edaran.io.report.FindingJson.optional;

import java.math.BigDecimal;
import java.util.List;
import org.edaran.finding.Detail;
import org.edaran.finding.MissingFact;
import org.edaran.finding.Settling;
import org.edaran.model.DateRange;
import org.edaran.model.Fraction;
import tools.jackson.core.JsonGenerator;

/** Writes the numbers and words of a finding into its JSON object. Stateless. */
final class DetailJson {

    private DetailJson() {}

    static void write(Detail detail, JsonGenerator json) {
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
            place(place, json);
        } else if (detail instanceof Detail.Statement statement) {
            json.writeStringProperty("expected", statement.deadline() + " " + statement.date());
            optional("actual", statement.signed(), json);
            dates("covered", statement.covered(), json);
            dates("uncovered", statement.uncovered(), json);
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

    private static void place(Detail.Place place, JsonGenerator json) {
        json.writeStringProperty("mode", place.modes());
        json.writeStringProperty("allowed", place.places());
        optional("expected", place.expected(), json);
        optional("actual", place.actual(), json);
        place.metres().ifPresent(metres -> json.writeNumberProperty("metres", metres));
    }

    private static void dates(String name, List<DateRange> ranges, JsonGenerator json) {
        if (ranges.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (DateRange range : ranges) {
            json.writeStartObject();
            json.writeStringProperty("from", range.first().toString());
            json.writeStringProperty("until", range.last().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
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
            json.writeNumberProperty(name, new BigDecimal(value.toString()));
        }
    }
}
