package org.edaran.io.load;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.RegionCode;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputNote;
import org.edaran.roster.Regions;
import org.edaran.roster.RosterBuilder;

/** Looks for codes of regions that are in no list, in all files of one roster. Not thread-safe. */
public final class RegionWatch {

    private static final int MOST_TOLD = 10;

    private final Regions regions;
    private final Set<String> known = new HashSet<>();
    private final Map<String, DataPlace> unknown = new LinkedHashMap<>();
    private final Set<String> own = new HashSet<>();

    /** Compares with these regions; with none, nothing is unknown. */
    public RegionWatch(Regions regions) {
        this.regions = regions;
    }

    /** Looks at the text of a cell that should hold a code. */
    void see(String text, Supplier<DataPlace> place) {
        if (regions.isEmpty() || known.contains(text) || unknown.containsKey(text)) {
            return;
        }
        Optional<RegionCode> code = RegionCode.parse(text);
        if (code.isEmpty() || regions.has(code.get())) {
            known.add(text); // what is no code at all is told by whoever wants one
        } else {
            unknown.put(text, place.get());
        }
    }

    /** Takes over what another one saw in files that come after those of this one. */
    public void addAll(RegionWatch later) {
        known.addAll(later.known);
        later.unknown.forEach(unknown::putIfAbsent);
        own.addAll(later.own);
    }

    /** Takes the code of a region of which the host gives facts: it is there, whatever the list says. */
    void isThere(String code) {
        own.add(code);
    }

    /** Notes each code that is unknown, at the first cell that has it, with the nearest that is known. */
    public void report(RosterBuilder builder) {
        builder.assignments().locationsSeen().forEach((code, place) -> see(code, () -> place));
        unknown.keySet().removeIf(code -> isOwn(new RegionCode(code)));
        unknown.entrySet().stream()
                .limit(MOST_TOLD)
                .forEach(one -> builder.note(new InputNote(words(new RegionCode(one.getKey())), one.getValue())));
        unknown.values().stream()
                .skip(MOST_TOLD)
                .findFirst()
                .ifPresent(place -> builder.note(new InputNote(
                        Sentence.of(
                                "{0} more codes are of no region that is known; this is the first",
                                unknown.size() - MOST_TOLD),
                        place)));
    }

    private boolean isOwn(RegionCode code) {
        return own.stream().anyMatch(outer -> code.isWithin(new RegionCode(outer)));
    }

    private Sentence words(RegionCode code) {
        return regions.nearest(code)
                .map(near -> Sentence.of(
                        "`{0}` is of no region that is known; the nearest is `{1}`, {2}",
                        code, near, regions.name(near).orElse("")))
                .orElseGet(() -> Sentence.of("`{0}` is of no region that is known", code));
    }
}
