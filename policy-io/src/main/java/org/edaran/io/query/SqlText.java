package org.edaran.io.query;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Values of databases as the texts that text files would hold. Stateless. */
final class SqlText {

    private static final int MOST_DIGITS = 15;

    private SqlText() {}

    static String of(@Nullable Object value) throws SQLException {
        if (value == null) {
            return "";
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate().toString();
        }
        if (value instanceof Timestamp moment) {
            return dateTime(moment.toLocalDateTime());
        }
        if (value instanceof LocalDateTime moment) {
            return dateTime(moment);
        }
        if (value instanceof Time time) {
            return time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        }
        if (value instanceof LocalTime time) {
            return time.truncatedTo(ChronoUnit.MINUTES).toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            return binary(new BigDecimal(value.toString()).stripTrailingZeros());
        }
        return value instanceof Array array ? items(array) : value.toString();
    }

    private static String dateTime(LocalDateTime moment) {
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? moment.toLocalDate().toString() : moment.toString();
    }

    /** Binary numbers hold about fifteen digits; a longer one is shown with its exponent, as spreadsheets do. */
    private static String binary(BigDecimal number) {
        return number.precision() - number.scale() > MOST_DIGITS ? number.toString() : number.toPlainString();
    }

    private static String items(Array array) throws SQLException {
        StringBuilder items = new StringBuilder();
        if (array.getArray() instanceof Object[] values) {
            for (Object value : values) {
                items.append(items.length() == 0 ? "" : ";").append(of(value));
            }
        }
        return items.toString();
    }
}
