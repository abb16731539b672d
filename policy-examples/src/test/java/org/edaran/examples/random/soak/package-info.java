/**
 * Judges many random pairs of a policy and a roster twice, by the evaluator and by the naive oracle, and makes small cases
 * of their disagreements.
 *
 * <p>Start with {@link org.edaran.examples.random.soak.Soak}.
 */
@NullMarked
package org.edaran.examples.random.soak;

import org.jspecify.annotations.NullMarked;
