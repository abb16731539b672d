package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep does for all people of one kind: which counts take their days, on which modes and dates a rule about single days
 * must look at a row, and which rules must be asked one by one. A cell is a date and a mode: the number of the day times the
 * number of modes, plus the mode. The arrays are read in the innermost loop. Not thread-safe.
 */
final class SweepPlan {

    /** How many numbers {@link #cells} has for a cell. */
    static final int WIDTH = 8;

    /** In {@link #cells}, what a row adds to the first count, as {@link CountSweep#sums}. */
    static final int ADD = 0;

    /** In {@link #cells}, what a row adds to {@link #totals}, by what is settled of its place. */
    static final int TOTAL = 1;

    /**
     * In {@link #cells}, the rules that a row breaks or may break, as bits, by what is settled of its place; negative if a
     * rule must look at the row to tell.
     */
    static final int LOOK = TOTAL + SweepTotals.PLACES;

    private static final int MOST_RULES = 63;
    private static final int BROKEN = Judgement.BROKEN.ordinal();
    private static final int OPEN = Judgement.OPEN.ordinal();
    private static final int NOTHING = Judgement.NOTHING.ordinal();
    private static final int[] NO_RULES = {};

    final int calendar;

    /** True if the people go day by day. */
    boolean declines;

    /** By cell eight numbers. */
    long[] cells = {};

    /** How many rows there were in some cells. */
    final SweepTotals totals;

    /** By the number of {@link #placeOf} times {@link #placeColumns}, plus 1, plus the location: what is settled of the place. */
    byte[] settled;

    /** The people by the places that the only rule about places allows them whose answers are remembered in one array. */
    @Nullable
    Alike placeOf;

    int placeColumns;

    /** Which counts take the days. */
    final List<Counted> counts = new ArrayList<>();

    /** What is added up of each person by itself. */
    final List<PersonSums> persons = new ArrayList<>();

    /** The rules that are asked one by one. */
    int[] left = NO_RULES;

    private final int modes;
    private final int size;
    private final List<Judged> judging = new ArrayList<>();
    private final List<Judged> looking = new ArrayList<>();
    private int placeRule = -1;

    /**
     * A count that takes the days of the kind.
     *
     * @param sweep where to
     * @param group which of the rule's named groups
     * @param add by cell what a row adds, as {@link CountSweep#sums}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Counted(CountSweep sweep, int group, long[] add) {}

    /** A rule that judges days of the kind: what it makes of each mode, on which dates. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Judged(DaySweep rule, byte[] ofModes, boolean[] dates) {

        boolean is(int judgement, int cell) {
            return dates[cell / ofModes.length] && ofModes[cell % ofModes.length] == judgement;
        }
    }

    SweepPlan(int calendar, int modes, int days, int locations) {
        this.calendar = calendar;
        this.modes = modes;
        this.size = modes * days;
        this.settled = new byte[locations + 1];
        this.totals = new SweepTotals(size);
    }

    /** Has a rule judge the days of the kind; false if there are too many that must look. */
    boolean add(DaySweep rule, boolean[] dates) {
        Judged judged = new Judged(rule, rule.judgements(), dates);
        boolean looks = false;
        for (byte judgement : judged.ofModes()) {
            looks |= judgement == BROKEN || judgement == OPEN;
        }
        if (looks && looking.size() == MOST_RULES) {
            return false;
        }
        if (looks) {
            if (placeOf == null
                    && rule.places().isPresent()
                    && rule.places().get().remembers()) {
                remember(rule.places().get());
                placeRule = looking.size();
            }
            looking.add(judged);
        }
        judging.add(judged);
        return true;
    }

    private void remember(AlikePlaces places) {
        settled = places.settled();
        placeOf = places.people();
        placeColumns = places.columns();
    }

    /** Where what is settled for a person begins in {@link #settled}. */
    int firstPlace(int employee) {
        Alike people = placeOf;
        return people == null ? 1 : people.of(employee) * placeColumns + 1;
    }

    /** Has a count take the days of the kind; one that does already stays as it is. */
    void add(CountSweep sweep, int group, boolean[] dates) {
        for (Counted known : counts) {
            if (known.sweep() == sweep && known.group() == group) {
                return;
            }
        }
        long[] add = new long[size];
        for (int cell = 0; cell < add.length; cell++) {
            add[cell] = dates[cell / modes] ? sweep.ofMode(cell % modes) : 0;
        }
        counts.add(new Counted(sweep, group, add));
    }

