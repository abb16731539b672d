package org.edaran.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dotted region code, such as {@code 31.71} for a city of province 31.
 *
 * @param code one to four groups of digits separated by dots: province, city, district, village
 */
public record RegionCode(String code) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,10}){0,3}");

    /** Checks the shape. */
    public RegionCode {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a region code: " + code);
        }
    }

    /** The code in a text, or nothing if the text is not a region code. */
    public static Optional<RegionCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new RegionCode(text)) : Optional.empty();
    }

    /** How many levels the code names: 1 for a province, 4 for a village. */
    public int depth() {
        return (int) code.chars().filter(c -> c == '.').count() + 1;
    }

    /** True if this region is {@code outer} or lies in it. */
    public boolean isWithin(RegionCode outer) {
        return code.equals(outer.code) || code.startsWith(outer.code + ".");
    }

    /** The region of the given level that holds this one, or nothing if this code is shorter. */
    public Optional<RegionCode> at(RegionLevel level) {
        int end = -1;
        for (int i = 0; i < level.depth(); i++) {
            if (end >= code.length()) {
                return Optional.empty();
            }
            int dot = code.indexOf('.', end + 1);
            end = dot < 0 ? code.length() : dot;
        }
        return Optional.of(new RegionCode(code.substring(0, end)));
    }

    @Override
    public String toString() {
        return code;
    }
}
