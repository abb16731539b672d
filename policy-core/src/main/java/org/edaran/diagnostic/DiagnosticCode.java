package org.edaran.diagnostic;

import java.util.Locale;

/**
 * Every code the product can give, with its title and default severity.
 *
 * <p>Ranges: 1xxx syntax, 2xxx names, 3xxx types and units, 4xxx dates, 5xxx policy logic, 6xxx data, 7xxx findings,
 * 9xxx internal. A number is never changed and never used again.
 */
public enum DiagnosticCode {
    /** Words the grammar has no place for. */
    SYNTAX(1001, "unexpected words", Severity.ERROR),

    /** A person in the roster who is not in the list of people. */
    UNKNOWN_EMPLOYEE(6001, "unknown employee", Severity.ERROR),
    /** More than one whole day of one person on one date. */
    DUPLICATE_ASSIGNMENT(6002, "duplicate assignment", Severity.ERROR),
    /** A text that is no date, or a date far from any roster. */
    BAD_DATE(6003, "impossible date", Severity.ERROR),
    /** A mode that no policy declares. */
    UNKNOWN_MODE(6004, "unknown mode", Severity.ERROR),
    /** A cell that must not be blank. */
    MISSING_CELL(6005, "missing cell", Severity.ERROR),
    /** Two rows for one thing. */
    DUPLICATE_ROW(6006, "duplicate row", Severity.ERROR),
    /** A value that is not of the declared type. */
    BAD_VALUE(6007, "value of the wrong type", Severity.ERROR),
    /** Two rows that say different things of one fact. */
    CLASHING_FACTS(6008, "clashing facts", Severity.ERROR),
    /** A fact, document, statement or parameter that no policy declares. */
    UNKNOWN_FACT(6009, "unknown fact", Severity.ERROR),
    /** A decision that the limits of its parameter forbid. */
    DECISION_OUT_OF_BOUNDS(6010, "decision out of bounds", Severity.ERROR),
    /** More dates than a roster can hold. */
    ROSTER_TOO_LONG(6011, "roster too long", Severity.ERROR),
    /** A person who is in two categories on one date. */
    TWO_CATEGORIES(6012, "two categories", Severity.ERROR),

    /** A ceiling is exceeded. */
    CEILING_EXCEEDED(7001, "ceiling exceeded", Severity.ERROR),
    /** A floor is not reached. */
    FLOOR_MISSED(7002, "floor not reached", Severity.ERROR),
    /** A target is missed. */
    TARGET_MISSED(7003, "target missed", Severity.ERROR),
    /** A person is in a mode that is not allowed. */
    WRONG_MODE(7004, "wrong mode", Severity.ERROR),
    /** A person is in a mode without meeting its condition. */
    NOT_ELIGIBLE(7005, "not eligible", Severity.ERROR),
    /** A person works in the wrong place. */
    WRONG_PLACE(7006, "wrong place", Severity.ERROR),
    /** A statement was not signed, or not in time. */
    NOT_ATTESTED(7007, "not attested", Severity.ERROR),
    /** A person is in no category. */
    UNCLASSIFIED(7008, "unclassified", Severity.ERROR),
    /** Nobody has decided a parameter that should be decided. */
    NOT_DECIDED(7009, "not decided", Severity.ERROR),

    /** A failure of the product itself. */
    INTERNAL(9001, "internal error", Severity.ERROR);

    private final int number;
    private final String title;
    private final Severity severity;

    DiagnosticCode(int number, String title, Severity severity) {
        this.number = number;
        this.title = title;
        this.severity = severity;
    }

    /** The code as users see it, such as {@code EDR1001}. */
    public String id() {
        return String.format(Locale.ROOT, "EDR%04d", number);
    }

    /** A few words that name the fault. */
    public String title() {
        return title;
    }

    /** The severity unless the context says otherwise. */
    public Severity severity() {
        return severity;
    }
}
