package org.edaran.io.review;

import java.util.Optional;
import org.edaran.finding.Finding;

/**
 * A finding with what the team makes of it.
 *
 * @param finding the finding
 * @param standing whether it counts
 * @param override what acknowledges it
 */
public record Reviewed(Finding finding, Standing standing, Optional<OverrideEntry> override) {

    /** 24 hexadecimal digits that are the same in every report that has the finding, whatever else it has. */
    public String identity() {
        return FindingIdentity.of(finding);
    }
}
