/**
 * What a team makes of a report: which findings were there before, and which somebody has acknowledged.
 *
 * <p>Start at {@link org.edaran.io.review.Review}. May import {@code input}, {@code guard}, {@code table}, {@code csv} and
 * {@code xlsx} of this module.
 */
@NullMarked
package org.edaran.io.review;

import org.jspecify.annotations.NullMarked;
