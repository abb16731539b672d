package org.edaran.eval;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.model.Coordinates;
import org.edaran.model.RegionCode;
import org.edaran.model.RegionLevel;
import org.edaran.model.Sentence.Nearby;
import org.edaran.model.Value;

/** How near the work of the part of the day that the cursor looks at is to places. */
final class Distances {

    private final ExpressionEvaluator evaluator;

    Distances(ExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    private int row() {
        PersonDay day = evaluator.day();
        return day.row(day.focus());
    }

    private Value location() {
        return evaluator.facts().location(row());
    }

    private Value coordinates() {
        int row = row();
        return row < 0 ? Value.Absent.UNKNOWN : evaluator.day().roster().factOf(row, "coordinates");
    }

    /** Whether the work is at the place, or near enough. */
    Truth isNear(Nearby place) {
        if (place.metres().isPresent()) {
            return isWithin(place, place.metres().get());
        }
        Value there = evaluator.value(place.region());
        Value here = location();
        if (there == Value.Absent.NONE || here == Value.Absent.NONE) {
            return Truth.FALSE;
        }
        Optional<RegionCode> expected = cut(there, place.within());
        Optional<RegionCode> actual = cut(here, place.within());
        if (expected.isPresent() && actual.isPresent()) {
            return Truth.of(expected.get().equals(actual.get()));
        }
        if (place.within().isEmpty()) {
            return samePoint(place);
        }
        return apart(there, here) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth samePoint(Nearby place) {
        Optional<Coordinates> there = point(evaluator.value(place.point()));
        Optional<Coordinates> here = point(coordinates());
        return there.isPresent() && here.isPresent() ? Truth.of(there.equals(here)) : Truth.UNKNOWN;
    }

    private Truth isWithin(Nearby place, long metres) {
        Value recorded = recorded(place);
        if (recorded == Value.Absent.NONE
                || location() == Value.Absent.NONE
                || coordinates() == Value.Absent.NONE
                || evaluator.value(place.point()) == Value.Absent.NONE) {
            return Truth.FALSE;
        }
        return metres(place).map(distance -> Truth.of(distance <= metres)).orElse(Truth.UNKNOWN);
    }

    private Value recorded(Nearby place) {
        return place.recorded().map(evaluator::value).orElse(Value.Absent.UNKNOWN);
    }

    /** The distance that is recorded, else the one between the coordinates; nothing if neither is known. */
    Optional<Long> metres(Nearby place) {
        if (place.metres().isEmpty()) {
            return Optional.empty();
        }
        if (recorded(place) instanceof Value.Numeric distance) {
            return Optional.of(distance.value().floor().longValue());
        }
        Optional<Coordinates> there = point(evaluator.value(place.point()));
        Optional<Coordinates> here = point(coordinates());
        return there.isPresent() && here.isPresent() ? Optional.of(there.get().metresTo(here.get())) : Optional.empty();
    }

    private static Optional<Coordinates> point(Value value) {
        return value instanceof Value.Place place ? place.point() : Optional.empty();
    }

    private static Optional<RegionCode> region(Value value) {
        if (value instanceof Value.Place place) {
            return place.region();
        }
        return value instanceof Value.Region region ? Optional.of(region.code()) : Optional.empty();
    }

    /** The region of a value at a level; nothing if it is not known so exactly. */
    static Optional<RegionCode> cut(Value value, Optional<RegionLevel> level) {
        Optional<RegionCode> code = region(value);
        return level.isPresent() ? code.flatMap(known -> known.at(level.get())) : code;
    }

    /** True if two codes, one of them too short, can never be the same region: Jakarta is no city of West Java. */
    private static boolean apart(Value left, Value right) {
        Optional<RegionCode> a = region(left);
        Optional<RegionCode> b = region(right);
        return a.isPresent()
                && b.isPresent()
                && !a.get().isWithin(b.get())
                && !b.get().isWithin(a.get());
    }

    /** The facts that could tell, if it is not known. */
    Set<String> missing(Nearby place, MissingFacts missing) {
        Set<String> facts = new TreeSet<>();
        if (place.metres().isPresent()) {
            place.recorded().ifPresent(distance -> facts.addAll(missing.of(distance)));
            if (point(coordinates()).isEmpty()) {
                facts.add("coordinates");
            }
            if (point(evaluator.value(place.point())).isEmpty()) {
                place.point().accept(missing).forEach(fact -> facts.add(fact.fact()));
            }
            return facts;
        }
        if (cut(evaluator.value(place.region()), place.within()).isEmpty()) {
            place.region().accept(missing).forEach(fact -> facts.add(fact.fact()));
        }
        if (cut(location(), place.within()).isEmpty()) {
            facts.add("location");
        }
        return facts;
    }

    /** The place as findings name it: its region at the level compared, or its coordinates. */
    Optional<String> shown(Nearby place) {
        return place.metres().isPresent() ? Optional.empty() : shown(evaluator.value(place.region()), place.within());
    }

    private static Optional<String> shown(Value value, Optional<RegionLevel> level) {
        Optional<RegionCode> cut = cut(value, level).or(() -> region(value));
        return cut.map(RegionCode::code).or(() -> point(value).map(Coordinates::words));
    }

    /** Where the work is, at a level or as exactly as it is known. */
    Optional<String> work(Optional<RegionLevel> level) {
        return shown(location(), level).or(() -> shown(coordinates(), level));
    }
}
