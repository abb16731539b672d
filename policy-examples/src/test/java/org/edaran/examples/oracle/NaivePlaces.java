package org.edaran.examples.oracle;

import java.util.List;
import java.util.Optional;
import org.edaran.model.Coordinates;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.model.Sentence.Nearby;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** Whether a part of a day is worked where it is allowed. */
final class NaivePlaces {

    private static final double RADIUS = 6_371_008.8;

    private final NaiveFacts facts;
    private final NaiveDay day;
    private final NaiveDay.Part part;

    NaivePlaces(NaiveFacts facts, NaiveDay day, NaiveDay.Part part) {
        this.facts = facts;
        this.day = day;
        this.part = part;
    }

    Truth isAtAny(List<Nearby> places) {
        return places.stream().map(this::isAt).reduce(Truth.FALSE, Truth::or);
    }

    private Truth isAt(Nearby place) {
        if (place.metres().isPresent()) {
            return isNear(place, place.metres().get());
        }
        Value allowed = regionOf(value(place.region()));
        Value worked = cell("location", ValueType.Plain.REGION);
        if (allowed == Value.Absent.NONE || worked == Value.Absent.NONE) {
            return Truth.FALSE;
        }
        if (allowed instanceof Value.Region home && worked instanceof Value.Region work) {
            return place.within()
                    .map(level ->
                            sameRegion(home.words().split("\\."), work.words().split("\\."), level.depth()))
                    .orElse(Truth.of(home.equals(work)));
        }
        if (place.within().isPresent()) {
            return Truth.UNKNOWN;
        }
        Optional<Coordinates> home = point(value(place.point()));
        Optional<Coordinates> work = point(cell("coordinates", ValueType.Plain.PLACE));
        return home.isPresent() && work.isPresent() ? Truth.of(home.equals(work)) : Truth.UNKNOWN;
    }

    private Value value(Expression expression) {
        return NaiveExpressions.value(facts, day, part, expression);
    }

    private Value cell(String column, ValueType type) {
        String text = NaiveData.cell(part.row(), column);
        return text.isEmpty() ? Value.Absent.UNKNOWN : NaiveValues.read(type, text);
    }

    private static Value regionOf(Value value) {
        if (value instanceof Value.Place place) {
            Optional<RegionCode> code = place.region();
            return code.isPresent() ? new Value.Region(code.get()) : Value.Absent.UNKNOWN;
        }
        return value;
    }

    private static Optional<Coordinates> point(Value value) {
        return value instanceof Value.Place place ? place.point() : Optional.empty();
    }

    /** Whether the first groups of digits are the same; unknown if a code ends before the two differ. */
    private static Truth sameRegion(String[] home, String[] work, int groups) {
        for (int i = 0; i < groups; i++) {
            if (i >= home.length || i >= work.length) {
                return Truth.UNKNOWN;
            }
            if (!home[i].equals(work[i])) {
                return Truth.FALSE;
            }
        }
        return Truth.TRUE;
    }

    /** The recorded distance, else the one between the coordinates. */
    private Truth isNear(Nearby place, long metres) {
        Value recorded = place.recorded().map(this::value).orElse(Value.Absent.UNKNOWN);
        if (recorded instanceof Value.Numeric distance) {
            return Truth.of(distance.value().compareTo(Fraction.of(metres)) <= 0);
        }
        Value allowed = value(place.point());
        Value worked = cell("coordinates", ValueType.Plain.PLACE);
        if (allowed == Value.Absent.NONE || worked == Value.Absent.NONE || recorded == Value.Absent.NONE) {
            return Truth.FALSE;
        }
        Optional<Coordinates> home = point(allowed);
        Optional<Coordinates> work = point(worked);
        return home.isPresent() && work.isPresent()
                ? Truth.of(haversine(home.get(), work.get()) <= metres)
                : Truth.UNKNOWN;
    }

    /** In whole metres on a sphere, half a metre rounded up. */
    private static long haversine(Coordinates from, Coordinates to) {
        double north = Math.toRadians((to.latitude() - from.latitude()) / 1e6) / 2;
        double east = Math.toRadians((to.longitude() - from.longitude()) / 1e6) / 2;
        double a = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(from.latitude() / 1e6))
                        * Math.cos(Math.toRadians(to.latitude() / 1e6))
                        * Math.pow(Math.sin(east), 2);
        return (long) Math.floor(RADIUS * 2 * Math.atan2(Math.sqrt(a), Math.sqrt(1 - a)) + 0.5);
    }
}
