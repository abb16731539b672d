package org.edaran.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.edaran.model.DateRange;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence.Measure;

/** The sentences of findings in English. */
final class EnglishSentences extends FindingSentences {

    @Override
    String count(Detail.Count d) {
        if (!d.isCertain()) {
            return possible(d) + ": broken whatever the missing facts are";
        }
        String limit = d.limit().map(Fraction::toString).orElse("?");
        String excess = d.excess().map(Fraction::toString).orElse("?");
        String side = d.bound().isCeiling()
                ? "at most " + limit + " may be"
                : d.bound().isFloor() ? "at least " + limit + " must be" : limit + " should be";
        String end = d.bound().isCeiling()
                        || d.limit().filter(l -> d.count().compareTo(l) > 0).isPresent()
                ? "too many"
                : "too few";
        if (isEveryDutyDay(d)) {
            side = "every duty day must be, as there are fewer than " + d.quantityWords();
        }
        return counted(d) + otherWay(d) + "; " + side + share(d)
                + (d.how().orEveryDutyDay() && !isEveryDutyDay(d) ? ", or every duty day" : "") + ": " + excess + " "
                + end + windows(d);
    }

    private static String share(Detail.Count d) {
        String rounded = switch (d.how().rounding()) {
            case NONE -> "";
            case UP -> "rounded up";
            case DOWN -> "rounded down";
            case HALF_UP -> "rounded half up";
        };
        List<String> words = new ArrayList<>();
        if (d.measure() == Measure.SHARE) {
            words.add(d.quantityWords());
        }
        if (!rounded.isEmpty()) {
            words.add(rounded);
        }
        return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }

    private static String otherWay(Detail.Count d) {
        if (d.how().eitherWay().isEmpty()) {
            return "";
        }
        String who = d.how().eitherWay().get();
        if (d.how().otherCount().filter(d.count()::equals).isPresent()) {
            return ""; // nobody is counted who need not be
        }
        if (d.how().otherCount().isPresent()) {
            return " without those who are " + who + ", " + d.how().otherCount().get() + " with them";
        }
        return d.bound().isCeiling()
                ? ", not counting those who are " + who
                : d.bound().isFloor() ? ", counting those who are " + who : "";
    }

    private static String windows(Detail.Count d) {
        int more = d.how().windows() - 1;
        String what = d.measure() == Measure.CONSECUTIVE_DAYS ? "row of days" : "run of dates";
        return more < 1
                ? ""
                : "; " + more + " more " + (more == 1 ? what + " is" : plural(what) + " are") + " like this";
    }

    private static String plural(String what) {
        return what.replace("row", "rows").replace("run", "runs");
    }

    private static String counted(Detail.Count d) {
        return switch (d.measure()) {
            case SHARE ->
                d.count() + " of " + d.of() + (d.how().differentPeople() ? " different people of" : "") + among(d)
                        + are(d) + d.counted() + " (" + percent(d.count(), d.of()) + ")";
            case PEOPLE ->
                (d.how().differentPeople()
                                ? different(d.count(), "person", "people")
                                : d.count().toString()) + " of " + d.group() + are(d) + d.counted();
            case DAYS ->
                (d.how().orEveryDutyDay()
                                ? d.count() + " of " + several(d.of(), "duty day")
                                : several(d.count(), "day"))
                        + are(d)
                        + d.counted();
            case CONSECUTIVE_DAYS -> several(d.count(), "working day") + " in a row" + are(d) + d.counted();
            case OFFICES -> d.counted() + " in " + d.count() + (isOne(d.count()) ? " office" : " different offices");
        };
    }

    private static String are(Detail.Count d) {
        return isOne(d.count()) ? " is " : " are ";
    }

    private static boolean isOne(Fraction number) {
        return number.equals(Fraction.of(1));
    }

    /** A number of things that get an {@code s} unless there is one. */
    private static String several(Fraction number, String thing) {
        return number + " " + thing + (isOne(number) ? "" : "s");
    }

    private static String different(Fraction number, String one, String many) {
        return number + (isOne(number) ? " " + one : " different " + many);
    }

