package org.edaran.roster;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Value;

/**
 * What somebody is assigned on one date, or on a part of it.
 *
 * @param mode the mode by name; nothing if it is not known
 * @param part the part of the day
 * @param unit the unit that is worked for, where that is not the home unit
 * @param location code of the region where the work is done
 * @param start when the work starts
 * @param end when it ends
 * @param facts declared facts of the assignment; those that are not there are not known
 * @param place where findings say that it comes from
 */
public record Assignment(
        Optional<String> mode,
        Part part,
        Optional<String> unit,
        Optional<String> location,
        Optional<LocalTime> start,
        Optional<LocalTime> end,
        Map<String, Value> facts,
        DataPlace place) {

    /** Where assignments come from of which nothing else is said. */
    public static final DataPlace SESSION = DataPlace.of("session");

    /** Copies the facts. */
    public Assignment {
        facts = Map.copyOf(facts);
    }

    /** A whole day in a mode. */
    public static Assignment of(String mode) {
        return new Assignment(
                Optional.of(mode),
                Part.WHOLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                SESSION);
    }

    /** The same for a part of the day. */
    public Assignment on(Part half) {
        return new Assignment(mode, half, unit, location, start, end, facts, place);
    }

    /** The same in a region. */
    public Assignment at(String region) {
        return new Assignment(mode, part, unit, Optional.of(region), start, end, facts, place);
    }

    /** The same for a unit. */
    public Assignment unit(String id) {
        return new Assignment(mode, part, Optional.of(id), location, start, end, facts, place);
    }

    /** The same with a fact. */
    public Assignment with(String fact, Value value) {
        Map<String, Value> more = new HashMap<>(facts);
        more.put(fact, value);
        return new Assignment(mode, part, unit, location, start, end, more, place);
    }

    /** The same from a place. */
    public Assignment from(DataPlace origin) {
        return new Assignment(mode, part, unit, location, start, end, facts, origin);
    }
}
