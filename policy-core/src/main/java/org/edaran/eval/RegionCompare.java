package org.edaran.eval;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.RegionCode;
import org.edaran.model.RegionLevel;
import org.edaran.model.Sentence.Nearby;
import org.edaran.model.Value;

/**
 * Compares locations of work with the regions of places by numbers: each region of a level has one, worked out once for each
 * location and for each number of people who are alike. What is not fully known is left to {@link Distances}. Not thread-safe.
 */
final class RegionCompare {

    private static final int UNASKED = 0;
    private static final int UNKNOWN = -1;
    private static final int NOWHERE = -2;

    private final RuleContext context;
    private final List<Nearby> places;
    private final Alike people;
    private final Map<RegionCode, Integer> numbers = new HashMap<>();
    private final EnumMap<RegionLevel, int[]> ofLocations = new EnumMap<>(RegionLevel.class);

    /** By the number of the people times the number of places, plus the place. */
    private final int[] ofPeople;

    /** @param places each with a level at which regions are compared */
    RegionCompare(RuleContext context, List<Nearby> places, Alike people) {
        this.context = context;
        this.places = places;
        this.people = people;
        this.ofPeople = new int[Math.multiplyExact(people.count(), places.size())];
    }

    /** Whether the work of a row, a plain day of somebody with the calendar, is at one of the places, if that is certain. */
    Truth isNear(int employee, int calendar, int row) {
        int first = people.of(employee) * places.size();
        if (ofPeople[first] == UNASKED) {
            ask(first, employee, calendar, row);
        }
        Truth near = Truth.FALSE;
        for (int place = 0; place < places.size(); place++) {
            int there = ofPeople[first + place];
            int here =
                    there == NOWHERE ? NOWHERE : here(places.get(place).within().orElseThrow(), row);
            if (there == UNKNOWN || here == UNKNOWN) {
                return Truth.UNKNOWN;
            }
            near = there == here && there != NOWHERE ? Truth.TRUE : near;
        }
        return near;
    }

    private void ask(int first, int employee, int calendar, int row) {
        context.day.person(employee, calendar);
        context.day.day(context.roster.dayOf(row), row, row + 1, false);
        for (int place = 0; place < places.size(); place++) {
            Nearby asked = places.get(place);
            ofPeople[first + place] = number(
                    context.evaluator.value(asked.region()), asked.within().orElseThrow());
        }
    }

    private int here(RegionLevel level, int row) {
        int location = context.roster.locationCodeOf(row);
        if (location < 0) {
            return UNKNOWN;
        }
        int[] known = ofLocations.computeIfAbsent(level, any -> new int[context.roster.locationCodes()]);
        if (known[location] == UNASKED) {
            known[location] = number(context.evaluator.facts().location(row), level);
        }
        return known[location];
    }

    private int number(Value value, RegionLevel level) {
        if (value == Value.Absent.NONE) {
            return NOWHERE;
        }
        Optional<RegionCode> code = Distances.cut(value, Optional.of(level));
        return code.map(known -> numbers.computeIfAbsent(known, any -> numbers.size() + 1))
                .orElse(UNKNOWN);
    }
}
