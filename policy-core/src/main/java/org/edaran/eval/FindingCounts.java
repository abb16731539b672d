package org.edaran.eval;

import java.util.List;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;

/** How many findings there are of each status. */
record FindingCounts(int violations, int warnings, int undetermined) {

    static final FindingCounts NONE = new FindingCounts(0, 0, 0);

    static FindingCounts of(List<Finding> findings) {
        FindingCounts counts = NONE;
        for (Finding finding : findings) {
            counts = counts.and(Optional.of(finding.status()), 1);
        }
        return counts;
    }

    /** With so many more of a status; nothing is no finding. */
    FindingCounts and(Optional<FindingStatus> status, int more) {
        if (status.isEmpty() || more == 0) {
            return this;
        }
        return switch (status.get()) {
            case VIOLATION -> new FindingCounts(violations + more, warnings, undetermined);
            case WARNING -> new FindingCounts(violations, warnings + more, undetermined);
            case UNDETERMINED -> new FindingCounts(violations, warnings, undetermined + more);
        };
    }

    FindingCounts and(FindingCounts other) {
        return new FindingCounts(
                violations + other.violations, warnings + other.warnings, undetermined + other.undetermined);
    }

    int all() {
        return violations + warnings + undetermined;
    }
}