    private static String among(Detail.Count d) {
        return " " + d.group()
                + switch (d.denominator()) {
                    case ON_DUTY -> " on duty";
                    case ALL -> "";
                    case SCHEDULED -> " scheduled";
                };
    }

    @Override
    String openCount(Detail.Count d) {
        if (d.unknownDays() == 0) {
            return possible(d) + ": cannot tell, the limit is not known";
        }
        return possible(d) + ": cannot tell, " + d.unknownDays()
                + (d.unknownDays() == 1 ? " person-day is" : " person-days are") + " not fully known"
                + d.how().settling().map(EnglishSentences::settling).orElse("");
    }

    private static String possible(Detail.Count d) {
        if (d.measure() == Measure.CONSECUTIVE_DAYS && !d.count().equals(d.countMost())) {
            return "up to " + d.countMost() + " working days in a row may be " + d.counted() + ", " + d.count()
                    + " of them for certain; "
                    + d.bound().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                    + " " + d.quantityWords() + " is required";
        }
        String count = range(d.count(), d.countMost(), "to");
        String of = d.measure() == Measure.SHARE ? " of " + range(d.of(), d.ofMost(), "to") + among(d) : unit(d);
        String bound = d.bound().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return count + of + " may be " + d.counted() + "; " + bound + " " + d.quantityWords() + " is required";
    }

    private static String unit(Detail.Count d) {
        boolean one = isOne(d.count()) && isOne(d.countMost());
        return switch (d.measure()) {
            case DAYS -> one ? " day" : " days";
            case CONSECUTIVE_DAYS -> one ? " working day in a row" : " working days in a row";
            case OFFICES -> one ? " office" : " different offices";
            case SHARE, PEOPLE -> (d.how().differentPeople() ? " different people" : "") + " of " + d.group();
        };
    }

    private static String settling(Settling s) {
        int all = s.missing().size();
        return (all == 0 ? "" : "; missing: " + listed(s.missing(), EnglishSentences::fact, " more"))
                + s.towardsCompliant()
                        .map(facts -> "; " + some(facts, all) + " could make it compliant")
                        .orElse("")
                + s.towardsBroken()
                        .map(facts -> "; " + some(facts, all) + " could break it")
                        .orElse("");
    }

    private static String some(List<MissingFact> facts, int all) {
        if (facts.size() == all) {
            return all == 1 ? "this fact" : all == 2 ? "both facts together" : "all " + all + " facts together";
        }
        return facts.size() + (facts.size() == 1 ? " fact (" : " facts (")
                + listed(facts, EnglishSentences::fact, " more") + ")";
    }

    private static String fact(MissingFact fact) {
        String owned = fact.fact() + (fact.fact().contains(" of ") ? " " : " of ") + fact.subject();
        return isOfNobody(fact)
                ? fact.fact()
                : owned + fact.date().map(date -> " on " + date).orElse("");
    }

    @Override
    String either(Detail.Either d) {
        return "neither of two is kept: " + count(d.first()) + "; or else: " + count(d.second());
    }

    @Override
    String openEither(Detail.Either d) {
        return "cannot tell whether one of two is kept: " + known(d.first()) + "; or else: " + known(d.second());
    }

    private String known(Detail.Count d) {
        return d.isCertain() && d.excess().isPresent() ? count(d) : possible(d);
    }

    @Override
    String modes(Detail.Modes d) {
        return d.group() + (d.required() ? " must be " : " must not be ") + d.modes() + ", but this day is "
                + d.actual();
    }

    @Override
    String openModes(Detail.Modes d) {
        return d.group() + (d.required() ? " must be " : " must not be ") + d.modes() + "; this day is " + d.actual()
                + ": cannot tell";
    }

    @Override
    String dates(Detail.Dates d) {
        return d.modes() + " is granted only during " + d.windows();
    }

    @Override
    String openDates(Detail.Dates d) {
        return d.modes() + " is granted only during " + d.windows() + ": cannot tell";
    }

    @Override
    String condition(Detail.Condition d) {
        return d.modes() + " only if " + d.condition() + ", which does not hold" + lacking(d.lacking());
    }

