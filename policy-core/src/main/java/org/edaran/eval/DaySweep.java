package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep finds by a rule about single days: the rows, from which findings are made when somebody reads them. Not
 * thread-safe.
 */
final class DaySweep {

    private static final int BROKEN = Judgement.BROKEN.ordinal();
    private static final int OPEN = Judgement.OPEN.ordinal();
    private static final int KEPT = Judgement.KEPT.ordinal();

    private final DayRun run;
    private final RuleContext context;
    private final Optional<AlikePlaces> places;
    private Runnable giving = () -> {};
    private int[] rows = new int[16];
    private int size;
    private int broken;
    private int open;
    private int judged;

    DaySweep(DayRun run) {
        this.run = run;
        this.context = run.context;
        this.places = run.places();
    }

    /** The places that the rule compares with, where they can be remembered. */
    Optional<AlikePlaces> places() {
        return places;
    }

    /** What the rule makes of plain days in each mode of the person the cursor stands on. */
    byte[] judgements() {
        byte[] judgements = new byte[context.roster.schema().modes().size()];
        for (int mode = 0; mode < judgements.length; mode++) {
            judgements[mode] = (byte) run.ofPerson(mode).ordinal();
        }
        return judgements;
    }

    /** Takes that so many days were judged, so many of which break the rule; {@code later} gives the rows of these. */
    void judged(int days, int certainlyBroken, Runnable later) {
        judged += days;
        broken += certainlyBroken;
        giving = later;
    }

    /**
     * Looks at a row of which the mode does not tell what the rule makes of it.
     *
     * @param givenOnceSettled true if a row whose place is settled as broken is given later
     */
    void look(int employee, int calendar, int row, boolean givenOnceSettled) {
        int result = places.isPresent() ? places.get().judge(employee, calendar, row) : AlikePlaces.NOT_KNOWN;
        if (result == AlikePlaces.NOT_KNOWN) {
            context.day.person(employee, calendar);
            context.day.day(context.roster.dayOf(row), row, row + 1, false);
            result = run.judge().ordinal();
            if (places.isPresent()) {
                places.get().learn(employee, row, result);
            }
        }
        if (result == BROKEN || result == OPEN) {
            broken += result == BROKEN ? 1 : 0;
            open += result == OPEN ? 1 : 0;
            boolean later = givenOnceSettled
                    && places.map(known -> known.isSettledBroken(employee, row)).orElse(false);
            if (!later) {
                take(row);
            }
        } else if (result != KEPT) {
            judged--;
        }
    }

    /** Takes a row that a finding is about. */
    void take(int row) {
        rows = size == rows.length ? Arrays.copyOf(rows, size * 2) : rows;
        rows[size++] = row;
    }

    /** How many days were judged. */
    int judged() {
        return judged;
    }

    /** How many findings there are. */
    FindingCounts counts() {
        return FindingCounts.NONE
                .and(context.status(Judgement.BROKEN), broken)
                .and(context.status(Judgement.OPEN), open);
    }

    /** Makes the findings, and gives them and others in order. */
    List<Finding> with(List<Finding> others) {
        giving.run();
        List<Finding> all = new ArrayList<>(size + others.size());
        for (Finding finding : byDay()) {
            if (finding != null) {
                all.add(finding);
            }
        }
        all.addAll(others);
        if (!others.isEmpty()) {
            all.sort(FindingOrder.OF_ONE_RULE);
        }
        return all;
    }

    /** The findings by day, those of one day by person; made person by person. */
    private @Nullable Finding[] byDay() {
        Roster roster = context.roster;
        @Nullable Finding[] findings = new Finding[size];
        int[] next = placesOfDays();
        int end = 0;
        int employee = 0;
        for (int i = 0; i < size; i++) {
            int row = rows[i];
            if (row >= end) {
                employee = roster.personOf(row);
                end = roster.endOf(employee);
            }
            int date = roster.dayOf(row);
            context.day.person(employee, run.calendarOf(employee));
            context.day.day(date, row, row + 1, false);
            findings[next[date]++] = run.find(Truth.TRUE, Optional.empty()).orElse(null);
        }
        return findings;
    }

    /** By day where its first finding belongs; puts the rows in order. */
    private int[] placesOfDays() {
        Arrays.sort(rows, 0, size);
        int[] next = new int[context.dates.length + 1];
        for (int i = 0; i < size; i++) {
            next[context.roster.dayOf(rows[i]) + 1]++;
        }
        for (int day = 0; day < context.dates.length; day++) {
            next[day + 1] += next[day];
        }
        return next;
    }
}
