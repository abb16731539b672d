package org.edaran.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places in files, 12 bytes each. Not thread-safe while places are added. */
final class PlaceList {

    private record Origin(String file, Optional<String> sheet, Optional<String> field) {}

    private final Map<Origin, Integer> numbers = new HashMap<>();
    private final List<Origin> origins = new ArrayList<>();
    private final IntColumn origin = new IntColumn(0);
    private final IntColumn line = new IntColumn(0);
    private final IntColumn column = new IntColumn(0);
    private int size;
    private @Nullable Origin lastOrigin;
    private int lastNumber;

    void add(DataPlace place) {
        set(size++, place);
    }

    private void set(int index, DataPlace place) {
        origin.set(index, numberOf(place));
        line.set(index, place.line());
        column.set(index, place.column());
    }

    /** Takes a place instead of one that comes after it. */
    void lower(int index, DataPlace place) {
        if (DataPlace.BY_LINE.compare(place, get(index)) < 0) {
            set(index, place);
        }
    }

    int lineOf(int index) {
        return line.get(index);
    }

    private int numberOf(DataPlace place) {
        Origin last = lastOrigin;
        boolean again = last != null
                && last.file().equals(place.file())
                && last.sheet().equals(place.sheet())
                && last.field().equals(place.field());
        if (!again) {
            Origin from = new Origin(place.file(), place.sheet(), place.field());
            lastOrigin = from;
            lastNumber = numbers.computeIfAbsent(from, made -> {
                origins.add(made);
                return origins.size() - 1;
            });
        }
        return lastNumber;
    }

    DataPlace get(int index) {
        Origin from = origins.get(origin.get(index));
        return new DataPlace(from.file(), from.sheet(), line.get(index), column.get(index), from.field());
    }
}
