package org.edaran.lang.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Counting;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Timing;
import org.edaran.model.Value;

/** A bound on a share or number in prose. */
final class CountProse {

    private final Words words;
    private final ConditionProse conditions;
    private final Strength strength;

    CountProse(Words words, ConditionProse conditions, Strength strength) {
        this.words = words;
        this.conditions = conditions;
        this.strength = strength;
    }

    List<String> say(Sentence.Count count) {
        List<String> sentences = new ArrayList<>();
        sentences.add(demand(count));
        if (count.groups().size() > 1) {
            sentences.add(words.say(count.separately() ? "counted.separately" : "counted.together"));
        }
        String period = period(count);
        List<String> keys = keys(count);
        sentences.add(
                keys.isEmpty()
                        ? words.say("counted.whole", "period", period)
                        : words.say("counted.per", "keys", words.phrases().all(keys), "period", period));
        count.where()
                .ifPresent(
                        where -> sentences.add(words.say("counted.where", "condition", conditions.condition(where))));
        if (count.measure() == Measure.SHARE) {
            sentences.add(words.say("counted." + base(count)));
        }
        sentences.add(count.measure() == Measure.CONSECUTIVE_DAYS ? words.say("counted.runs") : "");
        sentences.add(parts(count));
        sentences.addAll(counting(count));
        if (count.measure() == Measure.SHARE && !isOwnDays(count)) {
            examples(count).ifPresent(sentences::add);
        }
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private static String base(Sentence.Count count) {
        return switch (count.denominator()) {
            case ON_DUTY -> "duty";
            case ALL -> "books";
            case SCHEDULED -> "scheduled";
        };
    }

    private String period(Sentence.Count count) {
        if (count.measure() == Measure.CONSECUTIVE_DAYS) {
            return words.say("period.runs");
        }
        if (count.timing() instanceof Timing.Rolling rolling) {
            return words.say("period.rolling", "days", String.valueOf(rolling.days()));
        }
        if (count.timing() instanceof Timing.Decided decided) {
            return words.say("period.decided", "parameter", decided.parameter().name());
        }
        Timing.Each each = (Timing.Each) count.timing();
        String unit = words.say("period." + each.calendar().name().toLowerCase(Locale.ROOT));
        String number = String.valueOf(each.length());
        return each.from()
                .map(from ->
                        words.say("period.several.from", "number", number, "date", words.date(from), "period", unit))
                .orElseGet(() ->
                        each.length() == 1 ? unit : words.say("period.several", "number", number, "period", unit));
    }

    private List<String> counting(Sentence.Count count) {
        Counting counting = count.counting();
        List<String> sentences = new ArrayList<>();
        if (counting.differentPeople()) {
            sentences.add(words.say("counted.different.people"));
        }
        counting.eitherWay()
                .ifPresent(way ->
                        sentences.add(words.say("counted.either.way", "condition", conditions.condition(way.who()))));
        if (counting.rounding() != Counting.Rounding.NONE) {
            sentences.add(
                    words.say("counted.rounded." + counting.rounding().name().toLowerCase(Locale.ROOT)));
        }
        if (count.skipsCutWeeks()) {
            sentences.add(words.say("counted.cut"));
        }
        if (counting.orEveryDutyDay()) {
            sentences.add(words.say("counted.every.duty.day"));
        }
        return sentences;
    }

    private String demand(Sentence.Count count) {
        boolean ceiling = count.bound().isCeiling();
        String own = count.denominator() == Denominator.SCHEDULED ? "scheduled" : "own";
        String kind = isOwnDays(count) ? own : count.measure().name().toLowerCase(Locale.ROOT);
        return words.say(
                "count." + kind + (ceiling ? ".ceiling" : ".floor"),
                "bound",
                words.bound(count.bound()),
                "quantity",
                conditions.quantity(count.quantity(), count.measure() == Measure.SHARE),
                "whom",
                whom(count),
                ceiling ? "may" : "must",
                words.verb(strength, ceiling ? "may" : "must"),
                "what",
                counted(count.counted()));
    }

    private String counted(Counted counted) {
        if (counted instanceof Counted.InModes modes) {
            return words.modes(modes.modes());
        }
        Counted.Meeting meeting = (Counted.Meeting) counted;
        return meeting.words().equals("on duty")
                ? words.say("mode.on.duty")
                : words.say("counted.meeting", "condition", conditions.condition(meeting.condition()));
    }

    private String whom(Sentence.Count count) {
        List<String> groups = new ArrayList<>();
        count.groups().forEach(group -> groups.add(words.group(group, conditions)));
        String all = words.phrases().all(groups);
        if (count.measure() != Measure.SHARE || isOwnDays(count)) {
            return all;
        }
        String base = base(count);
        return count.groups().equals(List.of(Members.STAFF))
                ? words.say("group.staff." + base)
                : words.say("group." + base, "group", all);
    }

    private static boolean isOwnDays(Sentence.Count count) {
        return count.measure() == Measure.SHARE && count.per().stream().anyMatch(CountProse::isPerson);
    }

    private static boolean isPerson(GroupKey key) {
        return key.value() instanceof Expression.Identity identity
                && identity.path().steps().equals(List.of(Step.EMPLOYEE));
    }

    private List<String> keys(Sentence.Count count) {
        List<String> keys = new ArrayList<>();
        for (GroupKey key : count.per()) {
            keys.add(words.phrases().has("owner." + key.name()) ? words.say("owner." + key.name()) : key(key));
        }
        if (count.separately()) {
            keys.add(words.say("key.category"));
        }
        return keys;
    }

    private String key(GroupKey key) {
        return conditions.say(key.value());
    }

    private String parts(Sentence.Count count) {
        if (count.measure() == Measure.OFFICES) {
            return "";
        }
        if (count.byHalfDays()) {
            return words.say("counted.half");
        }
        Bound bound = count.bound();
        return bound.isCeiling()
                ? words.say("counted.part.ceiling")
                : bound.isFloor() ? words.say("counted.part.floor") : words.say("counted.half");
    }

    private Optional<String> examples(Sentence.Count count) {
        if (count.counting().rounding() != Counting.Rounding.NONE) {
            return Optional.empty();
        }
        CountExamples examples = new CountExamples(words);
        if (count.quantity() instanceof Expression.Constant constant
                && constant.value() instanceof Value.Numeric share) {
            return Optional.of(words.say("counted.examples", "examples", examples.of(count.bound(), share.value())));
        }
        if (count.quantity() instanceof Expression.ParameterValue decided
                && decided.parameter().fallback().orElse(Value.Absent.NONE) instanceof Value.Numeric share) {
            return Optional.of(words.say(
                    "counted.examples.with",
                    "value",
                    share.value().times(Fraction.of(100)) + "%",
                    "examples",
                    examples.of(count.bound(), share.value())));
        }
        return Optional.empty();
    }
}
