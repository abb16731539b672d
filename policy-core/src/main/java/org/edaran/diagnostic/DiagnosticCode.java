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
