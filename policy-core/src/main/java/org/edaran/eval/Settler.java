package org.edaran.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.MissingFact;
import org.edaran.finding.Settling;
import org.edaran.model.Counting;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest missing facts that could settle an open count. What is found is tried out: with these facts the
 * verdict is settled whatever the others are. Where the fewest are not known for certain, nothing is said of them.
 */
final class Settler {
    private static final int MOST_DAYS = 20_000;

    private final Sentence.Count sentence;
    private final Judge judge;

    Settler(Sentence.Count sentence) {
        this.sentence = sentence;
        this.judge = new Judge(sentence);
    }

    Settling settle(Tally tally) {
        Set<MissingFact> all = new TreeSet<>();
        UnknownDays days = tally.unknown();
        for (int i = 0; i < days.size(); i++) {
            all.addAll(days.facts(i).all());
        }
        @Nullable Limit limit = tally.limits().shown();
        boolean tried = isLinear() ? days.size() <= MOST_DAYS : isTriable(tally);
        boolean single = tally.limits().strictest().size() == 1 && !judge.mayBeEmpty(tally);
        if (limit == null || !single || !tried || !isOpen(tally, limit)) {
            return new Settling(List.copyOf(all), Optional.empty(), Optional.empty());
        }
        return new Settling(
                List.copyOf(all), towards(Judgement.KEPT, tally, limit), towards(Judgement.BROKEN, tally, limit));
    }

    private boolean isTriable(Tally tally) {
        boolean days = sentence.measure() != Measure.CONSECUTIVE_DAYS && sentence.measure() != Measure.OFFICES;
        return days
                && !sentence.counting().differentPeople()
                && tally.knownOtherWay() == null
                && tally.unknown().size() <= SettlingTrial.MOST_DAYS;
    }

    private boolean isLinear() {
        boolean sided = sentence.bound().isCeiling() || sentence.bound().isFloor();
        boolean plain = sentence.counting().rounding() == Counting.Rounding.NONE
                && !sentence.counting().orEveryDutyDay()
                && !sentence.counting().differentPeople();
        boolean days = sentence.measure() != Measure.CONSECUTIVE_DAYS && sentence.measure() != Measure.OFFICES;
        return sided && plain && days;
    }

    private boolean isOpen(Tally tally, Limit limit) {
        return tally.unknownDays() == tally.unknown().size() && judge.judge(tally, limit) == Judgement.OPEN;
    }

    private Optional<List<MissingFact>> towards(Judgement wanted, Tally tally, Limit limit) {
        if (!isLinear()) {
            return new SettlingTrial(tally.unknown()).fewest(masks -> judge.judge(told(tally, masks), limit) == wanted);
        }
        Linear linear = new Linear(sentence, limit);
        BigInteger least = linear.known(tally);
        BigInteger greatest = least;
        UnknownDays days = tally.unknown();
        List<SettlingPart> parts = SettlingPart.of(days, linear, wanted == Judgement.KEPT);
        for (int i = 0; i < days.size(); i++) {
            least = least.add(linear.least(days.mask(i)));
            greatest = greatest.add(linear.greatest(days.mask(i)));
        }
        // A share or number keeps its bound where the value is at most 0, or less than 0 for the strict bounds.
        BigInteger needed = wanted == Judgement.KEPT
                ? greatest.add(linear.isStrict() ? BigInteger.ONE : BigInteger.ZERO)
                : (linear.isStrict() ? BigInteger.ZERO : BigInteger.ONE).subtract(least);
        return SettlingPart.fewest(parts, needed)
                .filter(chosen -> judge.judge(told(tally, chosen), limit) == wanted)
                .map(Settler::facts);
    }

    /** The tally as it would be if the days chosen were told so. */
    private static Tally told(Tally tally, List<SettlingPart.Choice> chosen) {
        UnknownDays days = tally.unknown();
        int[] masks = new int[days.size()];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = days.mask(i);
        }
        chosen.forEach(choice -> choice.masks().forEach((day, mask) -> masks[day] = mask));
        return told(tally, masks);
    }

    private static Tally told(Tally tally, int[] masks) {
        Tally told = tally.certain();
        for (int mask : masks) {
            told.add(mask, tally.firstDay(), -1);
        }
        return told;
    }

    private static List<MissingFact> facts(List<SettlingPart.Choice> chosen) {
        Set<MissingFact> facts = new TreeSet<>();
        chosen.forEach(choice -> facts.addAll(choice.facts()));
        return new ArrayList<>(facts);
    }
}
