package org.edaran.eval;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.edaran.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the rows of all people whose days are plain. People of a kind, for whom all conditions have the same answers,
 * share a plan; the innermost loop adds to sums and picks out the rows that a rule must look at, and knows no rule.
 *
 * <p>Whoever has a day that is not plain, or whose facts change, or is of a kind of which something is not known, goes day by day. What is found is
 * the same. Not thread-safe.
 */
final class Sweep {

    /** What takes people whom a sweep does not. */
    interface Others {

        /** Takes all days of a person by all rules. */
        void person(int employee);

        /** Takes all days of a person by some rules. */
        void person(int employee, int[] rules);

        /** Asks what statements and decisions a person makes necessary. */
        void concern(int employee, int calendar);
    }

    private final Roster roster;
    private final Changes changes;
    private final Calendars calendars;
    private final PersonDay day;
    private final Alike kinds;
    private final SweepPlans making;
    private final Others others;
    private final @Nullable SweepPlan[] plans;
    private final int modes;
    private final boolean concerns;

    private final SweepFound found;
    private final long[] noSums;
    private final int[] eachDay;
    private final byte[] places;
    private boolean given;

    private Sweep(
            PassContext pass, Calendars calendars, Alike kinds, SweepPlans making, Others others, boolean concerns) {
        this.roster = pass.roster();
        this.changes = pass.changes();
        this.calendars = calendars;
        this.day = pass.day();
        this.kinds = kinds;
        this.making = making;
        this.others = others;
        this.concerns = concerns;
        this.plans = new SweepPlan[kinds.count()];
        this.modes = roster.schema().modes().size();
        this.found = new SweepFound(pass.dates().length);
        this.noSums = new long[pass.dates().length];
        this.places = new byte[pass.dates().length];
        this.eachDay = IntStream.range(0, pass.dates().length).toArray();
    }

    /**
     * A sweep; nothing if no rule can be swept, or if there are hardly fewer kinds than people.
     *
     * @param concerns true if somebody must be asked what a person makes necessary
     */
    static Optional<Sweep> of(
            PassContext pass, Calendars calendars, SweepPlans making, Others others, boolean concerns) {
        if (!pass.roster().isFixed() || !making.isWorthwhile()) {
            return Optional.empty();
        }
        return Kinds.of(pass, calendars, making.conditions())
                .map(kinds -> new Sweep(pass, calendars, kinds, making, others, concerns));
    }

    /** Takes everybody. */
    void run() {
        BitSet apart = roster.unevenPeople();
        changes.addTo(apart);
        int people = kinds.people();
        for (int employee = 0; employee < people; employee++) {
            if (apart.get(employee)) {
                others.person(employee);
                continue;
            }
            int kind = kinds.of(employee);
            SweepPlan plan = plans[kind];
            if (plan == null) {
                plan = plan(kind, employee);
            }
            if (plan.declines) {
                others.person(employee);
            } else {
                person(employee, plan);
            }
        }
        found.close();
        for (SweepPlan plan : plans) {
            if (plan != null) {
                plan.finish(this::give);
            }
        }
    }

    private SweepPlan plan(int kind, int employee) {
        day.stand(employee, calendars.of(employee));
        SweepPlan plan = making.plan();
        plans[kind] = plan;
        return plan;
    }

    private void person(int employee, SweepPlan plan) {
        List<SweepPlan.Counted> counts = plan.counts;
        for (int i = 0; i < counts.size(); i++) {
            if (keyOf(counts.get(i), employee, plan) < 0) {
                others.person(employee);
                return;
            }
        }
        sweep(employee, plan);
        for (int i = 1; i < counts.size(); i++) {
            count(counts.get(i), employee);
        }
        if (!counts.isEmpty() && counts.get(0).sweep().isLonger()) {
            start(counts.get(0), employee);
        }
        for (int i = 0; i < plan.persons.size(); i++) {
            plan.persons.get(i).take(roster, employee, modes, others);
        }
        if (plan.left.length > 0) {
            others.person(employee, plan.left);
        }
        if (concerns) {
            others.concern(employee, plan.calendar);
        }
    }

    private int keyOf(SweepPlan.Counted count, int employee, SweepPlan plan) {
        SweepKeys keys = count.sweep().keys();
        int key = keys.known(employee);
        if (key == SweepKeys.UNASKED) {
            day.stand(employee, plan.calendar);
            key = keys.ask(employee);
        }
        return key;
    }