    /** Has sums of each person taken; gives those that add up the same if there are some already. */
    PersonSums add(PersonSums sums) {
        for (PersonSums known : persons) {
            if (known.isLike(sums)) {
                return known;
            }
        }
        persons.add(sums);
        return sums;
    }

    /** Has the numbered rule asked one by one. */
    void leave(int rule) {
        left = Arrays.copyOf(left, left.length + 1);
        left[left.length - 1] = rule;
    }

    /** Lays out what was added; nothing can be added any more. */
    void seal() {
        for (Judged judged : judging) {
            totals.watch(cellsOf(judged, false), false);
            totals.watch(cellsOf(judged, true), false);
        }
        if (placeRule >= 0) {
            totals.watch(openCells(), true);
        }
        cells = new long[size * WIDTH];
        for (int cell = 0; cell < size; cell++) {
            int at = cell * WIDTH;
            cells[at + ADD] = counts.isEmpty() ? 0 : counts.get(0).add()[cell];
            for (int place = 0; place < SweepTotals.PLACES; place++) {
                cells[at + TOTAL + place] = totals.weight(cell, place);
                cells[at + LOOK + place] = look(cell, place);
            }
        }
    }

    private long look(int cell, int place) {
        long look = 0;
        for (int rule = 0; rule < looking.size(); rule++) {
            Judged judged = looking.get(rule);
            if (judged.is(BROKEN, cell)) {
                look |= 1L << rule;
            } else if (judged.is(OPEN, cell) && rule == placeRule && place != AlikePlaces.UNSETTLED) {
                look |= place == AlikePlaces.SETTLED_BROKEN ? 1L << rule : 0;
            } else if (judged.is(OPEN, cell)) {
                look |= 1L << rule | Long.MIN_VALUE;
            }
        }
        return look;
    }

    /** The cells in which the place decides what the rule about places makes of a row. */
    private boolean[] openCells() {
        boolean[] all = new boolean[size];
        for (int cell = 0; cell < size; cell++) {
            all[cell] = looking.get(placeRule).is(OPEN, cell);
        }
        return all;
    }

    /** The cells that a rule judges, or of those the ones that break it for certain. */
    private boolean[] cellsOf(Judged judged, boolean broken) {
        boolean[] all = new boolean[size];
        for (int cell = 0; cell < size; cell++) {
            int judgement = judged.ofModes()[cell % modes];
            all[cell] = judged.dates()[cell / modes] && (broken ? judgement == BROKEN : judgement != NOTHING);
        }
        return all;
    }

    /** Has those rules look at a row of a person for which neither mode nor place tell what they make of it. */
    void look(int employee, int row, int mode, int place, long rules) {
        for (long bits = rules & Long.MAX_VALUE; bits != 0; bits &= bits - 1) {
            int rule = Long.numberOfTrailingZeros(bits);
            Judged judged = looking.get(rule);
            if (judged.ofModes()[mode] == OPEN && (rule != placeRule || place == AlikePlaces.UNSETTLED)) {
                judged.rule().look(employee, calendar, row, rule == placeRule);
            }
        }
    }

    /** Gives a row to those rules that it breaks for certain. */
    void give(int row, int mode, int place, long rules) {
        for (long bits = rules & Long.MAX_VALUE; bits != 0; bits &= bits - 1) {
            int rule = Long.numberOfTrailingZeros(bits);
            Judged judged = looking.get(rule);
            if (judged.ofModes()[mode] == BROKEN || (rule == placeRule && place == AlikePlaces.SETTLED_BROKEN)) {
                judged.rule().take(row);
            }
        }
    }

    /**
     * Tells the rules how many days they judged, and how many of them broke them for certain.
     *
     * @param giving gives them the rows
     */
    void finish(Runnable giving) {
        for (Judged judged : judging) {
            int broken = totals.of(cellsOf(judged, true), false) + brokenPlaces(judged);
            judged.rule().judged(totals.of(cellsOf(judged, false), false), broken, giving);
        }
    }

    /** How many rows broke the rule by their place, if it is the one whose places are settled. */
    @SuppressWarnings("ReferenceEquality") // one sweep a rule
    private int brokenPlaces(Judged judged) {
        boolean ofPlaces = placeRule >= 0 && looking.get(placeRule).rule() == judged.rule();
        return ofPlaces ? totals.of(openCells(), true) : 0;
    }
}
