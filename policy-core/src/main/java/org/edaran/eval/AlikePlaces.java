package org.edaran.eval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.edaran.model.Sentence.Nearby;

/**
 * Remembers, for people who are alike in the places a rule allows them, what the rule makes of which locations of work. Not
 * thread-safe.
 */
final class AlikePlaces {

    /** Where nothing is remembered. */
    static final byte NOT_KNOWN = -1;

    private static final int MOST_DIRECT = 1 << 22;
    private static final byte KEPT = (byte) Judgement.KEPT.ordinal();
    private static final byte BROKEN = (byte) Judgement.BROKEN.ordinal();

    /** In {@link #settled}, a place of which nothing is known for certain, one that is kept, and one that is not. */
    static final byte UNSETTLED = 0;

    static final byte SETTLED_KEPT = 1;
    static final byte SETTLED_BROKEN = 2;

    private final RuleContext context;
    private final Optional<Alike> alike;
    private final Optional<RegionCompare> compare;
    private final int columns;
    private byte[] direct = {};
    private byte[] settled = {};
    private final boolean fits;
    private final Map<Long, Byte> hashed = new HashMap<>();

    private AlikePlaces(RuleContext context, Optional<Alike> alike, List<Nearby> places) {
        this.context = context;
        this.alike = alike;
        this.compare = alike.map(people -> new RegionCompare(context, places, people));
        this.columns = context.roster.locationCodes() + 1;
        this.fits = (long) alike.map(Alike::count).orElse(0) * columns <= MOST_DIRECT;
    }

    /** For places that are compared by region only; others remember nothing. Rules that allow the same places share it. */
    static AlikePlaces of(RuleContext context, List<Nearby> places) {
        return context.places(places, () -> make(context, places));
    }

    private static AlikePlaces make(RuleContext context, List<Nearby> places) {
        Inputs inputs = Inputs.NOTHING;
        for (Nearby place : places) {
            boolean byRegion = place.metres().isEmpty() && place.within().isPresent();
            inputs = byRegion ? inputs.and(context.inputs(place.region())) : Inputs.THE_DAY;
        }
        return new AlikePlaces(context, context.alike(inputs), places);
    }

    /** True if the work of a plain day is certainly at a place; asks only if nobody alike was asked for there. */
    boolean keeps(int row, BooleanSupplier asked) {
        int employee = context.day.employee();
        int known = codeOf(employee, row);
        if (known != NOT_KNOWN) {
            return known == KEPT;
        }
        boolean kept = asked.getAsBoolean();
        if (kept) {
            learn(employee, row, KEPT);
        }
        return kept;
    }

    /** True if all that is asked is remembered in arrays. */
    boolean remembers() {
        return fits && alike.isPresent();
    }

    private byte[] table() {
        if (direct.length == 0) {
            direct = new byte[alike.map(Alike::count).orElse(0) * columns];
            settled = new byte[direct.length];
            Arrays.fill(direct, NOT_KNOWN);
        }
        return direct;
    }

    /**
     * {@link #UNSETTLED}, {@link #SETTLED_KEPT} or {@link #SETTLED_BROKEN}, by the number of the people times {@link #columns},
     * plus 1, plus the number of the location.
     */
    byte[] settled() {
        table();
        return settled;
    }

    /** True if the place of the row is settled as broken. */
    boolean isSettledBroken(int employee, int row) {
        return remembers()
                && settled()[people().of(employee) * columns + context.roster.locationCodeOf(row) + 1]
                        == SETTLED_BROKEN;
    }

    /** True if there is no location that was not there when it was made. */
    boolean knowsAll() {
        return columns == context.roster.locationCodes() + 1;
    }

    /** The people by the places that they are allowed; only if it {@link #remembers}. */
    Alike people() {
        return alike.orElseThrow();
    }

    /** How many places of {@link #settled} each number of people has. */
    int columns() {
        return columns;
    }

    /** The ordinal of the judgement on a plain day at the location of the row, or {@link #NOT_KNOWN}. */
    int codeOf(int employee, int row) {
        int location = context.roster.locationCodeOf(row);
        if (location < 0 || alike.isEmpty()) {
            return NOT_KNOWN;
        }
        int first = alike.get().of(employee) * columns;
        return fits
                ? table()[first + location + 1]
                : hashed.getOrDefault((long) alike.get().of(employee) * columns + location, NOT_KNOWN);
    }

    /**
     * The ordinal of the judgement on a row, a plain day of somebody with the calendar, or {@link #NOT_KNOWN}. May move the
     * cursor.
     */
    int judge(int employee, int calendar, int row) {
        int known = codeOf(employee, row);
        if (known != NOT_KNOWN || compare.isEmpty() || context.roster.locationCodeOf(row) < 0) {
            return known;
        }
        Truth near = compare.get().isNear(employee, calendar, row);
        if (near == Truth.UNKNOWN) {
            return NOT_KNOWN;
        }
        int judgement = near == Truth.TRUE ? KEPT : BROKEN;
        learn(employee, row, judgement);
        return judgement;
    }

    /** Remembers the ordinal of a judgement. */
    void learn(int employee, int row, int judgement) {
        int location = context.roster.locationCodeOf(row);
        if (location < 0 || alike.isEmpty()) {
            return;
        }
        long key = (long) alike.get().of(employee) * columns + location;
        if (fits) {
            table()[(int) key + 1] = (byte) judgement;
            settled[(int) key + 1] =
                    judgement == KEPT ? SETTLED_KEPT : judgement == BROKEN ? SETTLED_BROKEN : UNSETTLED;
        } else {
            hashed.put(key, (byte) judgement);
        }
    }
}
