package org.edaran.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.edaran.model.Sentence.Nearby;

/**
 * Remembers, for people who are alike in the places a rule allows them, which locations of work are certainly such a
 * place. Not thread-safe.
 */
final class AlikePlaces {

    private static final int MOST_DIRECT = 1 << 22;
    private static final byte KEPT = 1;
    private static final byte ELSE = 2;

    private final RuleContext context;
    private final Optional<Alike> alike;
    private final int locations;
    private final byte[] direct;
    private final Map<Long, Byte> hashed = new HashMap<>();

    private AlikePlaces(RuleContext context, Optional<Alike> alike) {
        this.context = context;
        this.alike = alike;
        this.locations = context.roster.locationCodes();
        long all = (long) alike.map(Alike::count).orElse(0) * locations;
        this.direct = new byte[all <= MOST_DIRECT ? (int) all : 0];
    }

    /** For places that are compared by region only; others remember nothing. */
    static AlikePlaces of(RuleContext context, List<Nearby> places) {
        Inputs inputs = Inputs.NOTHING;
        for (Nearby place : places) {
            boolean byRegion = place.metres().isEmpty() && place.within().isPresent();
            inputs = byRegion ? inputs.and(context.inputs(place.region())) : Inputs.THE_DAY;
        }
        return new AlikePlaces(context, context.alike(inputs));
    }

    /** True if the work of a plain day is certainly at a place; asks only if nobody alike was asked for there. */
    boolean keeps(int row, BooleanSupplier asked) {
        int location = context.roster.locationCodeOf(row);
        if (location < 0 || alike.isEmpty()) {
            return false;
        }
        long key = (long) alike.get().of(context.day.employee()) * locations + location;
        if (direct.length == 0) {
            return hashed.computeIfAbsent(key, k -> asked.getAsBoolean() ? KEPT : ELSE) == KEPT;
        }
        int at = (int) key;
        if (direct[at] == 0) {
            direct[at] = asked.getAsBoolean() ? KEPT : ELSE;
        }
        return direct[at] == KEPT;
    }
}
