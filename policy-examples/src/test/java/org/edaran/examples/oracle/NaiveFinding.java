package org.edaran.examples.oracle;

/**
 * A finding in plain words, so that two lists of them can be compared.
 *
 * @param rule name of the rule
 * @param kind ceiling, floor, target, mode, eligibility, domicile, attestation, unclassified, undecided or conflict
 * @param status violation, warning or undetermined
 * @param whom the person's id, or the keys of the group such as {@code agency=A, category=administration}
 * @param period the date, week, month … or blank
 * @param numbers {@code 6 of 10 limit 5}, with ranges such as {@code 5..6} where not all is known; blank if it is no count
 * @param exception the exception in effect; blank if none is, or if it cannot be told which is
 */
public record NaiveFinding(
        String rule, String kind, String status, String whom, String period, String numbers, String exception)
        implements Comparable<NaiveFinding> {

    /** A finding under the rule itself. */
    public NaiveFinding(String rule, String kind, String status, String whom, String period, String numbers) {
        this(rule, kind, status, whom, period, numbers, "");
    }

    @Override
    public int compareTo(NaiveFinding other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.join(";", rule, period, whom, kind, status, numbers)
                + (exception.isEmpty() ? "" : ";under " + exception);
    }
}
