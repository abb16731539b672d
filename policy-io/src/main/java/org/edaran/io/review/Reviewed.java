package org.edaran.io.review;

import java.util.Optional;
import org.edaran.finding.Finding;

/**
 * A finding with what the team makes of it.
 *
 * @param finding the finding
 * @param identity the same in every report that has the finding, whatever else it has
 * @param standing whether it counts
 * @param override what acknowledges it
 */
public record Reviewed(Finding finding, String identity, Standing standing, Optional<OverrideEntry> override) {}
