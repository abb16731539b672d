package org.edaran.finding;

import java.util.List;
import org.edaran.model.Denominator;
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
        String share = d.measure() == Measure.SHARE ? " (" + d.quantityWords() + ")" : "";
        String end = d.bound().isCeiling()
                        || d.limit().filter(l -> d.count().compareTo(l) > 0).isPresent()
                ? "too many"
                : "too few";
        return counted(d) + "; " + side + share + ": " + excess + " " + end;
    }

    private static String counted(Detail.Count d) {
        return switch (d.measure()) {
            case SHARE ->
                d.count() + " of " + d.of() + among(d) + " are " + d.counted() + " (" + percent(d.count(), d.of())
                        + ")";
            case PEOPLE -> d.count() + " of " + d.group() + " are " + d.counted();
            case DAYS -> d.count() + " days are " + d.counted();
        };
    }

    private static String among(Detail.Count d) {
        return " " + (d.group().equals("staff") ? "staff" : d.group())
                + (d.denominator() == Denominator.ON_DUTY ? " on duty" : "");
    }

    @Override
    String openCount(Detail.Count d) {
        return possible(d) + ": cannot tell, " + d.unknownDays()
                + (d.unknownDays() == 1 ? " person-day is" : " person-days are") + " not fully known";
    }

    private static String possible(Detail.Count d) {
        String count = range(d.count(), d.countMost(), "to");
        String of = d.measure() == Measure.SHARE ? " of " + range(d.of(), d.ofMost(), "to") + among(d) : unit(d);
        String bound = d.bound().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return count + of + " may be " + d.counted() + "; " + bound + " " + d.quantityWords() + " is required";
    }

    private static String unit(Detail.Count d) {
        return d.measure() == Measure.DAYS ? " days" : " of " + d.group();
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
        return d.modes() + " only if " + d.condition() + ", which does not hold";
    }

    @Override
    String openCondition(Detail.Condition d) {
        return d.modes() + " only if " + d.condition() + ": cannot tell";
    }

    @Override
    String place(Detail.Place d) {
        return d.modes() + " only at domicile" + level(d) + ": registered in " + orUnknown(d.expected(), "no place")
                + ", but works in " + orUnknown(d.actual(), "no place");
    }

    private static String level(Detail.Place d) {
        return d.level().map(level -> " within " + level).orElse(" exactly");
    }

    @Override
    String openPlace(Detail.Place d) {
        return d.modes() + " only at domicile" + level(d) + ": registered in "
                + orUnknown(d.expected(), "an unknown place") + ", works in "
                + orUnknown(d.actual(), "an unknown place") + ": cannot tell";
    }

    @Override
    String statement(Detail.Statement d) {
        return "must attest " + d.attestation() + " " + d.deadline() + " " + d.date() + ", but "
                + d.signed().map(day -> "the statement is of " + day).orElse("no statement is on file");
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
    String missing(List<String> facts) {
        return "; missing: " + String.join(", ", facts);
    }
}
