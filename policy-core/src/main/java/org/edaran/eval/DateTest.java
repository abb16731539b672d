package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.MissingFact;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayHalf;

/**
 * Whether days are in a set of dates while the policy is in force. What does not depend on facts is answered once for
 * each calendar and date; the rest is asked on the day the cursor stands on.
 */
final class DateTest {

    private final DateSet set;
    private final ExpressionEvaluator evaluator;
    private final Truth[][][] known;
    private final boolean halves;
    private final boolean factual;
    private final Map<Integer, Optional<boolean[]>> sure;

    DateTest(
            DateSet set,
            DateRange inForce,
            Iterable<Calendar> calendars,
            LocalDate[] dates,
            ExpressionEvaluator evaluator) {
        this(
                set,
                set.hasHalves(),
                set.dependsOnFacts(),
                known(set, inForce, calendars, dates),
                evaluator,
                new HashMap<>());
    }

    private DateTest(
            DateSet set,
            boolean halves,
            boolean factual,
            Truth[][][] known,
            ExpressionEvaluator evaluator,
            Map<Integer, Optional<boolean[]>> sure) {
        this.set = set;
        this.halves = halves;
        this.factual = factual;
        this.known = known;
        this.evaluator = evaluator;
        this.sure = sure;
    }

    /** The same for another cursor; what does not depend on facts is shared. */
    DateTest with(ExpressionEvaluator other) {
        return new DateTest(set, halves, factual, known, other, sure);
    }

    private static Truth[][][] known(DateSet set, DateRange inForce, Iterable<Calendar> calendars, LocalDate[] dates) {
        Truth[][][] known = new Truth[DayHalf.values().length][][];
        for (DayHalf half : DayHalf.values()) {
            boolean same = half == DayHalf.PM && !set.hasHalves();
            known[half.ordinal()] = same ? known[DayHalf.AM.ordinal()] : answers(set, inForce, half, calendars, dates);
        }
        return known;
    }

    private static Truth[][] answers(
            DateSet set, DateRange inForce, DayHalf half, Iterable<Calendar> calendars, LocalDate[] dates) {
        List<Truth[]> all = new ArrayList<>();
        for (Calendar calendar : calendars) {
            DateSet.View view = DateSet.View.of(calendar);
            Truth[] answers = new Truth[dates.length];
            for (int day = 0; day < dates.length; day++) {
                answers[day] =
                        inForce.contains(dates[day]) ? Truth.of(set.contains(dates[day], half, view)) : Truth.FALSE;
            }
            all.add(answers);
        }
        return all.toArray(Truth[][]::new);
    }

    /** False if no half of the day can be in the set for a unit with the calendar, whatever the facts. */
    boolean mayHold(int calendar, int day) {
        return known[0][calendar][day] != Truth.FALSE || known[1][calendar][day] != Truth.FALSE;
    }

    /** By the number of the day, whether it is in the set; nothing if that is not the same for all and certain for each. */
    Optional<boolean[]> known(int calendar) {
        if (halves || factual) {
            return Optional.empty();
        }
        Optional<boolean[]> made = sure.get(calendar);
        if (made == null) {
            made = sureOf(known[0][calendar]);
            sure.put(calendar, made);
        }
        return made;
    }

    private static Optional<boolean[]> sureOf(Truth[] answers) {
        boolean[] holds = new boolean[answers.length];
        for (int day = 0; day < answers.length; day++) {
            if (answers[day] == Truth.UNKNOWN) {
                return Optional.empty();
            }
            holds[day] = answers[day] == Truth.TRUE;
        }
        return Optional.of(holds);
    }

    /** True if people with different facts may see different dates. */
    boolean dependsOnFacts() {
        return factual;
    }

    /** True if one half of a day can be in the set without the other. */
    boolean hasHalves() {
        return halves;
    }

    /** Whether a half of the day the cursor stands on is in the set. */
    Truth holds(DayHalf half) {
        PersonDay day = evaluator.day();
        Truth answer = known[half.ordinal()][day.calendar()][day.day()];
        return answer == Truth.UNKNOWN && factual ? Truth.of(set.contains(day.date(), half, evaluator)) : answer;
    }

    /** Whether any half of what is looked at of the day the cursor stands on is in the set. */
    Truth holds() {
        Optional<DayHalf> cut = evaluator.day().cutTo();
        if (cut.isPresent()) {
            return holds(cut.get());
        }
        Truth morning = holds(DayHalf.AM);
        return halves ? morning.or(holds(DayHalf.PM)) : morning;
    }

    /** The facts that leave it open whether the day the cursor stands on is in the set. */
    Set<MissingFact> facts() {
        return holds() == Truth.UNKNOWN
                ? new MissingFacts(evaluator).facts(set, evaluator.day().date())
                : new TreeSet<>();
    }

    /** Whether all of what is looked at of the day is in the set; unknown if one half is and the other is not. */
    Truth holdsThroughout() {
        return isSplit() ? Truth.UNKNOWN : holds();
    }

    /** True if one half of the day the cursor stands on is in the set and the other is not, or not for certain. */
    boolean isSplit() {
        return halves && evaluator.day().cutTo().isEmpty() && holds(DayHalf.AM) != holds(DayHalf.PM);
    }

    /** What leaves it open whether the day the cursor stands on is in the set. */
    Set<String> missing() {
        return holds() == Truth.UNKNOWN
                ? new MissingFacts(evaluator).of(set, evaluator.day().date())
                : new TreeSet<>();
    }
}
