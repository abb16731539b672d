package org.edaran.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point on the earth in millionths of a degree, about a tenth of a metre.
 *
 * @param latitude millionths of a degree north of the equator, from -90 to 90 degrees
 * @param longitude millionths of a degree east of Greenwich, from -180 to 180 degrees
 */
public record Coordinates(int latitude, int longitude) {

    /** The mean radius of the earth in metres, as the International Union of Geodesy and Geophysics defines it. */
    private static final double RADIUS = 6_371_008.8;

    private static final int DEGREE = 1_000_000;
    private static final Pattern SHAPE = Pattern.compile(
            "\\s*([+-]?[0-9]{1,3}(?:\\.[0-9]{1,15})?)\\s*[,;]\\s*([+-]?[0-9]{1,3}(?:\\.[0-9]{1,15})?)\\s*");

    /** Checks the ranges. */
    public Coordinates {
        if (Math.abs(latitude) > 90 * DEGREE || Math.abs(longitude) > 180 * DEGREE) {
            throw new IllegalArgumentException("not on the earth: " + latitude + ", " + longitude);
        }
    }

    /** The point of a text such as {@code -6.175392, 106.827153}: latitude, a comma or semicolon, longitude. */
    public static Optional<Coordinates> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int latitude = millionths(matcher.group(1));
        int longitude = millionths(matcher.group(2));
        boolean real = Math.abs(latitude) <= 90 * DEGREE && Math.abs(longitude) <= 180 * DEGREE;
        return real ? Optional.of(new Coordinates(latitude, longitude)) : Optional.empty();
    }

    private static int millionths(String degrees) {
        return new BigDecimal(degrees)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /**
     * The distance along the surface in whole metres, half a metre rounded up, by the haversine formula on a sphere of
     * radius 6,371,008.8 m. The same on every machine.
     */
    public long metresTo(Coordinates other) {
        double fromLatitude = radians(latitude);
        double toLatitude = radians(other.latitude);
        double north = StrictMath.sin((toLatitude - fromLatitude) / 2);
        double east = StrictMath.sin((radians(other.longitude) - radians(longitude)) / 2);
        double haversine = north * north + StrictMath.cos(fromLatitude) * StrictMath.cos(toLatitude) * east * east;
        double angle = 2 * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(haversine)));
        return (long) StrictMath.floor(RADIUS * angle + 0.5);
    }

    private static double radians(int millionths) {
        return StrictMath.toRadians((double) millionths / DEGREE);
    }

    /** The point as data files write it. */
    public String words() {
        return degrees(latitude) + ", " + degrees(longitude);
    }

    private static String degrees(int millionths) {
        BigDecimal degrees = BigDecimal.valueOf(millionths, 6).stripTrailingZeros();
        return degrees.signum() == 0 ? "0" : degrees.toPlainString();
    }
}
