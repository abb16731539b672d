package org.edaran.eval;

/**
 * How much one check may keep, so that no policy or roster can exhaust the memory. Beyond it a check stops: its report has
 * a problem that names the limit and how far the check got, no findings, and no verdict.
 *
 * @param counts the most numbers that rules with shares or counts keep together: for each of their groups one for each period
 *     of the roster
 * @param findings the most findings
 */
public record CheckLimits(long counts, int findings) {

    /** The limits unless others are given: 50 million counts, five million findings. */
    public static final CheckLimits USUAL = new CheckLimits(50_000_000, 5_000_000);

    /** Checks that every limit allows something. */
    public CheckLimits {
        if (counts < 1 || findings < 1) {
            throw new IllegalArgumentException("a limit below 1");
        }
    }

    /** The same limits with another number of counts. */
    public CheckLimits withCounts(long most) {
        return new CheckLimits(most, findings);
    }

    /** The same limits with another number of findings. */
    public CheckLimits withFindings(int most) {
        return new CheckLimits(counts, most);
    }
}
