package org.edaran.cli;

import java.util.Locale;
import org.edaran.eval.Observation.Side;
import org.edaran.lang.test.Coverage;

/** The words of a report on coverage, in English or Indonesian. */
interface CoverageWords {

    /** The words of a language; English unless it is Indonesian. */
    static CoverageWords of(Locale locale) {
        return locale.getLanguage().equals("id") || locale.getLanguage().equals("in")
                ? new IndonesianCoverage()
                : new EnglishCoverage();
    }

    /** The line above the table. */
    String title(String policy, int reached, int total);

    /** Above the sentences on what is not reached. */
    String neverReached();

    /** Above the notes. */
    String notes();

    /** Head of the column of rules. */
    String rule();

    /** Head of the column of groups. */
    String of();

    /** A side that was reached without numbers. */
    String yes();

    /** A side that was not. */
    String never();

    /** A side of a bound. */
    String side(Side side);

    /** A side that is kept with room to the bound. */
    String inside();

    /** A rule that no test is about. */
    String untouched();

    /** A group, which comes in English. */
    String group(String group);

    /** Numbers, which come in English, such as {@code 5 of 10}. */
    String figures(String figures);

    /** An exception that is not tried both ways. */
    String exception(Coverage.ExceptionCoverage exception);

    /** A value of a parameter that is not used. */
    String value(Coverage.ValueCoverage value);

    /** A row of a table that is not used. */
    String row(Coverage.RowCoverage row);
}
