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

    private final RuleContext context;
    private final Optional<Alike> alike;
    private final int columns;
    private byte[] direct = {};
    private byte[] kept = {};
    private final boolean fits;
    private final Map<Long, Byte> hashed = new HashMap<>();

    private AlikePlaces(RuleContext context, Optional<Alike> alike) {
        this.context = context;
        this.alike = alike;
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
        return new AlikePlaces(context, context.alike(inputs));
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
            kept = new byte[direct.length];
            Arrays.fill(direct, NOT_KNOWN);
        }
        return direct;
    }

    /**
     * 1 where the place is known to be kept, else 0, by the number of the people times {@link #columns},
     * plus 1, plus the number of the location.
     */
    byte[] kept() {
        table();
        return kept;
    }

    /** The people by the places that they are allowed; only if it {@link #remembers}. */
    Alike people() {
        return alike.orElseThrow();
    }

    /** How many places of {@link #kept} each number of people has. */
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

    /** Remembers the ordinal of a judgement. */
    void learn(int employee, int row, int judgement) {
        int location = context.roster.locationCodeOf(row);
        if (location < 0 || alike.isEmpty()) {
            return;
        }
        long key = (long) alike.get().of(employee) * columns + location;
        if (fits) {
            table()[(int) key + 1] = (byte) judgement;
            kept[(int) key + 1] = (byte) (judgement == KEPT ? 1 : 0);
        } else {
            hashed.put(key, (byte) judgement);
        }
    }
}
