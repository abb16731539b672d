package org.edaran.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.edaran.model.Fraction;
import org.edaran.roster.Regions;

/** Makes the sentence of a finding in one language. */
abstract class FindingSentences {
    private static final int MOST_LISTED = 3;

    final String of(Finding finding, Regions regions) {
        Detail detail = finding.detail();
        boolean open = finding.status() == FindingStatus.UNDETERMINED;
        if (detail instanceof Detail.Count count) {
            return open ? openCount(count) : count(count);
        } else if (detail instanceof Detail.Either either) {
            return open ? openEither(either) : either(either);
        } else if (detail instanceof Detail.Modes modes) {
            return open ? openModes(modes) : modes(modes);
        } else if (detail instanceof Detail.Dates dates) {
            return open ? openDates(dates) : dates(dates);
        } else if (detail instanceof Detail.Condition condition) {
            return open ? openCondition(condition) : condition(condition);
        } else if (detail instanceof Detail.Duty duty) {
            return open ? openDuty(duty) : duty(duty);
        } else if (detail instanceof Detail.Place place) {
            Detail.Place named = named(place, regions);
            return open ? openPlace(named) : place(named);
        } else if (detail instanceof Detail.Statement statement) {
            return open ? openStatement(statement) : statement(statement);
        } else if (detail instanceof Detail.NoCategory category) {
            return noCategory(category);
        } else if (detail instanceof Detail.Undecided undecided) {
            return undecided(undecided);
        } else if (detail instanceof Detail.Conflict conflict) {
            return conflict(conflict);
        } else if (detail instanceof Detail.Collision collision) {
            return collision(collision);
        } else if (detail instanceof Detail.NoGroup group) {
            return noGroup(group);
        }
        throw new IllegalStateException("no sentence for " + detail);
    }

    private static Detail.Place named(Detail.Place place, Regions regions) {
        return new Detail.Place(
                place.modes(),
                place.places(),
                place.domicile(),
                place.level(),
                place.expected().map(regions::told),
                place.actual().map(regions::told),
                place.metres());
    }

    abstract String count(Detail.Count detail);

    abstract String openCount(Detail.Count detail);

    abstract String either(Detail.Either detail);

    abstract String openEither(Detail.Either detail);

    abstract String modes(Detail.Modes detail);

    abstract String openModes(Detail.Modes detail);

    abstract String dates(Detail.Dates detail);

    abstract String openDates(Detail.Dates detail);

    abstract String condition(Detail.Condition detail);

    abstract String openCondition(Detail.Condition detail);

    abstract String duty(Detail.Duty detail);

    abstract String openDuty(Detail.Duty detail);

    abstract String place(Detail.Place detail);

    abstract String openPlace(Detail.Place detail);

    abstract String statement(Detail.Statement detail);

    abstract String openStatement(Detail.Statement detail);

    abstract String noCategory(Detail.NoCategory detail);

    abstract String undecided(Detail.Undecided detail);

    abstract String noGroup(Detail.NoGroup detail);

    abstract String conflict(Detail.Conflict detail);

    /** The other rule with its clause and policy. */
    static String other(Detail.Conflict d, String of) {
        return d.otherRule() + d.otherCites().map(clause -> " (" + clause + ")").orElse("") + of + d.otherPolicy();
    }

    abstract String collision(Detail.Collision detail);

    /** The exception that was in effect, as a clause behind the sentence. */
    abstract String exception(String clause);

    abstract String missing(List<String> facts);

    /** A share in percent with at most one decimal, marked with {@code ~} if that is not exact. */
    static String percent(Fraction count, Fraction of) {
        if (of.signum() == 0) {
            return "-";
        }
        Fraction share = count.divide(of).times(Fraction.of(100));
        BigDecimal rounded = new BigDecimal(share.numerator())
                .divide(new BigDecimal(share.denominator()), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        boolean exact = Fraction.of(rounded).equals(share);
        return (exact ? "" : "~") + rounded.toPlainString() + "%";
    }

    /** One number, or two with a word between. */
    static String range(Fraction low, Fraction high, String to) {
        return low.equals(high) ? low.toString() : low + " " + to + " " + high;
    }

    /** The first few facts in words, and how many there are besides. */
    static String listed(List<MissingFact> facts, Function<MissingFact, String> words, String more) {
        String first = facts.stream().limit(MOST_LISTED).map(words).collect(Collectors.joining(", "));
        int rest = facts.size() - MOST_LISTED;
        return first + (rest > 0 ? ", " + rest + more : "");
    }

    /** True if there are fewer duty days than the rule demands, so that all of them are demanded. */
    static boolean isEveryDutyDay(Detail.Count d) {
        return d.how().orEveryDutyDay()
                && d.limit()
                        .flatMap(limit -> d.quantity().map(all -> limit.compareTo(all) < 0))
                        .orElse(false);
    }

    /** True if the fact is not one of somebody, such as the holidays of a year. */
    static boolean isOfNobody(MissingFact fact) {
        return fact.subject().equals("calendar") || fact.subject().equals(fact.fact());
    }

    static String orUnknown(Optional<String> words, String unknown) {
        return words.orElse(unknown);
    }
}