    private static String lacking(List<String> factors) {
        return factors.isEmpty() ? "" : "; not assessed before that day: " + String.join(", ", factors);
    }

    @Override
    String openCondition(Detail.Condition d) {
        return d.modes() + " only if " + d.condition() + ": cannot tell";
    }

    @Override
    String duty(Detail.Duty d) {
        String why = d.document() ? ", but no such document is on file" : ", which does not hold";
        String values = d.values().isEmpty() ? "" : ": " + String.join(", ", d.values());
        return must(d) + why + values + lacking(d.lacking());
    }

    private static String must(Detail.Duty d) {
        return d.group() + (d.document() ? " must have " : " must satisfy ") + d.condition();
    }

    @Override
    String openDuty(Detail.Duty d) {
        return must(d) + ": cannot tell";
    }

    @Override
    String place(Detail.Place d) {
        String rule = d.modes() + " only " + (d.domicile() ? "at domicile" + level(d) : d.places());
        if (d.metres().isPresent()) {
            return rule + ", but the work is " + d.metres().get()
                    + (d.metres().get() == 1 ? " metre away" : " metres away");
        }
        return rule + ": "
                + (d.domicile()
                        ? "registered in " + orUnknown(d.expected(), "no place")
                        : "that is in " + orUnknown(d.expected(), "no place"))
                + ", but works in " + orUnknown(d.actual(), "no place");
    }

    private static String level(Detail.Place d) {
        return d.level().map(level -> " within " + level).orElse(" exactly");
    }

    @Override
    String openPlace(Detail.Place d) {
        String rule = d.modes() + " only " + (d.domicile() ? "at domicile" + level(d) : d.places()) + ": ";
        return d.domicile()
                ? rule + "registered in " + orUnknown(d.expected(), "an unknown place") + ", works in "
                        + orUnknown(d.actual(), "an unknown place") + ": cannot tell"
                : rule + "works in " + orUnknown(d.actual(), "an unknown place") + ": cannot tell";
    }

    @Override
    String statement(Detail.Statement d) {
        return "must attest " + d.attestation() + " " + d.deadline() + " " + d.date() + ", but "
                + (d.covered().isEmpty()
                        ? d.signed().map(day -> "the statement is of " + day).orElse("no statement is on file")
                        : "statements cover only " + dates(d.covered()) + ", not " + dates(d.uncovered()));
    }

    private static String dates(List<DateRange> ranges) {
        return ranges.stream()
                .map(range -> range.first().equals(range.last())
                        ? range.first().toString()
                        : range.first() + " to " + range.last())
                .collect(Collectors.joining(", "));
    }

    @Override
    String openStatement(Detail.Statement d) {
        return "must attest " + d.attestation() + " " + d.deadline() + " " + d.date() + ": cannot tell";
    }

    @Override
    String noCategory(Detail.NoCategory d) {
        return "is in no category, and the rule on " + d.group() + " depends on it: must be classified";
    }

    @Override
    String undecided(Detail.Undecided d) {
        return "no decision on " + d.parameter() + " is on file"
                + d.fallback().map(value -> "; " + value + " holds").orElse("");
    }

    @Override
    String noGroup(Detail.NoGroup d) {
        return "counts towards " + d.counted() + " of " + d.group() + ", but of which group is not known";
    }

    @Override
    String conflict(Detail.Conflict d) {
        String outside = d.outside().signum() > 0 ? ", of whom " + d.outside() + " can be others" : "";
        return "at most " + d.most() + " of " + d.of() + " " + d.group() + " may be " + d.demanded() + ", but "
                + other(d, " of ") + " needs " + d.needed() + outside + ": " + d.inside()
                + " of them must be, so both cannot be kept";
    }

    @Override
    String collision(Detail.Collision d) {
        return "the exceptions " + String.join(" and ", d.exceptions())
                + " apply together and contradict each other: cannot tell which holds";
    }

    @Override
    String exception(String clause) {
        return "; exception " + clause + " is in effect";
    }

    @Override
    String missing(List<String> facts) {
        return "; missing: " + String.join(", ", facts);
    }
}
