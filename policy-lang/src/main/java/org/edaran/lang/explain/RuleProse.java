package org.edaran.lang.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Value;

/** One rule in prose: what it demands, how it is counted, when it is judged. */
final class RuleProse implements Sentence.Visitor<List<String>> {

    private final Words words;
    private final ConditionProse conditions;
    private final DateProse dates;
    private final DateRange inForce;
    private final Strength strength;

    RuleProse(Words words, DateRange inForce, Strength strength) {
        this.words = words;
        this.conditions = new ConditionProse(words);
        this.dates = new DateProse(words.phrases(), conditions::say);
        this.inForce = inForce;
        this.strength = strength;
    }

    /** The sentences of a rule. */
    static List<String> of(Rule rule, Words words, DateRange inForce) {
        RuleProse prose = new RuleProse(words, inForce, rule.strength());
        List<String> sentences = new ArrayList<>(rule.sentence().accept(prose));
        if (isJudgedByDate(rule.sentence())) {
            sentences.add(words.say("judged", "dates", prose.dates(rule.dates())));
        }
        if (rule.strength() == Strength.SHOULD) {
            sentences.add(words.say("strength.should"));
        }
        rule.consequence().ifPresent(text -> sentences.add(words.say("consequence", "text", "“" + text + "”")));
        return sentences.stream().map(Words::sentence).toList();
    }

    // a deadline has told its date already
    private static boolean isJudgedByDate(Sentence sentence) {
        return !(sentence instanceof Sentence.Permit)
                && (!(sentence instanceof Sentence.Attest attest)
                        || attest.deadline() instanceof Sentence.Deadline.Throughout);
    }

    String dates(DateSet set) {
        return dates.set(set, inForce);
    }

    private String group(Members group) {
        return words.group(group, conditions);
    }

    private void where(List<String> sentences, String key, Optional<Expression> where) {
        where.ifPresent(condition -> sentences.add(words.say(key, "condition", conditions.condition(condition))));
    }

    @Override
    public List<String> count(Sentence.Count sentence) {
        return new CountProse(words, conditions, strength).say(sentence);
    }

    @Override
    public List<String> either(Sentence.Either sentence) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("either"));
        for (Sentence.Half half : sentence.halves()) {
            sentences.addAll(count(half.count()));
            sentences.add(words.say(half.equals(sentence.halves().get(0)) ? "either.or" : "either.end"));
        }
        return sentences;
    }

    @Override
    public List<String> modeDuty(Sentence.ModeDuty sentence) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                sentence.required() ? "duty.required" : "duty.forbidden",
                "whom",
                group(sentence.group()),
                sentence.required() ? "must" : "mustnot",
                words.verb(strength, sentence.required() ? "must" : "mustnot"),
                "modes",
                words.modes(sentence.modes())));
        if (sentence.required()) {
            sentences.add(words.say("duty.absent"));
        }
        where(sentences, "duty.where", sentence.where());
        return sentences;
    }

    @Override
    public List<String> onlyIf(Sentence.OnlyIf sentence) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "only.if",
                "what",
                words.modes(sentence.modes()),
                "condition",
                conditions.condition(sentence.condition())));
        where(sentences, "duty.where", sentence.where());
        return sentences;
    }

    @Override
    public List<String> satisfy(Sentence.Satisfy sentence) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "satisfy",
                "whom",
                group(sentence.group()),
                "satisfies",
                words.verb(strength, "satisfies"),
                "modes",
                words.modes(sentence.modes()),
                "condition",
                conditions.condition(sentence.condition())));
        where(sentences, "duty.where", sentence.where());
        return sentences;
    }

    @Override
    public List<String> onlyDuring(Sentence.OnlyDuring sentence) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "only.during",
                "what",
                words.modes(sentence.modes()),
                "dates",
                dates(sentence.granted()),
                "mustnot",
                words.verb(strength, "mustnot")));
        where(sentences, "duty.where", sentence.where());
        return sentences;
    }

    @Override
    public List<String> onlyAt(Sentence.OnlyAt sentence) {
        String modes = words.modes(sentence.modes());
        String must = words.verb(strength, "must");
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "only.at",
                "modes",
                modes,
                "must",
                must,
                "places",
                words.phrases().any(sentence.places().stream().map(this::place).toList())));
        where(sentences, "duty.where", sentence.where());
        return sentences;
    }

    @Override
    public List<String> attest(Sentence.Attest sentence) {
        String attests = words.verb(strength, "attests");
        String statement = words.field(sentence.attestation());
        String deadline = deadline(sentence.deadline());
        List<String> sentences = new ArrayList<>();
        sentences.add(
                sentence.subject() == Owner.EMPLOYEE
                        ? words.say(
                                "attest.people",
                                "whom",
                                group(sentence.group()),
                                "attests",
                                attests,
                                "statement",
                                statement,
                                "deadline",
                                deadline)
                        : words.say(
                                "attest",
                                "subject",
                                words.say("owner." + sentence.subject().word()),
                                "attests",
                                attests,
                                "statement",
                                statement,
                                "deadline",
                                deadline));
        where(sentences, "attest.where", sentence.where());
        return sentences;
    }

    private String place(Sentence.Nearby place) {
        Expression named = place.metres().isPresent() && place.recorded().isPresent()
                ? new Expression.Identity(Path.of(Step.OFFICE))
                : place.region();
        boolean domicile =
                named instanceof Expression.Identity identity && identity.path().last() == Step.DOMICILE;
        String where = domicile ? words.say("place.domicile") : conditions.say(named);
        if (place.metres().isPresent()) {
            return words.say("place.near", "metres", place.metres().get().toString(), "place", where);
        }
        return place.within()
                .map(level -> words.say("place.within", "level", words.say("level." + level.word()), "place", where))
                .orElseGet(() -> words.say("place.exact", "place", where));
    }

    private String deadline(Sentence.Deadline deadline) {
        if (deadline instanceof Sentence.Deadline.Before before) {
            return words.say("deadline.before", "date", date(before.date()));
        }
        if (deadline instanceof Sentence.Deadline.By by) {
            return words.say("deadline.by", "date", date(by.date()));
        }
        if (deadline instanceof Sentence.Deadline.Each each) {
            String period = words.say(
                    "deadline.each",
                    "period",
                    words.say("deadline.each." + each.period().word()));
            return each.due().map(due -> period + ", " + due(due)).orElse(period);
        }
        return deadline instanceof Sentence.Deadline.After after
                ? words.say("deadline.after", "date", date(after.date()))
                : words.say("deadline.throughout");
    }

    private String date(Expression date) {
        return date instanceof Expression.Constant constant && constant.value() instanceof Value.Day day
                ? dates.date(day.date())
                : conditions.say(date);
    }

    private String due(Sentence.Due due) {
        String moment = due instanceof Sentence.Due.DayOfMonth day
                ? words.say("deadline.day", "day", String.valueOf(day.day()))
                : weekday((Sentence.Due.Weekday) due);
        return words.say(due.included() ? "deadline.by" : "deadline.before", "date", moment);
    }

    private String weekday(Sentence.Due.Weekday due) {
        String day = words.say("deadline.weekday", "weekday", dates.weekday(due.weekday()));
        return day + due.time().map(time -> " " + time).orElse("");
    }

    @Override
    public List<String> permit(Sentence.Permit sentence) {
        return List.of(words.say("permit", "whom", group(sentence.group()), "modes", words.modes(sentence.modes())));
    }
}
