package org.edaran.lang.compile;

import java.util.List;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;

/** Which types go together. */
final class Types {

    private static final int MOST_NAMES = 12;

    private Types() {}

    /** The type with its article: {@code a date}, {@code one of [a, b]}. */
    static String words(ValueType type) {
        if (type instanceof Plain plain) {
            return switch (plain) {
                case BOOLEAN -> "true or false";
                case INTEGER -> "a whole number";
                case DECIMAL -> "a number";
                case PERCENT -> "a percentage";
                case MONEY -> "an amount of money";
                case DATE -> "a date";
                case TIME -> "a time of day";
                case TEXT -> "a text";
                case REGION -> "a region";
                case EVENT -> "an event";
                case PLACE -> "a place";
            };
        }
        if (type instanceof ValueType.Evidence evidence) {
            return switch (evidence) {
                case DOCUMENT -> "a document";
                case ATTESTATION -> "an attestation";
                case ASSESSMENT -> "an assessment";
            };
        }
        if (type instanceof ValueType.Symbols symbols) {
            return "one of " + listed(symbols.names(), symbols.ordered() ? " < " : ", ");
        }
        return "a " + type.words();
    }

    /** Some of the names, and a sign that there are more. */
    static String listed(List<String> names, String between) {
        return names.size() <= MOST_NAMES
                ? String.join(between, names)
                : String.join(between, names.subList(0, MOST_NAMES)) + between + "…";
    }

    static boolean isNumber(ValueType type) {
        return type == Plain.INTEGER || type == Plain.DECIMAL || type == Plain.MONEY;
    }

    /** The type of what a fact or parameter gives where a value is needed: the date of an event. */
    static ValueType ofValue(ValueType declared) {
        return declared == Plain.EVENT ? Plain.DATE : declared;
    }

    /** True if two values of these types can be compared. */
    static boolean fit(ValueType got, ValueType needed) {
        return ofValue(got).equals(ofValue(needed)) || (isNumber(got) && isNumber(needed));
    }

    /** True if a value of one type can be kept where another is declared: 2.5 is no whole number. */
    static boolean keeps(ValueType got, ValueType declared) {
        boolean whole = declared == Plain.INTEGER || declared == Plain.MONEY;
        return got.equals(ofValue(declared))
                || (isNumber(got) && isNumber(declared) && !(whole && got == Plain.DECIMAL));
    }

    /** True if the values of a type have an order. */
    static boolean isOrdered(ValueType type) {
        if (type instanceof ValueType.Symbols symbols) {
            return symbols.ordered();
        }
        return isNumber(type) || type == Plain.PERCENT || ofValue(type) == Plain.DATE || type == Plain.TIME;
    }
}