    /** Takes the first count, and all rules about single days. */
    private void sweep(int employee, SweepPlan plan) {
        if (plan.counts.isEmpty()) {
            sweep(employee, plan, noSums, 0, eachDay);
        } else {
            CountSweep count = plan.counts.get(0).sweep();
            int first = count.firstOf(
                    count.keys().known(employee), plan.counts.get(0).group());
            sweep(employee, plan, count.sums, first, count.periodOf);
        }
        if (found.isFull()) {
            found.close();
        }
    }

    /** The innermost loop: adds to the sums of a count, counts cells, and picks out the rows that break a rule or may break it. */
    private void sweep(int employee, SweepPlan plan, long[] sums, int first, int[] periodOf) {
        long[] cells = plan.cells;
        byte[] settled = plan.settled;
        int firstPlace = plan.firstPlace(employee);
        int[] rows = found.rows;
        int size = found.size;
        int from = roster.firstOf(employee);
        int to = roster.endOf(employee);
        long totals = 0;
        long looks = 0;
        for (int row = from; row < to; row++) {
            int date = roster.dayOf(row);
            int place = settled[firstPlace + roster.locationCodeOf(row)];
            int cell = (date * modes + roster.modeOf(row)) * SweepPlan.WIDTH;
            sums[first + periodOf[date]] += cells[cell + SweepPlan.ADD];
            totals += cells[cell + SweepPlan.TOTAL + place];
            long look = cells[cell + SweepPlan.LOOK + place];
            rows[size] = row;
            size += look == 0 ? 0 : 1;
            looks |= look;
        }
        found.size = size;
        plan.totals.add(totals, to - from);
        if (plan.totals.countsByCell()) {
            countByCell(plan, employee);
        }
        if (looks < 0) {
            look(employee, plan, from, to);
        }
    }

    private void countByCell(SweepPlan plan, int employee) {
        for (int row = roster.firstOf(employee); row < roster.endOf(employee); row++) {
            plan.totals.count(cell(row), place(plan, employee, row));
        }
    }

    /** Has rules look at the rows of which neither mode nor place tell what comes of them, by what was settled until now. */
    private void look(int employee, SweepPlan plan, int from, int to) {
        for (int row = from; row < to; row++) {
            places[row - from] = (byte) place(plan, employee, row);
        }
        for (int row = from; row < to; row++) {
            int place = places[row - from];
            long look = plan.cells[cell(row) * SweepPlan.WIDTH + SweepPlan.LOOK + place];
            if (look < 0) {
                plan.look(employee, row, roster.modeOf(row), place, look);
            }
        }
    }

    private void count(SweepPlan.Counted count, int employee) {
        CountSweep sweep = count.sweep();
        int first = sweep.firstOf(sweep.keys().known(employee), count.group());
        long[] add = count.add();
        long[] sums = sweep.sums;
        int[] periodOf = sweep.periodOf;
        int to = roster.endOf(employee);
        for (int row = roster.firstOf(employee); row < to; row++) {
            int date = roster.dayOf(row);
            sums[first + periodOf[date]] += add[date * modes + roster.modeOf(row)];
        }
        if (sweep.isLonger()) {
            start(count, employee);
        }
    }

    private void start(SweepPlan.Counted count, int employee) {
        CountSweep sweep = count.sweep();
        int first = sweep.firstOf(sweep.keys().known(employee), count.group());
        for (int row = roster.firstOf(employee); row < roster.endOf(employee); row++) {
            int date = roster.dayOf(row);
            if (count.add()[date * modes + roster.modeOf(row)] != 0) {
                sweep.startsAt(first, date);
            }
        }
    }

    private int cell(int row) {
        return roster.dayOf(row) * modes + roster.modeOf(row);
    }

    private int place(SweepPlan plan, int employee, int row) {
        return plan.settled[plan.firstPlace(employee) + roster.locationCodeOf(row)];
    }

    /** Gives the rows that were picked out to the rules that they break for certain, once. */
    private void give() {
        if (given) {
            return;
        }
        given = true;
        for (int block = 0; block < found.blocks(); block++) {
            for (int row : found.rows(block)) {
                int employee = roster.personOf(row);
                SweepPlan plan = plans[kinds.of(employee)];
                if (plan != null) {
                    int place = place(plan, employee, row);
                    plan.give(
                            row,
                            roster.modeOf(row),
                            place,
                            plan.cells[cell(row) * SweepPlan.WIDTH + SweepPlan.LOOK + place]);
                }
            }
        }
    }
}
